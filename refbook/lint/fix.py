"""Mending a file: the fixes of its findings are made, and it is saved so that nothing can be lost.

A fix is an item's new value, written by the format's patcher, or an edit of the text. Fixing twice changes
nothing more. Files with merge-conflict markers or with bytes that are no text are left as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import unified_diff
from functools import partial
from pathlib import Path
from typing import Final

from refbook.api.registry import chosen
from refbook.errors import ReadError, WriteError
from refbook.lint.config import Config
from refbook.lint.look import look as look_at
from refbook.lint.mend import Look, Mended, fix_text
from refbook.model.finding import Finding
from refbook.model.source import Text

_LINES: Final = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Fixed:
    """What mending a file gave.

    Attributes:
        file: its name.
        before: its bytes as they were.
        after: its bytes mended; the same when nothing could be.
        applied: the findings that were mended.
        left: those that are still there.
        refused: why nothing was changed although something could be mended; "" otherwise.
        texts: the text before and after.
    """

    file: str
    before: bytes
    after: bytes
    applied: tuple[Finding, ...] = ()
    left: tuple[Finding, ...] = ()
    refused: str = ""
    texts: tuple[str, str] = field(default=("", ""), repr=False)

    @property
    def is_changed(self) -> bool:
        """True when anything was mended."""
        return self.before != self.after

    def diff(self) -> str:
        """What changed, as a unified diff; "" when nothing did."""
        return difference(self.file, *self.texts) if self.is_changed else ""


def fix_file(
    path: str | Path,
    config: Config | None = None,
    *,
    unsafe: bool = False,
    format: str | None = None,
    look: Look | None = None,
    saves: bool = True,
) -> Fixed:
    """Mend a file.

    Args:
        path: the file.
        config: which rules count, and their settings; all with the usual ones unless given.
        unsafe: True to make also those fixes that may change the meaning.
        format: its format; by suffix and content unless given.
        look: what is wrong with a reading, in place of what the rules of the config say.
        saves: False to leave the file as it is and only tell.

    Raises:
        ReadError: the file cannot be read.
        WriteError: it cannot be saved, or somebody changed it meanwhile; it is as it was.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile(suffix=".bib") as file:
    ...     _ = Path(file.name).write_text("@article{a, title = {T}, volume = {Vol. 3}} % mine")
    ...     fixed = fix_file(file.name)
    ...     Path(file.name).read_text()
    '@article{a, title = {T}, volume = {3}} % mine'
    """
    from refbook.formats.decode import decode
    from refbook.formats.save import replace_content

    data, file = _content(path), str(path)
    text, _ = decode(data, file, utf16=True)
    found, _ = chosen(text, format)
    if not text.content.strip():
        return Fixed(file, data, data)
    look = look or partial(look_at, config=(config or Config()).for_file(file), format=found.name)
    fixed = _fixed(data, fix_text(text, found, look, unsafe=unsafe), text)
    if saves and fixed.is_changed:
        replace_content(path, data, fixed.after)
    return fixed


def _content(path: str | Path) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror}", file=str(path)) from error


def _fixed(data: bytes, mended: Mended, text: Text) -> Fixed:
    """The mended text as bytes; the old ones where they cannot be written without a loss."""
    from refbook.formats.patched import edited

    texts = (text.content, mended.content)
    try:
        after = edited(data, mended.content, text.file)
    except WriteError as error:
        return Fixed(text.file, data, data, (), (*mended.applied, *mended.left), str(error))
    return Fixed(text.file, data, after, mended.applied, mended.left, "", texts)


def difference(file: str, before: str, after: str) -> str:
    """The difference of two texts of a file, as a unified diff.

    >>> print(difference("a.txt", "one\\ntwo", "one\\nthree\\n"), end="")
    --- a.txt
    +++ a.txt
    @@ -1,2 +1,2 @@
     one
    -two
    \\ No newline at end of file
    +three
    """
    lines = unified_diff(_LINES.findall(before), _LINES.findall(after), file, file)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


__all__ = ["Fixed", "Look", "Mended", "difference", "fix_file", "fix_text"]
