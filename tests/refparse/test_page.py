"""Article pages: the seed as it was typed, its layout in five other languages, and what goes wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.model.article import Article
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.source import Text
from refbook.refparse import PAGE


def read(text: str, file: str = "page.txt") -> Reading:
    return PAGE.read(Text(file, text))


def article_of(text: str) -> Article:
    reading = read(text)
    assert reading.article is not None
    return reading.article


def shown(reading: Reading, item: int, variable: str) -> str:
    """The text that the place of a field points at."""
    start, end = reading.places.offsets[item, variable]
    return reading.places.text.content[start:end]


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


# The seed


@pytest.fixture(scope="module")
def seed(shared: Path) -> Reading:
    path = shared / "seed" / "article-of-the-day.txt"
    return read(path.read_text(encoding="utf-8"), path.name)


def test_seed_article(seed: Reading) -> None:
    article = seed.article
    assert article is not None
    assert (article.id, article.type) == ("ravasi2026", "article-magazine")
    assert article.title == "The Korean War, a war without end"
    assert article.subtitle.startswith("The History of the Korean War 1950 – 1953")
    assert article.container_title == "Article of the Day"
    assert article.language == "en"
    assert article.original_language == ""
    assert article.original_title is None
    assert not article.extra


def test_seed_people(seed: Reading) -> None:
    article = seed.article
    assert article is not None
    (author,) = article.author
    assert (author.family, author.given) == ("Ravasi", "Gianluca")
    assert (author.role, author.affiliation) == ("Master's Student", ("Ca' Foscari",))
    (translator,) = article.translator
    assert (translator.family, translator.given) == ("Ciccarello", "Salvatore")


def test_seed_date_knows_both_readings(seed: Reading) -> None:
    article = seed.article
    assert article is not None
    assert article.issued is not None
    assert article.issued.edtf == "2026-02-04"
    assert article.issued.is_ambiguous


def test_seed_image_and_body(seed: Reading) -> None:
    article = seed.article
    assert article is not None
    (image,) = article.images
    assert image.caption.startswith("Two tanks of the 53rd Tank Battalion")
    assert image.caption.endswith("Baekma Hill")
    assert (image.source, image.creator, image.license) == ("Wikimedia Commons", "", "")
    assert article.body.startswith("In 1949, the dictator")
    assert article.body.endswith("remain at war to this day.")
    assert article.body.count("\n\n") == 4


def test_seed_reference(seed: Reading) -> None:
    (book,) = seed.library
    assert (book.id, book.type, book.language) == ("fiori2011", "book", "it")
    assert (book.author[0].family, book.author[0].given) == ("Fiori", "Antonio")
    assert book.title == "L’Asia Orientale Dal 1945 ai giorni nostri"
    assert book.publisher == "il Mulino"
    assert book.text("issued") == "2011"
    assert seed.article is not None
    assert seed.article.references == seed.library


def test_seed_findings_have_places(seed: Reading) -> None:
    (finding,) = seed.findings
    assert finding.code == "RBP020"
    assert finding.message == "surname first without a comma: read as family Fiori, given Antonio"
    assert finding.place == "article-of-the-day.txt:25:1"
    assert (finding.item, finding.field) == ("fiori2011", "author")


def test_seed_places_point_at_what_was_read(seed: Reading) -> None:
    assert shown(seed, -1, "container-title") == "ARTICLE OF THE DAY"
    assert shown(seed, -1, "title") == "The Korean War, a war without end"
    assert shown(seed, -1, "translator") == "Salvatore Ciccarello"
    assert shown(seed, -1, "issued") == "04/02/2026"
    assert str(seed.span(-1, "issued")) == "article-of-the-day.txt:32:1"
    assert shown(seed, 0, "publisher") == "il Mulino"
    assert shown(seed, 0, "author") == "Fiori Antonio"


# Five other languages

ITALIAN = """\
ARTICOLO DEL GIORNO

12 marzo 2025

La ferrovia che unì la Siberia

Come la Transiberiana cambiò l’Estremo Oriente tra il 1891 e il 1916

Un treno alla stazione di Irkutsk (Library of Congress)

La costruzione della ferrovia cominciò nel 1891 e richiese venticinque anni di lavoro. Gli operai \
venivano da tutte le \
province dell’impero, e molti di loro non tornarono a casa. La linea raggiunse il Pacifico dopo la guerra.

Nel 1916 il ponte di Chabarovsk chiuse l’ultimo tratto.

Bibliografia

Ferrari Aldo, Breve storia della Siberia, Bologna, il Mulino, 2018
Masoero Alberto, La ferrovia e l’impero, «Rivista storica italiana», 115 (2003), pp. 5-40

Autrici:
Elena Conti - Dottoranda - Università di Pavia
Marta Greco - Ca' Foscari

Data di pubblicazione: 12/03/2025

Traduzione di Paolo Neri
"""

FRENCH = """\
L'ARTICLE DU JOUR

Le 3 juin 2024

Le canal que Paris n’a pas fini

Crédit photo : Nadar / Gallica

Ferdinand de Lesseps croyait que le canal de Panama serait creusé en huit ans. La compagnie fit faillite \
en 1889, et des \
milliers d’ouvriers étaient morts de la fièvre jaune. Les États-Unis reprirent les travaux en 1904.

Bibliographie :

Parker, Matthew, La fièvre de Panama, Paris, Fayard, 2009.

Auteur : Claire Dubois, étudiante, Sciences Po
Titre original : The Canal Paris Did Not Finish
Langue originale : anglais
Traduit par Jean Martin
"""

GERMAN = """\
ARTIKEL DES TAGES

01.09.2023

Der Zug, der nie ankam

Über die Bagdadbahn

In Konstantinopel begann 1903 der Bau einer Bahn, die den Persischen Golf erreichen sollte. Die \
Gesellschaft gehörte \
der Deutschen Bank, und die Strecke blieb bis zum Ende des Krieges unvollendet. Erst 1940 fuhr ein Zug \
nach Bagdad.

Literatur:
[1] McMurray, Jonathan S.: Distant Ties. Westport: Praeger, 2001.
[2] Schöllgen, Gregor: Imperialismus und Gleichgewicht. 3. Aufl., München: Oldenbourg, 2000.

Autor:
Jonas Weber - Student - Humboldt-Universität zu Berlin

Erscheinungsdatum:
1. September 2023

Übersetzung von Anna Keller
"""

SPANISH = """\
ARTÍCULO DEL DÍA

15/10/2022

El galeón de Manila

Imagen: Un galeón en Acapulco - Wikimedia Commons

Durante dos siglos y medio el galeón cruzó el Pacífico una vez al año con la plata de México y las sedas \
de China. El \
viaje de vuelta duraba hasta seis meses, y muchos marineros no llegaban a ver la costa. La última nave \
salió en 1815.

Bibliografía:

Schurz, William Lytle. El galeón de Manila. Madrid: Ediciones de Cultura Hispánica, 1992.

Autora:

Lucía Ortega (Universidad Complutense)

Fecha de publicación:

15/10/2022

Traductora:

Carmen Ruiz
"""

PORTUGUESE = """\
ARTIGO DO DIA

07/04/2021

A rota do cravo

As ilhas que valiam mais do que o ouro

No século XVI o cravo só crescia em cinco ilhas das Molucas, e quem as tivesse tinha o preço nas mãos. \
Os portugueses \
chegaram em 1512 e ficaram até que os holandeses os expulsaram. O segredo acabou com as plantas levadas \
para longe.

Referências:

Thomaz, Luís Filipe. De Ceuta a Timor. Lisboa: Difel, 1994.

Autor: João Pires - Professor - Universidade de Coimbra
Data de publicação: 07/04/2021
Tradução: Inês Costa
"""

EXPECTED = [
    # page, language, magazine, title, subtitle, date, authors, translator, keys of the references
    (
        ITALIAN,
        "it",
        "Articolo del giorno",
        "La ferrovia che unì la Siberia",
        "Come la Transiberiana cambiò l’Estremo Oriente tra il 1891 e il 1916",
        "2025-03-12",
        [
            ("Conti", "Elena", "Dottoranda", ("Università di Pavia",)),
            ("Greco", "Marta", "", ("Ca' Foscari",)),
        ],
        ("Neri", "Paolo"),
        ("ferrari2018", "masoero2003"),
    ),
    (
        FRENCH,
        "fr",
        "L'article du jour",
        "Le canal que Paris n’a pas fini",
        "",
        "2024-06-03",
        [("Dubois", "Claire", "étudiante", ("Sciences Po",))],
        ("Martin", "Jean"),
        ("parker2009",),
    ),
    (
        GERMAN,
        "de",
        "Artikel des Tages",
        "Der Zug, der nie ankam",
        "Über die Bagdadbahn",
        "2023-09-01",
        [("Weber", "Jonas", "Student", ("Humboldt-Universität zu Berlin",))],
        ("Keller", "Anna"),
        ("mcmurray2001", "schollgen2000"),
    ),
    (
        SPANISH,
        "es",
        "Artículo del día",
        "El galeón de Manila",
        "",
        "2022-10-15",
        [("Ortega", "Lucía", "", ("Universidad Complutense",))],
        ("Ruiz", "Carmen"),
        ("schurz1992",),
    ),
    (
        PORTUGUESE,
        "pt",
        "Artigo do dia",
        "A rota do cravo",
        "As ilhas que valiam mais do que o ouro",
        "2021-04-07",
        [("Pires", "João", "Professor", ("Universidade de Coimbra",))],
        ("Costa", "Inês"),
        ("thomaz1994",),
    ),
]


@pytest.mark.parametrize(
    ("page", "language", "magazine", "title", "subtitle", "date", "authors", "translator", "keys"),
    EXPECTED,
    ids=[row[1] for row in EXPECTED],
)
def test_page_in_each_language(
    page: str,
    language: str,
    magazine: str,
    title: str,
    subtitle: str,
    date: str,
    authors: list[tuple[str, str, str, tuple[str, ...]]],
    translator: tuple[str, str],
    keys: tuple[str, ...],
) -> None:
    article = article_of(page)
    assert article.language == language
    assert article.container_title == magazine
    assert (article.title, article.subtitle) == (title, subtitle)
    assert article.issued is not None
    assert article.issued.edtf == date
    assert [(n.family, n.given, n.role, n.affiliation) for n in article.author] == authors
    assert [(n.family, n.given) for n in article.translator] == [translator]
    assert article.references.ids == keys
    assert not article.extra


def test_french_page_names_its_original() -> None:
    article = article_of(FRENCH)
    assert article.original_title == "The Canal Paris Did Not Finish"
    assert article.original_language == "en"
    assert (article.images[0].creator, article.images[0].source) == ("Nadar", "Gallica")


def test_two_dates_that_agree_are_one_and_the_plain_one_settles_it() -> None:
    article = article_of(GERMAN)
    assert article.issued is not None
    assert not article.issued.is_ambiguous


# What a page may do differently

SMALL = "A title\n\n{above}{body}\n\nAuthor:\nJane Doe\n{below}"


def page(above: str = "", below: str = "") -> str:
    return SMALL.format(above=above, body="Running text. " * 20, below=below)


@pytest.mark.parametrize("label", ["Author:", "AUTHOR", "author :", "**Author:**", "## Author", "Author(s)"])
def test_label_forms(label: str) -> None:
    article = article_of(f"A title\n\n{label}\nJane Doe\n")
    assert [name.family for name in article.author] == ["Doe"]


def test_label_and_value_on_one_line_above_the_text() -> None:
    article = article_of(
        f"Title: Korea\nSubtitle: A history\nAuthor: Jane Doe\n\nRunning text begins. {'More. ' * 50}\n"
    )
    assert (article.title, article.subtitle, article.author[0].family) == ("Korea", "A history", "Doe")
    assert article.body.startswith("Running text begins.")


def test_title_follows_labels_after_a_blank_line() -> None:
    article = article_of("Author:\nJane Doe\n\nKorea divided\n\n" + "Text. " * 60)
    assert article.title == "Korea divided"
    assert [name.family for name in article.author] == ["Doe"]


def test_by_line_and_author_block_are_one_person() -> None:
    article = article_of(
        "Korea\n\nby Jane Doe\n\n" + "Text. " * 60 + "\n\nAuthor: Jane Doe - Student - MIT\n"
    )
    assert [(name.family, name.role) for name in article.author] == [("Doe", "Student")]


def test_stated_date_order_settles_the_date() -> None:
    def issued(below: str) -> tuple[str, bool]:
        date = article_of(page(below="Date: 04/02/2026\n" + below)).issued
        assert date is not None
        return date.edtf, date.is_ambiguous

    assert issued("Date format: MM/DD/YYYY") == ("2026-04-02", False)
    assert issued("Language: en-US") == ("2026-04-02", False)
    assert issued("Language: Italian") == ("2026-02-04", False)
    assert issued("") == ("2026-02-04", True)


def test_dates_that_disagree() -> None:
    reading = read(page(above="03/01/2026\n\n", below="Publication date:\n04/02/2026\n"))
    (finding,) = (f for f in reading.findings if f.code == "RBP003")
    assert finding.place == "page.txt:10:1"
    assert "page.txt:3:1" in finding.message
    assert reading.article is not None
    assert reading.article.text("issued") == "2026-02-04"


def test_unreadable_date_is_kept() -> None:
    reading = read(page(below="Publication date:\nlast Tuesday\n"))
    assert codes(reading) == ["RBP005"]
    assert reading.article is not None
    assert reading.article.issued is not None
    assert reading.article.issued.literal == "last Tuesday"


def test_unknown_label_is_kept_and_reported() -> None:
    reading = read(page(below="Reviewed by the moon:\nJane Roe\n"))
    assert codes(reading) == ["RBP004"]
    assert reading.findings[0].place == "page.txt:7:1"
    assert reading.article is not None
    assert reading.article.extra["Reviewed by the moon"] == "Jane Roe"
    assert len(reading.article.author) == 1


def test_repeated_label_is_kept_and_reported() -> None:
    reading = read("Title: Korea\nTitle: Corea\nAuthor: Jane Doe\n")
    assert codes(reading) == ["RBP008"]
    assert reading.article is not None
    assert reading.article.title == "Korea"
    assert "Corea" in reading.article.extra.values()


def test_empty_label_is_reported() -> None:
    reading = read(page(below="Translator:\n"))
    assert codes(reading) == ["RBP006"]
    assert reading.findings[0].field == "translator"


def test_sentence_about_the_author_is_no_name() -> None:
    sentence = "Jane came to Venice as a student and has written for us ever since."
    reading = read(page(below=sentence + "\n"))
    assert codes(reading) == ["RBP009"]
    assert reading.article is not None
    assert len(reading.article.author) == 1
    assert sentence in reading.article.extra.values()


def test_author_with_surname_first_is_reported() -> None:
    reading = read("Korea\n\nAuthor:\nRavasi Gianluca - Student\n")
    assert codes(reading) == ["RBP020"]
    assert reading.findings[0].place == "page.txt:4:1"
    assert reading.article is not None
    assert (reading.article.author[0].family, reading.article.author[0].given) == ("Ravasi", "Gianluca")


def test_heading_inside_the_bibliography() -> None:
    reading = read(
        page(
            below="Bibliography:\nPrimary works:\nEco, Umberto. Il nome della rosa. Milano: Bompiani, 1980.\n"
        )
    )
    assert codes(reading) == ["RBP007"]
    assert reading.library.ids == ("eco1980",)


def test_references_keys_do_not_clash_with_the_article() -> None:
    reading = read(
        "Korea\n\nAuthor: Jane Doe\nDate: 5 May 2020\n\nReferences:\nDoe, Jane. Korea. London: Verso, 2020.\n"
    )
    assert reading.article is not None
    assert reading.article.id == "doe2020"
    assert reading.library.ids == ("doe2020a",)


def test_page_without_title() -> None:
    assert "RBP002" in codes(read("04/02/2026\n\nAuthor:\nJane Doe\n"))


def test_bibliography_alone_is_a_list() -> None:
    reading = read("References\n\nEco, Umberto. Il nome della rosa. Milano: Bompiani, 1980.\n")
    assert reading.article is None
    assert reading.library.ids == ("eco1980",)


def test_text_without_labels_is_a_list_or_nothing() -> None:
    listed = read(
        "Eco, Umberto. Il nome della rosa. Milano: Bompiani, 1980.\nSaid, Edward. Orientalism. London, 1978."
    )
    assert listed.article is None
    assert listed.library.ids == ("eco1980", "said1978")
    nothing = read("Dear all,\nsee you tomorrow.")
    assert nothing.article is None
    assert codes(nothing) == ["RBP001"]
    assert nothing.findings[0].place == "page.txt:1:1"


def test_line_ends_of_all_kinds() -> None:
    expected = article_of(PORTUGUESE)
    for end in ("\r\n", "\r"):
        assert article_of(PORTUGUESE.replace("\n", end)).replace(body="") == expected.replace(body="")


def test_byte_order_mark_is_no_part_of_the_title() -> None:
    assert article_of("\ufeffKorea\n\nAuthor: Jane Doe").title == "Korea"


# Recognising pages


def test_sniff() -> None:
    assert all(PAGE.sniff(row[0][:4000]) for row in EXPECTED)
    others = [
        "---\ntitle: A\n---\n",
        '{"id": 1}',
        "@book{a,\n author = {B}\n}",
        "TY  - BOOK\n",
        "<mods/>",
        "hello\n",
        "",
    ]
    assert not any(PAGE.sniff(text) for text in others)


@given(st.text(max_size=400))
def test_no_text_breaks_the_reader(text: str) -> None:
    reading = read(text)
    assert isinstance(reading.findings, tuple | list)
    assert all(isinstance(item, Item) for item in reading.library)


LINES = st.sampled_from(
    [
        *(
            "Author:",
            "Bibliography:",
            "Date:",
            "Title:",
            "Photo credit:",
            "Image:",
            "Language:",
            "Translator:",
        ),
        *(
            "",
            "",
            "Jane Doe - Student - MIT",
            "Ravasi Gianluca; John Roe",
            "4 May 2026",
            "long ago",
            "KOREA",
            "by Anna Kern",
        ),
        *(
            "Tanks - Wikimedia Commons",
            "Photo credit: Kim Lee, CC BY 4.0",
            "Title: Corea",
            "Original language: dialect",
        ),
        *(
            "Eco, U. Rosa. Milano: Bompiani, 1980.",
            "Id., Baudolino, 2000",
            "Reviewer:",
            "She wrote a lot about it, and for us, long ago.",
        ),
        *("running " * 40 + "text.", "Further works:", "https://example.org/a", "Date format: DD/MM/YYYY"),
    ]
)
READ_ELSEWHERE = {
    "id",
    "cc",
    "by",
    "date",
    "format",
    "dd",
    "mm",
    "yyyy",
    "may",
    "title",
    "photo",
    "credit",
    "original",
    "language",
}
READ_ELSEWHERE |= {"further", "works"}


@given(st.lists(LINES, max_size=14))
def test_every_word_of_a_page_is_somewhere(lines: list[str]) -> None:
    """In a field, in the text, or in an extra field; a page without labels stays in `places.text`."""
    reading = read("\n".join(lines))
    if reading.article is None:
        return
    kept = str(reading.article.to_csl()).casefold()
    labels = {"author", "bibliography", "image", "reviewer", "translator"}
    for line in lines:
        missing = {word for word in re.findall(r"\w+", line.casefold()) if word not in kept}
        assert missing <= READ_ELSEWHERE | labels, (missing, kept)
