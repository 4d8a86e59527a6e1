"""Publishers and the words publishers are known by.

A table, not an authority file: it settles what a short segment near the end of a reference is.
"""

from __future__ import annotations

import re
from typing import Final

from refbook.model.given_names import folded

_BY_LANGUAGE: Final[dict[str, str]] = {
    "it": """
        il mulino; einaudi; giulio einaudi editore; laterza; editori laterza; feltrinelli; mondadori;
        arnoldo mondadori; bruno mondadori; rizzoli; bur; bompiani; garzanti; adelphi; carocci;
        franco angeli; francoangeli; donzelli; marsilio; bollati boringhieri; boringhieri; sellerio; utet;
        olschki; leo s. olschki; viella; bulzoni; giuffre; cedam; giappichelli; zanichelli;
        la nuova italia; vallecchi; le monnier; sansoni; electa; skira; jaca book; san paolo; quodlibet;
        meltemi; mimesis; raffaello cortina; cortina; liguori; guida; salerno editrice; salerno;
        neri pozza; longanesi; mursia; editori riuniti; il saggiatore; luiss university press;
        vita e pensiero; edizioni ca' foscari; cafoscarina; sperling & kupfer; chiarelettere; fazi;
        minimum fax; e/o; newton compton
    """,
    "fr": """
        gallimard; seuil; le seuil; éditions du seuil; grasset; flammarion; fayard; puf;
        presses universitaires de france; la découverte; l'harmattan; minuit; éditions de minuit;
        les éditions de minuit; albin michel; armand colin; a. colin; plon; robert laffont; laffont;
        hachette; larousse; payot; vrin; dunod; nathan; odile jacob; belin; les belles lettres;
        klincksieck; honoré champion; champion; droz; cnrs éditions; éditions du cnrs; karthala; actes sud;
        le livre de poche; presses de sciences po; économica; economica; l'aube; la dispute; maspero;
        françois maspero; anthropos; syros; autrement; perrin; tallandier; stock; calmann-lévy; denoël;
        publisud
    """,
    "de": """
        suhrkamp; fischer; s. fischer; rowohlt; c. h. beck; c.h. beck; beck; reclam; hanser; carl hanser;
        piper; ullstein; dtv; de gruyter; walter de gruyter; springer; springer vs; springer-verlag;
        vs verlag; vs verlag für sozialwissenschaften; westdeutscher verlag; campus; campus verlag; nomos;
        nomos-verlag; leske + budrich; leske und budrich; leske & budrich; barbara budrich; juventa; beltz;
        transcript; waxmann; mohr siebeck; mohr; vandenhoeck & ruprecht; böhlau; steiner; franz steiner;
        oldenbourg; duncker & humblot; klett-cotta; metzler; j. b. metzler; niemeyer; max niemeyer; lit;
        lit verlag; peter lang; lang; enke; huber; luchterhand; wagenbach; merve; diogenes;
        kiepenheuer & witsch; deutscher taschenbuch verlag; gabler; vahlen; schöningh; herder; kohlhammer;
        insel; aufbau; ch. links; edition sigma; hogrefe; utb; psychosozial-verlag
    """,
    "es": """
        alianza; alianza editorial; anagrama; tusquets; planeta; crítica; ariel; cátedra; taurus;
        alfaguara; espasa; espasa calpe; siglo xxi; fondo de cultura económica; gredos; akal; tecnos;
        trotta; paidós; península; debate; sudamericana; losada; eudeba; galaxia gutenberg; pretextos;
        pre-textos; marcial pons; csic
    """,
    "pt": """
        companhia das letras; record; vozes; zahar; jorge zahar; martins fontes; brasiliense; perspectiva;
        hucitec; civilização brasileira; nova fronteira; almedina; caminho; dom quixote; edições 70;
        gradiva; presença; editorial presença; assírio & alvim; relógio d'água; bertrand; livros horizonte;
        fundação calouste gulbenkian
    """,
    "en": """
        oxford university press; oup; cambridge university press; cup; clarendon press; clarendon;
        princeton university press; yale university press; harvard university press;
        university of chicago press; chicago university press; mit press; the mit press;
        stanford university press; cornell university press; columbia university press;
        duke university press; university of california press; routledge; routledge & kegan paul;
        kegan paul; taylor & francis; taylor and francis; sage; sage publications; blackwell;
        basil blackwell; wiley; wiley-blackwell; john wiley; john wiley & sons; palgrave;
        palgrave macmillan; macmillan; penguin; penguin books; polity; polity press; verso; harper & row;
        harpercollins; harper; basic books; free press; the free press; mcgraw-hill; mcgraw hill;
        prentice hall; prentice-hall; academic press; elsevier; north-holland; pergamon; plenum; kluwer;
        brill; e. j. brill; ashgate; edward elgar; elgar; allen & unwin; george allen & unwin; hutchinson;
        heinemann; methuen; longman; faber; faber & faber; faber and faber; norton; w. w. norton; knopf;
        random house; vintage; simon & schuster; doubleday; scribner; houghton mifflin; little, brown;
        little brown; viking; bloomsbury; continuum; zed; zed books; pluto press; westview; westview press;
        lawrence erlbaum; erlbaum; guilford; guilford press; aldine; transaction;
        american psychological association; world bank; the world bank; oecd; unesco; united nations; ilo;
        imf; who; russell sage; russell sage foundation; rand; brookings; brookings institution; o'reilly;
        addison-wesley; acm press; ieee; phoenix; phoenix press; johns hopkins university press;
        indiana university press; open university press
    """,
}


def _entry(name: str) -> str:
    return re.sub(r"\s+", " ", folded(name.strip()).replace("’", "'"))


PUBLISHERS: Final[dict[str, str]] = {
    _entry(name): language for language, names in _BY_LANGUAGE.items() for name in names.split(";")
}
"""Publisher, folded -> the language it mostly publishes in."""

PUBLISHER_WORD: Final = re.compile(
    r"""(?xi)\b(?:
        press|publish\w*|publications|books|university\ press|editions?(?=\W*$|\ d[eu]|\ d[’'])|
        editore|editori|editrice|edizioni|ed\.(?=\s+[A-Z])|libreria|stamperia|tipografia|
        éditions?|éd(?:it)?\.|presses|librairie|imprimerie|publications\ (?:de|du|des)|
        verlag\w*|\w+verlag|buchhandlung|druckerei|
        editorial|ediciones|editora|edições|imprensa|universidad\ de|livraria
    )(?!\w)"""
)
"""Words that only publishers have in their names."""


def publisher_language(text: str) -> str | None:
    """The language of a publisher in the table; "" for one known by its words; None for what is no publisher.

    >>> publisher_language("il Mulino"), publisher_language("Presses du réel"), publisher_language("La Cina")
    ('it', '', None)
    """
    known = PUBLISHERS.get(_entry(re.sub(r"\s+(?:Verlag|editore|Editore|Publishers?|Books)\.?$", "", text)))
    if known is not None:
        return known
    return "" if PUBLISHER_WORD.search(text) else None
