"""`refbook lsp`: what `refbook check` finds, in an editor."""

from __future__ import annotations

import click

from refbook.errors import RefbookError


@click.command()
def command() -> None:
    """Serve an editor over standard input and output (Language Server Protocol).

    It shows findings while you type, offers fixes, completes the keys of works where they are cited, shows a
    work's reference beside its key and lists the works of a file. Needs the extra: pip install refbook[lsp].
    """
    try:
        from refbook.lsp.server import serve
    except ImportError as error:
        raise RefbookError(
            f"the language server needs {error.name}", hint='pip install "refbook[lsp]"'
        ) from error
    serve()
