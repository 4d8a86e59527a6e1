"""RBK007: a work stands in the list as a preprint and as an article."""

from collections.abc import Iterator
from typing import Final

from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.keys.works import Work, are_related, is_preprint, works
from refbook.rules.words import quoted

_PUBLISHED: Final = frozenset(("article-journal", "paper-conference", "chapter", "book", "report"))


@rule("RBK007", "preprint-and-article", Severity.INFO)
def preprint_and_article(library: Library) -> Iterator[Hit]:
    """A preprint and the article it became are both in the list.

    Readers take them for two works. Most often the article was added later, and the preprint is meant no
    more.

    Bad:
        - id: chen2020
          type: article
          author: [{family: Chen, given: Li}]
          title: A model of all models
          issued: 2020
          DOI: 10.48550/arXiv.2001.00001
        - id: chen2021
          type: article-journal
          author: [{family: Chen, given: Li}]
          title: A Model of All Models
          container-title: Journal of Models
          issued: 2021
          DOI: 10.1000/182
    Good:
        - id: chen2021
          type: article-journal
          author: [{family: Chen, given: Li}]
          title: A Model of All Models
          container-title: Journal of Models
          issued: 2021
          DOI: 10.1000/182
    """
    drafts: dict[tuple[str, str], Work] = {}
    for index, item in enumerate(library):
        if is_preprint(item):
            draft = Work.of(index, item)
            drafts.setdefault((draft.title, draft.name), draft)
    for work in works(library) if drafts else ():
        held = drafts.get((work.title, work.name))
        if (
            held
            and not is_preprint(work.item)
            and work.item.type in _PUBLISHED
            and not _are_related(held, work)
        ):
            yield Hit(
                f"the preprint of {quoted(work.item.id)}",
                hint="keep the article; or relate the two to each other, when both are meant",
                index=held.index,
            )


def _are_related(one: Work, other: Work) -> bool:
    return one.item.id == other.item.id or are_related(one.item, other.item)
