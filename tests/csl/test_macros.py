"""Macros that cannot be expanded are refused, with the line."""

from __future__ import annotations

import pytest

from refbook.csl import macros, xml
from refbook.errors import StyleError


def style(*named: tuple[str, str], layout: str = '<text macro="a"/>') -> bytes:
    body = "\n".join(f'<macro name="{name}">{content}</macro>' for name, content in named)
    return (
        f'<style xmlns="{xml.NAMESPACE}">\n{body}\n<citation><layout>{layout}</layout></citation></style>'
    ).encode()


def check(data: bytes) -> None:
    macros.check(xml.parse(data, "s.csl"), "s.csl")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (style(("a", '<text macro="a"/>')), r"s\.csl:2: a macro calls itself: a → a"),
        (
            style(("a", '<text macro="b"/>'), ("b", '<text macro="a"/>')),
            r"a macro calls itself: (a → b → a|b → a → b)",
        ),
        (style(("b", "")), r"s\.csl:3: there is no macro 'a'"),
        (style(("a", '<text macro="c"/>')), r"s\.csl:2: there is no macro 'c'"),
    ],
)
def test_circles_and_gaps(data: bytes, message: str) -> None:
    with pytest.raises(StyleError, match=message):
        check(data)


def test_doubling_is_refused() -> None:
    doubling = [(f"m{n}", f'<text macro="m{n + 1}"/>' * 2) for n in range(60)]
    with pytest.raises(StyleError, match="expand without bound"):
        check(style(("a", '<text macro="m0"/>'), *doubling, ("m60", "")))


def chained(length: int) -> list[tuple[str, str]]:
    return [(f"m{n}", f'<text macro="m{n + 1}"/>') for n in range(length - 1)] + [(f"m{length - 1}", "")]


def test_a_chain_is_no_circle_and_may_be_long() -> None:
    check(style(*chained(macros.MAX_DEPTH), layout='<text macro="m0"/>'))


@pytest.mark.parametrize("length", [macros.MAX_DEPTH + 1, 3000])
def test_a_chain_has_an_end(length: int) -> None:
    with pytest.raises(StyleError, match="deep") as caught:
        check(style(*chained(length), layout='<text macro="m0"/>'))
    assert caught.value.line is not None
