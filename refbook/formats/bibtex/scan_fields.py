"""Reads the fields between the delimiters of a command, with recovery.

BibTeX drops an entry at its first error. Here a broken field is reported, its text kept, and reading goes
on at the next place that looks like a field.
"""

from __future__ import annotations

import re
from typing import Final

from refbook.formats.bibtex import problems as p
from refbook.formats.bibtex.raw import Block, Field, Piece
from refbook.formats.bibtex.tokens import COMMAND, LINE_END, NAME, Body, Tokens
from refbook.formats.log import shown
from refbook.model.source import Edit

_WORD: Final = re.compile(r"[^\s\"#%'(),={}@]*")
_FIELD_HEAD: Final = re.compile(rf"{NAME}\s*=")
_QUOTE_END: Final = re.compile(r'["{}]')


class FieldScanner(Tokens):
    """Reads fields and values."""

    is_cut = False
    """Whether the value just read had no end."""

    value_end = 0
    """Behind the closing delimiter of the value just read."""

    def fields(self, block: Block, body: Body, *, is_separated: bool = True) -> None:
        """Read the fields up to the end of the body into the block.

        Args:
            block: takes the fields.
            body: what to read.
            is_separated: False when a comma comes first.
        """
        while self._is_inside(body):
            char = self.text[self.pos]
            if char == ",":
                if is_separated:
                    self._extra_comma(block)
                self.pos += 1
                is_separated = True
            elif char == "%":
                self._percent(body)
            else:
                self._field(block, body)
                is_separated = False

    def _extra_comma(self, block: Block) -> None:
        message = "a comma too many"
        edits = (Edit(self.pos, self.pos + 1, ""),)
        self.log.add(
            p.EXTRA_COMMA, message, self.pos, self.pos + 1, hint="delete it", item=block.key, edits=edits
        )

    def _is_inside(self, body: Body) -> bool:
        self.eat_whitespace()
        if self.pos >= body.stop:
            return False
        char = self.text[self.pos]
        if char == "@" and self._is_command():
            body.stop, body.is_paired = self.pos, False
            return False
        if body.is_paired or char not in "})":
            return True
        if char != body.closer:
            message = f"{char} where {body.closer} should close the entry"
            edit = Edit(self.pos, self.pos + 1, body.closer)
            hint = f"write {body.closer}"
            self.log.add(p.WRONG_DELIMITER, message, self.pos, self.pos + 1, hint=hint, edits=(edit,))
        body.is_closed = True
        self.pos += 1
        return False

    def _is_command(self) -> bool:
        """True where the next entry begins although this one has not ended."""
        command = COMMAND.match(self.text, self.pos)
        return self.is_line_start(self.pos) and command is not None and command["open"] is not None

    def _percent(self, body: Body) -> None:
        found = LINE_END.search(self.text, self.pos, body.stop)
        end = found.start() if found else body.stop
        hint = "move it outside the entry"
        self.log.add(p.PERCENT_COMMENT, "a % comment inside an entry", self.pos, end, hint=hint)
        self.pos = end

    def _field(self, block: Block, body: Body) -> None:
        start = self.pos
        name = self.name()
        after = self.char_after(self.pos, body)
        if after != "=" and not (name and after in '{"'):
            self._junk(block, body, start)
            return
        self._check_shape(block, start, name, after)
        self.eat_whitespace()
        if after == "=":
            self.pos += 1
        self.is_cut = False
        pieces = self.value(body, start)
        if name and pieces:
            is_too_deep = any(piece.start - 1 in self.braces.too_deep for piece in pieces)
            block.fields.append(Field(name, pieces, start, is_too_deep, self.value_end))
        elif pieces:
            block.unread.append(self.text[start : self.pos].strip())
        self._check_comma(block, body, name, self.value_end if pieces else self.pos)

    def _check_shape(self, block: Block, start: int, name: str, after: str) -> None:
        hint = "write name = value"
        if not name:
            message = "a value without a field name"
            self.log.add(p.NO_FIELD, message, start, start + 1, hint=hint, item=block.key)
        elif after != "=":
            message = f"no = behind {shown(name)}"
            self.log.add(p.NO_EQUALS, message, start, self.pos, hint=hint, item=block.key, field=name)

    def _check_comma(self, block: Block, body: Body, name: str, end: int) -> None:
        self.eat_whitespace()
        if self.is_cut or self.pos >= body.stop or self.text[self.pos] in (",", "%", body.closer, "}"):
            return
        hint = "write a comma between two fields"
        message = f"no comma behind the field {shown(name)}"
        is_sure = _FIELD_HEAD.match(self.text, self.pos, body.stop) is not None
        edits = (Edit(end, end, ","),) if is_sure else ()
        self.log.add(p.NO_COMMA, message, end - 1, end, hint=hint, item=block.key, field=name, edits=edits)

    def _junk(self, block: Block, body: Body, start: int) -> None:
        """Keep what is no field and go on at the next one."""
        found = self.next_field.after(start, body.stop)
        end = found.start() if found else body.stop
        if not body.is_paired and not found:
            closer = self.text.find(body.closer, start, body.stop)
            end = closer if closer >= 0 else end
        junk = self.text[start:end].strip()
        self.pos = max(end, start + 1)
        block.unread.append(junk)
        hint = "write name = value"
        self.log.add(p.NO_FIELD, f"{shown(junk)} is no field", start, end, hint=hint, item=block.key)

    # Values

    def value(self, body: Body, field_start: int) -> tuple[Piece, ...]:
        """Read the operands of # up to the end of the value."""
        pieces: list[Piece] = []
        while True:
            self.eat_whitespace()
            piece = self._piece(body, field_start)
            if piece is None:
                what = "there is nothing behind #" if pieces else "the value is missing"
                self.log.add(p.NO_VALUE, what, field_start, self.pos, hint="write {…} or delete this")
                break
            pieces.append(piece)
            self.value_end = piece.end if self.is_cut else self.pos
            self.eat_whitespace()
            if not (self.pos < body.stop and self.text[self.pos] == "#"):
                break
            self.pos += 1
        return tuple(pieces)

    def _piece(self, body: Body, field_start: int) -> Piece | None:
        if self.pos >= body.stop:
            return None
        char = self.text[self.pos]
        if char == "{":
            return self._delimited(self._braced_end(self.pos, body), body, field_start)
        if char == '"':
            return self._delimited(self._quoted_end(self.pos, body), body, field_start)
        word = _WORD.match(self.text, self.pos, body.stop)
        if word is None or not word[0]:
            return None
        self.pos = word.end()
        return Piece(not word[0].isdecimal(), word[0], word.start(), word.end())

    def _braced_end(self, start: int, body: Body) -> int | None:
        """The closing brace, unless it closes something else."""
        end = self.braces.close(start)
        if end is None or end > body.stop:
            return None
        if not body.is_paired and body.closer == "}" and self.line_field.after(start, end):
            return None  # the entry lacks a brace, and here a value runs over the next field
        return end

    def _quoted_end(self, start: int, body: Body) -> int | None:
        """The quote that is inside no brace."""
        at = start + 1
        while found := _QUOTE_END.search(self.text, at, body.stop):
            if found[0] != "{":
                break
            close = self.braces.close(found.start())
            if close is None or close >= body.stop:
                return None
            at = close + 1
        if found is None or found[0] == "}":
            return None
        after = self.char_after(found.end(), body)
        runs_over = after not in ",#}" and after != body.closer
        return None if runs_over and self.line_field.after(start, found.end()) else found.start()

    def _delimited(self, end: int | None, body: Body, field_start: int) -> Piece:
        start = self.pos
        if end is None:
            return self._unclosed(start, body, field_start)
        self.pos = end + 1
        if start in self.braces.too_deep:
            message = "braces are nested more than 100 deep"
            self.log.add(p.TOO_DEEP, message, start, start + 1, hint="delete the braces that do nothing")
        return Piece(False, self.text[start + 1 : end], start + 1, end)

    def _unclosed(self, start: int, body: Body, field_start: int) -> Piece:
        """A value without an end goes on to the next line that looks like a field or like the entry's end."""
        message = f"no {'}' if self.text[start] == '{' else 'quote'} closes the value"
        self.log.add(p.UNCLOSED_VALUE, message, field_start, self.shown_end(field_start), hint="close it")
        found = self.line_field.after(start, body.stop) or self.line_closer.after(start, body.stop)
        self.pos = found.start() if found else body.stop
        self.is_cut = True
        text = self.text[start + 1 : self.pos].rstrip(", \t\r\n")
        return Piece(False, text, start + 1, start + 1 + len(text))
