"""The manner in which an entry is written: what new fields and new entries of its file look like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from refbook.formats.bibtex.patch_value import written_like
from refbook.formats.bibtex.raw import Block, Field

Case = Literal["lower", "upper", "title"]

_SEPARATOR: Final = re.compile(r"\s*,\s*")
_EQUALS: Final = re.compile(r"(\s*)=(\s*)")
_CLOSING: Final = re.compile(r"\s*+(?:,\s*+)?[})]")


@dataclass(frozen=True, slots=True)
class Manner:
    """How an entry is written.

    Attributes:
        between: from the end of a field to the next one: ",\\n  ".
        before_equals: the white space between a name and its "=".
        after_equals: the white space between "=" and the value.
        equals_column: the width of a name with that white space, where the "=" stand below each other.
        value_column: the width of name, "=" and white space, where only the values do.
        quote: the delimiter of values: "{" or '"'.
        field_case: the case of field names.
        type_case: the case of entry types.
        closing: from the end of the last field to the end of the entry: ",\\n}".
    """

    between: str = ",\n  "
    before_equals: str = " "
    after_equals: str = " "
    equals_column: int = 0
    value_column: int = 0
    quote: str = "{"
    field_case: Case = "lower"
    type_case: Case = "lower"
    closing: str = ",\n}"

    def field(self, name: str, latex: str) -> str:
        """A field: its name and its value.

        >>> Manner(equals_column=8, quote='"').field("title", "T")
        'title   = "T"'
        """
        return self.field_as(name, self.value(name, latex))

    def field_as(self, name: str, value: str) -> str:
        """A field whose value has its delimiters."""
        spelled = cased(name, self.field_case)
        before, after = self.before_equals, self.after_equals
        if self.equals_column:
            before = " " * max(self.equals_column - len(name), 1)
        elif self.value_column:
            after = " " * max(self.value_column - len(name) - len(before) - 1, 1)
        return f"{spelled}{before}={after}{value}"

    def value(self, name: str, latex: str) -> str:
        """A value with its delimiters."""
        like = "" if name in ("month", "day") else self.quote
        return written_like(like, name, latex)

    def entry(self, type: str, key: str, fields: Mapping[str, str]) -> str:
        """A whole entry.

        >>> print(Manner(type_case="upper").entry("book", "a", {"title": "T"}))
        @BOOK{a,
          title = {T},
        }
        """
        written = "".join(self.between + self.field(name, latex) for name, latex in fields.items())
        return f"@{cased(type, self.type_case)}{{{key}{written or ','}{self.closing}"


def cased(name: str, case: Case) -> str:
    """A name in a case.

    >>> cased("journal", "title"), cased("journal", "upper")
    ('Journal', 'JOURNAL')
    """
    return {"lower": name, "upper": name.upper(), "title": name[:1].upper() + name[1:]}[case]


def case_of(word: str) -> Case:
    """The case of a word.

    >>> case_of("InProceedings"), case_of("BOOK"), case_of("book")
    ('title', 'upper', 'lower')
    """
    if len(word) > 1 and word.isupper():
        return "upper"
    return "title" if word[:1].isupper() else "lower"


def manner_of(content: str, block: Block, otherwise: Manner) -> Manner:
    """The manner of an entry; what it does not show is as in another manner.

    >>> from refbook.formats.bibtex.problems import TOO_MANY
    >>> from refbook.formats.log import Log
    >>> from refbook.formats.bibtex.scan import Scanner
    >>> from refbook.model.source import Text
    >>> text = '@Book{a, Title="T", Year=2011}'
    >>> block = next(Scanner(text, Log(Text("a.bib", text), TOO_MANY)).blocks())
    >>> manner_of(text, block, Manner()).entry("article", "b", {"volume": "1"})
    '@Article{b, Volume="1"}'
    """
    manner = replace(otherwise, type_case=case_of(type_word(content, block)[2]))
    if not block.fields:
        return manner
    heads = [head for field in block.fields if (head := _head(content, field))]
    return replace(
        manner,
        between=_between(content, block),
        before_equals=heads[-1][1] if heads else manner.before_equals,
        after_equals=heads[-1][2] if heads else manner.after_equals,
        equals_column=_column(heads, [length + len(before) for length, before, _ in heads]),
        value_column=_column(
            heads, [length + len(before) + len(after) + 1 for length, before, after in heads]
        ),
        quote=_most([content[value_start(content, field)] for field in block.fields], '{"', manner.quote),
        field_case=_field_case(content, block),
        closing=_closing(content, block, manner.closing),
    )


def type_word(content: str, block: Block) -> tuple[int, int, str]:
    """Where the entry type stands, and how it is spelled."""
    start = block.start + 1
    while content[start].isspace():
        start += 1
    end = start + len(block.type)
    return start, end, content[start:end]


def value_start(content: str, field: Field) -> int:
    """Where a field's value begins, with its opening delimiter.

    >>> from refbook.formats.bibtex.raw import Piece
    >>> value_start('a = "T"', Field("a", (Piece(False, "T", 5, 6),), 0))
    4
    """
    start = field.pieces[0].start
    return start - 1 if content[start - 1] in '{"' else start


def end_before(block: Block, index: int) -> int:
    """Where what stands before the field at an index ends: another field, or the key."""
    return block.fields[index - 1].end if index else block.key_start + len(block.key)


def is_separator(between: str) -> bool:
    """True for a comma with white space around it, and nothing else."""
    return _SEPARATOR.fullmatch(between) is not None


def last_space(text: str) -> str:
    """The white space at the end of a text, back to the beginning of its last line.

    >>> last_space(", % why\\n\\n  ")
    '\\n  '
    """
    blank = text[len(text.rstrip()) :]
    at = max(blank.rfind("\n"), blank.rfind("\r"))
    return blank[at - 1 :] if blank[at - 1 : at + 1] == "\r\n" else blank[max(at, 0) :]


def _between(content: str, block: Block) -> str:
    last = len(block.fields) - 1
    between = content[end_before(block, last) : block.fields[last].start]
    return between if is_separator(between) else f",{last_space(between)}"


def _head(content: str, field: Field) -> tuple[int, str, str] | None:
    """The length of a field's name and the white space around its "="."""
    length = len(field.name)
    found = _EQUALS.match(content, field.start + length)
    return (length, found[1], found[2]) if found else None


def _column(heads: list[tuple[int, str, str]], widths: list[int]) -> int:
    """The one width of names of several lengths; 0 when they are not aligned."""
    is_aligned = len({length for length, _, _ in heads}) > 1 and len(set(widths)) == 1
    return widths[0] if is_aligned else 0


def _most(found: list[str], choice: str, otherwise: str) -> str:
    counts = Counter(each for each in found if each in choice)
    return counts.most_common(1)[0][0] if counts else otherwise


def _field_case(content: str, block: Block) -> Case:
    cases = Counter(case_of(content[field.start : field.start + len(field.name)]) for field in block.fields)
    return cases.most_common(1)[0][0]


def _closing(content: str, block: Block, otherwise: str) -> str:
    closing = content[block.fields[-1].end : block.end]
    return closing[:-1] + "}" if _CLOSING.fullmatch(closing) else otherwise
