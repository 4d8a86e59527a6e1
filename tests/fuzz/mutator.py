"""Bytes -> bytes with something wrong in them, always the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Final, TypeAlias

MAX_SIZE: Final = 200_000
"""Mutants grow no longer than this: large files are measured by tests of their own."""

Mutation: TypeAlias = Callable[[Random, bytes, bytes], bytes]
"""A source of chance, a seed and another seed -> a mutant."""

_TOKENS: Final[tuple[bytes, ...]] = (
    *(b"{", b"}", b"{{", b"}}", b'"', b"'", b"(", b")", b"[", b"]", b"<", b">", b"@", b"#", b"%", b"&"),
    *(b"\\", b"$", b"^^", b"~", b"*", b"|", b",", b";", b":", b"=", b"-", b"--", b"/", b"?", b"!"),
    *(b"\n", b"\r", b"\r\n", b"\n\n", b"\t", b"\x00", b"\x0c", b"\x1b", b"\x7f", b"\x85", b"\xff", b"\xc3"),
    b"\xef\xbb\xbf",  # byte order marks
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xed\xa0\x80",  # half a surrogate pair, as UTF-8 that is none
    *(char.encode() for char in "\ufeff\u2028\u202e\u200b\u0130\u00df\ufb01\U0001f600\u0301"),
    *(b"\\u0000", b"\\ud800", b"\\udc00\\ud800", b"null", b"true", b"NaN", b"1e999", b"[[]]", b"{}", b'""'),
    *(b"-0", b"0", b"9" * 30, b"-1", b"99999-13-45", b"0000-00-00", b"2011/2010", b"..", b"1.5e3", b"0x1F"),
    *(
        b"@string{a=a}",
        b"@comment{",
        b"@preamble{",
        b"@book{x,",
        b"crossref={x},",
        b"# a",
        b"year=",
        b"\\input{",
    ),
    *(b" and ", b" and and ", b"others", b"\\'", b"{\\", b"\\begin{", b"\\(", b"=?"),
    *(
        b"---\n",
        b"...\n",
        b"- ",
        b": ",
        b"&a ",
        b"*a",
        b"<<: *a",
        b"!!python/object:x ",
        b"? ",
        b"|\n",
        b"%YAML 9\n",
    ),
    *(
        b"TY  - ",
        b"ER  - ",
        b"AU  - ",
        b"PY  - ",
        b"%0 ",
        b"%A ",
        b"PMID- ",
        b"PT J\n",
        b"ER\n",
        b"EF\n",
        b"FN ",
    ),
    *(b"<a>", b"</a>", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<!DOCTYPE a>", b"&#0;", b"&x;", b"<?x?>"),
    *(b"<i>", b"</i>", b'<span class="nocase">', b"</span>", b"xml:lang=''", b"<!ENTITY a 'b'>"),
    *(b"<<<<<<< HEAD\n", b"=======\n", b">>>>>>> b\n"),
)


def _place(chance: Random, data: bytes) -> int:
    return chance.randint(0, len(data))


def _piece(chance: Random, data: bytes) -> tuple[int, int]:
    start = _place(chance, data)
    return start, min(len(data), start + int(2 ** (chance.random() * 10)))


def flip(chance: Random, data: bytes, other: bytes) -> bytes:
    """Another value for a byte."""
    at = _place(chance, data)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def delete(chance: Random, data: bytes, other: bytes) -> bytes:
    """A piece less."""
    start, end = _piece(chance, data)
    return data[:start] + data[end:]


def duplicate(chance: Random, data: bytes, other: bytes) -> bytes:
    """A piece once more, elsewhere."""
    start, end = _piece(chance, data)
    at = _place(chance, data)
    return data[:at] + data[start:end] + data[at:]


def splice(chance: Random, data: bytes, other: bytes) -> bytes:
    """The beginning of one seed and the end of another."""
    return data[: _place(chance, data)] + other[_place(chance, other) :]


def graft(chance: Random, data: bytes, other: bytes) -> bytes:
    """A piece of another seed in the place of one's own."""
    start, end = _piece(chance, data)
    begin, stop = _piece(chance, other)
    return data[:start] + other[begin:stop] + data[end:]


def insert(chance: Random, data: bytes, other: bytes) -> bytes:
    """A token that means something in a format."""
    at = _place(chance, data)
    return data[:at] + chance.choice(_TOKENS) + data[at:]


def overwrite(chance: Random, data: bytes, other: bytes) -> bytes:
    """A token in the place of what stood there."""
    start, end = _piece(chance, data)
    return data[:start] + chance.choice(_TOKENS) + data[end:]


def repeat(chance: Random, data: bytes, other: bytes) -> bytes:
    """A token very often: nesting, long runs."""
    at = _place(chance, data)
    return data[:at] + chance.choice(_TOKENS) * int(2 ** (chance.random() * 13)) + data[at:]


def truncate(chance: Random, data: bytes, other: bytes) -> bytes:
    """The file breaks off."""
    return data[: _place(chance, data)]


def swap_lines(chance: Random, data: bytes, other: bytes) -> bytes:
    """Two lines change places."""
    lines = data.splitlines(keepends=True)
    if len(lines) > 1:
        one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[one], lines[two] = lines[two], lines[one]
    return b"".join(lines)


def encode_anew(chance: Random, data: bytes, other: bytes) -> bytes:
    """The same text in another encoding, or with other line ends."""
    text = data.decode("utf-8", "replace")
    encoding = chance.choice(["utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252", "utf-32", "utf-8-sig"])
    if chance.random() < 0.3:
        return data.replace(b"\n", chance.choice([b"\r", b"\r\n", b"\n\r", b""]))
    return text.encode(encoding, "replace")


# The first ones are drawn more often: small changes reach further into a reader than large ones.
_MUTATIONS: Final[tuple[Mutation, ...]] = (
    flip,
    insert,
    insert,
    overwrite,
    overwrite,
    delete,
    duplicate,
    graft,
)
_RARE: Final[tuple[Mutation, ...]] = (splice, repeat, truncate, swap_lines, encode_anew)


def mutant(seed: str, data: bytes, others: Sequence[bytes]) -> bytes:
    """Data with one to six things wrong in it, always the same for the same seed.

    Args:
        seed: what chance is drawn from.
        data: what to begin with.
        others: what to splice it with.

    >>> mutant("ris 1", b"TY  - BOOK", [b"ER  - "]) == mutant("ris 1", b"TY  - BOOK", [b"ER  - "])
    True
    """
    chance = Random(seed)
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4, 6))):
        mutation = chance.choice(_RARE if chance.random() < 0.15 else _MUTATIONS)
        data = mutation(chance, data, chance.choice(others))[:MAX_SIZE]
    return data


def minimised(data: bytes, fails: Callable[[bytes], bool], tries: int = 1500) -> bytes:
    """The smallest piece of data that still fails: ever smaller pieces are left out ("delta debugging").

    >>> minimised(b"a long text with an X in it", lambda data: b"X" in data)
    b'X'
    """
    size = max(1, len(data) // 2)
    while size and tries > 0:
        at, before = 0, len(data)
        while at < len(data) and tries > 0:
            tries -= 1
            without = data[:at] + data[at + size :]
            if fails(without):
                data = without
            else:
                at += size
        size = min(size // 2, len(data) // 2) if len(data) == before or size > 1 else size
    return data
