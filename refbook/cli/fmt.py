"""`refbook fmt`: one look for every entry of .bib files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeVar

import click

from refbook.batch.files import expand
from refbook.batch.run import each
from refbook.cli.app import EXIT_ERROR, EXIT_FINDINGS
from refbook.cli.inputs import from_option, sources
from refbook.cli.terminal import counted, plain, progress, warn
from refbook.errors import RefbookError
from refbook.lint.config import Config
from refbook.lint.config_files import Configs, read_named
from refbook.lint.format import SUFFIX, Formatted, format_bytes, format_file, layout_of

F = TypeVar("F", bound=Callable[..., Any])

STDIN: Final = "-"
_CASES: Final = click.Choice(["lower", "upper", "title", "keep"])


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one file: what formatting gave, or why it could not be formatted."""

    file: str
    formatted: Formatted | None = None
    error: str = ""

    @property
    def is_changed(self) -> bool:
        """True when it looked otherwise."""
        return self.formatted is not None and self.formatted.is_changed


def _layout(command: F) -> F:
    """The options of the layout."""
    for option in (
        click.option("--blank-lines", type=int, metavar="N", help="Blank lines between entries (1)."),
        click.option(
            "--wrap", type=int, metavar="COLUMN", help="Where lines of long values end; 0: they stay."
        ),
        click.option(
            "--trailing-comma/--no-trailing-comma", default=None, help="A comma behind the last field."
        ),
        click.option("--delimiters", type=click.Choice(["braces", "quotes", "keep"]), help="Round values."),
        click.option("--field-case", type=_CASES, help="Of field names (lower)."),
        click.option("--type-case", type=_CASES, help="Of entry types (lower)."),
        click.option("--align/--no-align", default=None, help='The "=" of an entry below each other.'),
        click.option("--indent", type=int, metavar="N", help="Spaces before a field (2); -1 for a tab."),
        click.option("--field-order", metavar="NAMES", help="Fields that come first, with commas."),
        click.option(
            "--sort", metavar="NAMES", help="Sort entries by key, type or fields; -year: newest first."
        ),
    ):
        command = option(command)
    return command


@click.command()
@sources
@_layout
@click.option("--check", is_flag=True, help="Write nothing; exit status 1 when a file looks otherwise.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@click.option("--config", metavar="FILE", help="Settings of all files; else the nearest above each.")
@click.option("--isolated", is_flag=True, help="Pay no attention to files of settings.")
@click.option("--jobs", "-j", type=click.IntRange(0), default=1, help="Processes; 0 for one a core.")
@from_option
def command(
    sources: tuple[str, ...],
    check: bool,
    diff: bool,
    config: str | None,
    isolated: bool,
    jobs: int,
    from_: str | None,
    **options: Any,
) -> int:
    """Format .bib files: files, folders or - for standard input.

    What the file says stays: comments, @strings and everything that is broken are left as they are. The
    exit status is 0, with --check or --diff 1 when a file looks otherwise, 2 when one cannot be formatted.
    Options stand in refbook.toml under [fmt], or under [tool.refbook.fmt] in pyproject.toml.

    \b
    refbook fmt refs.bib
    refbook fmt . --check                   in CI
    refbook fmt refs.bib --sort key --align --wrap 100
    """
    wanted = _wanted(options)
    configs = Configs(fixed=Config() if isolated else read_named(config) if config else None)
    if STDIN in sources:
        if len(sources) > 1:
            raise click.UsageError("standard input is formatted alone")
        return _of_stdin(layout_of(configs.of(STDIN), wanted), from_, writes=not (check or diff), shows=diff)
    files = expand(sources, frozenset({SUFFIX}))
    work = partial(_one, configs=configs, options=wanted, format=from_, saves=not (check or diff))
    done = [result for _, result in progress(each(files, work, jobs=jobs), len(files), "Formatting")]
    return _told(done, is_asked=check or diff, shows=diff)


def _wanted(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options that were given, under the names that settings have."""
    given = {name.replace("_", "-"): value for name, value in options.items() if value is not None}
    for name in ("sort", "field-order"):
        if name in given:
            given[name] = [word.strip() for word in given[name].split(",") if word.strip()]
    return given


def _one(file: str, configs: Configs, options: Mapping[str, Any], format: str | None, saves: bool) -> Done:
    try:
        layout = layout_of(configs.of(file), options)
        return Done(file, format_file(file, layout, format=format, saves=saves))
    except RefbookError as error:
        return Done(file, error=str(error))


def _of_stdin(layout: Any, format: str | None, *, writes: bool, shows: bool) -> int:
    result = format_bytes(sys.stdin.buffer.read(), "<stdin>", layout, format or "bibtex")
    if writes:
        sys.stdout.buffer.write(result.after)
        return 0
    return _told([Done("<stdin>", result)], is_asked=True, shows=shows)


def _told(done: Sequence[Done], *, is_asked: bool, shows: bool) -> int:
    """Say what was done, and give the exit status."""
    changed = [result for result in done if result.is_changed]
    errors = [result.error for result in done if result.error]
    for result in changed if shows else ():
        click.echo(plain(result.formatted.diff() if result.formatted else ""), nl=False)
    if is_asked and not shows:
        for result in changed:
            click.echo(plain(f"would format {result.file}"))
    warn([*(f"error: {error}" for error in errors), _summary(done, changed, would=is_asked)])
    if errors:
        return EXIT_ERROR
    return EXIT_FINDINGS if is_asked and changed else 0


def _summary(done: Sequence[Done], changed: Sequence[Done], *, would: bool) -> str:
    left = len(done) - len(changed) - sum(bool(result.error) for result in done)
    verb = "would be formatted" if would else "formatted"
    parts = [f"{counted(len(changed), 'file')} {verb}"] if changed else []
    parts += [f"{counted(left, 'file')} left as {'it is' if left == 1 else 'they are'}"] if left else []
    return ", ".join(parts) or "nothing formatted"
