"""Saving a text so that there is always either the old file or the new one, whole."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path

from refbook.errors import WriteError


def save(path: str | Path, pieces: Iterable[str]) -> None:
    """Write a text, given in pieces, as UTF-8, in place of the file at the path if there is one.

    The text goes to a new file beside it, onto the disk, and only then takes its name. The mode of the old
    file stays; where the path is a symbolic link, the file it leads to is replaced, not the link.

    Raises:
        WriteError: the file cannot be written; what was there before is still there.
    """
    try:
        _save(path, (piece.encode("utf-8") for piece in pieces))
    except UnicodeEncodeError as error:
        half = f"half a surrogate pair, U+{ord(error.object[error.start]):04X}"
        raise WriteError(f"the text holds {half}, which is no character", file=str(path)) from error


def replace_content(path: str | Path, before: bytes, after: bytes) -> None:
    """Put other bytes in the place of a file's, as `save` does, if it still holds what it held.

    Raises:
        WriteError: somebody else changed the file meanwhile, or it cannot be written.
    """
    try:
        unchanged = Path(path).read_bytes() == before
    except OSError:
        unchanged = False
    if not unchanged:
        hint = "nothing was written: run it again"
        raise WriteError("the file was changed by another program meanwhile", file=str(path), hint=hint)
    _save(path, [after])


def _save(path: str | Path, data: Iterable[bytes]) -> None:
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as file:  # /dev/stdout, a pipe
                file.writelines(data)
        else:
            _replace(target, data)
    except OSError as error:
        hint = "give the name of a file" if target.is_dir() else None
        raise WriteError(f"cannot be written: {error.strerror}", file=str(path), hint=hint) from error


def _replace(target: Path, data: Iterable[bytes]) -> None:
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    number, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    try:
        with open(number, "wb") as file:  # noqa: PTH123 - an open file, not a path
            file.writelines(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)  # noqa: PTH101
        os.replace(name, target)  # noqa: PTH105
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Put the new name onto the disk too, where folders can be opened."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _umask() -> int:
    # The only way to ask for it is to set it.
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
