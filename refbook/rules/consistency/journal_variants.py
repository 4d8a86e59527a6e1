"""RBV001: one journal is spelled in two ways."""

from collections.abc import Iterator

from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.consistency.variants import PERIODICALS, plain, variants


@rule("RBV001", "journal-variants", Severity.INFO)
def journal_variants(library: Library) -> Iterator[Hit]:
    """A journal whose name differs from that in other works by case, accents, punctuation, & or an article.

    In the printed list it looks like two journals, and sorting or counting by journal goes wrong.

    Bad:
        - id: kim1999
          type: article-journal
          author: [{family: Kim}]
          title: Regions at peace
          container-title: Law & Economics
          issued: 1999
        - id: lee2001
          type: article-journal
          author: [{family: Lee}]
          title: Regions at war
          container-title: Law and economics
          issued: 2001
    Good:
        - id: kim1999
          type: article-journal
          author: [{family: Kim}]
          title: Regions at peace
          container-title: Law and Economics
          issued: 1999
        - id: lee2001
          type: article-journal
          author: [{family: Lee}]
          title: Regions at war
          container-title: Law and Economics
          issued: 2001
    """
    yield from variants(library, "container-title", plain, PERIODICALS)
