"""What the scanner sees: the words of .bib files, and where they may be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from refbook.formats.bibtex.braces import Braces
from refbook.formats.log import Log

# bibtex.web, section 33: names may have all characters but these, and not begin with a digit. An @ is refused
# here too, so that an entry behind an unclosed one is recognised; in types, so are other brackets.
NAME: Final = r"[^\s\"#%'(),={}@0-9][^\s\"#%'(),={}@]*"
TYPE: Final = r"[^\s\"#%'(),={}@\[\]<>0-9][^\s\"#%'(),={}@\[\]<>]*"

COMMAND: Final = re.compile(rf"@\s*(?P<name>{TYPE})?\s*(?P<open>[{{(])?")
LINE_END: Final = re.compile(r"[\r\n]|\Z")

_LINE_COMMAND: Final = re.compile(rf"(?<![^\r\n])[ \t\ufeff]*(?=@[ \t]*{TYPE}[ \t]*[{{(])")
_LINE_AT: Final = re.compile(r"(?<![^\r\n])[ \t\ufeff]*(?=@)")
_LINE_FIELD: Final = re.compile(rf"[\r\n]\s{{0,40}}{NAME}[ \t]*=")
_LINE_CLOSER: Final = re.compile(r"[\r\n][ \t]*[})][ \t]*(?=[\r\n]|\Z)")
_NEXT_FIELD: Final = re.compile(rf"[,\r\n][ \t]*(?={NAME}[ \t]*=)")
_WHITE: Final = re.compile(r"\s*")
_NAME: Final = re.compile(NAME)
_SHOWN_LINE: Final = 200


class Landmark:
    """The next place that looks like something.

    Asked for from many places, it is searched for once: going to the end of the file each time is quadratic.
    """

    __slots__ = ("_found", "_pattern", "_searched_from", "_text")

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._pattern = pattern
        self._text = text
        self._searched_from: int | None = None
        self._found: re.Match[str] | None = None

    def after(self, start: int, stop: int) -> re.Match[str] | None:
        """The first match that begins between two offsets."""
        if not self._is_known(start):
            self._found = self._pattern.search(self._text, start)
            self._searched_from = start
        return self._found if self._found and self._found.start() < stop else None

    def _is_known(self, start: int) -> bool:
        if self._searched_from is None or self._searched_from > start:
            return False
        return self._found is None or start <= self._found.start()


@dataclass(slots=True)
class Body:
    """The inside of a command while it is read.

    Attributes:
        stop: where it ends at the latest.
        closer: the delimiter that closes it.
        is_paired: True when `stop` is known to be the closing brace.
        is_closed: True once the closing delimiter was passed.
    """

    stop: int
    closer: str
    is_paired: bool
    is_closed: bool = False


class Tokens:
    """A place in a text, and what can be asked about it.

    Args:
        content: the text of the file, without control characters.
        log: takes what is wrong.
    """

    def __init__(self, content: str, log: Log) -> None:
        self.text = content
        self.pos = 0
        self.end_pos = len(content)
        self.log = log
        self.braces = Braces(content)
        self.line_command = Landmark(_LINE_COMMAND, content)
        self.line_at = Landmark(_LINE_AT, content)
        self.line_field = Landmark(_LINE_FIELD, content)
        self.line_closer = Landmark(_LINE_CLOSER, content)
        self.next_field = Landmark(_NEXT_FIELD, content)

    def eat_whitespace(self) -> None:
        """Go to the next character that is no white space."""
        space = _WHITE.match(self.text, self.pos)
        self.pos = space.end() if space else self.pos

    def name(self) -> str:
        """The name at this place, lower case, and go behind it; "" where there is none."""
        self.eat_whitespace()
        name = _NAME.match(self.text, self.pos)
        if name is None:
            return ""
        self.pos = name.end()
        return name[0].lower()

    def char_after(self, start: int, body: Body) -> str:
        """The next character that is no white space; a comma at the end of the body."""
        while start < body.stop and self.text[start].isspace():
            start += 1
        return self.text[start] if start < body.stop else ","

    def is_line_start(self, at: int) -> bool:
        """True when only blanks stand before a place in its line."""
        while at and self.text[at - 1] in " \t\ufeff":
            at -= 1
        return at == 0 or self.text[at - 1] in "\r\n"

    def shown_end(self, start: int) -> int:
        """The end of a line, for showing it; no line is worth more than 200 characters."""
        found = LINE_END.search(self.text, start, start + _SHOWN_LINE)
        return found.start() if found else self.end_pos

    def next_command(self, start: int) -> int:
        """The next command at the beginning of a line, or the end of the file."""
        found = self.line_command.after(start, self.end_pos)
        return found.end() if found else self.end_pos
