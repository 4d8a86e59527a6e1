"""The floor: what a program in Python must do at the least, without a style.

    python benchmarks/peers/floor_driver.py --style apa.csl --items library.json --out out.html

It starts, reads the library, sorts it by author and year, and joins the fields of each item, once for its
citation and once for its entry. No name is abbreviated, nothing is told apart.
"""

from __future__ import annotations

import argparse
import json
from html import escape
from pathlib import Path
from typing import Any


def fields(item: dict[str, Any]) -> list[str]:
    """The fields of an item as text, names and year first."""
    names = "; ".join(" ".join(name.values()) for name in item["author"])
    return [
        names,
        str(item["issued"]["date-parts"][0][0]),
        *(text for text in item.values() if type(text) is str),
    ]


def main() -> None:
    """Print the document that the options describe."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--style")
    parser.add_argument("--items", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    found = [fields(item) for item in json.loads(options.items.read_bytes())]
    lines = [f"<p>{escape(', '.join(each[:2]))}</p>\n" for each in found]
    lines += [f'<div class="csl-entry">{escape(". ".join(each))}</div>\n' for each in sorted(found)]
    options.out.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
