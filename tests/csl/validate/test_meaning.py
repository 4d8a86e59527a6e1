"""What no schema sees: languages, terms, conditions, parents, and the style as a whole."""

from __future__ import annotations

import pytest

from refbook.csl.validate import validate
from refbook.model.finding import Severity

HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"{}>'


def messages(text: str, code: str) -> list[str]:
    return [finding.message for finding in validate(text) if finding.code == code]


def style(layout: str, attributes: str = "", top: str = "") -> str:
    return f"{HEAD.format(attributes)}{top}<citation><layout>{layout}</layout></citation></style>"


def choose(*branches: str) -> str:
    parts = ["if", *["else-if"] * (len(branches) - 1)]
    inner = "".join(f'<{p} {b}><text value="x"/></{p}>' for p, b in zip(parts, branches, strict=True))
    return style(f"<choose>{inner}</choose>")


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("", []),
        ("it", []),
        ("ms-MY", ["the locale ms-MY has no word for the term 'review-of': the English one is printed"]),
    ],
)
def test_terms_of_the_locale(locale: str, expected: list[str]) -> None:
    attribute = f' default-locale="{locale}"' if locale else ""
    assert messages(style('<text term="review-of"/>', attribute), "RBC043") == expected


def test_labels_print_terms_too() -> None:
    text = style('<label variable="chapter-number"/><label variable="locator"/>', ' default-locale="ms"')
    assert len(messages(text, "RBC043")) == 1


@pytest.mark.parametrize("language", ["ms-MY", "ms", ""])
def test_a_style_can_bring_the_word(language: str) -> None:
    attribute = f' xml:lang="{language}"' if language else ""
    top = f'<locale{attribute}><terms><term name="review-of">ulasan</term></terms></locale>'
    assert messages(style('<text term="review-of"/>', ' default-locale="ms-MY"', top), "RBC043") == []


def test_a_word_for_another_language_does_not_help() -> None:
    top = '<locale xml:lang="it"><terms><term name="review-of">x</term></terms></locale>'
    assert messages(style('<text term="review-of"/>', ' default-locale="ms-MY"', top), "RBC043") != []


def test_unknown_locales() -> None:
    top = '<locale xml:lang="qq"/>'
    found = messages(style("", ' default-locale="xx-XX"', top), "RBC044")
    assert found == ["there is no locale 'xx-XX'", "there is no locale 'qq'"]
    assert messages(style("", ' default-locale="../etc"'), "RBC044") == []


@pytest.mark.parametrize(
    ("branches", "impossible"),
    [
        (['type="book"'], 0),
        (['type="book bill"'], 1),
        (['type="book bill" match="any"'], 0),
        (['type="book bill" match="none"'], 0),
        (['type="book book"'], 0),
        (['locator="page chapter"'], 1),
        (['variable="volume issue"'], 0),
        (['position="ibid subsequent"'], 0),
    ],
)
def test_impossible_conditions(branches: list[str], impossible: int) -> None:
    assert len(messages(choose(*branches), "RBC045")) == impossible


@pytest.mark.parametrize(
    ("branches", "unreachable"),
    [
        (['type="book"', 'type="bill"'], 0),
        (['type="book"', 'type="book"'], 1),
        (['type="book" match="any"', 'match="any" type="book"'], 1),
        (['variable="a"', 'variable="b"', 'variable="a"'], 1),
        (['type="book bill" match="any"', 'type="bill"'], 1),
        (['type="book"', 'type="bill"', 'type="book bill" match="any"'], 1),
        (['type="book"', 'type="book bill" match="any"'], 0),
        (['type="book" variable="title"', 'type="book"'], 0),
        (['type="book" variable="title" match="any"', 'type="book"'], 1),
        (['type="book" match="none"', 'type="book"'], 0),
        (['type="book"', 'type="book" match="none"'], 0),
        (['type="book"', 'type="book" variable="title"'], 0),
    ],
)
def test_unreachable_branches(branches: list[str], unreachable: int) -> None:
    assert len(messages(choose(*branches), "RBC046")) == unreachable


@pytest.mark.parametrize(
    ("parent", "message"),
    [
        ("http://www.zotero.org/styles/apa", None),
        ("apa", None),
        ("http://www.zotero.org/styles/apaa", "there is no style 'apaa' to be the parent"),
        ("file:///etc/passwd", "there is no style 'passwd' to be the parent"),
        ("../../x", "there is no style 'x' to be the parent"),
        ("http://x/..%2f..%2fpasswd", "there is no style '..%2f..%2fpasswd' to be the parent"),
        (
            "http://www.zotero.org/styles/journal-of-korean-medical-science",
            "the parent 'journal-of-korean-medical-science' has no rules of its own",
        ),
    ],
)
def test_parents(parent: str, message: str | None) -> None:
    text = f'{HEAD.format("")}<info><link rel="independent-parent" href="{parent}"/></info></style>'
    assert messages(text, "RBC054") == ([message] if message else [])


def test_what_is_only_worth_knowing() -> None:
    text = style('<text value="x"/>', top="<info><title>T</title></info>")
    found = {finding.code: finding.severity for finding in validate(text)}
    assert found["RBC051"] is Severity.INFO
    assert found["RBC053"] is Severity.INFO


def test_long_values_and_instructions() -> None:
    text = style(f'<text value="{"x" * 6000}"/>')
    assert messages(text, "RBC004") == ["value of <text> has 6,000 characters"]
    assert messages(f'<?xml-stylesheet href="x"?>\n{text}', "RBC003") == [
        "an instruction for other programs: 'xml-stylesheet'"
    ]
