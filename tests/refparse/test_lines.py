"""Reference lines by hand: real works, in the styles and languages people write them."""

from __future__ import annotations

from typing import Any

import pytest

from refbook.model.item import Item
from refbook.refparse import parse_reference


def plain(item: Item) -> dict[str, Any]:
    """An item as people compare it: names as "Family, Given", everything else as text."""
    data: dict[str, Any] = {"type": item.type}
    for variable in item:
        names = item.names(variable)
        data[variable] = [name.sorted_form for name in names] if names else item.text(variable)
    return data


GOLD: list[tuple[str, dict[str, Any]]] = [
    # Commas: Italian and French
    (
        "Fiori Antonio, L’Asia Orientale Dal 1945 ai giorni nostri, il Mulino, 2011",
        {
            "type": "book",
            "author": ["Fiori, Antonio"],
            "title": "L’Asia Orientale Dal 1945 ai giorni nostri",
            "publisher": "il Mulino",
            "issued": "2011",
            "language": "it",
        },
    ),
    (
        "G. Samarani, La Cina del Novecento, Torino, Einaudi 2004.",
        {
            "type": "book",
            "author": ["Samarani, G."],
            "title": "La Cina del Novecento",
            "publisher-place": "Torino",
            "publisher": "Einaudi",
            "issued": "2004",
            "language": "it",
        },
    ),
    (
        "C. Piana (a cura di), Storia della Corea, Bologna, il Mulino, 1999.",
        {
            "type": "book",
            "editor": ["Piana, C."],
            "title": "Storia della Corea",
            "publisher-place": "Bologna",
            "publisher": "il Mulino",
            "issued": "1999",
            "language": "it",
        },
    ),
    (
        "SAID, Edward W., Orientalismo, trad. di Stefano Galli, Milano, Feltrinelli, 1999.",
        {
            "type": "book",
            "author": ["Said, Edward W."],
            "title": "Orientalismo",
            "translator": ["Galli, Stefano"],
            "publisher-place": "Milano",
            "publisher": "Feltrinelli",
            "issued": "1999",
            "language": "it",
        },
    ),
    (
        "M. Del Pero, Libertà e impero. Gli Stati Uniti e il mondo 1776-2016, Laterza, Roma-Bari "
        "2017, pp. 301-310",
        {
            "type": "book",
            "author": ["Del Pero, M."],
            "title": "Libertà e impero. Gli Stati Uniti e il mondo 1776-2016",
            "publisher": "Laterza",
            "publisher-place": "Roma-Bari",
            "issued": "2017",
            "page": "301-310",
            "language": "it",
        },
    ),
    (
        "Milani, Marco, «Corea del Nord: tra eredità e futuro», in «Il Mulino», LXVI (2017), n. 3, "
        "pp. 456-463, "
        "consultato il 3 maggio 2020, https://www.rivisteweb.it/doi/10.1402/86750.",
        {
            "type": "article-journal",
            "author": ["Milani, Marco"],
            "title": "Corea del Nord: tra eredità e futuro",
            "container-title": "Il Mulino",
            "volume": "LXVI",
            "issue": "3",
            "page": "456-463",
            "issued": "2017",
            "accessed": "2020-05-03",
            "URL": "https://www.rivisteweb.it/doi/10.1402/86750",
            "DOI": "10.1402/86750",
            "language": "it",
        },
    ),
    (
        "Dayez-Burgeon Pascal, Histoire de la Corée, Paris, Tallandier, 2012, 476 p.",
        {
            "type": "book",
            "author": ["Dayez-Burgeon, Pascal"],
            "title": "Histoire de la Corée",
            "publisher-place": "Paris",
            "publisher": "Tallandier",
            "issued": "2012",
            "number-of-pages": "476",
            "language": "fr",
        },
    ),
    (
        "Margolin, Jean-Louis, « La guerre de Corée », dans Pierre Grosser (dir.), Histoire du "
        "monde au XXe siècle, Paris, "
        "Seuil, 2019, p. 120-135.",
        {
            "type": "chapter",
            "author": ["Margolin, Jean-Louis"],
            "title": "La guerre de Corée",
            "editor": ["Grosser, Pierre"],
            "container-title": "Histoire du monde au XXe siècle",
            "publisher-place": "Paris",
            "publisher": "Seuil",
            "issued": "2019",
            "page": "120-135",
            "language": "fr",
        },
    ),
    (
        "Max Hastings, *The Korean War*, London, Michael Joseph, 1987, pp. 12–15.",
        {
            "type": "book",
            "author": ["Hastings, Max"],
            "title": "The Korean War",
            "publisher-place": "London",
            "publisher": "Michael Joseph",
            "issued": "1987",
            "page": "12–15",
            "language": "en",
        },
    ),
    # Author, year, full stops: APA, Harvard, Chicago
    (
        "Hastings, M. (1987). The Korean War. London: Michael Joseph.",
        {
            "type": "book",
            "author": ["Hastings, M."],
            "title": "The Korean War",
            "publisher-place": "London",
            "publisher": "Michael Joseph",
            "issued": "1987",
            "language": "en",
        },
    ),
    (
        "Stueck, W. (1995) The Korean War: an international history. 2nd edn. Princeton: Princeton "
        "University Press.",
        {
            "type": "book",
            "author": ["Stueck, W."],
            "title": "The Korean War: an international history",
            "edition": "2",
            "publisher-place": "Princeton",
            "publisher": "Princeton University Press",
            "issued": "1995",
            "language": "en",
        },
    ),
    (
        "Peck, J., & Tickell, A. (2002). Neoliberalizing space. Antipode, 34(3), 380–404. "
        "https://doi.org/10.1111/1467-8330.00247",
        {
            "type": "article-journal",
            "author": ["Peck, J.", "Tickell, A."],
            "title": "Neoliberalizing space",
            "container-title": "Antipode",
            "volume": "34",
            "issue": "3",
            "page": "380–404",
            "issued": "2002",
            "DOI": "10.1111/1467-8330.00247",
        },
    ),
    (
        "Kunreuther, H./Easterling, D. (1989): Are Risk-Benefit Tradeoffs Possible in Siting "
        "Hazardous Facilities? "
        "American Economic Review, 80: 252-256.",
        {
            "type": "article-journal",
            "author": ["Kunreuther, H.", "Easterling, D."],
            "title": "Are Risk-Benefit Tradeoffs Possible in Siting Hazardous Facilities?",
            "container-title": "American Economic Review",
            "volume": "80",
            "page": "252-256",
            "issued": "1989",
            "language": "en",
        },
    ),
    (
        "Hobsbawm, Eric and Terence Ranger, eds. 1983. The Invention of Tradition. Cambridge: "
        "Cambridge University Press.",
        {
            "type": "book",
            "editor": ["Hobsbawm, Eric", "Ranger, Terence"],
            "title": "The Invention of Tradition",
            "publisher-place": "Cambridge",
            "publisher": "Cambridge University Press",
            "issued": "1983",
            "language": "en",
        },
    ),
    (
        "Punch, Maurice (1998). Politics and ethics in qualitative research. In Norman Denzin & "
        "Yvonna S. Lincoln (Eds.), "
        "The landscape of qualitative research (pp.156-184). Thousand Oaks: Sage Publications.",
        {
            "type": "chapter",
            "author": ["Punch, Maurice"],
            "title": "Politics and ethics in qualitative research",
            "editor": ["Denzin, Norman", "Lincoln, Yvonna S."],
            "container-title": "The landscape of qualitative research",
            "page": "156-184",
            "publisher-place": "Thousand Oaks",
            "publisher": "Sage Publications",
            "issued": "1998",
            "language": "en",
        },
    ),
    # MLA and its like
    (
        "Cumings, Bruce. The Korean War: A History. New York: Modern Library, 2010.",
        {
            "type": "book",
            "author": ["Cumings, Bruce"],
            "title": "The Korean War: A History",
            "publisher-place": "New York",
            "publisher": "Modern Library",
            "issued": "2010",
            "language": "en",
        },
    ),
    (
        "Haruki, Wada, The Korean War: An International History, translated by Frank Baldwin, "
        "Lanham: Rowman & "
        "Littlefield, 2014.",
        {
            "type": "book",
            "author": ["Haruki, Wada"],
            "title": "The Korean War: An International History",
            "translator": ["Baldwin, Frank"],
            "publisher-place": "Lanham",
            "publisher": "Rowman & Littlefield",
            "issued": "2014",
            "language": "en",
        },
    ),
    (
        "García Márquez, Gabriel. Cien años de soledad. Buenos Aires: Editorial Sudamericana, 1967.",
        {
            "type": "book",
            "author": ["García Márquez, Gabriel"],
            "title": "Cien años de soledad",
            "publisher-place": "Buenos Aires",
            "publisher": "Editorial Sudamericana",
            "issued": "1967",
            "language": "es",
        },
    ),
    (
        "Saramago, José. Memorial do convento. Lisboa: Caminho, 1982.",
        {
            "type": "book",
            "author": ["Saramago, José"],
            "title": "Memorial do convento",
            "publisher-place": "Lisboa",
            "publisher": "Caminho",
            "issued": "1982",
            "language": "pt",
        },
    ),
    (
        "Eco, Umberto. Il nome della rosa. Milano: Bompiani, 1980. ISBN 978-88-452-0705-1.",
        {
            "type": "book",
            "author": ["Eco, Umberto"],
            "title": "Il nome della rosa",
            "publisher-place": "Milano",
            "publisher": "Bompiani",
            "issued": "1980",
            "ISBN": "978-88-452-0705-1",
            "language": "it",
        },
    ),
    # German
    (
        "Habermas, Jürgen: Strukturwandel der Öffentlichkeit. 5. Aufl., Neuwied/Berlin: Luchterhand, 1971.",
        {
            "type": "book",
            "author": ["Habermas, Jürgen"],
            "title": "Strukturwandel der Öffentlichkeit",
            "edition": "5",
            "publisher-place": "Neuwied/Berlin",
            "publisher": "Luchterhand",
            "issued": "1971",
            "language": "de",
        },
    ),
    (
        "Osterhammel, Jürgen: Die Verwandlung der Welt. Eine Geschichte des 19. Jahrhunderts. "
        "München: C. H. Beck 2009.",
        {
            "type": "book",
            "author": ["Osterhammel, Jürgen"],
            "title": "Die Verwandlung der Welt. Eine Geschichte des 19. Jahrhunderts",
            "publisher-place": "München",
            "publisher": "C. H. Beck",
            "issued": "2009",
            "language": "de",
        },
    ),
    (
        "ROTHER, K. (2001): Italien am Beginn des 21. Jahrhunderts. In: Geographische Rundschau "
        "53/4, S. 4 - 9.",
        {
            "type": "article-journal",
            "author": ["Rother, K."],
            "title": "Italien am Beginn des 21. Jahrhunderts",
            "container-title": "Geographische Rundschau",
            "volume": "53",
            "issue": "4",
            "page": "4-9",
            "issued": "2001",
        },
    ),
    (
        "Habermas, Jürgen (1995/1981), Theorie des kommunikativen Handelns, Frankfurt am Main: Suhrkamp.",
        {
            "type": "book",
            "author": ["Habermas, Jürgen"],
            "title": "Theorie des kommunikativen Handelns",
            "publisher-place": "Frankfurt am Main",
            "publisher": "Suhrkamp",
            "issued": "1995",
            "original-date": "1981",
            "language": "de",
        },
    ),
    # Medicine and engineering
    (
        "Lindley RI, Anderson CS, Billot L, et al. Family-led rehabilitation after stroke in India. "
        "Lancet. 2017;390(10094):588-599.",
        {
            "type": "article-journal",
            "author": ["Lindley, RI", "Anderson, CS", "Billot, L", "others"],
            "title": "Family-led rehabilitation after stroke in India",
            "container-title": "Lancet",
            "volume": "390",
            "issue": "10094",
            "page": "588-599",
            "issued": "2017",
            "language": "en",
        },
    ),
    (
        '[12] A. Vaswani et al., "Attention is all you need," in Proc. NeurIPS, 2017, pp. 5998–6008.',
        {
            "type": "paper-conference",
            "author": ["Vaswani, A.", "others"],
            "title": "Attention is all you need",
            "container-title": "Proc. NeurIPS",
            "page": "5998–6008",
            "issued": "2017",
            "language": "en",
        },
    ),
    (
        "Foucault, M. (1977). Discipline and punish (A. Sheridan, Trans.). New York: Pantheon Books.",
        {
            "type": "book",
            "author": ["Foucault, M."],
            "title": "Discipline and punish",
            "translator": ["Sheridan, A."],
            "publisher-place": "New York",
            "publisher": "Pantheon Books",
            "issued": "1977",
            "language": "en",
        },
    ),
    (
        "Cumings, Bruce. “The Korean War.” *Foreign Affairs* 69, no. 5 (1990): 1–20.",
        {
            "type": "article-journal",
            "author": ["Cumings, Bruce"],
            "title": "The Korean War",
            "container-title": "Foreign Affairs",
            "volume": "69",
            "issue": "5",
            "page": "1–20",
            "issued": "1990",
            "language": "en",
        },
    ),
    (
        "Kim, Samuel S. (2003): Korea and Globalization. In: ders. (Hrsg.): Korea's Globalization. "
        "Cambridge: Cambridge University Press, S. 1–28.",
        {
            "type": "chapter",
            "author": ["Kim, Samuel S."],
            "title": "Korea and Globalization",
            "editor": ["Kim, Samuel S."],
            "container-title": "Korea's Globalization",
            "publisher-place": "Cambridge",
            "publisher": "Cambridge University Press",
            "page": "1–28",
            "issued": "2003",
            "language": "en",
        },
    ),
    (
        "C. Cenci, Senato veneto e benefici, in C. Piana, Promozione agli ordini sacri, "
        "Firenze 1968, pp. 313-354.",
        {
            "type": "chapter",
            "author": ["Cenci, C."],
            "title": "Senato veneto e benefici",
            "container-author": ["Piana, C."],
            "container-title": "Promozione agli ordini sacri",
            "publisher-place": "Firenze",
            "page": "313-354",
            "issued": "1968",
        },
    ),
    (
        "Storia della Corea, a cura di Maurizio Riotto et al., Milano, Bompiani, 2005.",
        {
            "type": "book",
            "title": "Storia della Corea",
            "editor": ["Riotto, Maurizio", "others"],
            "publisher-place": "Milano",
            "publisher": "Bompiani",
            "issued": "2005",
            "language": "it",
        },
    ),
    # Institutions, theses, the web
    (
        "Meyer, Konrad (1971), »Die Reichsarbeitsgemeinschaft für Raumforschung«, in: Akademie für "
        "Raumforschung (Hg.), Raumordnung und Landesplanung, Hannover, S. 103–116.",
        {
            "type": "chapter",
            "author": ["Meyer, Konrad"],
            "title": "Die Reichsarbeitsgemeinschaft für Raumforschung",
            "editor": ["Akademie für Raumforschung"],
            "container-title": "Raumordnung und Landesplanung",
            "publisher-place": "Hannover",
            "page": "103–116",
            "issued": "1971",
            "language": "de",
        },
    ),
    (
        "United Nations Security Council. Resolution 82 (1950). New York: United Nations, 1950.",
        {
            "type": "book",
            "author": ["United Nations Security Council"],
            "title": "Resolution 82 (1950)",
            "publisher-place": "New York",
            "publisher": "United Nations",
            "issued": "1950",
            "language": "en",
        },
    ),
    (
        "Statistisches Bundesamt (2013): Elterngeld für Geburten 2011 – Nach Kreisen. Wiesbaden.",
        {
            "type": "book",
            "author": ["Statistisches Bundesamt"],
            "title": "Elterngeld für Geburten 2011 – Nach Kreisen",
            "publisher-place": "Wiesbaden",
            "issued": "2013",
            "language": "de",
        },
    ),
    (
        "Novak, Paul, “Korea today”, PhD thesis, University of Vienna, 2014.",
        {
            "type": "thesis",
            "author": ["Novak, Paul"],
            "title": "Korea today",
            "genre": "PhD thesis",
            "publisher": "University of Vienna",
            "issued": "2014",
        },
    ),
    (
        "Wikipedia, “Korean War”, https://en.wikipedia.org/wiki/Korean_War (accessed 3 January 2024).",
        {
            "type": "webpage",
            "author": ["Wikipedia"],
            "title": "Korean War",
            "URL": "https://en.wikipedia.org/wiki/Korean_War",
            "accessed": "2024-01-03",
        },
    ),
    (
        "AA. VV., Storia della Cina, Einaudi, Torino 2009",
        {
            "type": "book",
            "author": ["AA. VV."],
            "title": "Storia della Cina",
            "publisher": "Einaudi",
            "publisher-place": "Torino",
            "issued": "2009",
            "language": "it",
        },
    ),
]


@pytest.mark.parametrize(("line", "expected"), GOLD, ids=[line[:40] for line, _ in GOLD])
def test_reference_line(line: str, expected: dict[str, Any]) -> None:
    item, findings = parse_reference(line)
    assert plain(item) == expected
    assert item.extra["unstructured"] == line
    assert {finding.code for finding in findings} <= {"RBP020"}


def test_names_that_are_institutions_are_not_divided() -> None:
    item, _ = parse_reference("Statistisches Bundesamt (2013): Elterngeld für Geburten 2011. Wiesbaden.")
    assert item.author[0].literal == "Statistisches Bundesamt"


def test_particles_go_where_styles_look_for_them() -> None:
    item, _ = parse_reference("van der Linden, M. and de Jong, L. 1999. Title of work. Leiden: Brill.")
    assert [(name.family, name.non_dropping_particle) for name in item.author] == [
        ("Linden", "van der"),
        ("Jong", "de"),
    ]


def test_arxiv_number() -> None:
    item, _ = parse_reference(
        "Brown, T., Mann, B. (2020). Language models are few-shot learners. arXiv:2005.14165."
    )
    assert (item.archive, item.archive_location) == ("arXiv", "2005.14165")


def test_circa_stays_uncertain() -> None:
    item, _ = parse_reference("Albizzi, F., Risposta alla historia, Roma, 1680 circa.")
    assert item.issued is not None
    assert item.issued.edtf == "1680~"


def test_italian_edition_behind_the_year() -> None:
    item, _ = parse_reference("Runciman, Steven, Storia delle Crociate, Torino 19672.")
    assert (item.text("issued"), item.edition) == ("1967", "2")


def test_language_given_is_used_only_where_the_title_does_not_show_one() -> None:
    assert parse_reference("Novak, Paul. Korea. 2014.", "cs")[0].language == "cs"
    assert (
        parse_reference("Eco, Umberto. Il nome della rosa. Milano: Bompiani, 1980.", "cs")[0].language == "it"
    )


def test_line_ends_inside_a_reference_are_spaces() -> None:
    item, _ = parse_reference("Eco, Umberto. Il nome\n   della rosa. Milano:\nBompiani, 1980.")
    assert (item.title, item.publisher_place, item.publisher) == ("Il nome della rosa", "Milano", "Bompiani")


# What a careful editor hears


def test_surname_first_says_how_it_was_read() -> None:
    _, (finding,) = parse_reference("Fiori Antonio, L’Asia Orientale, il Mulino, 2011")
    assert finding.code == "RBP020"
    assert (finding.field, finding.place) == ("author", "<text>:1:1")
    assert "family Fiori, given Antonio" in finding.message
    assert finding.hint == "write “Fiori, Antonio”"


@pytest.mark.parametrize(
    "line",
    [
        "FIORI Antonio, L’Asia Orientale, il Mulino, 2011",
        "Fiori A., L’Asia Orientale, il Mulino, 2011",
        "Fiori, Antonio, L’Asia Orientale, il Mulino, 2011",
        "Antonio Fiori, L’Asia Orientale, il Mulino, 2011",
    ],
)
def test_clear_orders_are_not_reported(line: str) -> None:
    item, findings = parse_reference(line)
    assert (item.author[0].family, item.author[0].given[0], findings) == ("Fiori", "A", ())


def test_what_is_left_over_becomes_a_note() -> None:
    item, (finding,) = parse_reference(
        "Fiori, Antonio, L’Asia orientale, Bologna, il Mulino, 2011, shelf 7 b left"
    )
    assert finding.code == "RBP021"
    assert finding.field == "note"
    assert item.note == "shelf 7 b left"


def test_line_without_structure_is_not_guessed_at() -> None:
    line = "Samarani Guido La Cina del Novecento Einaudi 2004"
    item, (finding,) = parse_reference(line)
    assert (finding.code, item.title, item.author) == ("RBP024", line, ())


def test_several_references_on_one_line() -> None:
    _, findings = parse_reference(
        "Smith, J. (2001). One. Journal, 1, 2-3. Doe, K. (2002). Two. Journal, 4, 5-6."
    )
    assert "RBP023" in [finding.code for finding in findings]
