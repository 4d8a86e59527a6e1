"""Styles, locales and headers that were read before, kept as the values they became.

Reading XML takes a fifth of a short command's time, lxml's import included. What was read is kept in the
user's cache folder, one file for each file that was read, under the content it had and the code that read it:
another content or another refbook reads it anew.

The cache is written by refbook for the same user, and it is still read as if a stranger had written it: a
checksum finds what is damaged, and the reader knows only the classes named here. These are tuples and
enumerations, so that the worst a forged file could make is a wrong style.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar
from zlib import crc32

from refbook import cache as kept

T = TypeVar("T")

FOLDER: Final = "prepared"
LIMIT: Final = 100
"""So many files are kept, the newest; one has about 50 kB."""

_MODULES: Final = {
    "refbook.csl.nodes": frozenset(
        "Look NameOptions TextVariable TextMacro TextTerm TextValue Number Label DatePart DateNode NameNode"
        " EtAl Names Group Condition Branch Choose Layout SortKey CitationNode BibliographyNode Term"
        " LocaleNode StyleNode look".split()
    ),
    "refbook.csl.header": frozenset({"Header"}),
    "refbook.richtext.tree": frozenset({"Style", "Display"}),
    "refbook.richtext.case": frozenset({"Case"}),
}
"""All that a kept value may be made of, besides strings, numbers, tuples and dictionaries."""

_READERS: Final = ("nodes.py", "parse.py", "parse_attributes.py", "parse_names.py", "header.py", "xml.py")


def prepared(kind: str, path: Path, data: bytes, read: Callable[[], T]) -> T:
    """What a file becomes: as it was kept, or read now and kept.

    Args:
        kind: what is made of the file, a word for the name of the kept one.
        path: the file.
        data: its content.
        read: makes the value of the content; what it raises is raised.
    """
    if not _code():
        return read()
    name = f"{FOLDER}/{kind}-{crc32(str(path).encode()):08x}"
    key = f"{path} {len(data)} {crc32(data):08x} {_code()}".encode()
    found = _fetched(name, key)
    if found is None:
        found = read()
        _keep(name, key, found)
    return found  # type: ignore[no-any-return]


def _fetched(name: str, key: bytes) -> Any:
    stored = kept.fetch(name)
    if stored is None:
        return None
    own, _, rest = stored.partition(b"\n")
    checksum, _, content = rest.partition(b"\n")
    if own != key or checksum != _checksum(content):
        return None
    try:
        return _Reader(io.BytesIO(content)).load()
    except (pickle.UnpicklingError, EOFError, TypeError, ValueError, AttributeError, ImportError, IndexError):
        return None  # written by another refbook, or by nobody: it is read anew


def _keep(name: str, key: bytes, value: object) -> None:
    content = pickle.dumps(value, protocol=5)
    kept.store(name, b"\n".join([key, _checksum(content), content]))
    kept.make_room(FOLDER, LIMIT)


def _checksum(content: bytes) -> bytes:
    return b"%08x" % crc32(content)


class _Reader(pickle.Unpickler):
    """Reads values of the classes named above, and of no others."""

    def find_class(self, module: str, name: str) -> Any:
        if name not in _MODULES.get(module, ()):
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a style")
        return super().find_class(module, name)


@cache
def _code() -> str:
    """What stands for the code that reads: checksums of its files; "" where it has none, as in an archive."""
    try:
        return " ".join([f"{crc32(Path(__file__).with_name(name).read_bytes()):08x}" for name in _READERS])
    except OSError:
        return ""
