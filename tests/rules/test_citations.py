"""Citations in Markdown."""

from __future__ import annotations

import pytest

from refbook.rules.citations import citations


@pytest.mark.parametrize(
    ("body", "keys"),
    [
        ("[@fiori2011]", ["fiori2011"]),
        ("[-@fiori2011, pp. 3-4]", ["fiori2011"]),
        ("[see @a:b; and @c_d.e, ch. 1]", ["a:b", "c_d.e"]),
        ("@fiori2011 says", ["fiori2011"]),
        ("@fiori2011.", ["fiori2011"]),
        ("[@{https://example.org/a}]", ["https://example.org/a"]),
        ("in a footnote.^[See @kim.]", ["kim"]),
        ("me@example.org", []),
        (r"\@fiori2011", []),
        ("`[@code]` and ``a ` @code``", []),
        ("```\n[@code]\n```\n[@text]", ["text"]),
        ("~~~ {.md}\n[@code]\n~~~~\n", []),
        ("```\n[@never closed]\n", []),
        ("1. a list\n\n    that goes on [@here]\n\n[@text]", ["here", "text"]),
        ("[@] and [@ ]", []),
    ],
)
def test_keys(body: str, keys: list[str]) -> None:
    assert [citation.key for citation in citations(body)] == keys


@pytest.mark.parametrize(
    ("body", "certain"),
    [
        ("[@a]", True),
        ("[see\n@a]", True),
        ("@a", False),
        ("[my @a](https://x.org)", False),
        ("    [@a]", False),
    ],
)
def test_only_brackets_in_running_text_are_certain(body: str, certain: bool) -> None:
    assert [citation.is_certain for citation in citations(body)] == [certain]


def test_a_long_text_is_read_in_linear_time() -> None:
    assert len(citations("[@a] [ @b " * 50_000)) == 100_000
    assert len(citations("[@a` " * 50_000)) == 25_000
    assert citations("[" + "@ " * 50_000) == ()
    assert citations(" ".join("`" * length for length in range(1, 1_000)) + " [@a]") != ()
