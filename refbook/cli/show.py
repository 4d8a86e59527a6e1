"""`refbook show`: what was understood of a file."""

from __future__ import annotations

import json

import click

from refbook.cli.cite import chosen
from refbook.cli.inputs import from_option, readings, sources
from refbook.cli.terminal import emit, plain, warn
from refbook.model.article import Article
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.variable import shown
from refbook.richtext.markup import parse


@click.command()
@sources
@click.option("--key", "-k", "keys", multiple=True, metavar="KEY", help="Only the item with this key.")
@click.option("--json", "as_json", is_flag=True, help="As CSL-JSON.")
@from_option
def command(sources: tuple[str, ...], keys: tuple[str, ...], as_json: bool, from_: str | None) -> None:
    """Show what refbook understood: every field of the article, its people, pictures and references.

    \b
    refbook show article.txt
    refbook show refs.bib --key fiori2011
    """
    items: list[Item] = []
    for reading in readings(sources, from_):
        items += chosen(reading, keys)
    if as_json:
        emit(json.dumps([item.to_csl() for item in items], ensure_ascii=False, indent=2))
    elif not items:
        warn([f"{', '.join(sources)}: there is nothing to show"])
    else:
        emit("\n\n".join(map(describe, items)))


def describe(item: Item) -> str:
    """An item as lines of `field  value`; an article with its pictures and references below."""
    rows = [(name, _value(item, name)) for name in item]
    rows += [(name, str(value)) for name, value in item.extra.items()]
    if isinstance(item, Article):
        rows = _article_rows(item, rows)
    lines = [f"{item.type}  {item.id}", *(_row(name, value) for name, value in rows)]
    if isinstance(item, Article):
        lines += _nested(item)
    return "\n".join(lines)


def _article_rows(article: Article, rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    words = len(article.body.split())
    own = [
        ("subtitle", article.subtitle),
        ("original-language", article.original_language),
        ("body", f"{words} words" if words else ""),
    ]
    return rows + [(name, value) for name, value in own if value]


def _nested(article: Article) -> list[str]:
    lines = []
    for image in article.images:
        lines += ["", "  image", *("  " + _row(name, value) for name, value in image.to_data().items())]
    for reference in article.references:
        lines += ["", *("  " + line for line in describe(reference).split("\n"))]
    return lines


def _row(name: str, value: str) -> str:
    return f"  {name:<18} {plain(' '.join(value.split()))}"


def _value(item: Item, name: str) -> str:
    names = item.names(name)
    if names:
        return "; ".join(map(_person, names))
    date = item.date(name)
    if date is not None and date.is_ambiguous:
        return f"{date} (or {date.readings[1]}: the day and the month are ambiguous)"
    return parse(shown(item[name])).plain


def _person(name: Name) -> str:
    about = [name.role, *name.affiliation, name.orcid]
    return f"{name.sorted_form} ({', '.join(filter(None, about))})" if any(about) else name.sorted_form
