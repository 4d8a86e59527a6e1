"""Five works to look at a style with: a translated book, a chapter, two articles and a web page."""

from __future__ import annotations

from functools import cache
from typing import Final

from refbook.model.item import Item

LOCATOR: Final = "46"
"""A page to cite the first of them with."""


@cache
def items() -> tuple[Item, ...]:
    """The works, made when somebody looks at them; real ones, so that a reader can tell right from wrong."""
    return (
        Item(
            "eco1983",
            "book",
            author=["Eco, Umberto"],
            translator=["Weaver, William"],
            title="The Name of the Rose",
            original_date=1980,
            issued=1983,
            publisher="Harcourt Brace Jovanovich",
            publisher_place="San Diego",
            language="en",
        ),
        Item(
            "spivak1988",
            "chapter",
            author=["Spivak, Gayatri Chakravorty"],
            title="Can the Subaltern Speak?",
            container_title="Marxism and the Interpretation of Culture",
            editor=["Nelson, Cary", "Grossberg, Lawrence"],
            issued=1988,
            publisher="University of Illinois Press",
            publisher_place="Urbana",
            page="271-313",
            language="en",
        ),
        Item(
            "watson1953",
            "article-journal",
            author=["Watson, James D.", "Crick, Francis H. C."],
            title="Molecular Structure of Nucleic Acids: A Structure for Deoxyribose Nucleic Acid",
            container_title="Nature",
            volume="171",
            issue="4356",
            page="737-738",
            issued="1953-04-25",
            DOI="10.1038/171737a0",
            ISSN="0028-0836",
            language="en",
        ),
        Item(
            "bush1945",
            "article-magazine",
            author=["Bush, Vannevar"],
            title="As We May Think",
            container_title="The Atlantic Monthly",
            volume="176",
            issue="1",
            page="101-108",
            issued="1945-07",
            language="en",
        ),
        Item(
            "bernerslee1998",
            "webpage",
            author=["Berners-Lee, Tim"],
            title="Cool URIs Don’t Change",
            container_title="World Wide Web Consortium",
            issued=1998,
            URL="https://www.w3.org/Provider/Style/URI",
            language="en",
        ),
    )
