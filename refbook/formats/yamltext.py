"""YAML with places, safely: everything stays text, nothing is built, nothing grows.

PyYAML's events are put together here instead of by its own constructor, which would read `no` as False and
`012` as 10, obey tags, follow aliases without end, and stop at the first mistake with nothing in its hands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from refbook.formats.plain import Path, numbered, quoted
from refbook.formats.problems import (
    BROKEN_YAML,
    REPEATED_KEY,
    TOO_DEEP,
    YAML_ALIAS,
    YAML_KEY,
    YAML_TAG,
)
from refbook.model.finding import Finding, Problem
from refbook.model.source import Text

MAX_NESTING: Final = 1_000
"""Reading stops at lists and mappings nested deeper: libyaml slows down with the square of the depth."""

MAX_ALIASED: Final = 100_000
"""So many values may come in by aliases (`*name`), counted each time; more is an attack, "billion laughs"."""

MAX_FINDINGS: Final = 50
"""So many findings of the text itself are kept."""

_CORE: Final = "tag:yaml.org,2002:"
_HARMLESS_TAGS: Final = re.compile(
    _CORE + "(?:str|int|float|bool|null|map|seq|timestamp|binary|omap|pairs|set|merge|value)|!"
)
_NOTHING: Final = frozenset({"", "~", "null"})
_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Place: TypeAlias = "tuple[int, int]"


class Plain(str):
    """Text without quotation marks: who wants a number or a boolean may read one from it."""

    __slots__ = ()


class YamlText:
    """A YAML text as plain data; see `Document`. Scalars are text, those without quotation marks `Plain`.

    Args:
        text: the whole file.
        start: where the YAML begins in it; places count from the beginning of the file.
        end: where it ends; the end of the file unless given.

    >>> yaml = YamlText(Text("a.yaml", "language: no\\nvolume: 012"))
    >>> yaml.data, yaml.text.span(*yaml.find(("volume",))).line
    ({'language': 'no', 'volume': '012'}, 2)
    """

    def __init__(self, text: Text, start: int = 0, end: int | None = None) -> None:
        self.text = text
        self.findings: list[Finding] = []
        self._start = start
        self._content = self._without_control(text.content[start:end])
        self._build = _Build(self)
        self.data: Any = self._build.data

    @property
    def offset(self) -> int:
        """Where the YAML begins in its file."""
        return self._start

    def find(self, path: Path) -> tuple[int, int]:
        """The offsets of the value at a path; of what holds it when there is no such value."""
        value, place = self.data, self._build.root
        for key in path:
            inside = self._build.places.get(id(value), {})
            if key not in inside:
                break
            value, place = value[key], inside[key]
        return self._start + place[0], self._start + place[1]

    def keys(self, path: Path) -> Iterable[str | int]:
        """The keys or indexes of the mapping or list at a path; none when there is no such thing."""
        value = self.data
        for key in path:
            if key not in self._build.places.get(id(value), {}):
                return ()
            value = value[key]
        return self._build.places.get(id(value), {})

    def source(self, place: Place) -> str:
        """The text at a place of the YAML."""
        return self._content[slice(*place)].rstrip()

    def complain(self, problem: Problem, message: str, place: Place, hint: str = "") -> None:
        """Report something about the text itself."""
        if len(self.findings) < MAX_FINDINGS:
            span = self.text.span(self._start + place[0], self._start + place[1])
            self.findings.append(problem.at(message, span, hint=hint))

    def events(self) -> Iterator[Any]:
        """PyYAML's events; a mistake in the text ends them and is reported."""
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            yield from yaml.parse(self._content, Loader=loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            at = min(mark.index, len(self._content)) if mark else 0
            hint = _HINTS.get(error.problem or "", "quote texts that hold a colon, a bracket or a #")
            self.complain(BROKEN_YAML, f"this is not YAML: {error.problem}", (at, at), hint)
        except yaml.YAMLError as error:
            self.complain(BROKEN_YAML, f"this is not YAML: {' '.join(str(error).split())}", (0, 0))

    def _without_control(self, content: str) -> str:
        """The text with U+FFFD for what YAML forbids; as long as it was."""
        for match in _FORBIDDEN.finditer(content):
            name = f"U+{ord(match[0]):04X}"
            self.complain(
                BROKEN_YAML, f"the character {name} is not allowed in YAML", match.span(), "delete it"
            )
        return _FORBIDDEN.sub("�", content)


_HINTS: Final = {
    "found character that cannot start any token": "use spaces, not tabs; quote texts that begin with @ ` %",
    "mapping values are not allowed in this context": "quote texts that hold a colon and a space",
    "found unexpected end of stream": "a quotation mark or a bracket is not closed",
}


class _Open:
    """A list or mapping that is being read."""

    __slots__ = (
        "anchor", "is_mapping", "key", "keys", "merged", "merges", "places", "start", "values", "weight",
    )  # fmt: skip

    def __init__(self, start: int, is_mapping: bool, anchor: str | None) -> None:
        self.start = start
        self.is_mapping = is_mapping
        self.anchor = anchor
        self.keys: dict[str, None] = {}
        self.values: list[Any] = []  # of a mapping: pairs of key and value
        self.places: list[Place] = []
        self.merged: dict[str, tuple[Any, Place]] = {}
        self.key: str | None = None
        self.merges = False
        self.weight = 1

    def finished(self) -> tuple[Any, Mapping[Any, Place]]:
        """The list or mapping, and the place of each value in it."""
        if not self.is_mapping:
            return self.values, dict(enumerate(self.places))
        own = numbered(self.values)
        places = dict(zip(own, self.places, strict=True))
        merged = {key: pair for key, pair in self.merged.items() if key not in own}
        value = {key: each for key, (each, _) in merged.items()} | own
        return value, {key: place for key, (_, place) in merged.items()} | places


class _Build:
    """Events -> data and the place of every value in its list or mapping."""

    def __init__(self, owner: YamlText) -> None:
        self.owner = owner
        self.data: Any = None
        self.root: Place = (0, 0)
        self.places: dict[int, Mapping[Any, Place]] = {}
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._aliased = 0
        self._documents = 0
        for event in owner.events():
            if not self._take(event):
                break
        while self._open:  # what a mistake left unfinished
            self._close(len(owner._content))

    def _take(self, event: Any) -> bool:
        """Take in one event; False when the rest is not wanted."""
        name = type(event).__name__
        place = (event.start_mark.index, event.end_mark.index)
        if name == "ScalarEvent":
            self._check_tag(event, place)
            self._add(self._scalar(event), place, 1, event.anchor)
        elif name in ("MappingStartEvent", "SequenceStartEvent"):
            self._check_tag(event, place)
            self._open.append(_Open(place[0], name == "MappingStartEvent", event.anchor))
            if len(self._open) > MAX_NESTING:
                self.owner.complain(TOO_DEEP, "nested too deeply; the rest is not read", place)
                return False
        elif name in ("MappingEndEvent", "SequenceEndEvent"):
            self._close(place[1])
        elif name == "AliasEvent":
            self._alias(event.anchor, place)
        elif name == "DocumentStartEvent":
            return self._document(place)
        return True

    def _document(self, place: Place) -> bool:
        self._documents += 1
        if self._documents > 1:
            hint = "put everything into one document"
            self.owner.complain(BROKEN_YAML, "a second document begins here and is not read", place, hint)
        return self._documents == 1

    def _scalar(self, event: Any) -> Any:
        if not event.implicit[0]:  # quoted, a block, or tagged
            return event.value
        return None if event.value in _NOTHING else Plain(event.value)

    def _check_tag(self, event: Any, place: Place) -> None:
        if event.tag is not None and not _HARMLESS_TAGS.fullmatch(event.tag):
            tag = event.tag.removeprefix(_CORE)
            self.owner.complain(YAML_TAG, f"the tag {quoted(tag)} is not obeyed", place, "delete the tag")

    def _alias(self, anchor: str, place: Place) -> None:
        value, weight = self._anchors.get(anchor, (None, -1))
        if weight < 0:
            inside = any(each.anchor == anchor for each in self._open)
            message = (
                f"*{anchor} stands inside what it means"
                if inside
                else f"no &{anchor} stands before *{anchor}"
            )
            self.owner.complain(YAML_ALIAS, message, place, "quote the text if no alias is meant")
        elif self._aliased + weight > MAX_ALIASED:
            self.owner.complain(YAML_ALIAS, f"*{anchor} repeats too much", place, "write it out")
        else:
            self._aliased += weight
            self._add(value, place, weight, None)
            return
        self._add(f"*{anchor}", place, 1, None)

    def _add(self, value: Any, place: Place, weight: int, anchor: str | None) -> None:
        if anchor is not None:
            self._anchors[anchor] = (value, weight)
        if not self._open:
            self.data, self.root = value, place
            return
        top = self._open[-1]
        top.weight += weight
        if not top.is_mapping:
            top.values.append(value)
            top.places.append(place)
        elif top.key is None:
            top.key = self._key(top, value, place)
        else:
            self._add_pair(top, top.key, value, place)
            top.key = None

    def _key(self, top: _Open, value: Any, place: Place) -> str:
        key = str(value) if isinstance(value, str) else self.owner.source(place)
        if isinstance(value, list | dict):
            self.owner.complain(YAML_KEY, f"{quoted(key)} is no plain key", place, "keys are words")
        top.merges = key == "<<" and isinstance(value, Plain)
        if key in top.keys and not top.merges:
            hint = "the last value counts; delete the others"
            self.owner.complain(REPEATED_KEY, f"{quoted(key)} occurs twice here", place, hint)
        top.keys[key] = None
        return key

    def _add_pair(self, top: _Open, key: str, value: Any, place: Place) -> None:
        parts = value if isinstance(value, list) else [value]
        if top.merges and all(isinstance(part, dict) for part in parts):
            for name, each in ((name, part[name]) for part in parts for name in part):
                top.merged.setdefault(name, (each, place))
            return
        if top.merges:
            self.owner.complain(YAML_KEY, "<< merges mappings only", place, "write an alias of a mapping")
        top.values.append((key, value))
        top.places.append(place)

    def _close(self, end: int) -> None:
        done = self._open.pop()
        if done.key is not None:
            self._add_pair(done, done.key, None, (end, end))
        value, places = done.finished()
        self.places[id(value)] = places
        self._add(value, (done.start, end), done.weight, done.anchor)
