from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats.bibtex.protect import KEEP, finished
from refbook.formats.bibtex.read import read
from refbook.formats.bibtex.sentence import protect, sentence_case
from refbook.model.source import Text


def title(latex: str, fields: str = "") -> str:
    return read(Text("a.bib", f"@book{{a, title = {{{latex}}}, {fields}}}")).library["a"].text("title")


@pytest.mark.parametrize(
    ("latex", "text"),
    {
        "On Alternative Modernities": "On alternative modernities",
        "The Title: A Colon? And a Question": "The title: A colon? And a question",
        "A History of {Pavia}": "A history of Pavia",
        "High-Speed Digital-to-{RF} Converters": "High-speed digital-to-RF converters",
        "{iPod} and {pH} in Daily Life": (
            '<span class="nocase">iPod</span> and <span class="nocase">pH</span> in daily life'
        ),
        # What title case leaves alone: acronyms, single letters, words with a capital inside.
        "DNA, Vitamin C, and McDonald's Role": "DNA, vitamin C, and McDonald's role",
        # Words and names that English writes with a capital.
        "The Italian Press and the United States in World War II": (
            "The Italian press and the United States in World War II"
        ),
        # The braces of commands are braces.
        r"Reading \emph{Moby Dick} and \enquote{The Raven} Again": (
            "Reading <i>Moby Dick</i> and “The Raven” again"
        ),
    }.items(),
)
def test_english_titles_in_title_case_are_turned(latex: str, text: str) -> None:
    assert title(latex) == title(latex, "langid = {british}") == text


@pytest.mark.parametrize(
    "text",
    [
        "The making of Renaissance Pavia",  # in sentence case: the capitals are names
        "A day at the museum",
        "Die Kunst der Fuge",
        "Allgemeine Psychologie",
        "L'Asia Orientale Dal 1945 Ai Giorni Nostri Della Corea",
        "Über Alles",
        "HAMLET",
        "Война и Мир",
    ],
)
def test_other_titles_stay(text: str) -> None:
    assert title(text) == text


def test_the_language_decides() -> None:
    assert title("Moderne Meesters", "langid = {dutch}") == "Moderne Meesters"
    assert title("Art of War", "langid = {german}") == "Art of War"
    assert title("Die Hard Fans", "langid = {english}") == "Die hard fans"


def test_periodicals_series_and_meetings_have_names() -> None:
    bib = "@article{a, title = {On Alternative Modernities}, journaltitle = {Public Culture}}"
    assert read(Text("a.bib", bib)).library["a"].text("container-title") == "Public Culture"
    bib = "@inproceedings{a, booktitle = {Proceedings of the First Book Conference}, series = {Book Notes}}"
    item = read(Text("a.bib", bib)).library["a"]
    assert item.text("container-title") == "Proceedings of the First Book Conference"
    assert item.text("collection-title") == "Book Notes"


words = st.sampled_from(
    [
        "The",
        "Art",
        "of",
        "War",
        "NATO",
        "iPod",
        "<i>De Anima</i>",
        "Kenya",
        "New",
        "York",
        "A",
        "V:",
        "?",
        "und",
    ]
)


@given(st.lists(words | st.text(max_size=5), max_size=8).map(" ".join), st.sampled_from(["", "en", "de"]))
def test_what_is_protected_is_not_turned(text: str, language: str) -> None:
    text = "".join(char for char in text if ord(char) > 5)
    safe = protect(text, language)
    assert sentence_case(safe, language) == safe
    assert safe.replace(KEEP[0], "").replace(KEEP[1], "") == text


@given(st.lists(words, max_size=8).map(" ".join))
def test_turning_twice_is_turning_once(text: str) -> None:
    assert sentence_case(sentence_case(text, "en"), "en") == sentence_case(text, "en")


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize("unit", ["Word ", "<i>", '<span class="nocase">', "$", "A: ", '."', "\x02A", "<"])
def test_long_titles_take_no_longer_than_others(unit: str) -> None:
    assert finished(sentence_case(unit * 100_000, "en"))
