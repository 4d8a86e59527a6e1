"""RBA007: a work is listed and never cited."""

from collections.abc import Iterator

from refbook.model.format import Reading
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.citations import citations
from refbook.rules.words import quoted


@rule("RBA007", "uncited-work", Severity.WARNING)
def uncited_work(reading: Reading) -> Iterator[Hit]:
    """A work that the references list and the text never cites.

    Either the citation was forgotten or the work is not needed. Essays that cite nothing by key, with a
    list of what was read at their end, are left alone; so are articles with `nocite`.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        body: As Fiori shows [@fiori2011], the war never ended.
        references:
          - {id: fiori2011, type: document, title: L’Asia Orientale}
          - {id: cumings2010, type: document, title: A history}
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        body: As Fiori shows [@fiori2011, p. 3], the war never ended.
        references:
          - {id: fiori2011, type: document, title: L’Asia Orientale}
        ---
        id: ravasi2026
        type: document
        title: The Korean War
        body: An essay without citations.
        references:
          - {id: fiori2011, type: document, title: L’Asia Orientale}
    Sources:
        Pandoc User's Guide, "Citations"
    """
    article = reading.article
    if article is None or "nocite" in article.extra:
        return
    cited = {citation.key for citation in citations(article.body)}
    if not cited & set(reading.library.ids):
        return
    for index, item in enumerate(reading.library):
        if item.id and item.id not in cited:
            yield Hit(
                f"{quoted(item.id)} is listed, but not cited in the text",
                hint="cite or remove it",
                index=index,
            )
