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
    file stays, and its owner where that is allowed; where the path is a symbolic link, the file it leads to
    is replaced, not the link.

    A file with several names (hard links) is refused: the new file would take one of them and leave the old
    text to the others, and writing into the old one would lose it when the program is stopped half-way.

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
    _save(path, [after], before)


def _save(path: str | Path, data: Iterable[bytes], before: bytes | None = None) -> None:
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as file:  # /dev/stdout, a pipe
                file.writelines(data)
        else:
            _replace(target, data, before)
    except OSError as error:
        hint = "give the name of a file" if target.is_dir() else None
        raise WriteError(f"cannot be written: {error.strerror}", file=str(path), hint=hint) from error


def _replace(target: Path, data: Iterable[bytes], before: bytes | None) -> None:
    """Write a file beside the target and give it the target's name, if that still holds `before`."""
    old = target.stat() if target.exists() else None
    if old is not None and old.st_nlink > 1:
        hint = f"give the text a file of its own: cp {target.name} new && mv new {target.name}"
        raise WriteError(f"the file has {old.st_nlink} names (hard links)", file=str(target), hint=hint)
    _refuse_unless(target, before)
    mode = 0o666 & ~_umask() if old is None else stat.S_IMODE(old.st_mode)
    number, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    try:
        with open(number, "wb") as file:  # noqa: PTH123 - an open file, not a path
            file.writelines(data)
            file.flush()
            os.fsync(file.fileno())
        if old is not None:
            _keep_owner(name, old)
        os.chmod(name, mode)  # noqa: PTH101
        _refuse_unless(target, before)
        os.replace(name, target)  # noqa: PTH105
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise
    _sync_folder(target.parent)


def _refuse_unless(target: Path, before: bytes | None) -> None:
    """Raise when a file does not hold what it held; asked for as late as can be."""
    if before is not None and (not target.exists() or target.read_bytes() != before):
        hint = "nothing was written: run it again"
        raise WriteError("the file was changed by another program meanwhile", file=str(target), hint=hint)


def _keep_owner(name: str, old: os.stat_result) -> None:
    """The old file's owner and group, where the system has such and the user may give them."""
    new = os.stat(name)  # noqa: PTH116
    if hasattr(os, "chown") and (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        with contextlib.suppress(OSError):
            os.chown(name, old.st_uid, old.st_gid)


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
