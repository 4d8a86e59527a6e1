from __future__ import annotations

import pytest

from refbook.formats.bibtex.names import read_names, split_list, write_names
from refbook.model.name import Name

# "BibTeXing", section 4, and "Tame the BeaST", section 11: the names everybody tests with.
NAMES = {
    "Antonio Fiori": Name("Fiori", "Antonio"),
    "Fiori, Antonio": Name("Fiori", "Antonio"),
    "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin": Name(
        "Vallée Poussin", "Charles Louis Xavier Joseph", "de la"
    ),
    "King, Jr., Martin Luther": Name("King", "Martin Luther", suffix="Jr."),
    "van Gogh, Vincent": Name("Gogh", "Vincent", "van"),
    "Vincent van Gogh": Name("Gogh", "Vincent", "van"),
    "Goethe, Johann Wolfgang von": Name("Goethe", "Johann Wolfgang", dropping_particle="von"),
    "Johann Wolfgang von Goethe": Name("Goethe", "Johann Wolfgang", dropping_particle="von"),
    "Brinch Hansen, Per": Name("Brinch Hansen", "Per"),
    "{Barnes and Noble, Inc.}": Name(literal="Barnes and Noble, Inc."),
    "{van der Berg}, Jan": Name("van der Berg", "Jan"),
    "{\\'E}mile Zola": Name("Zola", "Émile"),
    "Plato": Name("Plato"),
    "d'Alembert, Jean": Name("Alembert", "Jean", "d'"),
    "D.~E. Knuth": Name("Knuth", "D. E."),
    "given=Hans, family=Harman, prefix=von, useprefix=false": Name("Harman", "Hans", dropping_particle="von"),
    "family={Brinch Hansen}, given=Per, given-i=P": Name("Brinch Hansen", "Per"),
}


@pytest.mark.parametrize(("latex", "name"), NAMES.items())
def test_names_are_divided_as_bibtex_does(latex: str, name: Name) -> None:
    troubles: list[str] = []
    assert read_names(latex, use_prefix=None, troubles=troubles) == (name,)
    assert not troubles
    assert read_names(write_names([name]), use_prefix=None, troubles=[]) == (name,)


def test_useprefix_decides_about_particles() -> None:
    for use_prefix, parts in ((True, ("van", "")), (False, ("", "van"))):
        (name,) = read_names("van Gogh, Vincent", use_prefix=use_prefix, troubles=[])
        assert (name.non_dropping_particle, name.dropping_particle) == parts


def test_lists() -> None:
    assert split_list("A and {B and C} AND D") == ["A", "{B and C}", "D"]
    assert split_list("Anderson, Sandy and Brand, A.") == ["Anderson, Sandy", "Brand, A."]
    names = read_names("Fiori, Antonio and others", use_prefix=None, troubles=[])
    assert names[1] == Name(literal="others")
    assert write_names(names) == "Fiori, Antonio and others"
    # Alone, it is an institution of that name.
    assert write_names([Name(literal="others")]) == "{others}"


@pytest.mark.parametrize("latex", ["A and and B", "A and ", "a, b, c, d", "Smith, , John", "~"])
def test_bad_names_are_reported_and_keep_their_text(latex: str) -> None:
    troubles: list[str] = []
    names = read_names(latex, use_prefix=None, troubles=troubles)
    assert troubles
    shown = " ".join(name.display for name in names)
    assert all(letter in shown for letter in latex if letter.isupper())


def test_options_of_a_list_are_no_names() -> None:
    names = read_names("uniquelist=false and Doe, J.", use_prefix=None, troubles=[])
    assert names == (Name("Doe", "J."),)


def test_a_particle_and_a_family_name_of_two_words() -> None:
    names = (Name(family="Vaart III", non_dropping_particle="van der"),)
    assert read_names(write_names(names), use_prefix=None, troubles=[]) == names
