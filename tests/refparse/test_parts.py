"""The small readers behind lines and pages: names, people, labels, pictures, places, publishers."""

from __future__ import annotations

import pytest

from refbook.model.given_names import is_given
from refbook.refparse import problems
from refbook.refparse.label_table import LABELS
from refbook.refparse.labels import find_label
from refbook.refparse.names import match_name, name_halves, scan_names
from refbook.refparse.people import read_people
from refbook.refparse.pictures import read_credit, read_image
from refbook.refparse.places import is_place
from refbook.refparse.publishers import publisher_language


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("Fiori, Antonio", ("Fiori", "Antonio")),
        ("Fiori Antonio", ("Fiori", "Antonio")),
        ("Antonio Fiori", ("Fiori", "Antonio")),
        ("FIORI Antonio", ("FIORI", "Antonio")),
        ("Fiori, A.", ("Fiori", "A.")),
        ("Viprey J.-M.", ("Viprey", "J.-M.")),
        ("J. F. Fernandez", ("Fernandez", "J. F.")),
        ("William H. McNeill", ("McNeill", "William H.")),
        ("Smith JA", ("Smith", "JA")),
        ("García Márquez, Gabriel", ("García Márquez", "Gabriel")),
        ("De Singly, F.", ("De Singly", "F.")),
        ("van der Linden, M.", ("van der Linden", "M.")),
        ("Ludwig van Beethoven", ("van Beethoven", "Ludwig")),
        ("Allason-Jones (L.)", ("Allason-Jones", "L.")),
        ("D’Annunzio, Gabriele", ("D’Annunzio", "Gabriele")),
    ],
)
def test_one_name(text: str, halves: tuple[str, str]) -> None:
    found = match_name(text, 0, len(text))
    assert found is not None
    assert found.end == len(text)
    assert name_halves(text, found) == halves


@pytest.mark.parametrize(
    "text", ["L’Asia Orientale Dal 1945", "The Korean War", "storia della Cina", "1945", "", "«Asia»"]
)
def test_no_name(text: str) -> None:
    found = match_name(text, 0, len(text))
    assert found is None or not found.strong


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Peck, J., & Tickell, A.", 2),
        ("Knieper, Thomas/Müller, Marion G.", 2),
        ("Rolfes, Bernd; Schierenbeck, Henner; Schüller, Stephan", 3),
        ("Bocoum, H., Dupont, P. et Martin, L.", 3),
        ("Goetz, Klaus H. and Hellmut Wollmann", 2),
        ("Aikema B. - Meijers D.", 2),
        ("Rossi Mario, Bianchi Luigi", 2),
    ],
)
def test_lists_of_names(text: str, count: int) -> None:
    names, end = scan_names(text, 0, len(text), bounded=True)
    assert (len(names), end) == (count, len(text))


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Gianluca Ravasi", [("Ravasi", "Gianluca", "", ())]),
        ("Ravasi, Gianluca", [("Ravasi", "Gianluca", "", ())]),
        ("Gianluca Ravasi - Ca' Foscari", [("Ravasi", "Gianluca", "", ("Ca' Foscari",))]),
        (
            "Gianluca Ravasi – Ca' Foscari – Master's Student",
            [("Ravasi", "Gianluca", "Master's Student", ("Ca' Foscari",))],
        ),
        ("Jane Doe - Poet - Somewhere", [("Doe", "Jane", "Poet", ("Somewhere",))]),
        (
            "Jane Doe, Professor, University of Leeds",
            [("Doe", "Jane", "Professor", ("University of Leeds",))],
        ),
        (
            "Jane Doe - Professor at the University of Leeds",
            [("Doe", "Jane", "Professor", ("the University of Leeds",))],
        ),
        ("Jane Doe; John Roe - Student", [("Doe", "Jane", "", ()), ("Roe", "John", "Student", ())]),
        ("Jane Doe and John Roe", [("Doe", "Jane", "", ()), ("Roe", "John", "", ())]),
        ("Anna Kern (Universität Wien)", [("Kern", "Anna", "", ("Universität Wien",))]),
    ],
)
def test_people(line: str, people: list[tuple[str, str, str, tuple[str, ...]]]) -> None:
    assert [(n.family, n.given, n.role, n.affiliation) for n in read_people(line)] == people


def test_orcid_of_an_author() -> None:
    (name,) = read_people("Jane Doe - Student - https://orcid.org/0000-0002-1825-0097")
    assert (name.orcid, name.family, name.role) == ("0000-0002-1825-0097", "Doe", "Student")


def test_every_label_of_the_table_is_found() -> None:
    for kind, by_language in LABELS.items():
        for labels in by_language.values():
            for label in labels.split(";"):
                found = find_label(f"{label.strip()}: something")
                assert found is not None, (kind, label)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Traduit par Salvatore Ciccarello", "translator"),
        ("TRADUZIONE DI", "translator"),
        ("Übersetzung von Anna Keller", "translator"),
        ("Tradução: Inês Costa", "translator"),
        ("Works Cited", "references"),
        ("Date de parution : 3 juin 2024", "issued"),
    ],
)
def test_labels(line: str, kind: str) -> None:
    found = find_label(line)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "The author of the book",
        "By noon the tanks had gone",
        "Di",
        "https://example.org/author:",
        "A text: and more",
    ],
)
def test_no_labels(line: str) -> None:
    assert find_label(line) is None


@pytest.mark.parametrize(
    ("text", "caption", "creator", "source", "license"),
    [
        ("Two tanks - wikimedia commons", "Two tanks", "", "Wikimedia Commons", ""),
        ("A bridge (Library of Congress)", "A bridge", "", "Library of Congress", ""),
        ("A bridge © Jane Doe", "A bridge", "", "Jane Doe", ""),
        (
            "A bridge - Jane Doe / Wikimedia Commons, CC BY-SA 4.0",
            "A bridge",
            "Jane Doe",
            "Wikimedia Commons",
            "CC BY-SA 4.0",
        ),
        ("A bridge - Wikimedia Commons, public domain", "A bridge", "", "Wikimedia Commons", "public domain"),
    ],
)
def test_captions(text: str, caption: str, creator: str, source: str, license: str) -> None:
    image = read_image(text)
    assert (image.caption, image.creator, image.source, image.license) == (caption, creator, source, license)


def test_a_name_alone_in_a_credit_made_the_picture() -> None:
    assert read_credit("Jane Doe").creator == "Jane Doe"
    assert read_credit("Wikimedia Commons").source == "Wikimedia Commons"


def test_tables() -> None:
    assert is_given("François")
    assert is_given("Anna-Maria")
    assert not is_given("Fiori")
    assert is_place("Frankfurt a. M.")
    assert is_place("München/Wien")
    assert publisher_language("Oxford University Press") == "en"
    assert publisher_language("Editions de l’Aube") == ""
    assert publisher_language("La guerra") is None


def test_codes_are_in_this_rooms_range() -> None:
    numbers = [int(problem.code.removeprefix("RBP")) for problem in problems.PROBLEMS]
    assert numbers == sorted(set(numbers))
    assert all(1 <= number <= 49 for number in numbers)
    assert all(problem.why and problem.bad and problem.good for problem in problems.PROBLEMS)
