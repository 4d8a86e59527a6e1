"""What an author writes before and after a cite."""

from __future__ import annotations

from typing import Final

from refbook.csl.cluster import CiteRequest
from refbook.richtext.field import field_inlines
from refbook.richtext.tree import Inline, Inlines, plain

_ENDS: Final = (",", ";", ":", ".", "!", "?")


def with_affixes(cite: CiteRequest, printed: Inlines) -> Inlines:
    """A cite with its affixes, a space between them where none is typed."""
    prefix, suffix = cite.prefix, cite.suffix
    if prefix and not prefix[-1].isspace() and printed:
        prefix += " "
    if suffix and not suffix[0].isspace() and suffix[0] not in ",.;:!?)]":
        suffix = " " + suffix
    return (*field_inlines(prefix), *printed, *field_inlines(suffix))


def is_bare(before: CiteRequest, cite: CiteRequest) -> bool:
    """Whether nothing the author wrote stands between two cites."""
    return not before.suffix and not cite.prefix


def delimiter_between(before: list[Inline], printed: Inlines, delimiter: str) -> str:
    """The delimiter between two cites, unless the author wrote one."""
    first, last = plain(printed[:1]), plain((before[-1],))
    if first.lstrip().startswith(_ENDS):
        return ""
    if last.rstrip().endswith((",", ";")):
        return "" if last[-1].isspace() else " "
    return delimiter
