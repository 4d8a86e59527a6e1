"""Macros that are missing, unused, circular, or grow without end."""

from __future__ import annotations

import pytest

from refbook.csl.validate import validate
from refbook.model.finding import Severity


def style(*macros: tuple[str, str], layout: str = '<text macro="a"/>') -> str:
    lines = "\n".join(f'<macro name="{name}">{content}</macro>' for name, content in macros)
    return (
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info/>\n'
        f"{lines}\n<citation><layout>{layout}</layout></citation></style>"
    )


def call(*names: str) -> str:
    return "".join(f'<text macro="{name}"/>' for name in names)


def about(text: str, code: str) -> list[tuple[int, str]]:
    return [
        (finding.span.line if finding.span else 0, finding.message)
        for finding in validate(text)
        if finding.code == code
    ]


TITLE = '<text variable="title"/>'


def test_undefined() -> None:
    text = style(("author", TITLE), layout=call("author", "autor"))
    assert about(text, "RBC030") == [(3, "there is no macro 'autor'")]
    (found,) = (each for each in validate(text) if each.code == "RBC030")
    assert found.hint == "did you mean author?"


def test_undefined_in_a_sort_key() -> None:
    text = style(("a", TITLE)).replace("<layout>", '<sort><key macro="year"/></sort><layout>')
    assert about(text, "RBC030") == [(3, "there is no macro 'year'")]


def test_unused_is_what_no_layout_reaches() -> None:
    text = style(("a", TITLE), ("b", call("c")), ("c", TITLE))
    assert [message for _, message in about(text, "RBC031")] == [
        "the macro 'b' is never used",
        "the macro 'c' is never used",
    ]


def test_a_style_without_layouts_uses_nothing() -> None:
    assert about('<style xmlns="http://purl.org/net/xbiblio/csl"><macro name="a"/></style>', "RBC031") == []


def test_repeated() -> None:
    text = style(("a", TITLE), ("a", TITLE))
    assert about(text, "RBC033") == [(3, "a second macro 'a'; the first stands in line 2")]


@pytest.mark.parametrize(
    ("macros", "paths"),
    [
        ([("a", call("a"))], ["a → a"]),
        ([("a", call("b")), ("b", call("c")), ("c", call("a"))], ["a → b → c → a"]),
        ([("a", call("a", "b")), ("b", call("b"))], ["a → a", "b → b"]),
        ([("a", TITLE), ("x", call("x"))], ["x → x"]),
    ],
)
def test_circles(macros: list[tuple[str, str]], paths: list[str]) -> None:
    told = [message.removeprefix("a macro calls itself: ") for _, message in about(style(*macros), "RBC032")]
    # A circle can be told from any of its members.
    assert sorted(sorted(path.split(" → ")[1:]) for path in told) == [
        sorted(path.split(" → ")[1:]) for path in paths
    ]


def test_very_many_circles_are_not_all_told() -> None:
    text = style(*((f"m{n}", call(f"m{n}")) for n in range(50)), layout=call("m0"))
    assert 0 < len(about(text, "RBC032")) <= 20


def test_doubling() -> None:
    macros = [(f"m{n}", call(f"m{n + 1}", f"m{n + 1}")) for n in range(60)]
    text = style(("a", call("m0")), *macros, ("m60", TITLE))
    assert about(text, "RBC034") == [(64, "printing takes over 1,000,000 calls of macros")]


def test_depth() -> None:
    macros = [(f"m{n}", call(f"m{n + 1}")) for n in range(3000)]
    text = style(("a", call("m0")), *macros, ("m3000", TITLE))
    assert about(text, "RBC035") == [(3004, "macros call macros 3002 deep; 100 is the limit")]
    shallow = style(("a", call("m2950")), *macros[2950:], ("m3000", TITLE))
    assert about(shallow, "RBC035") == []


def test_severities() -> None:
    text = style(("a", call("a")), ("b", TITLE))
    found = {finding.code: finding.severity for finding in validate(text)}
    assert found["RBC032"] is Severity.ERROR
    assert found["RBC031"] is Severity.WARNING
