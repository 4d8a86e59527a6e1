"""JSON Lines: one record a line, of any of the formats in JSON.

Source: https://jsonlines.org; "newline-delimited JSON", http://ndjson.org.
"""

from __future__ import annotations

from collections.abc import Iterator

from refbook.formats import csljson
from refbook.formats.jsontext import Child, JsonText, _UnreadableError
from refbook.model.format import Reading
from refbook.model.source import Text


def read(text: Text) -> Reading:
    """Read CSL-JSON items, or a service's records, of which each stands on a line of its own."""
    return csljson.read_document(JsonLines(text))


class JsonLines(JsonText):
    """A text of JSON values on lines of their own; a break in one ends with its line.

    >>> lines = JsonLines(Text("a.jsonl", '{"id": "a"}\\n{"id": \\n{"id": "c"}'))
    >>> [record["id"] for record in lines.data if record], [found.span.line for found in lines.findings]
    (['a', 'c'], [2])
    """

    def _values(self, at: int) -> Iterator[Child]:
        whole, index = self._content, 0
        while at < len(whole):
            try:
                value, end = self._decoder.raw_decode(whole, at)
            except (ValueError, RecursionError):
                value, end = self._one_line(whole, at)
            if isinstance(value, dict):
                yield Child(index, value, at, end)
                index += 1
            else:
                self._complain("a line that is no object", at, "write an object on each line")
            at = self._space(end)

    def _one_line(self, whole: str, at: int) -> tuple[object, int]:
        """The broken value that begins here, which can go on no further than its line."""
        end = whole.find("\n", at)
        end = len(whole) if end < 0 else end
        self._content = whole[:end]
        try:
            return self._value(at, 0)[0], end
        except _UnreadableError:
            return None, end
        finally:
            self._content = whole
