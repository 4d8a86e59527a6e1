"""Languages: however a source names them, one tag; and what a tag says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.model import language
from refbook.model.language_table import LANGIDS


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("it", "it"),
        (" IT ", "it"),
        ("pt_BR", "pt-BR"),
        ("EN-us", "en-US"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("sr-cyrl-rs", "sr-Cyrl-RS"),
        ("es-419", "es-419"),
        ("DE-1996", "de-1996"),
        ("en-X-US", "en-x-us"),
        ("it_IT.UTF-8", "it-IT"),
        ("de_DE@euro", "de-DE"),
        ("iw", "he"),
        ("in-ID", "id-ID"),
        ("en-UK", "en-GB"),
        # ISO 639-2, both codes where there are two
        ("ita", "it"),
        ("ger", "de"),
        ("deu", "de"),
        ("fre", "fr"),
        ("chi", "zh"),
        ("eng-us", "en-US"),
        ("grc", "grc"),
        ("und", "und"),
        # Names
        ("Italian", "it"),
        ("italiano", "it"),
        ("ITALIANO", "it"),
        ("Deutsch", "de"),
        ("français", "fr"),
        ("francese", "fr"),
        ("Português", "pt"),
        ("русский", "ru"),
        ("中文", "zh"),
        ("Norwegian Bokmål", "nb"),
        ("Brazilian Portuguese", "pt-BR"),
        ("Chinese (Simplified)", "zh-Hans"),
        # babel
        ("ngerman", "de"),
        ("american", "en-US"),
        ("british", "en-GB"),
        ("brazilian", "pt-BR"),
        ("USenglish", "en-US"),
        # Neither
        ("Volapuk-ish", "Volapuk-ish"),
        ("", ""),
    ],
)
def test_every_way_to_name_a_language_comes_to_one_tag(written: str, tag: str) -> None:
    assert language.normalise(written) == tag


@pytest.mark.parametrize(
    ("tag", "problem"),
    [
        ("it", ""),
        ("en-US", ""),
        ("zh-Hans", ""),
        ("grc", ""),
        ("pt_BR", "pt_BR is written pt-BR"),
        ("EN", "EN is written en"),
        ("ita", "ita is written it"),
        ("iw", "the code iw was withdrawn, the tag is he"),
        ("Italian", "Italian is a name, the tag is it"),
        ("xx", "xx is no language"),
        ("en, fr", "more than one language"),
        ("en; fr", "more than one language"),
        ("English and French", "more than one language"),
        ("Elvish", "Elvish is no language tag"),
        ("", "there is nothing in it"),
        (" ", "there is nothing in it"),
    ],
)
def test_problems_say_what_is_wrong(tag: str, problem: str) -> None:
    assert language.problem(tag) == problem
    assert language.is_canonical(tag) == (problem == "")


@pytest.mark.parametrize(
    ("tag", "primary", "name"),
    [
        ("pt-BR", "pt", "Portuguese"),
        ("Deutsch", "de", "German"),
        ("grc", "grc", ""),
        ("?", "", ""),
        ("", "", ""),
    ],
)
def test_primary_language(tag: str, primary: str, name: str) -> None:
    assert language.primary(tag) == primary
    assert language.english_name(tag) == name


def test_the_codes_are_those_of_iso_639_1() -> None:
    codes = language.codes()
    assert len(codes) == 184  # the 183 of the standard, and the withdrawn bh
    assert all(len(code) == 2 and name for code, name in codes.items())
    assert {code: codes[code] for code in ("it", "el", "nb", "he", "zh")} == {
        "it": "Italian",
        "el": "Greek",
        "nb": "Norwegian Bokmål",
        "he": "Hebrew",
        "zh": "Chinese",
    }


def test_every_name_in_the_table_leads_to_its_code() -> None:
    for code, name in language.codes().items():
        assert language.normalise(name) == code, name


@pytest.mark.parametrize(
    ("tag", "langid"),
    [
        ("en", "english"),
        ("en-US", "american"),
        ("en-GB", "british"),
        ("de", "ngerman"),
        ("de-AT", "naustrian"),
        ("de-CH", "nswissgerman"),
        ("de-DE", "ngerman"),
        ("it-IT", "italian"),
        ("pt", "portuguese"),
        ("pt-BR", "brazilian"),
        ("nb", "norsk"),
        ("fra", "french"),
        ("sw", ""),
        ("", ""),
    ],
)
def test_babel_names(tag: str, langid: str) -> None:
    assert language.langid(tag) == langid


def test_babel_names_are_read_back() -> None:
    for langid, tag in LANGIDS.items():
        assert language.normalise(langid) == tag
        assert language.normalise(language.langid(tag)) == tag
        assert language.is_canonical(tag)


@pytest.mark.parametrize(
    ("tag", "order"),
    [
        ("en-US", "mdy"),
        ("american", "mdy"),
        ("en-GB", "dmy"),
        ("en", None),
        ("it", "dmy"),
        ("fr-FR", "dmy"),
        ("de", "dmy"),
        ("es", "dmy"),
        ("pt_BR", "dmy"),
        ("fr-CA", "ymd"),
        ("zh-Hans-CN", "ymd"),
        ("ja", "ymd"),
        ("ko", "ymd"),
        ("hu", "ymd"),
        ("lt", "ymd"),
        ("grc", None),
        ("", None),
    ],
)
def test_date_order(tag: str, order: str | None) -> None:
    assert language.date_order(tag) == order


@pytest.mark.parametrize(
    ("tag", "title"),
    [
        ("it", "L’Asia Orientale Dal 1945 ai giorni nostri"),
        ("it", "Il nome della rosa"),
        ("it", "Introduzione alla filologia"),
        ("en", "The Korean War, a war without end"),
        ("en", "War and Peace"),
        ("en", "Leonardo da Vinci and the art of war"),
        ("en", "Attention Is All You Need"),
        ("fr", "À la recherche du temps perdu"),
        ("fr", "L'être et le néant"),
        ("de", "Der Zauberberg"),
        ("de", "Sein und Zeit"),
        ("es", "Cien años de soledad"),
        ("es", "La sociedad del espectáculo"),
        ("pt", "Os Lusíadas"),
        ("pt", "A invenção da solidão"),
        ("nl", "Het achterhuis"),
        ("la", "De rerum natura"),
        ("ru", "Война и мир. Роман в четырёх томах"),
        ("uk", "Історія України"),
        ("el", "Ιστορία της Ελλάδας"),
        ("zh", "红楼梦"),
        ("ja", "源氏物語の研究"),
        ("ko", "한국사"),
        ("ar", "ألف ليلة وليلة"),
        ("fa", "تاریخ پهلوی"),
        ("he", "תולדות הספרות"),
    ],
)
def test_titles_are_recognised(tag: str, title: str) -> None:
    assert language.guess(title) == tag


@pytest.mark.parametrize(
    "title",
    [
        "Hamlet",
        "Die Hard",
        "Die Zeit",
        "Le Monde",
        "Los Angeles",
        "Van der Waals forces",
        "Den svenska historien",
        "Les amics de l'infant i els altres",
        "История на България, том ъ",
        "1984",
        "",
    ],
)
def test_doubtful_titles_are_not_guessed(title: str) -> None:
    assert language.guess(title) is None


@given(st.one_of(st.text(max_size=20), st.from_regex(r"\A[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,3}\Z")))
def test_any_text_is_taken_and_the_result_is_stable(text: str) -> None:
    tag = language.normalise(text)
    assert language.normalise(tag) == tag
    assert language.problem(tag) == "" or not language.is_canonical(text)
    assert isinstance(language.langid(text) + language.primary(text) + language.english_name(text), str)
    assert language.date_order(text) in (None, "dmy", "mdy", "ymd")


@given(st.text(max_size=60))
def test_guessing_never_fails(text: str) -> None:
    guessed = language.guess(text)
    assert guessed is None or language.is_canonical(guessed)
