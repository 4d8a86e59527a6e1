"""`refbook cite`: how an article, or a work of a library, is cited."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import indent

import click

from refbook import api
from refbook.cli.inputs import from_option, locale_option, readings, source, style_option
from refbook.cli.terminal import emit, listed, warn
from refbook.errors import MissingItem
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.output import OUTPUTS

_SHOWN = 5
"""How many keys a message lists."""


@click.command()
@source
@click.argument("keys", nargs=-1, metavar="[KEY…]")
@style_option(multiple=True)
@locale_option
@click.option(
    "--to",
    default="text",
    metavar="FORMAT",
    help=f"{listed(OUTPUTS)} (default: text); or bibtex, csl-json, yaml …",
)
@click.option("--in-text", is_flag=True, help="The short citation that stands in the text or a note.")
@click.option("--locator", metavar="PLACE", help="The place cited, such as 12–15; with --in-text.")
@click.option("--label", default="page", metavar="WORD", help="What the locator counts: page, chapter …")
@from_option
def command(
    source: str,
    keys: tuple[str, ...],
    style: tuple[str, ...],
    locale: str | None,
    to: str,
    in_text: bool,
    locator: str | None,
    label: str,
    from_: str | None,
) -> None:
    """Print how to cite an article, or the works with these KEYs of a library.

    \b
    refbook cite article.md                          the article, in APA
    refbook cite article.md -s mla -s ieee           … in two styles
    refbook cite article.md --to bibtex              … as a BibTeX entry
    refbook cite refs.bib fiori2011 --in-text --locator 12
    """
    items = [item for reading in readings([source], from_) for item in chosen(reading, keys)]
    if to not in OUTPUTS and api.is_writable(to):
        emit(api.write(items, format=to))
        return
    styles = style or ("apa",)
    for name in styles:
        if in_text or locator:
            _in_text(items, name, locale, to, locator, label)
        else:
            _references(items, name, locale, to, titled=len(styles) > 1)


def chosen(reading: Reading, keys: Iterable[str]) -> list[Item]:
    """The items that keys name, among the article itself and its references; the article when there are none.

    Raises:
        MissingItem: a key names nothing.
    """
    own = {reading.article.id: reading.article} if reading.article else {}
    if not keys:
        return list(own.values()) or list(reading.library)
    try:
        return [own.get(key) or reading.library[key] for key in keys]
    except MissingItem as error:
        hint = error.hint or _keys_of(reading)
        raise MissingItem(error.message, hint=hint, file=reading.file) from None


def _keys_of(reading: Reading) -> str | None:
    """The first keys of a file, for a message."""
    keys = [*([reading.article.id] if reading.article else []), *reading.library.ids]
    return f"it holds {', '.join(keys[:_SHOWN])}{', …' * (len(keys) > _SHOWN)}" if keys else None


def _references(items: Iterable[Item], style: str, locale: str | None, to: str, *, titled: bool) -> None:
    from refbook.publish.citation import how_to_cite

    for item in items:
        (suggestion,) = how_to_cite(item, [style], locale=locale)
        text = suggestion.reference.to(to).strip()
        if titled:
            emit(suggestion.style.title)
            emit(indent(text, "    "), medium=to)
        else:
            emit(text, medium=to)
        warn(suggestion.reference.warnings)


def _in_text(
    items: list[Item], style: str, locale: str | None, to: str, locator: str | None, label: str
) -> None:
    from refbook.csl.style import Style

    cited = Style.load(style, locale=locale).cite(items, locator=locator, label=label)
    emit(cited.to(to), medium=to)
    warn(cited.warnings)
