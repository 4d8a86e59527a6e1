"""`refbook styles`: find a citation style, look at it, try it, and check one of your own."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from refbook.cli.app import EXIT_ERROR, EXIT_FINDINGS
from refbook.cli.reports import REPORTS, Checked
from refbook.cli.terminal import emit, plain, warn
from refbook.errors import StyleError
from refbook.model.finding import Severity

if TYPE_CHECKING:
    from refbook.csl.catalogue import StyleFile
    from refbook.csl.header import Header
    from refbook.csl.style import Style

FORMATS: Final = ("author-date", "author", "numeric", "label", "note")
FIELDS: Final = tuple(
    """
    anthropology astronomy biology botany chemistry communications engineering generic-base geography
    geology history humanities law linguistics literature math medicine philosophy physics political_science
    psychology science social_science sociology theology zoology
    """.split()  # a list of words reads better as words
)
"""The disciplines that a style can be for (CSL schema, `csl-categories.rnc`)."""


@click.group()
def command() -> None:
    """Find citation styles, over 10,000 of journals and universities, and check your own.

    \b
    refbook styles search korean journal        by words of the title
    refbook styles search 0028-0836             by the ISSN of a journal
    refbook styles show nature                  what a style says about itself
    refbook styles preview apa ieee             how it prints five well-known works
    refbook styles check my-style.csl           what is wrong with a style
    """


@command.command()
@click.argument("words", nargs=-1)
@click.option("--format", "format_", type=click.Choice(FORMATS), help="Only styles that cite in this way.")
@click.option(
    "--field", type=click.Choice(FIELDS), metavar="FIELD", help="Only styles of a discipline: history, law …"
)
@click.option(
    "--limit", "-n", default=20, show_default=True, type=click.IntRange(1), help="How many to list."
)
def search(words: tuple[str, ...], format_: str | None, field: str | None, limit: int) -> None:
    """List styles whose title or id has all the words, or that are for the journal with an ISSN.

    \b
    refbook styles search east asia --format author-date
    refbook styles search --field theology --format note
    """
    asked = " ".join(words)
    if not (words or format_ or field):
        raise click.UsageError("give words, an ISSN, --format or --field")
    found = [
        header
        for header in _found(asked)
        if format_ in (None, header.format) and (field is None or field in header.fields)
    ]
    if not found:
        raise click.ClickException(
            f"no style fits {plain(asked)!r}; try fewer words" if asked else "no style fits"
        )
    emit(_table(found[:limit], asked))
    if len(found) > limit:
        emit(f"… and {len(found) - limit} more: --limit {len(found)}")


def _found(asked: str) -> Iterable[Header]:
    if asked:
        from refbook.csl.catalogue import search as find

        return find(asked)
    from refbook.csl.index import headers

    # Those with rules of their own first, as a search has them.
    return sorted(headers(), key=lambda header: bool(header.parent))


def _table(found: Sequence[Header], asked: str) -> str:
    """Columns; one with the ISSN when that was asked for, one with the parent when any style has one."""
    issn = asked.strip() if any(digit.isdigit() for digit in asked) else ""
    columns = {
        "id": [header.id for header in found],
        "format": [header.format or "as its parent" for header in found],
        "parent": [header.parent for header in found],
        "ISSN": [_same(issn, header.issns) for header in found],
        "title": [header.title for header in found],
    }
    shown = {name: [plain(cell) for cell in cells] for name, cells in columns.items() if any(cells)}
    widths = [max(len(name), *map(len, cells)) for name, cells in shown.items()]
    rows = [tuple(shown), *zip(*shown.values(), strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _same(asked: str, issns: Iterable[str]) -> str:
    wanted = asked.replace("-", "").casefold()
    return next((issn for issn in issns if issn.replace("-", "").casefold() == wanted), "")


@command.command()
@click.argument("name")
def show(name: str) -> None:
    """Show what a style says about itself.

    NAME is an id, a short name, words of the title, the ISSN of a journal or a .csl file.
    """
    from refbook.csl.catalogue import find

    file = find(name)
    rows = [*_facts(file), *_information(file), ("file", str(file.path))]
    emit("\n".join(f"{label + ':':<15} {plain(value)}" for label, value in rows if value))


def _facts(file: StyleFile) -> Iterator[tuple[str, str]]:
    header = file.header
    yield "id", header.id
    yield "title", header.title
    yield "short title", header.title_short
    yield "format", header.format
    yield "fields", ", ".join(header.fields)
    yield "ISSN", ", ".join(header.issns)
    yield "parent", header.parent
    yield "default locale", header.default_locale


def _information(file: StyleFile) -> Iterator[tuple[str, str]]:
    """What `<info>` has besides: people, dates, licence, and where to read more."""
    from refbook.csl import xml

    style = xml.parse(xml.load(file.path), str(file.path))
    info = style.find(xml.tag("info"))
    if info is None:
        return
    for label, person in (("author", "author"), ("contributor", "contributor")):
        names = [each.findtext(xml.tag("name")) or "" for each in info.findall(xml.tag(person))]
        yield label, ", ".join(" ".join(name.split()) for name in names)
    yield "updated", " ".join((info.findtext(xml.tag("updated")) or "").split())
    yield "licence", ", ".join(each.get("license", "") for each in info.findall(xml.tag("rights")))
    links = [each for each in info.findall(xml.tag("link")) if each.get("rel") == "documentation"]
    yield "documentation", ", ".join(each.get("href", "") for each in links)


@command.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME…")
@click.option("--locale", metavar="TAG", help="Language of the style's own words, such as it or pt-BR.")
@click.option(
    "--to", default="text", metavar="FORMAT", show_default=True, help="text, html, markdown, latex …"
)
def preview(names: tuple[str, ...], locale: str | None, to: str) -> None:
    """Print five well-known works in one style or several, as citations and as a bibliography."""
    from refbook.csl.style import Style

    for number, name in enumerate(names):
        style = Style.load(name, locale=locale)
        if number:
            emit("")
        if len(names) > 1 or to == "text":
            emit(plain(f"{style.title} ({style.id})"))
            emit("")
        _print_sample(style, to)


def _print_sample(style: Style, to: str) -> None:
    from refbook.csl import sample

    works = sample.items()
    first = style.cite(works[0], locator=sample.LOCATOR, within=works)
    cited = [first, *(style.cite(work, within=works) for work in works[1:])]
    emit("\n".join(each.to(to).strip("\n") for each in cited))
    remarks = [remark for each in cited for remark in each.warnings]
    if style.has_bibliography:
        bibliography = style.bibliography(works)
        emit("")
        emit(bibliography.to(to))
        remarks += bibliography.warnings
    warn(dict.fromkeys(remarks))


@command.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--select", multiple=True, metavar="CODE", help="Only these problems, or groups of them: RBC03."
)
@click.option("--ignore", multiple=True, metavar="CODE", help="Not these problems.")
@click.option(
    "--fail-on",
    # Words: of an enum newer versions of click offer the names, older ones the values.
    type=click.Choice([str(severity) for severity in Severity]),
    default=str(Severity.WARNING),
    show_default=True,
    help="The least severity that makes the exit status 1.",
)
@click.option("--output-format", "-f", type=click.Choice(list(REPORTS)), default="text", show_default=True)
def check(
    files: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    output_format: str,
) -> int:
    """Check citation styles: .csl files, folders or - for standard input.

    The exit status is 0 when nothing is found, 1 when something is, 2 when a file cannot be read.

    \b
    refbook styles check my-style.csl
    refbook styles check styles/ --ignore RBC053 --output-format github
    refbook rule RBC030                             what a code means
    """
    from refbook.batch.files import expand

    checked = [_checked(file, select, ignore) for file in expand(files, frozenset({".csl"}))]
    emit(REPORTS[output_format](checked))
    if any(result.error for result in checked):
        return EXIT_ERROR
    ranks = (finding.severity.rank for result in checked for finding in result.findings)
    return EXIT_FINDINGS if max(ranks, default=-1) >= Severity(fail_on).rank else 0


def _checked(file: str, select: tuple[str, ...], ignore: tuple[str, ...]) -> Checked:
    """The findings of one style; one that cannot be read is an error in the result, not an exception."""
    from refbook.csl.validate import examine
    from refbook.rules.registry import selected

    try:
        text, found = examine(_standard_input(), name="<stdin>") if file == "-" else examine(Path(file))
    except StyleError as error:
        return Checked(file, error=str(error))
    findings = [finding for finding in found if selected(finding.code, select, ignore)]
    lines = {finding.span.line: text.line(finding.span.line) for finding in findings if finding.span}
    return Checked(text.file, findings, lines, items=1)


def _standard_input() -> bytes:
    from refbook.csl.xml import MAX_BYTES

    return sys.stdin.buffer.read(MAX_BYTES + 1)
