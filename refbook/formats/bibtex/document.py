"""A .bib file taken apart with nothing lost: for whoever changes a file and must leave the rest alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from refbook.formats.bibtex.control import without_control_characters
from refbook.formats.bibtex.problems import TOO_MANY
from refbook.formats.bibtex.raw import Block
from refbook.formats.bibtex.scan import Scanner
from refbook.formats.log import Log
from refbook.model.finding import Finding
from refbook.model.source import Text


@dataclass(frozen=True, slots=True)
class Document:
    """The commands of a file, in its order; they do not overlap.

    Attributes:
        text: the file.
        blocks: entries, @strings, @preambles and @comments, with the place of each of their fields.
        findings: what is wrong with its syntax.

    >>> file = document(Text("a.bib", "Notes @string{tex = {TeX}}"))
    >>> file.strings["tex"].fields[0].pieces[0].text
    'TeX'
    """

    text: Text
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]

    def parts(self) -> Iterator[str]:
        """The text of the blocks and the text between them, in turns: joined, they are the file.

        >>> list(document(Text("a.bib", "Notes @misc{a} end")).parts())
        ['Notes ', '@misc{a}', ' end']
        """
        content, at = self.text.content, 0
        for block in self.blocks:
            yield content[at : block.start]
            yield content[block.start : block.end]
            at = block.end
        yield content[at:]

    @property
    def strings(self) -> dict[str, Block]:
        """The @strings by name, lower case; of several of one name the last."""
        strings = (block for block in self.blocks if block.kind == "string")
        return {field.name: block for block in strings for field in block.fields}

    @property
    def preambles(self) -> tuple[Block, ...]:
        """The @preambles."""
        return tuple(block for block in self.blocks if block.kind == "preamble")


def document(text: Text) -> Document:
    """Take a .bib file apart.

    Args:
        text: the file, as a reading has it in `places.text`.
    """
    log = Log(text, TOO_MANY)
    content = without_control_characters(text.content, log)
    blocks = tuple(Scanner(content, log).commands())
    return Document(text, blocks, log.findings)
