"""`refbook bib`: a bibliography in any style."""

from __future__ import annotations

import click

from refbook.cli.inputs import from_option, library, locale_option, sources, style_option
from refbook.cli.terminal import emit, listed, warn
from refbook.output import OUTPUTS


@click.command()
@sources
@style_option(default="apa")
@locale_option
@click.option("--to", default="text", metavar="MEDIUM", help=f"{listed(OUTPUTS)} (default: text).")
@click.option("--links", is_flag=True, help="Make DOIs and addresses links, in media that have them.")
@from_option
def command(
    sources: tuple[str, ...], style: str, locale: str | None, to: str, links: bool, from_: str | None
) -> None:
    """Print the bibliography of articles and reference files, in the order of the style.

    Of an article, these are the works it cites. Folders are searched; - is standard input.

    \b
    refbook bib article.md --style chicago-author-date
    refbook bib refs.bib more.yaml --style ieee --to html > refs.html
    cat refs.json | refbook bib - --style mla
    """
    from refbook.csl.style import Style

    loaded = Style.load(style, locale=locale)
    items = library(sources, from_)
    if not len(items):
        warn([f"{', '.join(sources)}: there are no references to print"])
        return
    linked = loaded.document((), items, uncited=True, urls=True).bibliography if links else None
    bibliography = linked or loaded.bibliography(items)
    emit(bibliography.to(to), medium=to)
    warn(bibliography.warnings)
