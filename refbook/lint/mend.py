"""The rounds in which a text is mended.

::

    text ─ look ─▶ findings with fixes ─ change ─▶ text ─ look ─▶ is nothing new wrong, nothing lost? ─▶ text
      ▲                                                            no: with fewer fixes, then without │
      └───────────────────────────────────────────────────────────────────────────────────────────────┘
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias, TypeVar

from refbook.api.reading import completed
from refbook.errors import RefbookError
from refbook.formats.bibtex.problems import TOO_MANY as BIBTEX_TOO_MANY
from refbook.formats.edits import apply, ordered
from refbook.formats.tagged.problems import TOO_MANY as TAGGED_TOO_MANY
from refbook.lint.problems import PROBLEMS
from refbook.model.finding import Finding
from refbook.model.format import Format, Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Edit, Text
from refbook.model.vocabulary import python_name

MAX_TRIES: Final = 200
"""So many times a small file is read again to find the fixes that can be made."""

MIN_TRIES: Final = 12
MAX_CHARACTERS: Final = 50_000_000
"""A large file is read again as often as makes so many characters in all, at least `MIN_TRIES` times."""

_ARTICLE: Final = -1
_ABOUT_SILENCE: Final = frozenset(problem.code for problem in PROBLEMS)  # what was silenced is mended
_SYNTAX: Final = "RBS"
_CUT: Final = frozenset({BIBTEX_TOO_MANY.code, TAGGED_TOO_MANY.code})
"""Findings that say that there are others."""

Look: TypeAlias = Callable[[Reading], Sequence[Finding]]
"""What is wrong with a file, of what is wanted: rules and the reading's own findings."""

_Key: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Mended:
    """What mending a text gave: the text, what was mended and what is left."""

    content: str
    applied: tuple[Finding, ...]
    left: tuple[Finding, ...]


def fix_text(text: Text, format: Format, look: Look, *, unsafe: bool = False) -> Mended:
    """Mend a text.

    Args:
        text: the file.
        format: its format.
        look: what is wrong with a reading.
        unsafe: True to make also those fixes that may change the meaning.

    Raises:
        ReadError: it cannot be read.
    """
    return _Mending(text, format, look, unsafe=unsafe).mended()


@dataclass(frozen=True, slots=True)
class _State:
    """A text, what it says, and what is wrong with it."""

    text: Text
    reading: Reading
    findings: Sequence[Finding]


class _Mending:
    """One file while it is mended."""

    def __init__(self, text: Text, format: Format, look: Look, *, unsafe: bool) -> None:
        self.format = format
        self.look = look
        self.unsafe = unsafe
        self.state = self._state(text)
        self.seen = {text.content}
        self.given_up: set[tuple[_Key, str]] = set()
        self.applied: list[Finding] = []
        self.size = self.hoped = 0

    def _state(self, text: Text) -> _State:
        reading = completed(self.format.read(text))
        return _State(text, reading, self.look(reading))

    def mended(self) -> Mended:
        """The file when nothing more can be mended."""
        tries = MAX_CHARACTERS // max(len(self.state.text.content), 1)
        for _ in range(max(MIN_TRIES, min(tries, MAX_TRIES))):
            batch = self._batch()
            if not batch and not self._has_new_hope():
                break
            if batch:
                self._take(batch, self._try(batch))
        return Mended(self.state.text.content, tuple(self.applied), tuple(self.state.findings))

    def _take(self, batch: Sequence[Finding], blamed: Sequence[Finding] | None) -> None:
        """Go on after a try: with more fixes when it was good, else without those to blame, or with fewer."""
        if blamed is None:
            self.applied += batch
            self.size *= 2
        elif blamed or len(batch) == 1:
            self.given_up |= set(map(_name, blamed or batch))
        else:
            self.size = len(batch) // 2

    def _has_new_hope(self) -> bool:
        """True when what could not be mended is tried again, since other things were mended meanwhile."""
        if not self.given_up or len(self.applied) == self.hoped:
            return False
        self.given_up.clear()
        self.size, self.hoped = 0, len(self.applied)
        return True

    def _batch(self) -> list[Finding]:
        """Findings that can be mended together, at most `size` of them; 0 for as many as there are."""
        fixable = [finding for finding in self.state.findings if self._is_fixable(finding)]
        edits = [finding for finding in fixable if finding.fix and finding.fix.edits]
        chosen = _apart(edits) if edits else _first_of_field(fixable)
        return chosen[: self.size] if self.size else chosen

    def _is_fixable(self, finding: Finding) -> bool:
        fix = finding.fix
        if fix is None or not (fix.safe or self.unsafe) or _name(finding) in self.given_up:
            return False
        return bool(fix.edits) or (bool(self.format.patcher) and bool(finding.field))

    def _try(self, batch: Sequence[Finding]) -> Sequence[Finding] | None:
        """Make some fixes, unless they make anything worse; then those that did so, as far as one can see."""
        state = self.state
        try:
            content = apply(state.text.content, self._edits(batch))
            if content in self.seen:
                return []
            new = self._state(Text(state.text.file, content, state.text.first_line))
        except RefbookError:
            return []
        if _is_lossy(state.reading, new.reading, batch):
            return []
        worse = self._worse(state, new, batch)
        if worse:
            return _blamed(batch, worse)
        self.seen.add(content)
        self.state = new
        return None

    def _edits(self, batch: Sequence[Finding]) -> Sequence[Edit]:
        edits = [edit for finding in batch if finding.fix for edit in finding.fix.edits]
        if edits:
            return edits
        reading = self.state.reading
        before = _items(reading)
        return self.format.patch(reading.places.text, before, _changed(reading, batch))

    def _worse(self, old: _State, new: _State, batch: Sequence[Finding]) -> list[_Key]:
        """What is wrong that was not, unless the next round mends it."""
        more = Counter(map(_key, new.findings)) - Counter(map(_key, old.findings))
        if _items(old.reading) == _items(new.reading):
            # Rules see items only: what they say now was hidden behind what is mended.
            more = Counter({key: count for key, count in more.items() if key[0].startswith(_SYNTAX)})
            if any(finding.code in _CUT for finding in old.reading.findings):
                more.clear()  # what is mended makes room for others that were not listed
        mendable = {_key(finding) for finding in new.findings if self._is_fixable(finding)}
        touched = {(finding.item, finding.field) for finding in batch}
        return [
            key
            for key in more
            if key[0] not in _ABOUT_SILENCE and (key not in mendable or key[1:] not in touched)
        ]


# What a batch of fixes is


def _key(finding: Finding) -> _Key:
    """What a finding is about; messages may tell how often something occurs elsewhere."""
    return finding.code, finding.item, finding.field


def _name(finding: Finding) -> tuple[_Key, str]:
    return _key(finding), finding.message


def _blamed(batch: Sequence[Finding], worse: Iterable[_Key]) -> list[Finding]:
    """The fixes that made something worse, as far as one can see: those of the same items, or fields.

    None of them when it may be any: then fewer are tried.
    """
    items, fields = {item for _, item, _ in worse}, {field for _, _, field in worse}
    for wrong in (
        [finding for finding in batch if finding.item in items and finding.field in fields],
        [finding for finding in batch if finding.item in items or finding.field in fields],
    ):
        if wrong and len(wrong) < len(batch):
            return wrong
    return []


def _first_of_field(findings: Iterable[Finding]) -> list[Finding]:
    """One finding a field: the others are looked at again when it has changed."""
    first: dict[tuple[str, str, str], Finding] = {}
    for finding in findings:
        first.setdefault((finding.item, finding.field, finding.place), finding)
    return list(first.values())


def _apart(findings: Iterable[Finding]) -> list[Finding]:
    """Findings whose edits do not touch each other."""
    kept: list[Finding] = []
    taken: list[Edit] = []
    for finding in findings:
        edits = list(finding.fix.edits) if finding.fix else []
        if not _touch(ordered([*taken, *edits])):
            kept.append(finding)
            taken += edits
    return kept


def _touch(edits: Sequence[Edit]) -> bool:
    return any(one.end > other.start for one, other in pairwise(edits))


# What changes


def _items(reading: Reading) -> list[Item]:
    return [reading.article] if reading.article is not None else list(reading.library)


def _changed(reading: Reading, batch: Sequence[Finding]) -> list[Item]:
    """The items of a file with the fixes made."""
    items = list(reading.library)
    article = reading.article
    places = _Places(reading)
    for finding in batch:
        index = places.index(finding)
        if index == _ARTICLE and article is not None:
            article = _with(article, finding)
        elif index is not None:
            items[index] = _with(items[index], finding)
    if article is None:
        return items
    same = all(new is old for new, old in zip(items, reading.library, strict=True))
    return [article if same else article.replace(references=Library(items))]


AnItem = TypeVar("AnItem", bound=Item)


def _with(item: AnItem, finding: Finding) -> AnItem:
    """An item with one field changed, which may be one that CSL does not know."""
    name = finding.field
    value = finding.fix.value if finding.fix else None
    if name not in item.extra or name in item.variables:
        return item.replace(**{python_name(name): value})
    extra = {key: held for key, held in item.extra.items() if key != name}
    return item.replace(extra=extra | ({} if value is None else {name: value}))


class _Places:
    """Which item a finding is about."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.indexes: dict[str, list[int]] = {}
        if reading.article is not None:
            self.indexes[reading.article.id] = [_ARTICLE]
        for index, item in enumerate(reading.library):
            self.indexes.setdefault(item.id, []).append(index)

    def index(self, finding: Finding) -> int | None:
        """Its index, -1 for the article; of several items of one id the one at the finding's place."""
        found = self.indexes.get(finding.item, [])
        if len(found) < 2:
            return found[0] if found else None
        return next((at for at in found if self.reading.span(at, finding.field) == finding.span), None)


def _is_lossy(old: Reading, new: Reading, batch: Sequence[Finding]) -> bool:
    """True when an item is gone, or a field that no fix was to remove."""
    if len(old.library) != len(new.library) or (old.article is None) != (new.article is None):
        return True
    gone = {(finding.item, finding.field) for finding in batch}
    pairs = list(zip(old.library, new.library, strict=True))
    if old.article is not None and new.article is not None:
        pairs.append((old.article, new.article))
    return any(
        (was.id, name) not in gone and name not in now.variables and name not in now.extra
        for was, now in pairs
        if was is not now
        for name in (*was.variables, *was.extra)
    )
