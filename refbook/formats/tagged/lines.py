"""Lines of a tagged file: what each begins with, what it says and where that stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from refbook.formats.log import Log
from refbook.formats.tagged.problems import CONTROL
from refbook.model.source import Text

_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SPACES: Final = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFFFE, 0xFFFF), " ")
_SEPARATORS: Final = re.compile("[\x85\u2028\u2029]")  # end lines for some programs, not for these formats
_BLANK: Final = " \t\r\n\ufeff"
_REPORTED: Final = 20  # so many control characters are pointed at


@dataclass(slots=True)
class Field:
    """A line that is not blank: a tag with its value, which may go on over the lines after it.

    Attributes:
        tag: the tag; "" for a line that goes on with the one before.
        first: the value's first line, without spaces around it.
        start: where the value begins in the text.
        end: where it ends.
        line_start: where its first line begins.
        is_odd: True when the tag is not written as the format has it.
        after_gap: True when a blank line stands before it.
        further: the value's other lines; None when it has none.
    """

    tag: str
    first: str
    start: int
    end: int
    line_start: int
    is_odd: bool = False
    after_gap: bool = False
    further: list[str] | None = None

    def add(self, line: Field) -> None:
        """Take in a line that goes on with the field."""
        if self.further is None:
            self.further = []
        self.further.append(line.first)
        self.end = line.end

    @property
    def is_filled(self) -> bool:
        """True when there is anything after the tag."""
        return bool(self.first or self.further)

    @property
    def parts(self) -> list[str]:
        """The value's lines, without the blank ones."""
        return ([self.first] if self.first else []) + (self.further or [])

    @property
    def value(self) -> str:
        """The value on one line."""
        return self.first if self.further is None else " ".join(self.parts)


class Tags:
    """How a format writes its tags.

    Attributes:
        usual: a line with a tag and a value, as the format has it: groups `tag` and `value`.
        odd: the same, as careless programs write it; taken only for tags that the format knows.
        known: the tags of the format.
        keeps_case: True where small letters are other tags than capitals.
    """

    def __init__(
        self,
        usual: str,
        known: frozenset[str],
        *,
        odd: str = r"(?!)(?P<tag>)(?P<value>)",
        keeps_case: bool = False,
    ) -> None:
        self.usual: Final = re.compile(usual, re.DOTALL)
        self.odd: Final = re.compile(odd, re.DOTALL)
        self.known: Final = known
        self.keeps_case: Final = keeps_case

    def match(self, line: str) -> tuple[re.Match[str] | None, bool]:
        """The match of a line with a tag, and whether it is an odd one."""
        found = self.usual.match(line)
        if found:
            return found, False
        found = self.odd.match(line)
        return (found, True) if found and found["tag"].upper() in self.known else (None, False)


def lines_of(text: Text, content: str, tags: Tags) -> Iterator[Field]:
    """The lines of a text that are not blank.

    Args:
        text: the text, for its line starts.
        content: its content, control characters replaced.
        tags: how tags are written.
    """
    match = tags.usual.match
    after_gap = False
    for start, end in pairwise([*text.starts, len(content)]):
        line = content[start:end]
        found = match(line)
        if found:  # as nearly all lines do
            tag, value = found.group("tag", "value")
            yield _line(tag, value, start, end, False, after_gap)
            after_gap = False
        elif line.strip(_BLANK):
            yield _odd_line(line, start, end, tags, after_gap)
            after_gap = False
        else:
            after_gap = True


def _line(tag: str, value: str, start: int, end: int, is_odd: bool, after_gap: bool) -> Field:
    value = value.lstrip()
    begin = end - len(value)  # a value goes on to the end of its line
    value = value.rstrip()
    return Field(tag, value, begin, begin + len(value), start, is_odd, after_gap)


def _odd_line(line: str, start: int, end: int, tags: Tags, after_gap: bool) -> Field:
    first = 1 if line.startswith("\ufeff") else 0
    line = line[first:]
    found, is_odd = tags.match(line)
    tag, value = found.group("tag", "value") if found else ("", line)
    return _line(tag if tags.keeps_case else tag.upper(), value, start + first, end, is_odd, after_gap)


def without_controls(content: str, log: Log) -> str:
    """The content with control characters replaced, which are reported; of the same length."""
    content = _SEPARATORS.sub(" ", content)
    if _CONTROL.search(content) is None:
        return content
    for number, place in enumerate(_CONTROL.finditer(content)):
        if number == _REPORTED:
            break
        what = f"the control character U+{ord(place[0]):04X}"
        log.add(CONTROL, what, place.start(), place.end(), hint="delete it")
    return _CONTROL.sub("\ufffd", content)


def one_line(text: str) -> str:
    """A value as it can stand on one line of a file.

    >>> one_line("Korea\\n\\x1b[2J")
    'Korea  [2J'
    """
    return text.translate(_SPACES).strip()
