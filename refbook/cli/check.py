"""`refbook check`: findings, with places, for people and for CI."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

from refbook.batch.run import each
from refbook.cli.app import EXIT_ERROR, EXIT_FINDINGS
from refbook.cli.check_request import Request, change
from refbook.cli.inputs import files_of, from_option, sources
from refbook.cli.reports import REPORTS, statistics
from refbook.cli.terminal import console, counted, emit, plain, progress, warn
from refbook.errors import RefbookError
from refbook.lint.baseline import Baseline
from refbook.lint.baseline import write as write_baseline
from refbook.lint.cache import make_room
from refbook.lint.checked import Checked
from refbook.lint.codes import is_known
from refbook.lint.config import Config
from refbook.lint.config_files import Configs, read_named, shown, unknown_code
from refbook.lint.run import STDIN, check_file, check_text
from refbook.model.finding import Severity

F = TypeVar("F", bound=Callable[..., Any])


def _what(command: F) -> F:
    """The options that say what is wanted."""
    for option in (
        click.option("--select", multiple=True, metavar="CODE", help="Only these rules; RBD names a group."),
        click.option("--extend-select", multiple=True, metavar="CODE", help="These rules too."),
        click.option("--ignore", multiple=True, metavar="CODE", help="Not these rules."),
        click.option("--style", metavar="STYLE", help="Tell what this citation style will not print."),
        click.option(
            "--fail-on",
            type=click.Choice([severity.value for severity in Severity]),
            help="The least severity that makes the exit status 1 (default: warning).",
        ),
        click.option("--config", metavar="FILE", help="Settings of all files; else the nearest above each."),
        click.option("--isolated", is_flag=True, help="Pay no attention to files of settings."),
        click.option("--force-exclude", is_flag=True, help="Pass over excluded files even when named."),
        click.option("--baseline", metavar="FILE", help="Tell only of what is not in this file."),
        click.option("--write-baseline", metavar="FILE", help="Write what is found, to be passed over."),
    ):
        command = option(command)
    return command


def _how(command: F) -> F:
    """The options that say how it is done and told."""
    for option in (
        click.option("--output-format", "-f", type=click.Choice(list(REPORTS)), help="(default: text)"),
        click.option("--statistics", is_flag=True, help="Count the findings of each rule instead."),
        click.option("--exit-zero", is_flag=True, help="Exit status 0 whatever is found."),
        click.option("--show-config", is_flag=True, help="Print the settings of the first file, and stop."),
        click.option("--stdin-filename", metavar="FILE", help="What standard input is called."),
        click.option("--no-cache", is_flag=True, help="Neither use nor keep results of earlier runs."),
        click.option("--jobs", "-j", type=click.IntRange(0), default=1, help="Processes; 0 for one a core."),
        click.option("--watch", is_flag=True, help="Check again whenever a file changes; Ctrl-C ends it."),
        click.option("--fix", is_flag=True, help="Mend what can be mended without changing the meaning."),
        click.option("--unsafe-fixes", is_flag=True, help="Mend what may change the meaning, too."),
        click.option("--diff", is_flag=True, help="Show what would be mended; nothing is written."),
    ):
        command = option(command)
    return command


@click.command()
@sources
@_how
@_what
@from_option
def command(**options: Any) -> int:
    """Check references and articles: files, folders or - for standard input.

    The exit status is 0 when nothing is found, 1 when something is, 2 when a file cannot be read. Settings
    stand in refbook.toml, or under [tool.refbook] in pyproject.toml; the command line comes before them.

    \b
    refbook check references/
    refbook check refs.bib --select RBI --select RBD
    refbook check refs.bib --fix
    refbook check . --output-format github          in GitHub Actions
    refbook rule RBD001                             what a code means
    """
    request = Request(**options)
    _known(request)
    return _watch(request) if request.watch else _run(request)


def _known(request: Request) -> None:
    for code in (*request.select, *request.extend_select, *request.ignore):
        if code != "ALL" and not is_known(code):
            raise click.UsageError(f"no rule or group {code!r}: refbook rule lists them all")


def _configs(request: Request) -> Configs:
    fixed = Config() if request.isolated else read_named(request.config) if request.config else None
    return Configs(partial(change, request), fixed)


def _files(request: Request, configs: Configs) -> list[str]:
    """The files to look at, with settings that can be read."""

    def excludes(file: str) -> bool:
        return configs.of(file).excludes(file)

    files = files_of(request.sources, excludes)
    if request.force_exclude:
        files = [file for file in files if file == STDIN or not excludes(file)]
    for config in {
        config.file: config for config in (_of(file, request, configs) for file in files)
    }.values():
        if wrong := unknown_code(config, is_known):
            raise wrong
        if config.style:
            _usable(config, request)
    return files


def _usable(config: Config, request: Request) -> None:
    """Nothing is checked for a style that cannot be used: it is told once."""
    from refbook.lint.styles import load

    try:
        load(config.style)
    except RefbookError as error:
        file = shown(Path(config.file)) if config.file and request.style is None else None
        raise RefbookError(f"style: {error.message}", hint=error.hint, file=file) from error


def _called(file: str, request: Request) -> str:
    return request.stdin_filename if file == STDIN and request.stdin_filename else file


def _of(file: str, request: Request, configs: Configs) -> Config:
    return configs.of(_called(file, request))


def _run(request: Request) -> int:
    """One check of all files."""
    configs = _configs(request)
    files = _files(request, configs)
    first = _of(files[0] if files else STDIN, request, configs)
    if request.show_config:
        emit(_shown(first))
        return 0
    if request.fixes:
        return _fix(request, configs, files, first)
    return _tell(request, configs, first, _check(request, configs, files))


def _check(request: Request, configs: Configs, files: Sequence[str]) -> list[Checked]:
    work = partial(_one, request=request, configs=configs)
    results = progress(each(files, work, jobs=request.jobs), len(files), "Checking")
    checked = [result for _, result in results]
    if not request.no_cache:
        make_room()
    return checked


def _one(file: str, request: Request, configs: Configs) -> Checked:
    """The findings of one file."""
    config = _of(file, request, configs)
    if file == STDIN and request.stdin_filename:
        return check_text(sys.stdin.buffer.read(), request.stdin_filename, config, format=request.from_)
    return check_file(file, config, format=request.from_, kept=not request.no_cache)


def _tell(request: Request, configs: Configs, first: Config, checked: list[Checked]) -> int:
    """Print a report, and give the exit status."""
    if request.write_baseline:
        count = write_baseline(request.write_baseline, checked)
        warn([f"{counted(count, 'finding')} written to {request.write_baseline}"])
        return EXIT_ERROR if any(result.error for result in checked) else 0
    if request.baseline:
        checked = _new(request.baseline, checked, configs)
    name = request.output_format or _output_format(first)
    if request.statistics:
        emit(statistics(checked))
    else:
        _print(REPORTS[name](checked), coloured=name == "text")
    return _status(request, configs, checked)


def _status(request: Request, configs: Configs, checked: Sequence[Checked]) -> int:
    if any(result.error for result in checked):
        return EXIT_ERROR
    fails = any(_fails(result, configs.of(result.file)) for result in checked)
    return EXIT_FINDINGS if fails and not request.exit_zero else 0


def _fails(checked: Checked, config: Config) -> bool:
    return any(finding.severity.rank >= config.fail_on.rank for finding in checked.findings)


def _new(file: str, checked: Sequence[Checked], configs: Configs) -> list[Checked]:
    """The results without what a baseline knows."""
    baseline = Baseline.read(file)
    new = [baseline.new(result, configs.of(result.file).for_file(result.file).tells) for result in checked]
    if baseline.stale:
        known = counted(baseline.stale, "finding")
        verb = "is" if baseline.stale == 1 else "are"
        warn([f"{known} in {file} {verb} not found any more; --write-baseline makes it anew"])
    return new


def _output_format(config: Config) -> str:
    name = config.output_format or "text"
    if name not in REPORTS:
        hint = f"there are {', '.join(REPORTS)}"
        raise RefbookError(f'there is no output-format "{name}"', file=config.file, hint=hint)
    return name


def _print(report: str, *, coloured: bool) -> None:
    if coloured and sys.stdout.isatty():
        from refbook.cli.paint import paint

        console().print(paint(report))
    else:
        emit(report)


def _shown(config: Config) -> str:
    """The settings as they stand in a file of settings, those too that are as usual."""
    from refbook.cli.check_request import as_toml

    file = shown(Path(config.file)) if config.file else "no file of settings"
    return "\n".join([f"# {file}", *as_toml(config)])


def _fix(request: Request, configs: Configs, files: Sequence[str], first: Config) -> int:
    """Mend the files, or show what would be mended."""
    from refbook.cli.check_fix import fix_one, told

    if STDIN in files:
        raise click.UsageError("standard input cannot be mended: give a file")
    work = partial(fix_one, request=request, configs=configs)
    mended = [result for _, result in progress(each(files, work, jobs=request.jobs), len(files), "Mending")]
    changed = [result for result in mended if result.is_changed]
    if request.diff and changed:
        emit(plain("".join(result.diff for result in changed)))
    warn(told(mended, would=request.diff))
    if request.diff:
        status = EXIT_FINDINGS if changed and not request.exit_zero else 0
    else:
        status = _tell(request, configs, first, _check(request, configs, files))
    return EXIT_ERROR if any(result.error for result in mended) else status


def _watch(request: Request) -> int:
    """Check again and again; gives the exit status of the last time."""
    from refbook.lint.watch import rounds

    status = 0
    try:
        for _ in rounds(lambda: _watched(request)):
            try:
                status = _run(request)
            except RefbookError as error:
                status = EXIT_ERROR
                warn([f"error: {error}"])
            warn(["waiting for changes; Ctrl-C ends it"])
    except KeyboardInterrupt:
        pass
    return status


def _watched(request: Request) -> Iterator[str]:
    """The files that matter: those that are checked and those with their settings."""
    configs = _configs(request)
    try:
        files = files_of(request.sources, lambda file: configs.of(file).excludes(file))
    except RefbookError:
        files = list(request.sources)
    yield from files
    yield from {path for file in files for path in configs.paths(file)}


__all__ = ["check_file", "command"]
