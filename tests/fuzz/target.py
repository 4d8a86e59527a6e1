"""One input through all that a user does with a file: read, check, write, read again, change in place."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from traceback import extract_tb
from typing import Final

from refbook import api
from refbook.api.registry import named_format, own_formats
from refbook.errors import ReadError, RefbookError, WriteError
from refbook.formats.patched import patched
from refbook.model.format import Reading

MAX_SECONDS: Final = 2.0
"""Of processor time for an input."""

_HANGS: Final = 30  # seconds after which an input is given up


class Hang(BaseException):
    """An input took so long that it was given up."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that must not happen.

    Attributes:
        kind: what and where, the same for inputs that fail in the same way.
        detail: in words.
    """

    kind: str
    detail: str


def failure(reader: str, data: bytes, seed: str) -> Failure | None:
    """What must not happen and does when a file is read, checked, written and changed.

    Args:
        reader: the name of its format.
        data: the file.
        seed: what the choice of writers is drawn from.
    """
    before = time.process_time()
    try:
        with _ends():
            _use(reader, data, Random(seed))
    except RefbookError as error:
        return _failure(f"{type(error).__name__} where none may be", error)
    except Hang as error:
        return _failure("Hang", error)
    except Exception as error:
        return _failure(type(error).__name__, error)
    took = time.process_time() - before
    return Failure("slow", f"took {took:.1f} s") if took > MAX_SECONDS else None


def _failure(kind: str, error: BaseException) -> Failure:
    frames = [frame for frame in extract_tb(error.__traceback__) if f"refbook{os.sep}" in frame.filename]
    place = f"{os.path.basename(frames[-1].filename)}:{frames[-1].name}" if frames else "?"  # noqa: PTH119
    return Failure(f"{kind} in {place}", f"{error!r:.300}")


def _use(reader: str, data: bytes, chance: Random) -> None:
    format = named_format(reader)
    assert format is not None
    name = f"x{format.suffixes[0]}" if format.suffixes else "x"
    is_guessed = chance.random() < 0.1
    try:
        reading = api.read(data, name=name, format=None if is_guessed else reader)
    except ReadError as error:
        str(error)
        return
    api.check(reading)
    writers = [each.name for each in own_formats() if each.writer]
    for writer in {chance.choice(writers), *([reader] if format.writer else [])}:
        _write(reading, writer)
    if not is_guessed:
        _patch(data, reading, reader)


def _write(reading: Reading, writer: str) -> None:
    """What was written can be read, and is UTF-8."""
    try:
        text = api.write(reading, format=writer)
        data = text.encode()
    except (WriteError, UnicodeEncodeError):
        return  # half a surrogate pair, which no file can hold
    format = named_format(writer)
    if format is not None and format.reader:
        api.read(data, format=writer)


def _patch(data: bytes, reading: Reading, reader: str) -> None:
    """A file to which nothing is done stays as it is; one with a new title can be read."""
    format = named_format(reader)
    if format is None or not format.patcher or reading.article is not None:
        return
    items = list(reading.library)
    with contextlib.suppress(WriteError):
        assert patched(data, reading, items, format) == data, "changed though nothing did"
    if not items:
        return
    try:
        after = patched(data, reading, [items[0].replace(title="Another"), *items[1:]], format)
    except WriteError:
        return
    api.read(after, format=reader)


@contextlib.contextmanager
def _ends() -> Iterator[None]:
    def stop(number: int, frame: object) -> None:
        raise Hang(f"no end after {_HANGS} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, _HANGS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
