"""The style matrix as a table: how much of what citeproc-js prints in 38 styles refbook prints alike.

`docs/style-matrix.md` holds the table, which is also the floor: a style may rise above its row, never fall
below it. `python -m tests.external.matrix [style …]` prints it as it is now, with what has changed since;
`--accept` writes it.
"""

from __future__ import annotations

import html
import json
import re
import sys
from collections import Counter
from functools import cache
from typing import Any, NamedTuple

from tests.conftest import ROOT, SHARED
from tests.external import adapters

PAGE = ROOT / "docs" / "style-matrix.md"
FOLDER = SHARED / "style-matrix"
GOALS = (93.0, 95.0, 99.0)
"""Per cent of citations, entries and agreed entries over all styles; a style below says why."""

_ROW = re.compile(r"\| `([^`]+)` \| (.+?) \| (.+?) \| (.+?) \|(.*)\|")


class Score(NamedTuple):
    """How many of how many are alike."""

    alike: int
    of: int

    @property
    def percent(self) -> float:
        return 100 * self.alike / self.of if self.of else 100.0

    def __str__(self) -> str:
        return f"{self.alike}/{self.of} ({self.percent:.1f}%)" if self.of else "–"


class Row(NamedTuple):
    """The scores of a style."""

    citations: Score
    entries: Score
    agreed: Score

    def below(self) -> bool:
        """Whether a goal is missed."""
        return any(score.percent < goal for score, goal in zip(self, GOALS, strict=True))

    def falls_from(self, floor: Row) -> bool:
        """Whether something was better."""
        return any(score.alike < before.alike for score, before in zip(self, floor, strict=True))


def styles() -> list[str]:
    """The styles of the matrix."""
    return sorted(path.stem for path in (FOLDER / "expected").glob("*.json"))


@cache
def _works() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    read = [json.loads((FOLDER / name).read_text("utf-8")) for name in ("items.json", "clusters.json")]
    return read[0], read[1]


def measure(style: str) -> Row:
    """A style's scores now. Texts are compared: tags, entities and white space do not count."""
    expected = json.loads((FOLDER / "expected" / f"{style}.json").read_text("utf-8"))
    got = adapters.style_matrix(expected["style"], *_works())
    cited = zip(expected["citations"], got["citations"] or [], strict=True)
    citations = [_text(want) == _text(have) for want, have in cited]
    printed = Counter(map(_text, got["bibliography"] or []))
    entries = [printed[_text(want)] > 0 for want in expected["bibliography"] or []]
    return Row(_score(citations), _score(entries), _score([entries[place] for place in expected["agreed"]]))


def _score(alike: list[bool]) -> Score:
    return Score(sum(alike), len(alike))


def _text(written: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", written)).split())


def recorded() -> dict[str, tuple[Row, str]]:
    """The rows of the page: style -> scores and the reasons it gives."""
    found = {}
    for line in PAGE.read_text("utf-8").splitlines():
        row = _ROW.fullmatch(line)
        if row:
            found[row[1]] = (Row(*map(_read, row.groups()[1:4])), row[5].strip())
    return found


def _read(cell: str) -> Score:
    alike, _, rest = cell.partition("/")
    return Score(int(alike), int(rest.split()[0])) if rest else Score(0, 0)


def line(style: str, row: Row, reasons: str) -> str:
    """A style's row of the table."""
    return f"| `{style}` | {row.citations} | {row.entries} | {row.agreed} | {reasons} |"


def _write(rows: dict[str, Row]) -> None:
    page = PAGE.read_text("utf-8")
    for style, (old, reasons) in recorded().items():
        page = page.replace(line(style, old, reasons), line(style, rows.get(style, old), reasons))
    PAGE.write_text(page, "utf-8")


def main(arguments: list[str]) -> int:
    """Print the rows, and what has changed; 1 when something has fallen."""
    chosen = [each for each in arguments if not each.startswith("-")] or styles()
    floors, rows = recorded(), {style: measure(style) for style in chosen}
    falls = [style for style in chosen if rows[style].falls_from(floors[style][0])]
    for style, row in rows.items():
        change = "  FALLS" if style in falls else "  rises" if row != floors[style][0] else ""
        print(f"{style:58} {' '.join(f'{score!s:>18}' for score in row)}{change}")
    print(f"{'all':58} {' '.join(f'{score!s:>18}' for score in total(rows.values()))}")
    if "--accept" in arguments:
        _write(rows)
    return 1 if falls else 0


def total(rows: Any) -> Row:
    """The scores of all rows together."""
    columns = zip(*rows, strict=True)
    return Row(*(Score(sum(s.alike for s in column), sum(s.of for s in column)) for column in columns))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
