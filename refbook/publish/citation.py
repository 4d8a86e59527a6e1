"""The reference to an article itself, in the styles readers ask for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from refbook.csl.rendered import Rendered
from refbook.csl.style import Style
from refbook.errors import EngineError
from refbook.model.article import Article
from refbook.model.item import Item

SIX_STYLES = (
    "apa",
    "modern-language-association",
    "chicago-notes-bibliography",
    "ieee",
    "iso690-author-date-en",
    "abnt",
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One way to cite an article.

    Attributes:
        style: the style used.
        reference: the entry for a bibliography.
    """

    style: Style
    reference: Rendered


def how_to_cite(
    item: Item, styles: Iterable[str] = SIX_STYLES, *, locale: str | None = None
) -> list[Suggestion]:
    """The reference to an article (or any item) in each of several styles.

    Args:
        item: an Article is cited with its subtitle in the title.
        styles: ids, aliases, titles or files of CSL styles.
        locale: language of the reference's own words; the style's unless given.

    Raises:
        UnknownStyle: a style is not found.
        EngineError: the processor cannot render the item in a style.
    """
    cited = item.as_item() if isinstance(item, Article) else item
    return [
        Suggestion(style, reference(cited, style))
        for style in (Style.load(name, locale=locale) for name in styles)
    ]


def reference(item: Item, style: Style) -> Rendered:
    """The bibliography entry of one item; its citation where the style has no bibliography."""
    if not style.has_bibliography:
        return style.cite(item)
    entries = list(style.bibliography([item]))
    if not entries:
        raise EngineError(f"style {style.id} prints nothing for {item.id!r}")
    return entries[0]
