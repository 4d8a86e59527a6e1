"""Silence: comments that say which findings are meant to be as they are.

    % refbook: ignore RBD003            alone on a line: the entry or field that follows
    year = {201?}, % refbook: ignore    at the end of a line: what is on it
    % refbook: ignore-file RBF          the whole file
    % refbook: ignore RBT -- so printed the rest is for people

Without a code all is silenced. A silence that is not needed is told of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from refbook.lint.comments import Comment, comments
from refbook.lint.problems import UNKNOWN_SILENCE, UNREAD_SILENCE, UNUSED_SILENCE
from refbook.lint.stretches import NOWHERE, Lines
from refbook.model.finding import Finding, Fix
from refbook.model.source import Edit, Span, Text
from refbook.rules.words import listed, quoted, visible

EVERYTHING: Final = ""
"""The beginning of every code."""

_PLACES: Final = {"ignore": "here", "ignore-file": "in this file"}
_NAMED: Final = 5
"""So many unknown codes of a comment are named."""

_LONGEST: Final = len("RBD003")
_REST: Final = re.compile(r"[ \t]*(?:\r\n|\r|\n)?")
_GAP: Final = re.compile(r"[,\s]+")


@dataclass(slots=True, eq=False)
class _Silence:
    """A comment that was understood, and which of its codes were of use."""

    comment: Comment
    word: str
    codes: tuple[str, ...]
    used: set[str] = field(default_factory=set)


_ByCode = dict[str, _Silence]
"""Code or beginning of a code -> the first silence that has it."""


def silenced(
    text: Text,
    format: str,
    findings: Iterable[Finding],
    others: Iterable[Finding],
    known: Callable[[str], bool],
) -> list[Finding]:
    """The findings that are left, and what is to be said about the comments.

    Args:
        text: the file.
        format: the name of its format.
        findings: what was found in it.
        others: what was found and nobody wants to hear of: a comment about it is of use.
        known: True for codes and beginnings of codes that exist.
    """
    silences, remarks = _read(text, comments(text, format), known)
    left = list(_left(silences, findings)) if silences else list(findings)
    for _ in _left(silences, others):
        pass
    return left + remarks + [finding for each in silences for finding in _unused(text, each)]


def _read(
    text: Text, found: Iterable[Comment], known: Callable[[str], bool]
) -> tuple[list[_Silence], list[Finding]]:
    """The comments that are understood, and remarks about what is not."""
    silences: list[_Silence] = []
    remarks: list[Finding] = []
    for comment in found:
        word, _, rest = comment.said.partition("--")[0].strip().partition(" ")
        if word in _PLACES:
            codes = dict.fromkeys(code.upper() for code in _GAP.split(rest) if code)
            strange = [code for code in codes if not known(code)]
            if strange:
                remarks.append(_unknown(strange, _span(text, comment)))
            if not codes or len(strange) < len(codes):
                rest_of = tuple(code for code in codes if code not in strange)
                silences.append(_Silence(comment, word, rest_of or (EVERYTHING,)))
        else:
            remarks.append(_unread(word, _span(text, comment)))
    return silences, remarks


def _unknown(codes: Sequence[str], span: Span) -> Finding:
    named = [quoted(code) if len(code) > _LONGEST else code for code in codes[:_NAMED]]
    message = f"there is no rule or group {visible(listed(named))}{', …' * (len(codes) > _NAMED)}"
    return UNKNOWN_SILENCE.at(message, span, hint="refbook rule lists them all")


def _unread(word: str, span: Span) -> Finding:
    message = f"the comment says {visible(quoted(word))}" if word else "the comment says nothing"
    return UNREAD_SILENCE.at(message, span, hint="write ignore, or ignore-file for the whole file")


def _left(silences: Sequence[_Silence], findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that none of the silences is about."""
    index = _Index(silences)
    for finding in sorted(findings, key=_line):
        if not index.silences(finding):
            yield finding


class _Index:
    """The silences by what they are about; asked for findings in the order of their lines."""

    def __init__(self, silences: Iterable[_Silence]) -> None:
        self._file: _ByCode = {}
        self._ends: dict[int, _ByCode] = {}
        stretches: dict[Lines, _ByCode] = {}
        for each in silences:
            about = each.comment.about
            if each.word == "ignore-file":
                held = self._file
            elif each.comment.alone:
                held = stretches.setdefault(about, {}) if about != NOWHERE else {}
            else:
                held = self._ends.setdefault(about[0], {})
            for code in each.codes:
                held.setdefault(code, each)
        self._waiting = sorted(stretches.items(), key=lambda pair: pair[0], reverse=True)
        self._open: list[tuple[Lines, _ByCode]] = []

    def silences(self, finding: Finding) -> bool:
        """True when a silence is about a finding; it is of use then."""
        return any(_takes(held, finding.code) for held in self._about(finding))

    def _about(self, finding: Finding) -> Iterator[_ByCode]:
        if finding.span is not None:
            # What stands on several lines has its comment at the end of the last.
            for line in (finding.span.line, finding.span.end_line):
                yield self._ends.get(line, {})
            yield from self._around(finding.span.line)
        yield self._file

    def _around(self, line: int) -> list[_ByCode]:
        """The stretches that a line is in, the inner ones first."""
        while self._waiting and self._waiting[-1][0][0] <= line:
            self._open.append(self._waiting.pop())
        self._open = [pair for pair in self._open if pair[0][1] >= line]
        return [held for _, held in reversed(self._open)]


def _takes(held: _ByCode, code: str) -> bool:
    for length in range(len(code), -1, -1) if held else ():
        if silence := held.get(code[:length]):
            silence.used.add(code[:length])
            return True
    return False


def _unused(text: Text, silence: _Silence) -> Iterator[Finding]:
    """What is to be said about a silence that was not needed, or not all of it."""
    idle = [code for code in silence.codes if code not in silence.used]
    if not idle:
        return
    whole = len(idle) == len(silence.codes)
    said = ", ".join(idle) if idle != [EVERYTHING] else "nothing"
    verb = "is" if idle == [EVERYTHING] else "is not" if len(idle) == 1 else "are not"
    finding = UNUSED_SILENCE.at(
        f"{said} {verb} found {_PLACES[silence.word]}",
        _span(text, silence.comment),
        hint="delete the comment" if whole else f"delete {said} from the comment",
    )
    yield finding if not whole else _with_fix(finding, text, silence.comment)


def _with_fix(finding: Finding, text: Text, comment: Comment) -> Finding:
    content = text.content
    start, end = comment.start, comment.end
    while start and content[start - 1] in " \t":
        start -= 1
    if comment.alone and (rest := _REST.match(content, end)):
        end = rest.end()
    return replace(finding, fix=Fix(None, safe=True, edits=(Edit(start, end, ""),)))


def _span(text: Text, comment: Comment) -> Span:
    return text.span(comment.start, comment.end)


def _line(finding: Finding) -> int:
    return finding.span.line if finding.span else 0
