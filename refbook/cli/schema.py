"""`refbook schema`: the JSON Schema of items and articles."""

from __future__ import annotations

import json
from typing import Literal

import click

from refbook.cli.terminal import emit


@click.command()
@click.argument("what", type=click.Choice(["item", "library", "article"]), default="library")
def command(what: Literal["item", "library", "article"]) -> None:
    """Print the JSON Schema of an item, a library (a list of items) or an article.

    \b
    refbook schema > csl-library.schema.json
    refbook schema article
    """
    from refbook.model.schema import json_schema

    emit(json.dumps(json_schema(what), ensure_ascii=False, indent=2))
