"""A folder for what can be built again: the user's cache directory.

A cache that cannot be read or written makes refbook slower, never wrong.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """Where this user's caches are kept, by the platform's convention.

    `$XDG_CACHE_HOME` or `~/.cache` (XDG Base Directory Specification), `~/Library/Caches` on macOS,
    `%LOCALAPPDATA%` on Windows.
    """
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "refbook" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "refbook"
    # "All paths set in these environment variables must be absolute. If [one is] relative … ignore it."
    named = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(named) if Path(named).is_absolute() else Path.home() / ".cache") / "refbook"


def fetch(name: str) -> bytes | None:
    """What was stored under a name; None when there is nothing."""
    try:
        return (cache_folder() / name).read_bytes()
    except (OSError, RuntimeError):
        return None


def store(name: str, data: bytes) -> None:
    """Keep data under a name ("folder/name" for one in a folder of its own); quietly does nothing where the
    folder cannot be written.

    The file appears whole or not at all, so that two processes can build the same thing at once.
    """
    import tempfile  # with shutil and random it takes some milliseconds, and is needed the first time only

    # Path.home() raises RuntimeError where the user has no home directory.
    with contextlib.suppress(OSError, RuntimeError):
        wanted = cache_folder() / name
        wanted.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=wanted.parent, prefix=f".{wanted.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(temporary).replace(wanted)
        except OSError:
            Path(temporary).unlink(missing_ok=True)


def make_room(name: str, limit: int) -> None:
    """Delete the oldest files of a folder within the cache, so that no more than a number stay."""
    with contextlib.suppress(OSError, RuntimeError):
        files = list((cache_folder() / name).iterdir())
        if len(files) > limit:
            for file in sorted(files, key=lambda file: file.stat().st_mtime)[: len(files) - limit]:
                file.unlink(missing_ok=True)
