"""BibTeX beside Zotero's own translator, which reads it by rules of its own."""

from __future__ import annotations

import json
from pathlib import Path

from refbook.formats.apis.zotero import item_of
from refbook.formats.bibtex.read import read
from refbook.model.source import Text
from tests.external.agreement import Score, compare
from tests.external.test_tagged import comparable


def test_agreement_with_zotero(shared: Path) -> None:
    score = Score()
    path = shared / "corpora" / "zotero-translators" / "BibTeX.json"
    for number, test in enumerate(json.loads(path.read_text(encoding="utf-8"))):
        found = read(Text(f"{number}.bib", test["input"])).library
        assert len(found) == len(test["items"])
        expected = [comparable(item_of(each)) for each in test["items"]]
        score += compare(expected, [comparable(each) for each in found], str(number))
    assert score.share >= 0.9, "\n".join(score.differences)
