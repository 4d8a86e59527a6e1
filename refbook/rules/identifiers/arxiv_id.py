"""RBI007: an arXiv number that is none, or with something around it."""

from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.model.identifier import Identifier
from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import quoted

_ARCHIVES: Final = frozenset(
    """
    acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs
    dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol
    physics plasm-ph q-alg q-bio quant-ph solv-int supr-con
    """.split()
)
"""The archives that numbers before April 2007 begin with."""


@rule("RBI007", "arxiv-id", Severity.WARNING)
def arxiv_id(item: Item) -> Iterator[Hit]:
    """An arXiv number that has not the form of one, an impossible month, or a label before it.

    It leads nowhere; and `arXiv:` before the number is printed twice, since styles name the archive.

    Bad:
        id: chen2021
        type: document
        title: A model of models
        archive: arXiv
        archive_location: "2113.00001"
        ---
        id: chen2021
        type: document
        title: A model of models
        archive: arXiv
        archive_location: arXiv:2101.00001
        ---
        id: chen2021
        type: document
        title: A model of models
        archive: arXiv
        archive_location: hep-xy/9901001
    Good:
        id: chen2021
        type: document
        title: A model of models
        archive: arXiv
        archive_location: "2101.00001"
    Sources:
        arXiv, "Understanding the arXiv identifier"
    """
    written = item.text("archive_location")
    if not written or item.text("archive").casefold() != "arxiv":
        return
    number = Identifier.parse(written, "arxiv")
    problem = number.problem or _problem_of_archive(number.value)
    if problem:
        message = f"{quoted(written)} is no arXiv number: {problem}"
        yield Hit(message, "archive_location", "compare it with the page of the paper")
    elif number.value != written:
        message = f"the arXiv number is written as {quoted(written)}"
        fix = Fix(number.value, safe=written.endswith(number.value))
        yield Hit(message, "archive_location", f"write {number.value}", fix)


def _problem_of_archive(number: str) -> str:
    archive = number.partition("/")[0].partition(".")[0].casefold()
    is_known = "/" not in number or archive in _ARCHIVES
    return "" if is_known else f"there is no archive {quoted(archive)}"
