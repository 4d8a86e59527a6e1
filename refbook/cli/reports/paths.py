"""Files as build servers name them: from the root of the repository, with `/`."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from refbook.cli.reports.safe import utf8


def from_root(file: str, root: str = "") -> str:
    """A file's path from a folder; as it is when it lies elsewhere.

    Args:
        file: as the user named it.
        root: the folder; the working directory when empty.

    >>> from_root("references/../refs.bib"), from_root("./refs.bib")
    ('refs.bib', 'refs.bib')
    """
    try:
        relative = os.path.relpath(file, root or None)
    except ValueError:  # another drive of Windows
        return Path(file).as_posix()
    outside = relative == os.pardir or relative.startswith(os.pardir + os.sep)
    return utf8(Path(file if outside else relative).as_posix())


def as_uri(file: str) -> str:
    """A file as a URI reference (RFC 3986), relative to the working directory where it lies below it.

    >>> as_uri("my refs/été.bib")
    'my%20refs/%C3%A9t%C3%A9.bib'
    """
    path = from_root(file)
    if Path(path).is_absolute() or path.startswith(os.pardir):
        return (Path.cwd() / path).as_uri()
    # "A path segment that contains a colon character cannot be used as the first segment" (4.2).
    return quote(path, safe="/!$&'()*+,;=@~")
