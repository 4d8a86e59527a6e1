"""Every independent style installed compiles, and prints two works of every CSL type: one with all variables,
one with none.

Nobody can say for 2,851 styles what is right; but a style that cannot be used at all, or prints nothing of a
work that has everything, is a mistake of the processor's.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from refbook.csl import folders, locale, xml
from refbook.csl.cluster import CiteRequest, Cluster
from refbook.csl.processor import Processor, parsed
from refbook.csl.reference import Reference
from refbook.csl.run import Run
from refbook.csl.terms import load
from refbook.errors import StyleError
from refbook.output import render
from refbook.richtext.tree import Inlines, RichText
from tests.external import ratchet
from tests.external.samples import works

CHUNK = 100
"""Styles a test."""

STYLES = sorted(folders.installed_styles().glob("*.csl"))
CHUNKS = [STYLES[start : start + CHUNK] for start in range(0, len(STYLES), CHUNK)]

SILENT = ratchet.known("all_styles")
PLACE = "12-15"
FULL = frozenset(item.id for item in works() if item.id.startswith("full-"))


def processor(path: Path) -> Processor:
    style = parsed(xml.load(path), path.name)
    return Processor(style, load(_tag(style.default_locale), style.locales))


def _tag(language: str) -> str:
    try:
        return locale.resolve(language or locale.DEFAULT)
    except StyleError:  # a language that has no locale
        return locale.DEFAULT


@cache
def references(and_word: str) -> list[Reference]:
    """The works as the processor sees them; what they parse they keep, and share among styles."""
    return [Reference(item, and_word) for item in works()]


def printed(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The citations and the entries of a style by item, as HTML."""
    made = processor(path)
    run = Run(made, references(made.locale.and_word))
    clusters = {
        id: Cluster([CiteRequest(reference, PLACE, "page")], note)
        for note, (id, reference) in enumerate(run.references.items(), 1)
    }
    run.prepare(list(clusters.values()))
    citations = {id: _html(run.citation(cluster)) for id, cluster in clusters.items()}
    return citations, {id: _html(entry) for id, entry in run.bibliography()}


def _html(inlines: Inlines) -> str:
    return render(RichText(inlines), "html")


def troubles(path: Path) -> list[str]:
    """What is wrong with what a style prints."""
    try:
        citations, entries = printed(path)
    except Exception as error:
        return [f"{type(error).__name__}: {error}"]
    empty = sorted(id for id, text in citations.items() if not text and id in FULL)
    found = ["the bibliography is empty"] if entries and not any(entries.values()) else []
    if bool(empty) != (path.stem in SILENT):
        found.append(
            f"prints nothing of {', '.join(empty)}" if empty else "prints every type: take it off the list"
        )
    return found


@pytest.mark.parametrize("styles", CHUNKS, ids=lambda chunk: f"{chunk[0].stem}..{chunk[-1].stem}")
def test_every_style_prints_every_type(styles: list[Path]) -> None:
    found = [f"{path.stem}: {trouble}" for path in styles for trouble in troubles(path)]
    # A diff of thousands of lines would take longer than the test.
    assert not found, f"{len(found)} troubles, the first: {found[:3]}"


def test_the_styles_are_all_there() -> None:
    assert len(STYLES) > 2_800
    assert Counter(len(chunk) for chunk in CHUNKS).most_common(1)[0][0] == CHUNK
