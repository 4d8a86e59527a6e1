"""RBK006: two works have one abstract."""

from collections.abc import Iterator
from typing import Final

from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.keys.works import are_related, is_preprint
from refbook.rules.words import folded, quoted

_SHORTEST: Final = 100
"""Shorter ones are remarks: "No abstract available"."""


@rule("RBK006", "same-abstract", Severity.INFO)
def same_abstract(library: Library) -> Iterator[Hit]:
    """Two works of different titles with the same abstract.

    Either they are one work, or the abstract was copied into the wrong record.

    Bad:
        - id: kim1999
          type: document
          title: Regions at peace
          abstract: &same >-
            This paper looks at the regions of East Asia that have been at peace for more than thirty
            years, and asks what they have in common.
        - {id: kim2000, type: document, title: Regions at war, abstract: *same}
    Good:
        - id: kim1999
          type: document
          title: Regions at peace
          abstract: >-
            This paper looks at the regions of East Asia that have been at peace for more than thirty
            years, and asks what they have in common.
        - id: kim2000
          type: document
          title: Regions at war
          abstract: >-
            This paper looks at the regions of East Asia that have been at war since 1950, and asks what the
            wars have in common, and what kept others out of them.
    """
    seen: dict[str, int] = {}
    for index, item in enumerate(library):
        abstract = item.text("abstract")
        if len(abstract) < _SHORTEST:
            continue
        first = library.items[seen.setdefault(folded(abstract), index)]
        if first is item or first.id == item.id or folded(first.text("title")) == folded(item.text("title")):
            continue
        if not are_related(first, item) and is_preprint(first) == is_preprint(item):
            message = f"the abstract is that of {quoted(first.id)}"
            yield Hit(message, "abstract", "find out which of the two it belongs to", index=index)
