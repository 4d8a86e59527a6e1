"""Words that tell title case, and English, from other text."""

from __future__ import annotations

from typing import Final


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


SMALL: Final = _words(
    "a an the and but or nor for so yet as at by in of off on per to up via vs vs. with from into onto over",
    "than upon if about after before between during through toward towards under without within among",
    "against across its is are it not my our your his her their we you do does can",
)
"""English words that title case leaves small, or may."""

ENGLISH: Final = _words(
    "the of and with for from by between towards toward its through about how what why who when where which",
    "does can this that these those your our you my his their have has been into after before during among",
    "against without within",
)
"""Small words that, of the languages in Latin script, only English has, or nearly."""

FOREIGN: Final = _words(
    "der die das dem den des ein eine einer eines einem und oder im am auf aus bei mit nach von vom zu",
    "zum zur für über unter zwischen durch gegen ohne als wie ist sind le la les un une du de et dans sur",
    "par pour avec sans sous où que qui est il lo gli uno una di del dello della dei degli delle da dal",
    "dalla nel nella nei al alla ai e ed con per tra fra che non sul sulla el los las unos unas y en para",
    "sin sobre entre desde hasta como su sus o os um uma dos das na nos nas ao à às em com pelo",
    "pela het een van op voor door aan uit naar te niet ook och att den det som på är av og ikke af w z",
    "się nie ad ab cum pro sive seu vel atque quod quae ut",
) - SMALL  # fmt: skip
"""Small words of other languages."""

FOREIGN_ENDINGS: Final = (
    r"[^\W\d_]{3}(?:ungen|ung|keit|heit|schaft(?:en)?|ologie|sophie|graphie|lehre|zione|ción)"
)
"""Endings of nouns that are no English ones."""

PROPER: Final = _words(
    # Languages, peoples and what belongs to them
    "African American Americans Arab Arabic Arabs Asian Australian Austrian Belgian Brazilian British",
    "Bulgarian Canadian Catalan Celtic Chinese Croatian Cuban Czech Danish Dutch Egyptian English",
    "Estonian European Europeans Filipino Finnish Flemish French German Germanic Germans Greek Greeks",
    "Hebrew Hindi Hispanic Hungarian Icelandic Indian Indians Indonesian Iranian Iraqi Irish Israeli",
    "Italian Italians Japanese Jewish Jews Korean Latin Latino Latvian Lithuanian Malay Maori Mexican",
    "Mongolian Nigerian Norse Norwegian Ottoman Pakistani Palestinian Persian Peruvian Portuguese Roman",
    "Romanian Romans Russian Russians Sanskrit Saxon Scandinavian Scottish Serbian Slavic Slovak",
    "Slovenian Somali Soviet Spanish Swahili Swedish Swiss Syrian Taiwanese Thai Tibetan Turkish",
    "Ukrainian Urdu Venetian Vietnamese Welsh Yiddish",
    # Continents, countries, towns
    "Africa America Antarctica Asia Europe Oceania Afghanistan Albania Algeria Angola Argentina Armenia",
    "Australia Austria Azerbaijan Bangladesh Belgium Bolivia Bosnia Botswana Brazil Britain Bulgaria",
    "Burma Cambodia Cameroon Canada Chile China Colombia Congo Croatia Cuba Cyprus Denmark Ecuador Egypt",
    "England Eritrea Estonia Ethiopia Finland France Georgia Germany Ghana Greece Greenland Guatemala",
    "Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan",
    "Kazakhstan Kenya Korea Kosovo Kuwait Laos Latvia Lebanon Liberia Libya Lithuania Luxembourg",
    "Madagascar Malawi Malaysia Mali Malta Mexico Moldova Mongolia Morocco Mozambique Myanmar Namibia",
    "Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palestine Panama Paraguay Peru",
    "Philippines Poland Portugal Qatar Romania Russia Rwanda Scotland Senegal Serbia Singapore Slovakia",
    "Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Tibet",
    "Tunisia Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Wales Yemen Yugoslavia Zambia Zimbabwe",
    "Amsterdam Athens Beijing Berlin Boston Brussels Cairo California Chicago Florence Jerusalem London",
    "Madrid Moscow Oxford Paris Rome Tokyo Venice Vienna Washington",
    # Religions, days, months that are no other word
    "Buddhism Buddhist Catholic Christian Christianity Christians Confucian God Hindu Hinduism Islam",
    "Islamic Jesus Judaism Muslim Muslims Protestant Monday Tuesday Wednesday Thursday Friday Saturday",
    "Sunday January February April June July August September October November December Christmas Easter",
)
"""Words that are written with a capital wherever they stand in an English text."""

NAMES: Final = (
    "African Americans|Cold War|Costa Rica|El Salvador|European Union|Great Britain|Hong Kong",
    "Latin America|Los Angeles|Mexico City|Middle Ages|Middle East|Near East|New England|New York",
    "New Zealand|Nobel Prize|North America|North Korea|Northern Ireland|Puerto Rico|San Francisco",
    "Saudi Arabia|South Africa|South America|South Asia|South Korea|Southeast Asia|Soviet Union",
    "Sri Lanka|United Kingdom|United Nations|United States|West Bank|World Bank|World War",
)
"""Names of two words that are common words by themselves."""
