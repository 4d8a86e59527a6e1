from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.richtext import Case, RichText, change_case, parse, to_markup
from tests.richtext.trees import trees


def change(markup: str, case: str, language: str = "en") -> str:
    return to_markup(change_case(parse(markup), Case(case), language))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("the origin of species", "The Origin of Species"),
        ("what is it for", "What Is It For"),  # the last word is capitalized, stop word or not
        ("east Asia: a history", "East Asia: A History"),
        ("who governs? the state", "Who Governs? The State"),
        ("life after the war: from 1945", "Life after the War: From 1945"),
        ("state-of-the-art methods", "State-of-the-Art Methods"),
        ("an anti-war, pro-peace song", "An Anti-War, Pro-Peace Song"),
        ("city/country", "City/Country"),
        ("the nation–state system", "The Nation–State System"),
        ("mRNA and iPhone in NASA", "mRNA and iPhone in NASA"),
        ("according to Smith", "According to Smith"),
        ("the world according to Garp", "The World According to Garp"),  # no stop word of the specification
        ("the tonology of the dialect (h.31)", "The Tonology of the Dialect (h.31)"),
        ("h.31 and its tones", "H.31 and Its Tones"),
        ("essays on “the prince”", "Essays on “the Prince”"),
        ("“the prince” today", "“The Prince” Today"),
        ("α-helix and part i", "α-Helix and Part i"),
        ("2nd edition of 3d models", "2nd Edition of 3d Models"),
        ("don't look back", "Don't Look Back"),
        ("Roe v. Wade", "Roe v. Wade"),
        ("Of Mice And Men", "Of Mice and Men"),
        ("WAR AND PEACE", "WAR AND PEACE"),
        ("élan vital", "Élan Vital"),
        ("", ""),
        ("…", "…"),
    ],
)
def test_title_case(title: str, expected: str) -> None:
    assert change(title, "title") == expected


@pytest.mark.parametrize("language", ["it", "de-DE", "fr", "tr"])
def test_title_case_is_only_for_english(language: str) -> None:
    assert change("la storia del giappone", "title", language) == "la storia del giappone"


def test_title_case_looks_across_formatting() -> None:
    assert change("<i>h</i>omo <b>sapiens</b> of<sup>2</sup> it", "title") == (
        "<i>H</i>omo <b>Sapiens</b> Of<sup>2</sup> It"
    )
    assert change("a note <i>on</i> <i>emma</i>", "title") == "A Note <i>on</i> <i>Emma</i>"


@pytest.mark.parametrize("case", list(Case))
def test_nocase_is_left_alone(case: Case) -> None:
    kept = '<span class="nocase">pH Of XyZ</span>'
    assert kept in change(f"the {kept} scale", case)


@pytest.mark.parametrize(
    ("text", "case", "expected"),
    [
        ("Emma <i>Woodhouse</i>", "uppercase", "EMMA <i>WOODHOUSE</i>"),
        ("Emma <i>Woodhouse</i>", "lowercase", "emma <i>woodhouse</i>"),
        ("straße", "uppercase", "STRASSE"),
        ("ΟΔΟΣ", "lowercase", "οδο\N{GREEK SMALL LETTER FINAL SIGMA}"),
        ("“in press”", "capitalize-first", "“In press”"),
        ("iPad use", "capitalize-first", "iPad use"),
        ("<i>ibid</i>.", "capitalize-first", "<i>Ibid</i>."),
        ("3rd edition", "capitalize-first", "3rd edition"),
        ("the art of NASA", "capitalize-all", "The Art Of NASA"),
        ("A History of Japan", "sentence", "A history of japan"),
        ("A HISTORY", "sentence", "A history"),
    ],
)
def test_other_cases(text: str, case: str, expected: str) -> None:
    assert change(text, case) == expected


def test_turkish_i() -> None:
    assert change("istanbul ılık", "uppercase", "tr") == "İSTANBUL ILIK"
    assert change("İSTANBUL ILIK", "lowercase", "tr-TR") == "istanbul ılık"
    assert change("istanbul", "capitalize-first", "az") == "İstanbul"
    assert change("istanbul ılık", "uppercase") == "ISTANBUL ILIK"


ENGLISH = st.text("abcXYZ -/:?“”.’of the", max_size=20)


@given(trees(ENGLISH), st.sampled_from(Case))
def test_only_case_changes_and_only_once(text: RichText, case: Case) -> None:
    changed = change_case(text, case)
    assert changed.plain.lower() == text.plain.lower()
    assert change_case(changed, case) == changed


@given(trees(), st.sampled_from(Case), st.sampled_from(["en", "tr", "de"]))
def test_any_text_has_a_case(text: RichText, case: Case, language: str) -> None:
    assert bool(change_case(text, case, language)) == bool(text)
