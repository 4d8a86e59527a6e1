"""Where each reference of a list begins and ends, and its text on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from refbook.refparse.heads import NUMBER
from refbook.refparse.lines import LONGEST

_BLANK_LINES: Final = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*")
_LINE: Final = re.compile(r"[^\r\n]*\S[^\r\n]*")
_DIVIDED: Final = re.compile(r"(?<=[^\W\d_])[-‐\u00ad]\s*[\r\n]\s*(?=[^\W\d_])")
_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One reference of a list.

    Attributes:
        raw: its text as it stands in the file, perhaps over several lines.
        text: the same on one line: words divided at line ends joined, white space single.
        origin: offset in the file of each character of `text`, and of its end.
        divided: stretches of the file where a word is divided.
    """

    raw: str
    text: str
    origin: Sequence[int]
    divided: tuple[tuple[int, int], ...] = ()

    @property
    def is_too_long(self) -> bool:
        """True for more text than one reference can have."""
        return len(self.raw) > LONGEST

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the file that a stretch of `text` is."""
        return self.origin[start], self.origin[end - 1] + 1 if end > start else self.origin[start]


def entry_of(content: str, start: int, end: int) -> Entry:
    """The entry that a stretch of a file is.

    >>> entry_of("A very long ti-\\n   tle", 0, 22).text
    'A very long title'
    """
    raw = content[start:end].strip()
    start += content[start:end].find(raw) if raw else 0
    if len(raw) > LONGEST or not re.search(r"\s[\s]|[^\S ]", raw):
        return Entry(raw, raw, range(start, start + len(raw) + 1))
    divided = tuple((start + m.start(), start + m.end()) for m in _DIVIDED.finditer(raw))
    letters: list[str] = []
    origin: list[int] = []
    at = 0
    for gap in re.finditer(f"{_DIVIDED.pattern}|{_SPACES.pattern}", raw):
        letters += raw[at : gap.start()]
        origin += range(start + at, start + gap.start())
        if gap[0].isspace():
            letters.append(" ")
            origin.append(start + gap.start())
        at = gap.end()
    text = "".join(letters) + raw[at:]
    return Entry(raw, text, [*origin, *range(start + at, start + len(raw) + 1)], divided)


def split_entries(content: str, start: int, end: int) -> Iterator[Entry]:
    """The references of a stretch: one a line, unless a line goes on in the next.

    A line goes on when it ends in a divided word, when the next begins in lower case, or when the list is
    numbered and the next has no number. Blank lines always part.
    """
    for block_start, block_end in _blocks(content, start, end):
        lines = [match.span() for match in _LINE.finditer(content, block_start, block_end)]
        numbered = sum(NUMBER.match(content, *line) is not None for line in lines) > 1
        held: tuple[int, int] | None = None
        for line in lines:
            if held and _goes_on(content, held, line, numbered):
                held = held[0], line[1]
                continue
            if held:
                yield entry_of(content, *held)
            held = line
        if held:
            yield entry_of(content, *held)


def _blocks(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for gap in _BLANK_LINES.finditer(content, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _goes_on(content: str, held: tuple[int, int], line: tuple[int, int], numbered: bool) -> bool:
    if held[1] - held[0] > LONGEST:
        return False
    if numbered:
        return NUMBER.match(content, *line) is None
    before, behind = content[held[0] : held[1]].rstrip(), content[line[0] : line[1]].lstrip()
    divided = re.search(r"[^\W\d_][-‐\u00ad]$", before) is not None
    return divided or (behind[:1].islower() and not before.endswith("."))
