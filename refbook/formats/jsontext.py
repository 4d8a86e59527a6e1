"""JSON with places, read to the end whatever is wrong with it.

Valid text goes through the standard library's scanner in one call. Only text that it refuses is walked here,
one object or list after the other, so that what stands before and after a break is still read; and only when
somebody asks for a place is the text walked again to find it.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator
from json.decoder import scanstring  # type: ignore[attr-defined]  # missing in typeshed
from typing import Any, Final, NamedTuple

from refbook.formats.plain import Path, numbered, quoted
from refbook.formats.problems import BROKEN_JSON, CONTROL_CHARACTER, NOT_A_NUMBER, REPEATED_KEY, TOO_DEEP
from refbook.model.finding import Finding, Problem
from refbook.model.source import Text

MAX_FINDINGS: Final = 50
"""So many breaks are reported in one file; after them it is hardly JSON."""

MAX_WALKED: Final = 8
"""Broken text is walked so many levels deep: a list of items with names and dates has six."""

_SPACE: Final = re.compile(r"[\s\ufeff]*")
MAX_BREAKS: Final = 200
"""After so many the rest of the file is passed over: looking for each costs time."""

# Possessive, so that a text without end costs one look. To find brackets, such a text counts as one too.
_STRING: Final = r'"(?:[^"\\]++|\\.)*+"'
_WHOLE_STRING: Final = re.compile(_STRING, re.DOTALL)
_SINGLE_QUOTED: Final = re.compile(r"'((?:[^'\\\n]++|\\.)*+)'")
_BARE_WORD: Final = re.compile(r"[^\s,:\[\]{}\"']+")
_BRACKET: Final = re.compile(_STRING + r"?|[\[\]{}]", re.DOTALL)
_TOKEN: Final = re.compile(rf"(?P<text>{_STRING}?)(?P<colon>\s*+:)?|[\[\]{{}}]|NaN|-?Infinity", re.DOTALL)
_ESCAPE: Final = re.compile(
    r"""\\(?: u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}
            | (?P<half>u[dD][89a-fA-F][0-9a-fA-F]{2})
            | (?P<control>u00(?:0[0-8bcefBCEF]|1[0-9a-fA-F]|7[fF]))
            | . )""",
    re.VERBOSE | re.DOTALL,
)
_SUSPECT: Final = re.compile(r"\\u(?:[dD][89a-fA-F]|00[017])")
_CLOSERS: Final = {"{": "}", "[": "]"}


class Child(NamedTuple):
    """One value in an object or a list, and where it stands."""

    key: str | int
    value: Any
    start: int
    end: int


class _UnreadableError(Exception):
    """No value can be read here; the rest of the object or list that holds it is passed over."""


class JsonText:
    """A JSON text as plain data; see `Document`.

    >>> broken = JsonText(Text("a.json", '[{"id": "a"},]'))
    >>> broken.data, broken.findings[0].place
    ([{'id': 'a'}], 'a.json:1:14')
    """

    def __init__(self, text: Text) -> None:
        self.text = text
        self.findings: list[Finding] = []
        self._suspect = False
        self._cut = False
        self._breaks = 0
        self._content = text.content
        self._content = self._without_half_pairs(text.content)
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object, parse_constant=self._constant, parse_float=_float
        )
        self._inside: dict[int, dict[str | int, tuple[int, int]]] = {}
        self._lines: list[Child] = []
        self._root = (0, len(self._content))
        self.data = self._read()
        if self._suspect:
            self._look_closer()

    def find(self, path: Path) -> tuple[int, int]:
        """The offsets of the value at a path; of what holds it when there is no such value."""
        return self._found(path)[0]

    def keys(self, path: Path) -> Iterable[str | int]:
        """The keys or indexes of the object or list at a path; none when there is no such thing."""
        place, whole = self._found(path)
        return self._places_inside(place[0]) if whole else ()

    def _found(self, path: Path) -> tuple[tuple[int, int], bool]:
        """The place of the value at a path and True; of what holds it and False when there is none."""
        place = self._root
        if self._lines and path and isinstance(path[0], int):
            place, path = (self._lines[path[0]].start, self._lines[path[0]].end), path[1:]
        for key in path:
            inside = self._places_inside(place[0])
            if key not in inside:
                return place, False
            place = inside[key]
        return place, True

    def _places_inside(self, start: int) -> dict[str | int, tuple[int, int]]:
        if start not in self._inside:
            findings, self.findings, self._breaks = self.findings, [], 0
            children, _ = self._walk(start, 0) if self._content[start : start + 1] in _CLOSERS else ([], 0)
            self.findings = findings
            self._inside[start] = {child.key: (child.start, child.end) for child in children}
        return self._inside[start]

    # Reading

    def _read(self) -> Any:
        start = self._space(0)
        if start == len(self._content):
            self._complain("there is nothing here, not even an empty list", 0)
            return []
        values = list(self._values(start))
        if not values:
            return []
        self._root = values[0].start, values[0].end
        if len(values) > 1 and all(isinstance(child.value, dict) for child in values):
            self._lines = values
            return [child.value for child in values]
        return values[0].value

    def _values(self, at: int) -> Iterator[Child]:
        """The values at the top: one in JSON, more in files of one object a line."""
        index = 0
        while at < len(self._content):
            if index == 1:
                self._complain("more text after the end of the JSON value", at, "put the items into one list")
            try:
                value, end = self._value(at, 0)
            except _UnreadableError:
                return
            yield Child(index, value, at, end)
            at, index = self._space(end), index + 1

    def _value(self, at: int, depth: int) -> tuple[Any, int]:
        """The value at an offset, and where it ends."""
        try:
            return self._decoder.raw_decode(self._content, at)
        except RecursionError:
            return self._deep(at, depth)
        except ValueError:
            return self._broken(at, depth)

    def _deep(self, at: int, depth: int) -> tuple[Any, int]:
        if depth < MAX_WALKED // 2:
            return self._container(at, depth)
        end = self._end(at)
        self._complain("nested too deeply", at, "it is kept as its source text", TOO_DEEP)
        return self._content[at:end], end

    def _broken(self, at: int, depth: int) -> tuple[Any, int]:
        self._breaks += 1
        if self._breaks > MAX_BREAKS:
            if self._breaks == MAX_BREAKS + 1:
                message = "too many mistakes: the rest is not read"
                self.findings.append(BROKEN_JSON.at(message, self.text.span(at)))
            raise _UnreadableError
        first = self._content[at : at + 1]
        if first in _CLOSERS and depth < MAX_WALKED:
            return self._container(at, depth)
        if first == '"':
            return self._string(at)
        if single := _SINGLE_QUOTED.match(self._content, at):
            self._complain("text stands in single quotes", at, "use double quotes")
            return single[1], single.end()
        word = _BARE_WORD.match(self._content, at)
        if word is None:
            self._complain(f"a value is expected, not {first!r}" if first else "the file ends too early", at)
            raise _UnreadableError
        self._complain(f"{quoted(word[0])} is no JSON value", at, "put text into double quotes")
        return word[0], word.end()

    def _string(self, at: int) -> tuple[str, int]:
        whole = _WHOLE_STRING.match(self._content, at)
        if whole is None:
            self._complain("the text that begins here does not end", at, "add the closing quote")
            self._cut = True
            raise _UnreadableError
        try:
            text, end = scanstring(self._content, at + 1, False)
        except ValueError:
            self._complain("a backslash here escapes nothing", at, "write \\\\ for a backslash")
            return whole[0][1:-1], whole.end()
        if any(character < " " for character in whole[0]):
            self._complain(
                "a line break or control character inside a text", at, "write \\n for a line break"
            )
        return text, end

    def _container(self, at: int, depth: int) -> tuple[Any, int]:
        children, end = self._walk(at, depth)
        if self._content[at] == "[":
            return [child.value for child in children], end
        return self._object([(str(child.key), child.value) for child in children]), end

    def _walk(self, start: int, depth: int) -> tuple[list[Child], int]:
        """The values in the object or list at an offset, and where it ends."""
        children: list[Child] = []
        closer = _CLOSERS[self._content[start]]
        at = self._space(start + 1)
        while at < len(self._content) and self._content[at] != closer:
            if self._content[at] == ",":
                self._complain("a comma too many", at, "delete it")
                at = self._space(at + 1)
                continue
            try:
                key, at = self._name(at) if closer == "}" else (len(children), at)
                value, end = self._value(at, depth + 1)
            except _UnreadableError:
                return children, self._end(start)
            children.append(Child(key, value, at, end))
            at = self._separator(end, closer)
        if at >= len(self._content):
            self._complain("the file ends inside this " + ("list" if closer == "]" else "object"), at)
        return children, min(at + 1, len(self._content))

    def _name(self, at: int) -> tuple[str, int]:
        """The name of a member, and where its value begins."""
        if self._content[at] == '"':
            name, at = self._string(at)
        elif single := _SINGLE_QUOTED.match(self._content, at):
            self._complain("a name stands in single quotes", at, "use double quotes")
            name, at = single[1], single.end()
        else:
            self._complain(f"a name in double quotes is expected, not {self._content[at]!r}", at)
            raise _UnreadableError
        at = self._space(at)
        if self._content[at : at + 1] != ":":
            self._complain("a colon is missing after the name", at)
            raise _UnreadableError
        return name, self._space(at + 1)

    def _separator(self, end: int, closer: str) -> int:
        """Where the next value begins, after exactly one comma."""
        at = self._space(end)
        found = self._content[at : at + 1]
        if found == ",":
            at = self._space(at + 1)
            if self._content[at : at + 1] == closer:
                self._complain("a comma after the last value", at, "delete the comma")
        elif found not in (closer, ""):
            self._complain("a comma is missing before this", at)
        return at

    def _space(self, at: int) -> int:
        match = _SPACE.match(self._content, at)
        return match.end() if match else at

    def _end(self, start: int) -> int:
        """Where the object or list that begins here ends, by counting brackets."""
        depth = 0
        for bracket in _BRACKET.finditer(self._content, start):
            depth += (bracket[0] in _CLOSERS) - (bracket[0] in _CLOSERS.values())
            if depth == 0:
                return bracket.end()
        return len(self._content)

    # Reporting

    def _complain(self, message: str, at: int, hint: str = "", problem: Problem = BROKEN_JSON) -> None:
        ended = at >= len(self._content)
        # A file that is cut off ends inside many things at once: it is said once.
        if len(self.findings) < MAX_FINDINGS and not (ended and self._cut):
            self.findings.append(problem.at(message, self.text.span(at, at if ended else at + 1), hint=hint))
        self._cut = self._cut or ended

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        data = dict(pairs)
        if len(data) == len(pairs):
            return data
        self._suspect = True
        return numbered(pairs)

    def _constant(self, name: str) -> str:
        self._suspect = True
        return name

    def _look_closer(self) -> None:
        """Find the places of repeated names and of NaN, which the scanner does not tell."""
        names: list[set[str]] = []
        for token in _TOKEN.finditer(self._content):
            first = token[0][0]
            if first in _CLOSERS:
                names.append(set())
            elif first in "}]":
                del names[-1:]
            elif first != '"':
                message = f"{token[0]} is no JSON number"
                self._complain(message, token.start(), "write a number or text", NOT_A_NUMBER)
            elif token["colon"] and names:
                name = token["text"]
                if name in names[-1]:
                    hint = "the last value counts; delete the others"
                    self._complain(
                        f"{quoted(name[1:-1])} occurs twice here", token.start(), hint, REPEATED_KEY
                    )
                names[-1].add(name)

    def _without_half_pairs(self, content: str) -> str:
        """The text with U+FFFD for escapes of half a surrogate pair; as long as it was."""
        if _SUSPECT.search(content) is None:
            return content

        def checked(escape: re.Match[str]) -> str:
            at = escape.start()
            if escape["control"]:
                self._complain(f"a control character, {escape[0]}", at, "delete it", CONTROL_CHARACTER)
            if escape["half"] is None:
                return escape[0]
            message = f"half a surrogate pair, {escape[0]}, is no character"
            self._complain(message, at, "it is read as �", CONTROL_CHARACTER)
            return "\\ufffd"

        return _ESCAPE.sub(checked, content)


def _float(digits: str) -> float | str:
    """The number, or its text when it is too large to be one."""
    number = float(digits)
    return number if math.isfinite(number) else digits
