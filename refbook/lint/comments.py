"""Comments for refbook in the formats that have comments, and what each is about.

`% refbook: …` in .bib files, `# refbook: …` in YAML, `<!-- refbook: … -->` in Markdown and article pages.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, TypeAlias

from refbook.lint.stretches import NOWHERE, Blocks, Lines, indented, lines, paragraphs
from refbook.model.source import Text

SIGN: Final = "refbook:"
"""A file without it has no such comments."""

LIMIT: Final = 10_000
"""So many comments of a file are heard."""

_LONGEST: Final = 1_000
_PERCENT: Final = re.compile(rf"%[ \t]*{SIGN}([^\r\n]*)")
_HASH: Final = re.compile(rf"(?:(?<=[ \t])|^)#[ \t]*{SIGN}([^\r\n]*)", re.MULTILINE)
# Without "<" inside, what is looked at for one comment is not looked at again for the next.
_HTML: Final = re.compile(rf"<!--[ \t]*{SIGN}([^\r\n<]*?)-->")
_LINE_END: Final = re.compile(r"[ \t]*(?=[\r\n]|\Z)")
_FENCE: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment for refbook.

    Attributes:
        said: what it says, after `refbook:`.
        start: the offset at which it begins.
        end: the offset behind it.
        alone: True when nothing else stands on its line: it is about what follows.
        about: the lines it is about, when it is about a place.
    """

    said: str
    start: int
    end: int
    alone: bool
    about: Lines


_Follows: TypeAlias = Callable[[int], Lines]
"""Offset -> the stretch that a comment at that place is about."""


def comments(text: Text, format: str) -> list[Comment]:
    """The comments for refbook in a file, in its order; none in formats without comments.

    Args:
        text: the file.
        format: the name of its format.

    >>> [(each.said, each.about) for each in comments(Text("a.yaml", "title: A # refbook: ignore"), "yaml")]
    [('ignore', (1, 1))]
    """
    find = _BY_FORMAT.get(format)
    return list(islice(find(text), LIMIT)) if find and SIGN in text.content else []


def _bibtex(text: Text) -> Iterator[Comment]:
    from refbook.formats.bibtex.document import document

    blocks = document(text).blocks
    entries = _Offsets(text, [(block.start, block.end) for block in blocks])
    fields = _Offsets(text, [(each.start, each.end) for block in blocks for each in block.fields])

    def follows(offset: int) -> Lines:
        entry = entries.around(offset)
        return fields.after(offset, entry[1]) if entry else entries.after(offset)

    found = (each for each in _PERCENT.finditer(text.content) if not fields.around(each.start()))
    return _comments(text, found, follows)


class _Offsets:
    """Stretches of a text that do not overlap, by their offsets."""

    def __init__(self, text: Text, stretches: Iterable[tuple[int, int]]) -> None:
        self._text = text
        self._stretches = sorted(stretches)
        self._starts = [start for start, _ in self._stretches]

    def around(self, offset: int) -> tuple[int, int] | None:
        """The stretch that an offset is in."""
        at = bisect_right(self._starts, offset) - 1
        return self._stretches[at] if at >= 0 and offset < self._stretches[at][1] else None

    def after(self, offset: int, before: int | None = None) -> Lines:
        """The lines of the first stretch that begins behind an offset, and before another."""
        at = bisect_right(self._starts, offset)
        if at == len(self._starts) or (before is not None and self._starts[at] >= before):
            return NOWHERE
        start, end = self._stretches[at]
        return self._text.span(start).line, self._text.span(max(start, end - 1)).line


def _yaml(text: Text) -> Iterator[Comment]:
    return _comments(text, _HASH.finditer(text.content), Blocks(text, indented).after)


def _markdown(text: Text) -> Iterator[Comment]:
    end = _front_matter_end(text.content)
    yield from _comments(text, _HASH.finditer(text.content, 0, end), Blocks(text, indented).after)
    yield from _comments(text, _HTML.finditer(text.content, end), Blocks(text, paragraphs).after)


def _front_matter_end(content: str) -> int:
    opening = _FENCE.search(content)
    if opening is None or content[: opening.start()].strip():
        return 0
    closing = _FENCE.search(content, opening.end())
    return closing.start() if closing else 0


def _page(text: Text) -> Iterator[Comment]:
    return _comments(text, _HTML.finditer(text.content), Blocks(text, lines).after)


def _comments(text: Text, found: Iterable[re.Match[str]], follows: _Follows) -> Iterator[Comment]:
    before = 0
    for each in found:
        line = text.span(each.start()).line
        first = max(before, text.starts[line - text.first_line])
        begins = (
            before <= text.starts[line - text.first_line] and not text.content[first : each.start()].strip()
        )
        alone = begins and _LINE_END.match(text.content, each.end()) is not None
        about = follows(each.end()) if alone else (line, line)
        yield Comment(each[1][:_LONGEST].strip(), each.start(), each.end(), alone, about)
        before = each.end()


_BY_FORMAT: Final[dict[str, Callable[[Text], Iterable[Comment]]]] = {
    "bibtex": _bibtex,
    "biblatex": _bibtex,
    "yaml": _yaml,
    "csl-yaml": _yaml,
    "cff": _yaml,
    "hayagriva": _yaml,
    "markdown": _markdown,
    "page": _page,
}
"""Format -> what finds its comments."""
