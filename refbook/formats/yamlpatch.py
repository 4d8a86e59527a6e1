"""Changes a YAML file, or the front matter of a Markdown file, only where its items change."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from refbook.errors import WriteError
from refbook.formats import articleyaml, friendly, markdown
from refbook.formats.articledata import Locate
from refbook.formats.datachange import Change, as_people_write
from refbook.formats.datapatch import Read, patch_data
from refbook.formats.flow import removals, runs, separator
from refbook.formats.plain import Path
from refbook.formats.problems import BROKEN_YAML, TOO_DEEP
from refbook.formats.yamldump import dump
from refbook.formats.yamlscalar import flow, rewritten, scalar
from refbook.formats.yamltext import YamlText
from refbook.formats.yamltree import Node, node_at, tree
from refbook.model.item import Item
from refbook.model.source import Edit, Text

_EOL: Final = re.compile(r"\r\n|\r|\n")
_REST: Final = re.compile(r"[ \t]*(#[^\r\n]*)?(?:\r\n|\r|\n|\Z)")
_COMMENT: Final = re.compile(r"(?:(?<=\s)|^)#[^\r\n]*")
_BLANK: Final = " \t\ufeff"


def patch(text: Text, before: Sequence[Item], after: Iterable[Item]) -> list[Edit]:
    """What to change in a YAML file so that it says what its items say now.

    Comments, order, indentation and quotation marks stay.

    Args:
        text: the file.
        before: the items that reading it gave: its library, or its article alone.
        after: what it shall say.

    Raises:
        WriteError: the file is no whole YAML, does not hold the items `before`, or cannot say what the items
            say, or only with the loss of a comment.

    >>> from refbook.formats.edits import apply
    >>> text = Text("a.yaml", "- id: a  # mine\\n  title: 'T'\\n  volume: 1\\n")
    >>> old = articleyaml.read(text).library
    >>> print(apply(text.content, patch(text, old.items, [old["a"].replace(title="U", volume=None)])), end="")
    - id: a  # mine
      title: 'U'
    """
    return _patch(text, before, after, articleyaml.read)


def patch_markdown(text: Text, before: Sequence[Item], after: Iterable[Item]) -> list[Edit]:
    """What to change in the front matter of a Markdown file; see `patch`. The text below it stays."""
    return _patch(text, before, after, markdown.read)


def _patch(text: Text, before: Sequence[Item], after: Iterable[Item], read: Read) -> list[Edit]:
    return patch_data(
        text,
        before,
        after,
        read=read,
        editor=_Editor,
        plainly=lambda locate: as_people_write,
        whole=lambda item, locate: friendly.to_data(item),
    )


class _Editor:
    """A YAML text that is changed."""

    def __init__(self, text: Text, locate: Locate) -> None:
        document = locate.document
        if not isinstance(document, YamlText) or _is_broken(document):
            hint = "mend it first: refbook check tells where"
            raise WriteError("the file is not YAML and is not changed", file=text.file, hint=hint)
        self.content = text.content
        self.file = text.file
        self.data: Any = document.data
        self.root = tree(document)
        found = _EOL.search(self.content)
        self.eol = found[0] if found else "\n"
        self.indents = self.root is not None and _indents(self.root, self.content)

    def edits(self, changes: Sequence[Change]) -> Iterator[Edit]:
        """The edits that make the changes."""
        gone: dict[Path, set[str | int]] = defaultdict(set)
        put: dict[Path, list[Change]] = defaultdict(list)
        for change in changes:
            if change.kind == "drop":
                gone[change.path[:-1]].add(change.path[-1])
            elif change.kind == "set":
                yield self._set(change)
            else:
                put[change.path].append(change)
        for path, keys in gone.items():
            yield from self._removals(self._node(path), {self._index(path, key) for key in keys})
        for path, each in put.items():
            yield from self._additions(self._node(path), each)

    # Finding

    def _node(self, path: Path) -> Node:
        node, _ = node_at(self.root, path)
        if node is None:
            hint = "change it by hand"
            raise WriteError("a value stands behind an alias or twice", file=self.file, hint=hint)
        return node

    def _index(self, path: Path, key: str | int) -> int:
        at = self._node(path).child(key)
        if at < 0:
            hint = "change it by hand"
            raise WriteError("a value stands behind an alias or twice", file=self.file, hint=hint)
        return at

    def _is_line_start(self, at: int) -> bool:
        return not self.content[self._line_start(at) : at].strip(_BLANK)

    def _line_start(self, at: int) -> int:
        return max(self.content.rfind("\n", 0, at), self.content.rfind("\r", 0, at)) + 1

    def _column(self, at: int) -> int:
        return at - self._line_start(at)

    def _end(self, node: Node) -> int:
        """Where the last thing in a node ends, without the line ends that a block has behind it."""
        end = node.last_place()
        return node.start + len(self.content[node.start : end].rstrip())

    # Setting

    def _set(self, change: Change) -> Edit:
        node, parent = self._node(change.path), node_at(self.root, change.path)[1]
        in_flow = node.is_flow or (parent is not None and self._is_in_flow(change.path))
        if node.kind == "scalar":
            source = self.content[node.start : node.end]
            new = rewritten(source, node.text, change.value, node.style, in_flow=in_flow)
            needs_space = self.content[node.start - 1 : node.start] in (":", "-", ",")
            return Edit(node.start, node.end, f" {new}" if needs_space and not source else new)
        end = self._end(node)
        self._refuse_comments(node, node.start, end)
        if (
            node.is_flow
            or node.kind == "alias"
            or parent is None
            or parent.kind == "list"
            or not change.value
        ):
            return self._set_flow(node, parent, end, change)
        key = parent.keys[parent.child(change.path[-1])]
        return Edit(key.start, end, self._pair(str(change.path[-1]), change.value, self._column(key.start)))

    def _set_flow(self, node: Node, parent: Node | None, end: int, change: Change) -> Edit:
        """A value in brackets; behind its key, where a block stood below it."""
        start, space = node.start, ""
        if parent is not None and parent.kind == "mapping" and not node.is_flow:
            key = parent.keys[parent.child(change.path[-1])]
            colon = self.content.index(":", key.end)
            if not self.content[colon + 1 : start].strip():
                start, space = colon + 1, " "
        value = change.value
        return Edit(start, end, space + (flow(value) if isinstance(value, dict | list) else scalar(value)))

    def _is_in_flow(self, path: Path) -> bool:
        return any(self._node(path[:length]).is_flow for length in range(len(path)))

    # Taking out

    def _removals(self, node: Node, gone: set[int]) -> Iterator[Edit]:
        starts = node.keys if node.kind == "mapping" else node.values
        if node.is_flow:
            places = [(each.start, value.end) for each, value in zip(starts, node.values, strict=True)]
            self._refuse_comments(node, *_around([places[at] for at in gone]))
            yield from removals(places, gone)
            return
        for first, last in runs(gone):
            yield from self._block_removal(node, starts, first, last)

    def _block_removal(self, node: Node, starts: list[Node], first: int, last: int) -> Iterator[Edit]:
        begin = self._begin(node, starts[first])
        if not self._is_line_start(begin):
            if last + 1 == len(starts):
                raise self._no_way()
            end = self._begin(node, starts[last + 1])
            self._refuse_comments(node, begin, end)
            yield Edit(begin, end, "")
            return
        for at in range(first, last + 1):
            yield self._line_removal(node, starts[at], node.values[at])

    def _line_removal(self, node: Node, head: Node, value: Node) -> Edit:
        """Take out the lines of a pair or an element; a comment behind it gets a line of its own."""
        begin = self._begin(node, head)
        end = max(self._end(value), head.end)
        rest = _REST.match(self.content, end)
        if rest is None:
            raise self._no_way()
        self._refuse_comments(node, begin, end)
        if rest[1]:
            return Edit(begin, rest.start(1), "")
        return Edit(self._line_start(begin), rest.end(), "")

    def _begin(self, node: Node, head: Node) -> int:
        """Where a pair or an element begins: an element with its dash."""
        if node.kind == "mapping":
            return head.start
        dash = self.content.rfind("-", node.start, max(head.start, node.start + 1))
        if dash < 0 or self.content[dash + 1 : head.start].strip():
            raise self._no_way()
        return dash

    def _refuse_comments(self, node: Node, start: int, end: int) -> None:
        """Nobody's comment goes with what is taken out."""
        covered = [(each.start, each.end) for each in node.scalars()]
        for comment in _COMMENT.finditer(self.content, start, end):
            if not any(first <= comment.start() < last for first, last in covered):
                raise self._no_way()

    def _no_way(self) -> WriteError:
        message = "a comment, or the way the file is written, stands in the way of a change"
        return WriteError(message, file=self.file, hint="change it by hand")

    # Putting in

    def _additions(self, node: Node, changes: Sequence[Change]) -> Iterator[Edit]:
        starts = node.keys if node.kind == "mapping" else node.values
        if node.is_flow:
            places = [(each.start, value.end) for each, value in zip(starts, node.values, strict=True)]
            between = separator(self.content, (node.start, node.end), places)
            at = places[-1][1] if places else node.start + 1
            texts = [self._flow_member(change) for change in changes]
            yield Edit(at, at, (between if places else "") + between.join(texts))
            return
        column = self._column(self._begin(node, starts[0]))
        end = max(self._end(node.values[-1]), starts[-1].end)
        rest = _REST.match(self.content, end)
        if rest is None:
            raise self._no_way()
        lines = [" " * column + self._block_member(change, column) for change in changes]
        has_end = rest.end() > rest.start() and self.content[rest.end() - 1] in "\r\n"
        before, after = ("", self.eol) if has_end else (self.eol, "")
        yield Edit(rest.end(), rest.end(), before + self.eol.join(lines) + after)

    def _flow_member(self, change: Change) -> str:
        key = f"{scalar(change.key, in_flow=True)}: " if change.kind == "add" else ""
        return key + flow(change.value)

    def _block_member(self, change: Change, column: int) -> str:
        if change.kind == "add":
            return self._pair(change.key, change.value, column)
        return self._indented(dump([change.value]), column)

    def _pair(self, key: str, value: Any, column: int) -> str:
        written = dump({key: value})
        if self.indents and isinstance(value, list) and value:
            head, _, rest = written.partition("\n")
            written = head + "\n" + "".join(f"  {line}\n" for line in rest.splitlines())
        return self._indented(written, column)

    def _indented(self, written: str, column: int) -> str:
        """The lines of a YAML text further to the right, the first where it is put."""
        lines = written.removesuffix("...\n").rstrip("\n").split("\n")
        return self.eol.join([lines[0], *(" " * column + line if line else "" for line in lines[1:])])


def _around(places: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return min(start for start, _ in places), max(end for _, end in places)


def _is_broken(document: YamlText) -> bool:
    return any(finding.code in (BROKEN_YAML.code, TOO_DEEP.code) for finding in document.findings)


def _indents(root: Node, content: str) -> bool:
    """True when the elements of lists stand further to the right than the keys of the lists."""
    todo = [root]
    while todo:
        node = todo.pop()
        for key, value in zip(node.keys, node.values, strict=False):
            if value.kind == "list" and not value.is_flow and value.values:
                return _columns(content, value.start) > _columns(content, key.start)
        todo += reversed(node.values)
    return False


def _columns(content: str, at: int) -> int:
    return at - max(content.rfind("\n", 0, at), content.rfind("\r", 0, at)) - 1
