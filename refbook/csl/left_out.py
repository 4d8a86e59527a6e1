"""What a bibliography leaves out, and what it prints as missing.

Both come from the evaluation: the entries are rendered once more, and variables note themselves as they are
printed. The text is not searched, so a publisher called like its town is no riddle.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from refbook.csl import tags
from refbook.csl.context import Context, Settings
from refbook.csl.reference import Reference
from refbook.csl.run import Run
from refbook.csl.trees import tagged
from refbook.richtext.tree import Inlines, Tagged

MISSING_TERMS: Final[Mapping[str, str]] = {
    "no date": "issued",
    "no-place": "publisher-place",
    "no-publisher": "publisher",
    "anonymous": "author",
}
"""Terms that stand for what is not known -> the variable that is empty (CSL 1.0.2, Appendix II)."""

# These choose how other variables look, or repeat them.
_SILENT: Final = frozenset(
    "language title-short container-title-short page-first citation-key citation-label year-suffix".split()
)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is left out of a bibliography.

    Attributes:
        unused: id -> the filled variables of which nothing is printed.
        missing: id -> the empty variables that are printed as missing.
    """

    unused: Mapping[str, tuple[str, ...]]
    missing: Mapping[str, tuple[str, ...]]


def left_out(run: Run, ids: Iterable[str] | None = None) -> LeftOut:
    """What the entries of a prepared run leave out.

    Args:
        run: the document.
        ids: the works; all unless given.
    """
    recorder = _Recorder(run)
    unused: dict[str, tuple[str, ...]] = {}
    missing: dict[str, tuple[str, ...]] = {}
    for id in run.references if ids is None else ids:
        reference = run.references[id]
        entry = recorder.entry(reference)
        if fields := _unused(reference, recorder.printed):
            unused[id] = fields
        if fields := _missing(reference, entry):
            missing[id] = fields
    return LeftOut(unused, missing)


def _unused(reference: Reference, printed: Iterable[str]) -> tuple[str, ...]:
    used = set(printed)
    if "page-first" in used:  # which is made of the pages
        used.add("page")
    return tuple([each for each in reference.item if each not in used and each not in _SILENT])


def _missing(reference: Reference, entry: Inlines) -> tuple[str, ...]:
    terms = [*tagged(entry, tags.TERM), *tagged(entry, tags.TERM_IN_CASE)]
    variables = [_variable(term) for term in terms]
    return tuple(dict.fromkeys([each for each in variables if each and not reference.has(each)]))


def _variable(term: Tagged) -> str:
    return MISSING_TERMS.get(str(term.source), "")


class _Printed(set[str]):
    """The variables that were printed.

    To elements it is the set of those printed within a substitution, which are not printed a second time; no
    substitution is going on, so it seems empty.
    """

    def __contains__(self, variable: object) -> bool:
        return False


class _Recorder(Run):
    """The same document once more, its variables noted.

    Attributes:
        printed: the variables that the last entry printed.
    """

    def __init__(self, run: Run) -> None:
        super().__init__(run.processor, list(run.references.values()))
        self.numbers, self.settings = run.numbers, run.settings
        self.printed: set[str] = set()

    def context(self, reference: Reference, settings: Settings | None = None) -> Context:
        """See `Run`."""
        context = super().context(reference, settings)
        context.used = self.printed = _Printed()
        return context
