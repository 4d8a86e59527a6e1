"""Read, write, convert and check: what the command line and most programs need, in one place.

Everything heavy is imported when it is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from pkgutil import resolve_name
from typing import IO, Final, TypeAlias

from refbook.errors import ReadError, UnknownFormat, WriteError
from refbook.model.finding import Finding, Problem
from refbook.model.format import Format, Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Places, Text

Source: TypeAlias = "str | Path | bytes | IO[bytes] | IO[str]"
"""What can be read: a path, `-` for standard input, the bytes of a file, or an open file."""

ENTRY_POINTS: Final = "refbook.formats"
"""The entry point group under which other packages offer formats: each names a `Format`."""

_UNSTRUCTURED: Final = "unstructured"  # where readers keep a reference that is free text

_MAY_BE_UTF16: Final = frozenset({"yaml", "csl-yaml"})


def read(source: Source, *, format: str | None = None, name: str | None = None) -> Reading:
    """Read references or an article.

    Whatever is understood of the file comes out; what is not is in `findings` with its place.

    Args:
        source: a path, `-` for standard input, bytes, or an open file.
        format: the name of its format; by the file's suffix and content unless given.
        name: what to call the file in messages, and whose suffix counts.

    Raises:
        ReadError: the file does not exist, is no text, or cannot be read at all.
        UnknownFormat: no format has that name, or none fits the file.

    >>> read(b'[{"id": "fiori2011", "type": "book", "title": "Korea"}]').library.ids
    ('fiori2011',)
    """
    from refbook.formats.decode import decode

    data, file = _content(source, name)
    if isinstance(data, str):
        return read_text(data, format, name=file)
    utf16 = _is_expected(_MAY_BE_UTF16, format, file)
    text, findings = decode(data, file, utf16=utf16)
    return _read(text, format, findings)


def read_text(text: str, format: str | None = None, *, name: str = "<text>") -> Reading:
    """Read references or an article from text that is in memory.

    Args:
        text: the content of a file.
        format: the name of its format; by the name's suffix and the content unless given.
        name: what to call it in messages.

    Raises:
        ReadError: nothing can be read.
        UnknownFormat: no format has that name, or none fits the text.

    >>> read_text("title: The Korean War\\ndate: 2026-02-04").article.issued.edtf
    '2026-02-04'
    """
    return _read(Text(name, text.removeprefix("\ufeff")), format, [])


def _read(text: Text, format: str | None, findings: list[Finding]) -> Reading:
    from refbook.formats.problems import EMPTY_FILE

    if not text.content.strip() and not _is_expected({"csl-json"}, format, text.file):
        # Nothing at all is no JSON, and a library without items in every other format.
        return Reading(
            Library(), Places(text), None, [*findings, EMPTY_FILE.at("the file is empty", text.span(0))]
        )
    chosen, about_choice = _chosen(text, format)
    try:
        reading = chosen.read(text)
    except ReadError as error:
        error.file = error.file or text.file
        raise
    return _completed(replace(reading, findings=[*findings, *about_choice, *reading.findings]))


def _content(source: Source, name: str | None) -> tuple[bytes | str, str]:
    """The content of a source, and what to call it."""
    from refbook.formats.decode import MAX_BYTES

    if isinstance(source, bytes):
        return source, name or "<bytes>"
    if source == "-":
        import sys

        return sys.stdin.buffer.read(MAX_BYTES + 1), name or "<stdin>"
    if isinstance(source, str | Path):
        return _file_content(Path(source), MAX_BYTES), name or str(source)
    called = getattr(source, "name", None)
    return source.read(MAX_BYTES + 1), name or (called if isinstance(called, str) else "<file>")


def _file_content(path: Path, limit: int) -> bytes:
    if path.is_dir():
        raise ReadError("this is a folder, not a file", file=str(path), hint="give the files in it")
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError:
        raise ReadError("there is no such file", file=str(path), hint="check its name") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"cannot be read: {reason}", file=str(path)) from error


def _completed(reading: Reading) -> Reading:
    """A reading in which references that were free text are read too."""
    if not any(_UNSTRUCTURED in item.extra for item in reading.library):
        return reading
    from refbook.formats.cslitem import Ids
    from refbook.refparse import parse_reference

    items = list(reading.library)
    findings = list(reading.findings)
    article = reading.article
    language = article.language if article else None
    ids = Ids([*(item.id for item in items), article.id if article else ""])
    for index, item in enumerate(items):
        text = item.extra.get(_UNSTRUCTURED)
        if isinstance(text, str) and not item.variables:
            parsed, found = parse_reference(text, language)
            id = item.id or ids.made_up(parsed)
            items[index] = parsed.replace(id=id)
            findings += [replace(each, item=id, span=reading.span(index)) for each in found]
    library = Library(items)
    if article is not None:
        article = article.replace(references=library)
    return replace(reading, library=library, article=article, findings=findings)


# Formats


def formats() -> tuple[Format, ...]:
    """Every format there is, those of other installed packages last."""
    return (*_own_formats(), *_plugin_formats())


def is_meant(file: str) -> bool:
    """True when a file found in a folder holds references or an article, going by its suffix and beginning.

    Folders hold settings, prose and data with the suffixes of references: those are not meant. A file that
    cannot be opened is, so that somebody hears of it.
    """
    from refbook.formats.sniff import HEAD, of_suffix

    found = of_suffix(file, _own_formats())
    try:
        with Path(file).open(encoding="utf-8", errors="replace") as text:
            head = text.read(HEAD)
    except OSError:
        return True
    return found is None or not head.strip() or found.meant(head.removeprefix("\ufeff"))


def is_writable(name: str) -> bool:
    """True when there is a format of that name that can be written."""
    found = _named(name)
    return found is not None and bool(found.writer)


def _own_formats() -> tuple[Format, ...]:
    from refbook.formats import FORMATS
    from refbook.refparse import PAGE

    return (*FORMATS, PAGE)


def _plugin_formats() -> tuple[Format, ...]:
    from importlib.metadata import entry_points  # slow to import, and hardly anybody has plugins

    found = [entry.load() for entry in entry_points(group=ENTRY_POINTS)]
    return tuple(each for each in found if isinstance(each, Format))


def _named(name: str) -> Format | None:
    from refbook.formats.sniff import named

    return named(name, _own_formats()) or named(name, _plugin_formats())


def _is_expected(names: Iterable[str], format: str | None, file: str) -> bool:
    """True when a file is to be read in one of these formats, going by what it is called."""
    from refbook.formats.sniff import of_suffix

    by_suffix = of_suffix(file, _own_formats())
    return (format or (by_suffix.name if by_suffix else "")) in names


def _chosen(text: Text, format: str | None) -> tuple[Format, list[Finding]]:
    from refbook.formats.sniff import choose, of_suffix

    if format is not None:
        return _required(format, text.file), []
    own = _own_formats()
    if of_suffix(text.file, own) is None:
        try:
            return choose(text, own)
        except UnknownFormat:
            return choose(text, formats())
    return choose(text, own)


def _required(name: str, file: str | None = None, *, writes: bool = False) -> Format:
    """The format of a name, which must be one that can be read (or written)."""
    from refbook.formats.sniff import names

    found = _named(name)
    can = (
        names(formats(), writes=writes)
        if found is None or not (found.writer if writes else found.reader)
        else ""
    )
    if found is None:
        raise UnknownFormat(f"there is no format {name!r}", file=file, hint=f"there are {can}")
    if can and writes:
        raise WriteError(f"{found.title} cannot be written", file=file, hint=f"one of {can} can")
    if can:
        raise UnknownFormat(f"{found.title} cannot be read", file=file, hint=f"one of {can} can")
    return found


# Libraries


def library(*sources: Source, format: str | None = None) -> Library:
    """The items of several sources as one library; of items with one id the first stays.

    Raises:
        ReadError: as `read`.
    """
    return Library().merge(item for source in sources for item in read(source, format=format).library)


# Writing


def write(
    items: Reading | Item | Iterable[Item], path: str | Path | None = None, *, format: str | None = None
) -> str:
    """Write references, or an article whole.

    Args:
        items: a library, items, one item or article, or a reading.
        path: the file to save to, replaced at once when it is complete; nothing is saved unless given.
        format: the name of a format; by the path's suffix unless given; CSL-JSON without either.

    Returns:
        The text.

    Raises:
        UnknownFormat: there is no such format.
        WriteError: the format cannot be written, or the file cannot be saved.

    >>> print(write(Item("fiori2011", "book", title="L’Asia Orientale"), format="yaml"), end="")
    references:
    - id: fiori2011
      type: book
      title: L’Asia Orientale
    """
    chosen = _to_write(path, format)
    text = chosen.write(_items(items))
    if path is not None:
        from refbook.formats.save import save

        save(path, text)
    return text


def _to_write(path: str | Path | None, format: str | None) -> Format:
    from refbook.formats.sniff import names, of_suffix

    if format is not None or path is None:
        return _required(format or "csl-json", writes=True)
    found = of_suffix(str(path), _own_formats(), writes=True) or of_suffix(str(path), formats(), writes=True)
    if found is None:
        hint = f"say --to and one of {names(formats(), writes=True)}"
        raise WriteError("no format that can be written has this suffix", file=str(path), hint=hint)
    return found


def _items(items: Reading | Item | Iterable[Item]) -> list[Item]:
    if isinstance(items, Reading):
        return [items.article] if items.article is not None else list(items.library)
    return [items] if isinstance(items, Item) else list(items)


def convert(
    source: Source, path: str | Path | None = None, *, format: str | None = None, to: str | None = None
) -> str:
    """Convert a file into another format; an article goes whole.

    Args:
        source: as `read`.
        path: where to save; nothing is saved unless given.
        format: the format of the source.
        to: the format to write; by the path's suffix unless given.

    Raises:
        ReadError: as `read`.
        WriteError: as `write`.
    """
    return write(read(source, format=format), path, format=to)


# Checking


def check(
    source: Source | Reading,
    *,
    format: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> list[Finding]:
    """What is wrong with a file: what its reader could not understand and what the rules object to, by place.

    Args:
        source: as `read`, or a reading.
        format: the format of the source.
        select: codes or beginnings of codes; all when empty.
        ignore: codes or beginnings of codes to leave out.

    Raises:
        ReadError: as `read`.
    """
    from refbook.rules.base import check as check_rules
    from refbook.rules.base import selected, without_echoes

    reading = source if isinstance(source, Reading) else read(source, format=format)
    found = [each for each in reading.findings if selected(each.code, select, ignore)]
    found += check_rules(reading, select=select, ignore=ignore)
    return sorted(without_echoes(found), key=_place)


def _place(finding: Finding) -> tuple[int, int]:
    return (finding.span.line, finding.span.column) if finding.span else (0, 0)


def problems() -> dict[str, Problem]:
    """Every kind of trouble that readers, rules and the check of styles can find, by its code, sorted."""
    from refbook.csl.validate import PROBLEMS
    from refbook.rules.base import load

    named = dict.fromkeys(each.problems for each in formats() if each.problems)
    found = [problem for name in named for problem in _problems_named(name)]
    found += [*PROBLEMS, *(rule.problem for rule in load().values())]
    return {problem.code: problem for problem in sorted(found, key=lambda problem: problem.code)}


def _problems_named(name: str) -> Iterator[Problem]:
    yield from resolve_name(name)


__all__ = [
    "Source",
    "check",
    "convert",
    "formats",
    "is_writable",
    "library",
    "problems",
    "read",
    "read_text",
    "write",
]
