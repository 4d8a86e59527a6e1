"""RBA008: a work is cited and not listed."""

from collections.abc import Iterator

from refbook.model.format import Reading
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.citations import citations
from refbook.rules.words import closest, quoted


@rule("RBA008", "unlisted-work", Severity.ERROR)
def unlisted_work(reading: Reading) -> Iterator[Hit]:
    """A work that the text cites and the references do not list.

    The reader finds a name or a "???" and nothing behind it. A bare `@name` outside brackets is taken for
    an account name; an article whose `bibliography` is another file is not checked.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        body: As others show [@fiori2011; @cumings2010], the war never ended.
        references:
          - {id: fiori2011, type: document, title: L’Asia Orientale}
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        body: As Fiori shows [@fiori2011], the war never ended. Write to @magazine.
        references:
          - {id: fiori2011, type: document, title: L’Asia Orientale}
    Sources:
        Pandoc User's Guide, "Citations"
    """
    article = reading.article
    if article is None or "bibliography" in article.extra:
        return
    cited: dict[str, tuple[int, int]] = {}
    for each in citations(article.body):
        if each.is_certain:
            cited.setdefault(each.key, each.place)
    for key, place in cited.items():
        if key not in reading.library:
            near = closest(key, reading.library.ids)
            hint = f"did you mean {near}?" if near else "add the work to the references"
            yield Hit(f"{quoted(key)} is cited, but not listed", "body", hint, part=place)
