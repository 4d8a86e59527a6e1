"""Text -> blocks: finds the commands of a .bib file and what belongs to each.

After an error only what is broken is lost to interpretation, and nothing to the reader. Where braces do not
pair, the next `@` at the beginning of a line ends the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from refbook.formats.bibtex import problems as p
from refbook.formats.bibtex.raw import Block, Field
from refbook.formats.bibtex.scan_fields import FieldScanner
from refbook.formats.bibtex.tokens import COMMAND, NAME, TYPE, Body, Landmark
from refbook.formats.bibtex.wellformed import read_block
from refbook.formats.log import Log, shown
from refbook.model.source import Edit

_LATE_FIELDS: Final = re.compile(rf"\s*,\s*{NAME}\s*=")
_ENTRY_INSIDE: Final = re.compile(rf"@\s*{TYPE}\s*[{{(]\s*[^\s,={{}}]+\s*,")
_KEY: Final = re.compile(r"[^\s,{}]*")
_FIELD_FIRST: Final = re.compile(rf"{NAME}\s*=\s*[{{\"]")
# Invisible characters too: nobody could type such a key.
_BAD_IN_KEY: Final = re.compile(
    r"[\s\"#%'(),={}\\~\ufffd\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


class Scanner(FieldScanner):
    """Reads the blocks of one file.

    Args:
        content: the text of the file, without control characters.
        log: takes what is wrong.
        is_careful: read even blocks that are well-formed by the rules for others; the result is the same.
    """

    def __init__(self, content: str, log: Log, *, is_careful: bool = False) -> None:
        super().__init__(content, log)
        self._is_careful = is_careful
        self._comment_ends: set[int] = set()
        self._entry_inside = Landmark(_ENTRY_INSIDE, content)

    def blocks(self) -> Iterator[Block]:
        """The strings and entries, in the order of the file."""
        return (block for block in self.commands() if block.kind in ("entry", "string"))

    def commands(self) -> Iterator[Block]:
        """All commands, comments and preambles too, in the order of the file."""
        while (at := self.text.find("@", self.pos)) >= 0:
            self._look_between(self.pos, at)
            block = None if self._is_careful else read_block(self.text, at, self.braces)
            if block is None:
                yield from self._read_carefully(at)
            else:
                self.pos = block.end
                yield block
        self._look_between(self.pos, self.end_pos)

    # Commands

    def _read_carefully(self, at: int) -> Iterator[Block]:
        """The block that begins at an `@`, if one does, with whatever is wrong with it."""
        command = COMMAND.match(self.text, at)
        if command is None or self._is_prose(at, command):
            self.pos = at + 1
        else:
            yield from self._command(command)

    def _is_prose(self, at: int, command: re.Match[str]) -> bool:
        """An @ that begins nothing: in an address, or in a comment."""
        if at and self.text[at - 1].isalnum():
            return True
        if command["name"] and command["open"]:
            return False
        return not self.is_line_start(at) or (command["name"] or "").lower() == "comment"

    def _look_between(self, start: int, end: int) -> None:
        """Text between entries is a comment, but a closing brace in it is left over from something."""
        at = self.text.find("}", start, end)
        while at in self._comment_ends:
            at = self.text.find("}", at + 1, end)
        if at >= 0 and start:
            self.log.add(
                p.EXTRA_BRACE, "a closing brace without an opening one", at, at + 1, hint="delete it"
            )

    def _command(self, command: re.Match[str]) -> Iterator[Block]:
        name = (command["name"] or "").lower()
        if not command["open"]:
            yield from self._without_delimiter(command, name)
            return
        self.pos = command.end()
        body = self._body(command.end() - 1, command["open"])
        if name == "comment":
            yield self._comment(command.start(), body)
        elif name == "preamble":
            yield self._preamble(command.start(), body)
        else:
            yield self._block(command.start(), name, body)

    def _without_delimiter(self, command: re.Match[str], name: str) -> Iterator[Block]:
        start = command.start()
        end = self.shown_end(start)
        what = f"@{name} is not followed by {{" if name else "an @ without an entry type"
        self.log.add(p.NO_DELIMITER, what, start, end, hint="write @type{key, …}")
        self.pos = command.end()
        if name and self.text.startswith("[", self.pos):
            self.pos += 1
        found = self.line_at.after(self.pos, self.end_pos)
        stop = found.end() if found else self.end_pos
        if name and self.text.find("=", self.pos, stop) >= 0:
            yield self._block(start, name, Body(stop, "}", is_paired=False))

    def _body(self, opener: int, delimiter: str) -> Body:
        close = self.braces.close(opener) if delimiter == "{" else None
        if close is not None:
            return Body(close, "}", is_paired=True)
        return Body(self.next_command(opener), "}" if delimiter == "{" else ")", is_paired=False)

    def _preamble(self, start: int, body: Body) -> Block:
        block = Block("preamble", "preamble", start, key_start=self.pos)
        self.eat_whitespace()
        value_start = self.pos
        pieces = self.value(body, start)
        if pieces:
            block.fields.append(Field("", pieces, value_start, end=self.value_end))
        self._close(body, start, "the @preamble")
        block.end = self.pos
        return block

    def _comment(self, start: int, body: Body) -> Block:
        if not body.is_paired:
            message = "the @comment is not closed; what follows is read"
            self.log.add(p.UNCLOSED_ENTRY, message, start, self.shown_end(start), hint="write } behind it")
        elif inside := self._entry_inside.after(self.pos, body.stop):
            message = "an entry inside @comment is read, as BibTeX does; biber would not"
            hint = "delete it, or write it without its @"
            self.log.add(p.ENTRY_IN_COMMENT, message, inside.start(), inside.end(), hint=hint)
            self._comment_ends.add(body.stop)
        else:
            self.pos = body.stop + 1
        return Block("comment", "comment", start, self.pos)

    def _block(self, start: int, name: str, body: Body) -> Block:
        block = Block("string" if name == "string" else "entry", name, start, key_start=self.pos)
        if block.kind == "entry":
            self._key(block, body)
        self.fields(block, body)
        what = f"the entry {shown(block.key)}" if block.key else f"the @{name}"
        self._close(body, start, what)
        self._late_fields(block, body)
        block.end = self.pos
        return block

    def _close(self, body: Body, start: int, what: str) -> None:
        """Go behind the closing delimiter, or say that there is none."""
        self.eat_whitespace()
        if body.is_paired:
            self.pos = body.stop + 1
        elif self.pos < body.stop and self.text[self.pos] == body.closer and not body.is_closed:
            self.pos += 1
        elif not body.is_closed:
            self.pos = min(self.pos, body.stop)
            hint = f"write {body.closer} behind its last field"
            self.log.add(p.UNCLOSED_ENTRY, f"{what} is not closed", start, self.shown_end(start), hint=hint)

    def _late_fields(self, block: Block, body: Body) -> None:
        """Fields behind the closing brace: it was one too many."""
        if not (body.is_paired and _LATE_FIELDS.match(self.text, self.pos)):
            return
        message = f"fields follow behind the end of {shown(block.key)}"
        hint = "there is one closing brace too many before this one"
        self.log.add(p.EXTRA_BRACE, message, self.pos - 1, self.pos, hint=hint, item=block.key)
        late = Body(self.next_command(self.pos), "}", is_paired=False)
        self.fields(block, late, is_separated=False)
        self._close(late, self.pos, "what follows")

    # Keys

    def _key(self, block: Block, body: Body) -> None:
        self.eat_whitespace()
        block.key_start = self.pos
        found = (
            None if _FIELD_FIRST.match(self.text, self.pos) else _KEY.match(self.text, self.pos, body.stop)
        )
        key = found[0] if found else ""
        if body.closer == ")":
            key = key.partition(")")[0]
        after = self.char_after(self.pos + len(key), body)
        if not key:
            hint = f"write @{block.type}{{key, …}}"
            self.log.add(p.BAD_KEY, "the entry has no key", block.start, self.pos, hint=hint)
            self._skip_comma(body)
            return
        self.pos += len(key)
        if after not in ",}":
            key += self._rest_of_key(body, after)
        block.key = key
        if bad := _BAD_IN_KEY.search(key):
            message = f"the key {shown(key)} has {shown(bad[0])} in it"
            hint = "use letters, digits and : - _ . / +"
            self.log.add(p.BAD_KEY, message, block.key_start, self.pos, hint=hint, item=key)
        self._skip_comma(body)

    def _rest_of_key(self, body: Body, after: str) -> str:
        """A key with a space or a bracket in it goes on to the comma; a forgotten comma ends it."""
        end = self.shown_end(self.pos)
        comma = self.text.find(",", self.pos, min(end, body.stop))
        if comma >= 0 and "=" not in self.text[self.pos : comma]:
            rest = self.text[self.pos : comma]
            self.pos = comma
            return rest.rstrip()
        if after != body.closer:
            is_sure = _FIELD_FIRST.match(self.text, self._after_space(self.pos)) is not None
            edits = (Edit(self.pos, self.pos, ","),) if is_sure else ()
            message = "there is no comma behind the key"
            self.log.add(p.NO_COMMA, message, self.pos, hint="write one", edits=edits)
        return ""

    def _after_space(self, at: int) -> int:
        """The next place that holds no white space."""
        while at < self.end_pos and self.text[at].isspace():
            at += 1
        return at

    def _skip_comma(self, body: Body) -> None:
        self.eat_whitespace()
        if self.pos < body.stop and self.text[self.pos] == ",":
            self.pos += 1
