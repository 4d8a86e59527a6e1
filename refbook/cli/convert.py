"""`refbook convert`: references from one format into another."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import click

from refbook import api
from refbook.cli.inputs import from_option, readings, sources
from refbook.cli.terminal import counted, plain, warn
from refbook.model.format import Reading
from refbook.model.item import Item

LARGE: Final = 32 * 2**20
"""Files of more bytes are read, written and compared part by part, so that they need not fit in memory."""

_NAMED: Final = 6
_SHOWN: Final = 60


@click.command()
@sources
@click.option("--to", metavar="FORMAT", help="Format of the output; otherwise by the suffix of --output.")
@click.option("--output", "-o", metavar="FILE", help="Where to write; standard output unless given.")
@click.option("--loss-report", is_flag=True, help="List on the error stream all that the output cannot hold.")
@from_option
def command(
    sources: tuple[str, ...], to: str | None, output: str | None, loss_report: bool, from_: str | None
) -> None:
    """Convert references; an article goes whole into formats that can hold it.

    What the new format has no place for is counted on the error stream, and listed with --loss-report.

    \b
    refbook convert refs.bib --to csl-json > refs.json
    refbook convert article.txt -o article.yaml
    refbook convert a.bib b.json --to ris --loss-report
    """
    if to is None and output is None:
        raise click.UsageError("say where to: --to FORMAT or --output FILE")
    items: Iterable[Item] = _Streamed(sources, from_) if _are_large(sources) else list(_items(sources, from_))
    if output is None:
        for piece in api.pieces(items, format=to):
            click.echo(piece, nl=False)
    else:
        api.save(items, output, format=to)
    format = api.to_write(output, to)
    _tell(api.losses(items, format.name), format.title, in_full=loss_report)


class _Streamed:
    """The items of large files, read anew each time they are gone through."""

    def __init__(self, sources: tuple[str, ...], format: str | None) -> None:
        self.sources = sources
        self.format = format

    def __iter__(self) -> Iterator[Item]:
        for source in self.sources:
            for reading in api.stream(source, format=self.format):
                yield from _of(reading)


def _are_large(sources: tuple[str, ...]) -> bool:
    return any(Path(source).is_file() and Path(source).stat().st_size > LARGE for source in sources)


def _items(sources: tuple[str, ...], format: str | None) -> Iterator[Item]:
    for reading in readings(sources, format):
        yield from _of(reading)


def _of(reading: Reading) -> Iterable[Item]:
    return [reading.article] if reading.article else reading.library


def _tell(losses: Iterable[api.Loss], title: str, *, in_full: bool) -> None:
    """Say what is lost: how much of what, or each."""
    names: Counter[str] = Counter()
    for loss in losses:
        names[loss.name] += 1
        if in_full:
            click.echo(plain(_shown(loss)), err=True)
    if names:
        most = ", ".join(f"{name} ({number})" for name, number in names.most_common(_NAMED))
        others = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        hint = "" if in_full else "; --loss-report lists them"
        warn([f"{counted(names.total(), 'field')} cannot be said in {title}: {most}{others}{hint}"])


def _shown(loss: api.Loss) -> str:
    if loss.became is None:
        return f"{loss.item}: {loss.name} {_short(loss.value)} is lost"
    return f"{loss.item}: {loss.name} {_short(loss.value)} becomes {_short(loss.became)}"


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
