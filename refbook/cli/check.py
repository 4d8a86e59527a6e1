"""`refbook check`: findings, with places, for people and for CI."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import partial

import click

from refbook import api
from refbook.batch.run import each
from refbook.cli.app import EXIT_ERROR, EXIT_FINDINGS
from refbook.cli.inputs import files_of, from_option, sources
from refbook.cli.report import REPORTS, Checked
from refbook.cli.terminal import console, emit, progress
from refbook.errors import RefbookError
from refbook.model.finding import Severity


@click.command()
@sources
@click.option(
    "--select", multiple=True, metavar="CODE", help="Only these rules; a prefix such as RBD names a group."
)
@click.option("--ignore", multiple=True, metavar="CODE", help="Not these rules.")
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.WARNING.value,
    show_default=True,
    help="The least severity that makes the exit status 1.",
)
@click.option("--output-format", "-f", type=click.Choice(list(REPORTS)), default="text", show_default=True)
@click.option("--jobs", "-j", type=click.IntRange(0), default=1, help="Processes to use; 0 for one a core.")
@from_option
def command(
    sources: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    output_format: str,
    jobs: int,
    from_: str | None,
) -> int:
    """Check references and articles: files, folders or - for standard input.

    The exit status is 0 when nothing is found, 1 when something is, 2 when a file cannot be read.

    \b
    refbook check references/
    refbook check refs.bib --select RBI --select RBD
    refbook check . --output-format github          in GitHub Actions
    refbook rule RBD001                             what a code means
    """
    _known(select + ignore)
    select, ignore = (tuple(map(str.upper, codes)) for codes in (select, ignore))
    files = files_of(sources)
    work = partial(check_file, format=from_, select=select, ignore=ignore)
    results = progress(each(files, work, jobs=jobs), len(files), "Checking")
    checked = [result for _, result in results]
    _print(REPORTS[output_format](checked), coloured=output_format == "text")
    if any(result.error for result in checked):
        return EXIT_ERROR
    found = (finding.severity.rank for result in checked for finding in result.findings)
    return EXIT_FINDINGS if max(found, default=-1) >= Severity(fail_on).rank else 0


def check_file(file: str, *, format: str | None, select: tuple[str, ...], ignore: tuple[str, ...]) -> Checked:
    """The findings of one file; a file that cannot be read is an error in the result, not an exception."""
    try:
        reading = api.read(file, format=format)
    except RefbookError as error:
        return Checked(file, error=str(error))
    except OSError as error:
        return Checked(file, error=f"{file}: {error.strerror}")
    findings = api.check(reading, select=select, ignore=ignore)
    text = reading.places.text
    lines = {finding.span.line: text.line(finding.span.line) for finding in findings if finding.span}
    return Checked(file, findings, lines, len(reading.library) + (reading.article is not None))


def _print(report: str, *, coloured: bool) -> None:
    if coloured and sys.stdout.isatty():
        from refbook.cli.paint import paint

        console().print(paint(report))
    else:
        emit(report)


def _known(codes: Iterable[str]) -> None:
    for code in codes:
        if not any(known.startswith(code.upper()) for known in api.problems()):
            raise click.UsageError(f"no rule or group {code!r}: refbook rule lists them all")
