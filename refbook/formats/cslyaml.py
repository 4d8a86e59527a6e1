"""CSL-YAML as pandoc reads it: `references:` and a list of CSL-JSON objects. `articleyaml` reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from refbook.formats.yamldump import dump_list
from refbook.model.item import Item


def write(items: Iterable[Item]) -> Iterator[str]:
    """Write CSL-YAML.

    Source: pandoc's manual, "Specifying bibliographic data": a metadata block with `references`.

    >>> print("".join(write([Item("fiori2011", "book", author=["Fiori, Antonio"])])), end="")
    references:
    - id: fiori2011
      type: book
      author:
      - family: Fiori
        given: Antonio
    """
    return dump_list("references", (item.to_csl() for item in items))
