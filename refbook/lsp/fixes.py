"""Quick fixes: what would end a finding, as changes of the document.

A fix is offered at once, and made when somebody wants it: the document is then read and checked with it, and
a fix that makes anything worse changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lsprotocol.types import CodeAction, CodeActionKind, CodeActionParams, TextEdit

from refbook.lsp.analysis import Analysis
from refbook.lsp.positions import Positions
from refbook.model.finding import Finding
from refbook.model.format import Reading
from refbook.rules.words import visible


def offers(analysis: Analysis, places: Positions, uri: str, asked: CodeActionParams) -> list[CodeAction]:
    """The fixes of the findings in a range of a document, and one for all that are safe; without their edits.

    Args:
        analysis: the document.
        places: its places.
        uri: what the editor calls it.
        asked: the range, and the kinds of fixes that are wanted.
    """
    wanted = asked.context.only
    found = _offers(analysis, places, uri, asked)
    return [offer for offer in found if wanted is None or any(_is_a(offer.kind, kind) for kind in wanted)]


def _is_a(kind: object, wanted: object) -> bool:
    """True for a kind and those it is made of: "source" has "source.fixAll"."""
    names = [str(getattr(each, "value", each)) for each in (kind, wanted)]
    return names[1] == "" or f"{names[0]}.".startswith(f"{names[1]}.")


def _offers(analysis: Analysis, places: Positions, uri: str, asked: CodeActionParams) -> Iterator[CodeAction]:
    for number, finding in enumerate(analysis.findings):
        at = places.of_span(finding.span)
        if finding.fix and at.start <= asked.range.end and asked.range.start <= at.end:
            yield _offer(finding, uri, number)
    if any(finding.fix and finding.fix.safe for finding in analysis.findings):
        title = "Fix all that can be fixed safely"
        yield CodeAction(title, kind=CodeActionKind.SourceFixAll, data=[uri, None])


def _offer(finding: Finding, uri: str, number: int) -> CodeAction:
    safe = finding.fix is not None and finding.fix.safe
    return CodeAction(_title(finding), kind=CodeActionKind.QuickFix, is_preferred=safe, data=[uri, number])


def _title(finding: Finding) -> str:
    doubt = "" if finding.fix is None or finding.fix.safe else " (look at it: the meaning may change)"
    return f"{finding.code}: {visible(finding.hint or finding.message)}{doubt}"


def edits(analysis: Analysis, places: Positions, number: int | None, title: str) -> list[TextEdit]:
    """The changes that fix a finding; none where it cannot be fixed, or is no longer there.

    Args:
        analysis: the document.
        places: its places.
        number: which of its findings; None for all that are safe.
        title: what was offered.
    """
    if analysis.reading is None or analysis.text.content != analysis.reading.places.text.content:
        return []
    wanted = None if number is None else dict(enumerate(analysis.findings)).get(number)
    if number is not None and (wanted is None or _title(wanted) != title):
        return []  # the document has changed since
    before = analysis.text.content
    after = _mended(analysis.reading, wanted)
    start, end = _common(before, after)
    changed = after[start : len(after) - end]
    return [TextEdit(places.range(start, len(before) - end), changed)] if before != after else []


def _mended(reading: Reading, wanted: Finding | None) -> str:
    from refbook.api.registry import chosen
    from refbook.lint.config_files import Configs
    from refbook.lint.fix import fix_text
    from refbook.lint.look import look

    config = Configs().of(reading.file).for_file(reading.file)
    format, _ = chosen(reading.places.text, None)

    def look_for(now: Reading) -> Sequence[Finding]:
        found = look(now, config)
        return found if wanted is None else [_only(wanted, finding) for finding in found]

    unsafe = wanted is not None
    return fix_text(reading.places.text, format, look_for, unsafe=unsafe).content


def _only(wanted: Finding, finding: Finding) -> Finding:
    """A finding without its fix, unless it is the one that is wanted."""
    same = (wanted.code, wanted.item, wanted.field, wanted.message) == (
        finding.code,
        finding.item,
        finding.field,
        finding.message,
    )
    return finding if same else replace(finding, fix=None)


def _common(before: str, after: str) -> tuple[int, int]:
    """How many characters two texts share at their beginnings, and then at their ends."""
    shorter = min(len(before), len(after))
    start = _shared(before, after, shorter)
    return start, _shared(before[::-1], after[::-1], shorter - start)


def _shared(one: str, other: str, most: int) -> int:
    """How many characters two texts share at their beginnings, found by halving."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low
