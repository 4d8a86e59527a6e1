"""What checks found, kept until the file, the settings, refbook or the day change.

A kept result is read as if a stranger had written it: a checksum finds what is damaged, and the reader knows
only the classes that the value of a fix can have.
"""

from __future__ import annotations

import gc
import io
import pickle
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any, Final
from zlib import crc32

from refbook import cache as kept
from refbook.lint.checked import Checked
from refbook.lint.config import Config
from refbook.lint.packed import packed, unpacked
from refbook.lint.stamp import stamp

FOLDER: Final = "check"
LIMIT: Final = 10_000
"""The results of so many files are kept, the newest."""

_MODULES: Final = {
    "refbook.model.date": frozenset({"Date"}),
    "refbook.model.partial_date": frozenset({"PartialDate"}),
    "refbook.model.name": frozenset({"Name"}),
}
"""All that a kept result may be made of, besides strings, numbers, tuples, lists and dictionaries."""

_DAMAGE: Final = (
    pickle.UnpicklingError,
    EOFError,
    TypeError,
    ValueError,
    AttributeError,
    ImportError,
    IndexError,
    KeyError,
)


def key(file: str, data: bytes, config: Config, format: str | None) -> bytes:
    """What a result depends on, in short; b"" when results cannot be kept.

    Args:
        file: the file's name, which is in its findings and may tell its format.
        data: its content.
        config: what is wanted of this file.
        format: the format asked for.
    """
    if not stamp():
        return b""
    # What is done with findings does not change them; and "future" begins another day tomorrow.
    settings = replace(config, file="", output_format="", exclude=(), fmt=())
    said = repr((file, sha256(data).digest(), settings, format, date.today(), stamp()))
    return sha256(said.encode("utf-8", "surrogateescape")).hexdigest().encode()


def fetch(file: str, key: bytes) -> Checked | None:
    """What was found when everything was as it is now; None when that is not known."""
    stored = kept.fetch(_name(file)) if key else None
    if stored is None:
        return None
    head, _, content = stored.partition(b"\n")
    if head != key + _checksum(content):
        return None
    # Thousands of findings are made at once, all of them kept: looking for garbage takes as long again.
    collects = gc.isenabled()
    gc.disable()
    try:
        return unpacked(_Reader(io.BytesIO(content)).load())
    except _DAMAGE:
        return None
    finally:
        if collects:
            gc.enable()


def keep(file: str, key: bytes, checked: Checked) -> None:
    """Keep what was found, in place of what was found in this file before."""
    if key:
        content = pickle.dumps(packed(checked), protocol=5)
        kept.store(_name(file), key + _checksum(content) + b"\n" + content)


def make_room() -> None:
    """Delete the oldest results when there are many."""
    kept.make_room(FOLDER, LIMIT)


def _name(file: str) -> str:
    import os

    path = os.path.abspath(file)  # noqa: PTH100 - pathlib takes ten times as long
    return f"{FOLDER}/{sha256(path.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}"


def _checksum(content: bytes) -> bytes:
    return b" %08x" % crc32(content)


class _Reader(pickle.Unpickler):
    """Reads values of the classes named above, and of no others."""

    def find_class(self, module: str, name: str) -> Any:
        if name not in _MODULES.get(module, ()):
            raise pickle.UnpicklingError(f"{module}.{name} is no value")
        return super().find_class(module, name)
