"""What was rendered before: a document that changes renders again only what its change can reach.

Rendering is a pure function of the item, of what disambiguation and position say, and of a few numbers. These
are the keys here, so nothing has to be invalidated: what changes is looked for under another key.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from refbook.csl import depends
from refbook.csl.context import Context, NameList, Settings
from refbook.csl.processor import Processor
from refbook.csl.sort import Key
from refbook.richtext.tree import Inlines

CacheKey: TypeAlias = tuple[object, ...]

_SPARE: Final = 8
"""So many times more than the document needs may be kept before everything is forgotten."""


class Memo:
    """What one document has rendered.

    Attributes:
        cites: renderings of cites, with what rendering noted in the context.
        entries: entries of the bibliography.
        sorted: sort keys.
        citations: citations as they are printed, and the authors before them.
        finished: entries as they are printed.
    """

    __slots__ = (
        "_entry_number",
        "_first_note",
        "_number",
        "_sort_number",
        "citations",
        "cites",
        "entries",
        "finished",
        "sorted",
    )

    def __init__(self, processor: Processor) -> None:
        style = processor.style
        cited = depends.variables(style, style.citation.layout.children)
        self._number = "citation-number" in cited
        self._first_note = "first-reference-note-number" in cited
        own = style.bibliography
        listed = depends.variables(style, own.layout.children) if own else frozenset()
        self._entry_number = "citation-number" in listed
        keys = (*style.citation.sort, *(own.sort if own else ()))
        self._sort_number = "citation-number" in depends.sort_variables(style, keys)
        self._forget()

    def _forget(self) -> None:
        self.cites: dict[CacheKey, tuple[Inlines, list[NameList], int]] = {}
        self.entries: dict[CacheKey, Inlines] = {}
        self.sorted: dict[CacheKey, Key] = {}
        self.citations: dict[CacheKey, tuple[Inlines, Inlines]] = {}
        self.finished: dict[Inlines, Inlines] = {}

    def begin(self, size: int) -> None:
        """A document of so many works and citations is about to be rendered."""
        held = max(len(self.cites), len(self.citations), len(self.entries), len(self.sorted))
        if held > _SPARE * (size + 100):
            self._forget()

    # Keys

    def cite_key(self, context: Context) -> CacheKey:
        """All that a cite's rendering depends on."""
        return (
            context.reference.id,
            context.position,
            context.near_note,
            context.without_names,
            context.compares,
            context.first_note if self._first_note else 0,
            context.citation_number if self._number else 0,
            None if context.locator is None else (context.locator.text, context.label),
            *_settings(context.settings),
        )

    def entry_key(self, context: Context) -> CacheKey:
        """All that an entry depends on."""
        number = context.citation_number if self._entry_number else 0
        return (context.reference.id, number, *_settings(context.settings))

    def sort_key(self, context: Context, in_bibliography: bool) -> CacheKey:
        """All that sort keys depend on."""
        number = context.citation_number if self._sort_number else 0
        return (context.reference.id, in_bibliography, number, *_settings(context.settings))


def _settings(settings: Settings) -> CacheKey:
    return (settings.names, settings.givens, settings.conditions, settings.year_suffix)
