"""What is read by a short way is what the long way finds."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats.bibtex import latex, sentence
from refbook.formats.bibtex.collector import no_collections
from refbook.formats.bibtex.decoded import MAX_KEPT, Decoded
from refbook.formats.bibtex.evaluate import compress
from refbook.formats.bibtex.names import read_names
from refbook.formats.bibtex.names_plain import NameReader, plain_name
from refbook.formats.bibtex.read import read
from refbook.model.name import Name
from refbook.model.source import Text


def joined(*parts: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(parts), min_size=1, max_size=10).map("".join)


LATEX = joined(
    "{", "}", "\\", '"', "'", "`", "``", "''", "-", "--", "---", "~", "$", " ", "  ", "e", "O", "1", "é", "ª",
    "\\i", '\\"', "\\'", "\\c", "\\v", '{\\"o}', "{\\'{e}}", '\\"{a}', "\\'e", "{\\c c}", "\\v{c}", "{\\ss}",
    "\\&", "{\\&", "{NATO}", "{iPod}", "Foo", "{{", "}}", "\\emph", "\\url", "\\enquote{", '{\\"',
)  # fmt: skip

NAMES = joined(
    "{", "}", "Foo", "Bar", "van", "de la", "d'", "D'", "al-", "Al-", "and", " and ", " AND ", ",", ", ", " ",
    "others", "Others", '{\\"o}', "{\\'E}", "\\c c", "~", "=", "given=", "Jr.", "J.", "--", "''", "\u00a0",
    "É", "\\&", "$", "\\foo", "Brand", "{Barnes and Noble}", "1", "-", ".",
)  # fmt: skip

TITLES = joined(
    "\x02DNA\x03", "\x02iPod\x03", "\x04Foo bar\x05", "The ", " the ", " History ", " of ", " history ",
    " On ", "modern ", ": ", ". ", "?", "-", "’s", "<i>Foo bar</i>", " New York ", " DNA", "éa", "Éa ", "$x$",
    "“", " a ",
)  # fmt: skip


@given(value=LATEX, protects=st.booleans())
def test_plain_latex(value: str, protects: bool) -> None:
    plain = latex.PLAIN.text(value, protects=protects)
    troubles: list[str] = []
    if plain is not None:
        assert plain == latex._decoded(value, protects, troubles)
        assert not troubles


@given(value=LATEX)
def test_what_prints_as_it_is_written(value: str) -> None:
    if latex.is_plain(value):
        assert latex._decoded(value, False, None) == compress(value)


@given(value=NAMES)
def test_lists_of_names(value: str) -> None:
    troubles: list[str] = []
    expected = read_names(value, use_prefix=None, troubles=troubles)
    latex.decode(value, troubles=troubles)
    assert NameReader().read(value) in ((None,) if troubles else (None, expected))


def test_names_are_read_once() -> None:
    reader = NameReader()
    first, second = reader.read("Fiori, Antonio and Paolo Milone"), reader.read("Fiori, Antonio")
    assert first
    assert second
    assert first[0] is second[0]


@pytest.mark.parametrize("text", ["van Gogh, Vincent", "{il Mulino}", "others", "OTHERS", "Doe, Jr., J."])
def test_names_that_are_not_plain(text: str) -> None:
    assert plain_name(text) is None


def test_names_with_and_in_them() -> None:
    assert NameReader().read("Andersen, Anders and Brandt, B.") == (
        Name("Andersen", "Anders"),
        Name("Brandt", "B."),
    )


@given(text=TITLES)
def test_titles_in_sentence_case(text: str) -> None:
    outside = sentence._KEPT.sub("", text)
    if sentence._is_surely_sentence(outside):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sentence, "_is_surely_sentence", lambda text: False)
            assert sentence.sentence_case(text) == text


def test_what_is_remembered_is_bounded() -> None:
    decoded = Decoded()
    texts = [decoded.text(f"\\'e{number}").text for number in range(MAX_KEPT + 5)]
    assert texts[-1] == f"é{MAX_KEPT + 4}"
    assert len(decoded._texts) == 5


@pytest.mark.parametrize("is_enabled", [True, False])
def test_the_collector_is_left_as_it_was(is_enabled: bool) -> None:
    was_enabled = gc.isenabled()
    try:
        (gc.enable if is_enabled else gc.disable)()
        with pytest.raises(ZeroDivisionError), no_collections():
            raise ZeroDivisionError
        read(Text("a.bib", "@book{a, title = {T}}"))
        assert gc.isenabled() is is_enabled
    finally:
        (gc.enable if was_enabled else gc.disable)()
