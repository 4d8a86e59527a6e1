"""The `refbook` command and its subcommands, each imported only when it runs."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

import click

from refbook.errors import RefbookError

COMMANDS: Final[dict[str, str]] = {
    "cite": "Print how an article or a work is cited.",
    "bib": "Print a bibliography in any style.",
    "check": "Find what a careful editor would object to.",
    "fmt": "Give .bib files one look.",
    "convert": "Turn references from one format into another.",
    "add": "Look works up by DOI, ISBN, arXiv number or PMID.",
    "search": "Find works in a library of any size.",
    "show": "Show what refbook understood of a file.",
    "styles": "Find citation styles.",
    "rule": "Explain a rule of the checker.",
    "lsp": "Show findings, fixes and references in an editor.",
    "schema": "Print the JSON Schema of items and articles.",
}
"""Each command with its line of help; `refbook.cli.NAME` holds it as `command`."""

EXIT_FINDINGS: Final = 1
EXIT_ERROR: Final = 2


class Commands(click.Group):
    """A group that imports a command when it is called, and lists them without importing any."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"refbook.cli.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named first; a near miss is named in the error."""
        from difflib import get_close_matches

        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            close = get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean {close[0]!r}?" if close else f" There are: {', '.join(COMMANDS)}."
            raise click.UsageError(f"No command {args[0]!r}.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands in `refbook --help`."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="refbook", prog_name="refbook")
def app() -> None:
    """References as typed values: checked, and cited in any style.

    \b
    refbook cite article.md --style apa        how to cite the article
    refbook bib article.md --style mla         the bibliography of what it cites
    refbook check references/                  what an editor would object to
    refbook convert refs.bib --to csl-json     from one format to another
    """


def run(args: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status; never a traceback for bad input.

    Args:
        args: the words after `refbook`; those of this process unless given.
    """
    try:
        result = app.main(args, prog_name="refbook", standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        return _complain("interrupted")
    except click.ClickException as error:
        error.show()
        return EXIT_ERROR
    except BrokenPipeError:
        # The reader of our output went away (`refbook … | head`): nothing is wrong.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (RefbookError, OSError) as error:
        return _complain(_message(error))
    return result if isinstance(result, int) else 0


def _message(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    return str(error)


def _complain(message: str) -> int:
    from refbook.cli.terminal import plain

    click.echo(f"refbook: error: {plain(message)}", err=True)
    return EXIT_ERROR
