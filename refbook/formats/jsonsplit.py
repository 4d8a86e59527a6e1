"""Cutting a large JSON file into small ones, so that it is read piece by piece."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

RECORDS: Final = 200
"""So many records come into one piece."""

_TEXT: Final = r'(?:[^"\\]++|\\.)*+'
_REST_OF_TEXT: Final = re.compile(rf'{_TEXT}(?P<end>"?)', re.DOTALL)


def _up_to(signs: str) -> re.Pattern[str]:
    """Matches up to one of these signs outside texts, a quote that begins a text without end, or the end."""
    return re.compile(rf'(?:[^"{signs}]++|"{_TEXT}")*+(?P<sign>["{signs}]|\Z)', re.DOTALL)


_UP_TO_BRACKET: Final = _up_to(r"\[\]{}")
_UP_TO_COMMA: Final = _up_to(r"\[\]{},")

_LIST_NAME: Final = re.compile(r'"(?:items|results|data)"\s*:\s*\Z')
_NAME_LENGTH: Final = 40


def split_lines(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Pieces of a file with one record a line, each with the number of its first line.

    >>> [begin for begin, piece in split_lines(["{}\\n"] * 201)]
    [1, 201]
    """
    held: list[str] = []
    begin, records = 1, 0
    for line in lines:
        held.append(line)
        # A very long line comes in parts, of which only the last has a line end.
        records += line.endswith("\n")
        if records == RECORDS:
            yield begin, "".join(held)
            held, begin, records = [], begin + records, 0
    if held:
        yield begin, "".join(held)


def split_list(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Lists with some of the records of a long list each, with the number of the line where each begins.

    The list is the whole file, or stands in objects under `items`, `results` or `data`. What stands around
    it comes with the first piece, what follows it with none. A file without such a list is one piece.

    >>> [begin for begin, piece in split_list(["[1,\\n"] + ["2,\\n"] * 400 + ["3]"])]
    [1, 200, 400]
    """
    cutter = _Cutter()
    for line in lines:
        yield from cutter.feed(line)
    yield from cutter.rest()


class _Cutter:
    """Counts brackets, and cuts at the commas of the list of records."""

    def __init__(self) -> None:
        self.held: list[str] = []
        self.open = 0  # how many brackets are open
        self.in_lists = 0  # how many were open when the outermost open list began
        self.level = 0  # how many brackets are open where the records stand; 0 until they are found
        self.around = ""  # what closes the brackets around the list in the first piece
        self.is_over = False
        self.records = 0
        self.line = self.begin = 1
        self.before = ""
        self.in_text = self.is_escaped = False

    def feed(self, line: str) -> Iterator[tuple[int, str]]:
        """The pieces that are complete with this line, or part of a line."""
        start = 0
        for at, sign in self._signs(line):
            if sign in "[{":
                self._begin(sign, line, at)
            elif sign in "]}":
                self._end()
            elif self.level and self.open == self.level:
                self.records += 1
            if self.is_over or self.records == RECORDS:
                self.held.append(line[start:at])
                yield self._piece()
                start = at + 1
            if self.is_over:
                break
        if not self.is_over:
            self.held.append(line[start:])
        self.before = (self.before + line)[-_NAME_LENGTH:]
        self.line += line.endswith("\n")

    def rest(self) -> Iterator[tuple[int, str]]:
        """What is left of a file that ends before its list does, or has none."""
        text = "".join(self.held)
        if text.strip() and not self.is_over:
            yield self.begin, text

    def _begin(self, sign: str, line: str, at: int) -> None:
        self.open += 1
        if sign == "[" and not self.level and not self.in_lists:
            before = self.before + line[max(0, at - _NAME_LENGTH) : at]
            if self.open == 1 or _LIST_NAME.search(before):
                self.level = self.open
                self.around = "]" + "}" * (self.level - 1)
        self.in_lists = self.in_lists or (self.open if sign == "[" else 0)

    def _end(self) -> None:
        self.is_over = bool(self.level) and self.open == self.level
        self.in_lists = 0 if self.open == self.in_lists else self.in_lists
        self.open -= self.open > 0

    def _piece(self) -> tuple[int, str]:
        piece = self.begin, "".join(self.held) + self.around
        self.held, self.around = ["["], "]"
        self.begin, self.records = self.line, 0
        return piece

    def _signs(self, line: str) -> Iterator[tuple[int, str]]:
        """Brackets outside texts, and commas between records, with their places."""
        at = after_escape = int(self.is_escaped)
        if self.in_text:
            found = _REST_OF_TEXT.match(line, after_escape)
            self.in_text = not (found and found["end"])
            at = found.end() if found else at
        while not (self.in_text or self.is_over):
            is_between = self.level and self.open == self.level
            found = (_UP_TO_COMMA if is_between else _UP_TO_BRACKET).match(line, at)
            if found is None or not found["sign"]:
                break
            at = found.end()
            self.in_text = found["sign"] == '"'
            if not self.in_text:
                yield at - 1, found["sign"]
        # A text ends with its line: JSON has no line break in one, and a quote that is missing costs a line.
        self.in_text = self.in_text and not line.endswith("\n")
        backslashes = len(line) - len(line.rstrip("\\"))
        self.is_escaped = self.in_text and min(backslashes, len(line) - after_escape) % 2 == 1
