"""Tagged formats beside other programs: Zotero's translators, citation-js, and files of five projects."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from refbook.errors import ReadError
from refbook.formats.apis.zotero import item_of
from refbook.formats.tagged import endnote, medline, ris
from refbook.model.item import Item
from refbook.model.language import normalise
from refbook.model.source import Text
from refbook.model.vocabulary import KINDS
from tests.external import citation_js
from tests.external.agreement import Score, compare

ZOTERO = {
    "RIS": ("ris", 0.93),
    "ReferBibIX": ("endnote", 1.0),
    "MEDLINEnbib": ("medline", 0.97),
    "Web of Science Tagged": ("wos", 0.89),
}
"""Test set of a translator -> our module, and the share of fields that agree at least."""

SUFFIXES = {".ris": ris, ".enw": endnote, ".nbib": medline}


def comparable(item: Item) -> dict[str, Any]:
    """An item's variables, without what Zotero makes up: words for dates begin with a year 0000."""
    data = {name: value for name, value in item.to_csl().items() if name in KINDS or name == "type"}
    if str(data.get("issued", {}).get("literal", "")).startswith("0000"):
        del data["issued"]
    if "language" in data:
        data["language"] = normalise(data["language"])
    if "keyword" in data:
        data["keyword"] = sorted(word.strip() for word in re.split("[;,]", data["keyword"]))
    return data


@pytest.mark.parametrize("name", ZOTERO)
def test_agreement_with_zotero(name: str, shared: Path) -> None:
    module, share = ZOTERO[name]
    reader = import_module(f"refbook.formats.tagged.{module}")
    score = Score()
    tests = json.loads((shared / "corpora" / "zotero-translators" / f"{name}.json").read_text("utf-8"))
    for number, test in enumerate(tests):
        found = reader.read(Text(f"{name}.{number}", test["input"])).library
        assert len(found) == len(test["items"])
        score += compare(
            [comparable(item_of(each)) for each in test["items"]],
            [comparable(each) for each in found],
            f"{name} {number}",
        )
    assert score.share >= share, "\n".join(score.differences)


def test_agreement_with_citation_js(shared: Path) -> None:
    score = Score()
    path = shared / "corpora" / "citation-js" / "plugin-ris" / "test" / "input.js"
    for name, (content, items) in citation_js.cases(path).items():
        score += compare(items, [each.to_csl() for each in ris.read(Text(name, content)).library], name)
    assert score.total > 100
    assert score.share >= 0.97, "\n".join(score.differences)


def _files(shared: Path) -> Iterator[tuple[Path, ModuleType]]:
    for suffix, module in SUFFIXES.items():
        for path in sorted((shared / "corpora").rglob(f"*{suffix}")):
            yield path, module


def test_every_file_is_read_and_what_is_written_stays(shared: Path) -> None:
    read = 0
    for path, module in _files(shared):
        content = path.read_bytes().decode("utf-8", "replace")
        try:
            found = module.read(Text(str(path), content))
        except ReadError:
            assert path.name == "example_wos.ris"  # Web of Science's format under RIS's suffix
            continue
        read += 1
        written = "".join(module.write(found.library))
        again = module.read(Text("again", written)).library
        assert list(again) == list(found.library), path
        assert "".join(module.write(again)) == written, path
    assert read > 50
