"""What mutants are made of: a small example a reader, and files of outside corpora where those are there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

MAX_SEED: Final = 12_000
"""Seeds are cut here, so that many of them can be tried."""

_MAX_SEEDS: Final = 250  # a reader

_SAME_AS: Final = {"biblatex": "bibtex", "csl-yaml": "yaml"}
READERS: Final = tuple(
    "bibtex biblatex csl-json yaml csl-yaml markdown page ris endnote-tagged medline wos endnote-xml mods "
    "jats pubmed cff hayagriva zotero crossref datacite openalex json-lines".split()
)
"""Every reader that is tried."""

_OUTSIDE: Final[dict[str, tuple[str, ...]]] = {
    "bibtex": ("**/*.bib",),
    "biblatex": ("corpora/*biblatex*/**/*.bib", "corpora/biber-tdata/*.bib", "torture/bib/*.bib"),
    "csl-json": ("torture/csljson/*.json", "corpora/pandoc-biblatex/**/*.json"),
    "yaml": ("torture/yaml/*", "torture/article/*.md", "corpora/pandoc-biblatex/**/*.yaml"),
    "csl-yaml": ("torture/yaml/*", "corpora/pandoc-biblatex/**/*.yaml"),
    "markdown": ("torture/article/*.md",),
    "page": ("torture/article/*",),
    "ris": ("**/*.ris",),
    "endnote-tagged": ("**/*.enw",),
    "jats": ("corpora/jats-pubmed/*",),
    "cff": ("**/*.cff",),
    "hayagriva": ("corpora/hayagriva/*.yml",),
    "crossref": ("corpora/api-json/crossref*",),
    "datacite": ("corpora/api-json/datacite*", "corpora/bolognese/datacite*.json"),
    "openalex": ("corpora/api-json/openalex*",),
    "json-lines": ("corpora/api-json/*",),
    "zotero": ("corpora/better-bibtex-import/*.json",),
}
_TRANSLATORS: Final = {
    "medline": "MEDLINEnbib",
    "wos": "Web of Science Tagged",
    "endnote-xml": "Endnote XML",
    "mods": "MODS",
    "pubmed": "PubMed XML",
    "ris": "RIS",
    "endnote-tagged": "ReferBibIX",
    "bibtex": "BibTeX",
}


def seeds(reader: str, shared: Path) -> list[bytes]:
    """What mutants for a reader are made of; the small example first.

    Args:
        reader: the name of its format.
        shared: the folder of the outside corpora, which need not be there.
    """
    found = [data[:MAX_SEED] for data in _outside(reader, shared)]
    step = max(1, len(found) // _MAX_SEEDS)
    return [small(reader), *found[::step]]


def small(reader: str) -> bytes:
    """An example that shows most of what a reader knows."""
    return (Path(__file__).parent / "small" / _SAME_AS.get(reader, reader)).read_bytes()


def _outside(reader: str, shared: Path) -> Iterator[bytes]:
    for pattern in _OUTSIDE.get(reader, ()):
        for path in sorted(shared.glob(pattern)):
            if path.is_file():
                with path.open("rb") as file:
                    head = file.read(400_000)
                yield from head.splitlines(keepends=True)[:60] if path.suffix == ".jsonl" else [head]
    tests = shared / f"corpora/zotero-translators/{_TRANSLATORS.get(reader)}.json"
    if tests.is_file():
        yield from _inputs(json.loads(tests.read_text(encoding="utf-8")))


def _inputs(tests: object) -> Iterator[bytes]:
    """The texts under `input` of a file of translator tests."""
    waiting = [tests]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            if isinstance(each.get("input"), str):
                yield each["input"].encode("utf-8", "replace")
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each
