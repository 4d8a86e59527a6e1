"""The roof: the command line. One file a command; `app` finds them by name when they are asked for."""

from __future__ import annotations


def main() -> None:
    """Run `refbook` as a program; the exit status is 0 (well), 1 (findings) or 2 (could not be done)."""
    from refbook.cli.app import run

    raise SystemExit(run())
