"""Real files, mended and formatted: nothing is lost, and a second time there is nothing to do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from refbook.api.registry import chosen
from refbook.errors import ReadError
from refbook.formats.bibtex.format import formatted
from refbook.formats.bibtex.layout import Layout
from refbook.formats.decode import decode
from refbook.formats.patched import edited
from refbook.lint.config import Config
from refbook.lint.look import look
from refbook.lint.mend import fix_text
from refbook.model.source import Text

LARGEST = 60_000
LAYOUTS = (
    Layout(),
    Layout(
        indent=-1,
        align=True,
        type_case="upper",
        field_case="title",
        delimiters="quotes",
        trailing_comma=False,
        wrap=80,
        field_order=("author", "title"),
    ),
    Layout(wrap=60, sort=("key",)),
)


def texts(shared: Path, *suffixes: str) -> Iterator[tuple[bytes, Text]]:
    """The files of the corpora that can be read, not the largest."""
    for path in sorted([*(shared / "corpora").rglob("*"), *(shared / "torture").rglob("*")]):
        if path.suffix in suffixes and path.is_file() and path.stat().st_size < LARGEST:
            data = path.read_bytes()
            try:
                yield data, decode(data, str(path), utf16=True)[0]
            except ReadError:
                continue


@pytest.mark.parametrize("suffix", [".bib", ".yaml", ".yml", ".json", ".ris", ".md"])
def test_files_are_mended_once(shared: Path, suffix: str) -> None:
    unstable = []
    for data, text in texts(shared, suffix):
        try:
            format, _ = chosen(text, None)
            at = partial(look, config=Config(), format=format.name)
            once = fix_text(text, format, at)
        except ReadError:
            continue
        if not once.applied:
            assert once.content == text.content
            assert edited(data, once.content, text.file) is data
        elif fix_text(Text(text.file, once.content), format, at).applied:
            unstable.append(text.file)
    assert not unstable


@pytest.mark.parametrize("layout", LAYOUTS, ids=["usual", "unusual", "sorted"])
def test_files_are_formatted_once(shared: Path, layout: Layout) -> None:
    """`formatted` itself compares what is said before and after."""
    for _, text in texts(shared, ".bib"):
        new = formatted(text, layout)
        assert formatted(Text(text.file, new), layout) == new
