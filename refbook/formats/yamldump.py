"""Plain data -> YAML that every reader reads as it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

# PyYAML quotes what YAML 1.1 would misread; these are numbers in YAML 1.2 only.
_NUMBER_IN_1_2: Final = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
)

_WIDTH: Final = 1_000_000
"""Lines are not broken: a title on one line is found by searching, and diffs stay small."""


def dump(data: Any) -> str:
    """YAML of plain data: keys in their order, Unicode as it is, long texts as blocks, no anchors.

    >>> print(dump({"title": "No: 1", "language": "no", "volume": 12, "issue": "012"}), end="")
    title: 'No: 1'
    language: 'no'
    volume: 12
    issue: '012'
    """
    import yaml

    return str(
        yaml.dump(
            data,
            Dumper=_dumper(),
            sort_keys=False,
            allow_unicode=True,
            width=_WIDTH,
            default_flow_style=False,
        )
    )


def dump_list(key: str, entries: Iterable[Any]) -> Iterator[str]:
    """YAML of a mapping that holds one list, an entry at a time.

    >>> print("".join(dump_list("references", [{"id": "a"}, {"id": "b"}])), end="")
    references:
    - id: a
    - id: b
    """
    before = f"{key}:\n"
    for entry in entries:
        # An entry that ends in empty lines ends as a document; more entries follow it here.
        yield before + _open_ended(dump([entry]))
        before = ""
    if before:
        yield f"{key}: []\n"


def _open_ended(document: str) -> str:
    return document[: -len("...\n")] if document.endswith("\n...\n") else document


@cache
def _dumper() -> Any:
    import yaml

    class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
        """PyYAML's safe dumper, without anchors."""

        def ignore_aliases(self, data: Any) -> bool:
            return True

    Dumper.add_representer(str, _text)
    return Dumper


def _text(dumper: Any, text: str) -> Any:
    style = None
    if "\n" in text and "\r" not in text:
        style = "|"
    elif _NUMBER_IN_1_2.fullmatch(text):
        style = "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)
