"""Real files: nothing crashes, and what pandoc reads is what is read here."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from refbook.formats.bibtex.read import read
from refbook.formats.bibtex.write import write, write_biblatex
from refbook.model.source import Text

AGREED = 0.99
"""Share of pandoc's values that are the same here; for the rest see tests/external/test_biblatex.py."""


def load(path: Path) -> Text:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        return Text(path.name, file.read())


def files(shared: Path) -> list[Path]:
    names = ("pandoc-biblatex", "xampl", "biblatex-examples", "better-bibtex-import")
    found = [file for name in names for file in sorted((shared / "corpora" / name).rglob("*.bib"))]
    return [*found, *sorted((shared / "torture" / "bib").glob("*.bib"))]


def test_real_and_broken_files_are_read_and_written(shared: Path) -> None:
    for path in files(shared):
        reading = read(load(path))
        for writer in (write, write_biblatex):
            back = read(Text(path.name, "".join(writer(reading.library))))
            assert len(back.library) == len(reading.library), path.name


def plain(value: Any) -> Any:
    """Without what is decided differently on purpose: case, its markup, curly quotes, kind of particle."""
    if isinstance(value, str):
        text = re.sub(r"<[^>]*>", "", value).casefold()
        return text.translate(str.maketrans("’‘–\u00a0", "''- "))
    if isinstance(value, list):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {key.replace("non-dropping", "dropping"): plain(part) for key, part in value.items()}
    return value


def test_agrees_with_pandoc(shared: Path) -> None:
    same = total = 0
    for path in sorted((shared / "corpora" / "pandoc-biblatex").glob("*.bib")):
        ours = {item.id: item.to_csl() for item in read(load(path)).library}
        for theirs in json.loads(path.with_suffix(".pandoc39.json").read_text(encoding="utf-8")):
            for variable in theirs.keys() - {"id", "title-short"}:
                a, b = plain(theirs[variable]), plain(ours[theirs["id"]].get(variable))
                if variable == "language":  # pandoc gives every language a country
                    a, b = a[:2], str(b)[:2]
                total += 1
                same += a == b
    if not total:
        pytest.skip("needs ../shared/corpora/pandoc-biblatex")
    assert same / total >= AGREED
