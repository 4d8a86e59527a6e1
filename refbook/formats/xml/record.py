"""One record while it is read: fields move to variables, those that nothing takes to `extra`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from refbook.formats.rows import Row
from refbook.formats.xml import problems as p
from refbook.formats.xml.inline import rich, styled
from refbook.formats.xml.node import Node
from refbook.formats.xml.safe import Document, Marks
from refbook.formats.xml.spare import EXTRA
from refbook.formats.xml.values import CODECS, Codec
from refbook.model.date import Date
from refbook.model.finding import Problem
from refbook.model.item import Item
from refbook.model.variable import Value

MAX_NAME: Final = 2_000
"""A longer name is kept and not taken apart."""


class Record:
    """One item in the making.

    Attributes:
        fields: name of a field -> its elements, none of them empty; what is understood is taken out.
        variables: what was understood.
        extra: what CSL has no variable for.
        used: the numbers of the elements that were understood.
        type: the CSL type.
        id: the citation key; "" until there is one.
    """

    def __init__(self, document: Document, marks: Marks, index: int, fields: dict[str, list[Node]]) -> None:
        self.document = document
        self.marks = marks
        self.index = index
        self.fields = fields
        self.variables: dict[str, Value] = {}
        self.extra: dict[str, Any] = {}
        self.used: set[int] = set()
        self.type = "document"
        self.id = ""

    def set(self, variable: str, value: Value | None, node: Node) -> None:
        """Fill a variable, unless it is filled or there is nothing."""
        if value not in (None, "", ()) and variable not in self.variables:
            assert value is not None
            self.variables[variable] = value
            self.marks.add(self.index, variable, node)

    def use(self, *nodes: Node) -> None:
        """Remember that elements were understood, with all that is in them."""
        for node in nodes:
            # Elements are numbered as they begin: those within have the numbers up to the last of them.
            self.used.update(range(node.number, _last(node).number + 1))

    def read_rows(self, rows: Iterable[Row]) -> None:
        """Fill the variables of a mapping table, in its order."""
        for row in rows:
            if row.variable not in self.variables:
                self._read_row(row)

    def _read_row(self, row: Row) -> None:
        codec = CODECS[row.codec]
        for name in row.fields:
            nodes = self.fields.get(name)
            value = self._load(row, codec, nodes) if nodes else None
            if nodes and value:
                self.set(row.variable, value, nodes[0])
                rest = [] if codec.takes_all else nodes[1:]
                self.use(*nodes[: len(nodes) - len(rest)])
                self.fields.pop(name) if not rest else self.fields.update({name: rest})
                return

    def _load(self, row: Row, codec: Codec, nodes: list[Node]) -> Value | None:
        show = shown if row.codec == "rich" else plain
        texts = [show(node) for node in nodes]
        if row.codec == "names" and any(len(text) > MAX_NAME for text in texts):
            return None
        value = codec.load(texts)
        if isinstance(value, Date) and not value.is_dated:
            self.report(
                p.UNREADABLE_XML_DATE, f"the date {texts[0]!r:.80} cannot be read", nodes[0], row.variable
            )
        return value

    def report(self, problem: Problem, message: str, node: Node, field: str = "", hint: str = "") -> None:
        """Report something about an element."""
        span = self.document.span(node)
        self.document.findings.append(problem.at(message, span, hint=hint, item=self.id, field=field))

    def take_spare(self, spare: Mapping[str, Any], node: Node) -> None:
        """Let values that are written without loss stand for those that were read from their own places."""
        for name, value in spare.items():
            if name == EXTRA:
                self.extra |= value
            elif name not in ("id", "type"):
                self.variables.pop(name, None)
                self.variables[name] = value
                self.marks.add(self.index, name, node)

    def keep_rest(self, prefix: str) -> None:
        """Keep what nothing has taken, except what says a second time what is held already."""
        held = {value for value in self.variables.values() if isinstance(value, str)}
        for name, nodes in self.fields.items():
            texts = [text for node in nodes if (text := plain(node)) not in held]
            if texts:
                self.extra[prefix + name] = texts[0] if len(texts) == 1 else texts

    def item(self) -> Item:
        """The item."""
        return Item.of(self.id, self.type, self.variables, self.extra)


def _last(node: Node) -> Node:
    """The last element to begin within an element, or the element itself."""
    while node.children:
        node = node.children[-1]
    return node


def plain(node: Node) -> str:
    """The text of an element without markup."""
    return node.plain


def shown(node: Node) -> str:
    """The text of an element with CSL's markup, whether by elements or by EndNote's styles."""
    if any(child.tag == "style" for child in node.children):
        return styled(node)
    return rich(node) if node.children else node.plain
