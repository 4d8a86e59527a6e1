"""`refbook styles`: find a citation style and look at it."""

from __future__ import annotations

import click

from refbook.cli.terminal import emit


@click.group()
def command() -> None:
    """Find citation styles: over 10,000 of journals and universities, by words, id or ISSN.

    \b
    refbook styles search korean studies
    refbook styles search 0028-0836
    refbook styles show nature
    """


@command.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--limit", "-n", default=20, show_default=True, type=click.IntRange(1), help="How many to list."
)
def search(words: tuple[str, ...], limit: int) -> None:
    """List styles whose title, id or ISSN fits all the words."""
    from refbook.csl.catalogue import search as find

    found = find(" ".join(words))
    if not found:
        raise click.ClickException(f"no style fits {' '.join(words)!r}; try fewer words")
    width = max(len(entry.id) for entry in found[:limit])
    emit("\n".join(f"{entry.id:<{width}}  {entry.title}" for entry in found[:limit]))
    if len(found) > limit:
        emit(f"… and {len(found) - limit} more: --limit {len(found)}")


@command.command()
@click.argument("name")
def show(name: str) -> None:
    """Show what a style is: its id, title, kind, language and parent."""
    from refbook.csl.style import Style

    style = Style.load(name)
    facts = {
        "id": style.id,
        "title": style.title,
        "format": style.format,
        "locale": style.locale,
        "parent": style.parent,
    }
    emit("\n".join(f"{label + ':':<8} {value}" for label, value in facts.items() if value))
