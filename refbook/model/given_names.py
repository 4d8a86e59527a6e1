"""Given names of six languages, to tell which end of a name without a comma is the family name.

Tables of evidence, not a register: of a name that is missing nothing is said. All names are folded.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ITALIAN: Final = _words(
    """
    alessandra alessandro alessia alessio andrea antonella antonio barbara beatrice camilla carla caterina
    cecilia chiara claudia claudio cristina daniela daniele davide elena eleonora elisa elisabetta
    emanuela emanuele enrico fabio fabrizio federica federico filippo francesca francesco gabriella
    giacomo gianluca gianni giorgia giorgio giovanna giulia giulio giuseppe ilaria laura lorenza luca
    lucia luigi manuela marcello margherita mariangela massimo matteo maurizio michele monica nicoletta
    paola paolo pietro raffaele raffaella riccardo roberta roberto salvatore sandro sara serena silvia
    simona sofia stefania stefano susanna umberto valentina vincenzo
    """
)
"""Italian given names that are seldom surnames: in Italy lists put the surname first without a comma."""

SELDOM_SURNAMES: Final = ITALIAN | _words(
    """
    abigail adriana agathe ainhoa alejandra alejandro alexandra alvaro amanda amelie angelika annegret
    annette astrid aurelie beatriz birgit brigitte caetana carmen caroline catarina celine christiane
    christina christine christoph christophe clemence concepcion consuelo dagmar deborah delphine diana
    dieter eduarda elisabeth elizabeth elke emilie enrique esperanza fernanda francoise frederic gabriele
    genevieve gillian gisela goncalo guillermo gunter gunther hannelore heike helen helene helga helmut
    ines ingeborg ingrid inmaculada isabelle jacqueline jennifer jerome jessica joana joaquin johannes
    josefina juana judith julia juliette jurgen katharina katherine katrin klaus leticia liselotte luisa
    madeleine mafalda manfred margaret margarida maria martha mary mathieu mathilde matthias megan melissa
    monika monique montserrat nathalie olivia pablo pamela pascale patricia petra rachel raquel rebecca
    renate ricardo rocio rudiger sabine samantha sarah sebastien sergio silke solange sophie stefan
    stephane stephanie susanne sylvie teresa therese thibault tiago ulrike ursula uwe veronica veronique
    victoria waltraud wolfgang
    """
)
"""Given names that are seldom surnames: a person whose name ends in one was written surname first."""

GIVEN_NAMES: Final = SELDOM_SURNAMES | _words(
    """
    aaron adalbert adam adele adolf adrian adriano agata agnes agnese agnieszka agostino aime alain alan
    albert alberta alberto aldo aleksandr alex alexander alexandre alexis alfonso alfred alfredo alice
    alicia alison alistair allan amalia ambra amedeo amelia amy ana anastasia andreas andrei andrej andres
    andrew angela angelica angelo anita anke ann anna annamaria anne annelie annika anthony antje antoine
    antoinette anton antonia antonino arianna armando arnaldo arnaud arne arnold arthur arturo attilio
    audrey august auguste augusto aurelio aurora axel bartolomeo bastian beate benedetta benedetto
    benedikt benjamin benoit bernadette bernard bernardo bernd bernhard bertrand bettina bianca bjorn
    bogdan boris brian bruce bruno camille carles carlo carlos carmela carmelo carol carole carolina
    carolyn carsten catherine cecile cesare charles charlotte christa christian christof christopher
    cinzia clara clare claudine clemens clotilde colette colin concetta constance constantin corinna
    corinne corrado cosimo costanza cristian cristiana cristiano cynthia damiano damien daniel danielle
    danilo dario david debora denis denise desiderio detlef didier diego dietmar dietrich dirk dmitri
    dolores domenica domenico dominique donald donatella donato dora doris dorothea dorothee douglas
    duncan edgar edith edmond edmund edoardo eduard eduardo edward edwin elfriede elias elio elise ella
    ellen elsa emil emile emilia emilio emily emma emmanuel emmanuelle enrica enzo eric erica erich erik
    erika ermanno ernest ernesto ernst erwin esteban ester etienne ettore eugen eugene eugenia eugenio eva
    evelyn evelyne fabian fabien fabienne fabiola fabrice fausto felicitas felipe felix ferdinand
    ferdinando fernand fernando fiona fiorella flavia flavio florence florian folker frances francis
    francisco franck francois frank franz fred frederick frederik friederike friedrich fritz fulvia fulvio
    gabriel gabriela gabrielle gaetano gaia gareth gaspare gaston geoffrey georg george georges georgios
    gerald geraldine gerard gerardo gerd gerda gerhard germano gernot gerold gertrud giancarlo gianfranco
    gianpaolo gilbert gilberto gilles gina gino giovanni giuliana giuliano giuseppina gladys glenn
    goffredo gonzalo graham grazia graziella gregor gregorio gregory greta gudrun guglielmo guido
    guillaume gustav gustave gustavo guy hanna hannah hannes hans harald harold harry hartmut heather
    hector hedwig heide heidi heiko heiner heinrich heinz helena hendrik henri henriette henry herbert
    herman hermann hilde hildegard holger horst howard hubert hugh hugo ian ida ignacio igor ilse immanuel
    inge ingo irena irene irina iris irma isa isaac isabel isabella ismael ivan ivana ivano ivo jack jacob
    jacopo jacques jaime jakob james jan jana jane janet janine jason javier jean jeanne jeff jeffrey jen
    jens jeremy jesus jim joachim joan joanna joao joaquim jochen joe joel johan johann johanna john jon
    jonas jonathan jordi jorg jorge jose josef joseph josephine joshua juan juanita julian julie julien
    julio justin jutta kai karen karin karl karla karsten katarina kathleen kathrin kathryn katia katja
    keith kenneth kerstin kevin kirsten konrad konstantin kristin kristina kurt lars laszlo laure laurence
    laurent leo leon leonard leonardo leone leonhard leopold leopoldo letizia lia liam lidia liliana lina
    linda lisa livia livio loredana lorena lorenzo loris lothar lotte louis louise luc lucas luciana
    luciano lucie lucien lucio lucrezia ludovica ludovico ludwig luigia luis luiz lukas lutz lydia mads
    magdalena manlio manuel mara marc marcel marcella marco marcos marcus margarete margarita margit
    margot marianne mariano marie marilena marina mario marion marisa marjorie mark marko markus marlene
    marta marthe martina martine massimiliano mathias matilde matthew matthieu maurice mauro max
    maximilian mechthild melanie mercedes micaela michael michaela michail michel michela michelangelo
    micheline michelle miguel mikhail milan milena mireille mirella miriam mirko modesto moritz muriel
    nadia nadine nancy natalia natalie neil nello nelson nicholas nick nicola nicolas nicole nicolo niklas
    nikolai nikolaus nils nina noel nora norbert norma norman nuno odile olaf oleg olga oliver olivier
    orazio oreste oriana orietta orlando orsola oscar oskar osvaldo ottavia ottavio otto pascal pasquale
    patrick patrizia patrizio paul paula pauline paulo pedro peer peter philip philipp philippe pia pier
    piera piergiorgio pierluigi piero pierre pierrette pilar pino placido primo quentin rafael raffaela
    raimondo rainer ralf ralph ramon raoul raphael raul raymond regina regine reiner reinhard reinhold
    renata renato rene renee renzo richard rita robert rocco rodolfo rodrigo roger roland rolf romain
    romano romeo ronald rosa rosanna rosario rosella rosemary rossana rossella roswitha ruben rudolf
    rudolph rupert ruth sabina sabrina salvador samuel samuele sandra sandrine santiago saverio sebastian
    sebastiano serge sergei sergej sharon sheila sibylle siegfried sigmund sigrid silvana silvano silvio
    simone simonetta siro sonia sonja stefanie steffen stella stephan stephen steven stuart susan susana
    suzanne svein sven svenja sylvain sylvia tamara tania tatiana ted teodoro terence terry theo theodor
    theodore thierry thomas thorsten tilman tim timo timothy tiziana tiziano tobias tom tomas tomaso
    tommaso toni torsten tullia tullio udo ugo ulf ulla ulrich ute valentin valentino valeria valerie
    valerio vanessa vasco vera verena veronika vicente vicky victor vincent vincenza viola violaine
    virgilio virginia virginie vito vittoria vittorio viviana vladimir volker walter wanda wendy werner
    wilfried wilhelm will willem william winfried wolf xavier yann yannick yasmin ymke yolanda yves yvette
    yvonne zeno zoe
    """
)
"""Given names; many are surnames too ("Martin", "William", "Olivier"), so that one alone tells little."""


def folded(word: str) -> str:
    """A word without case, accents and outer punctuation, for look-up.

    >>> folded("Étienne,")
    'etienne'
    """
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).strip(" .,;:()'’-")


def is_given(word: str) -> bool:
    """True for a common given name, also one of a hyphenated pair.

    >>> is_given("Jean-François"), is_given("Antonio"), is_given("Fiori")
    (True, True, False)
    """
    parts = _parts(word)
    return bool(parts) and all(part in GIVEN_NAMES for part in parts)


def is_seldom_surname(word: str) -> bool:
    """True for a given name that hardly anybody has for a surname: a hyphenated pair is none either.

    >>> is_seldom_surname("Antonio"), is_seldom_surname("Martin"), is_seldom_surname("Jean-Pierre")
    (True, False, True)
    """
    return folded(word) in SELDOM_SURNAMES or (len(_parts(word)) > 1 and is_given(word))


def _parts(word: str) -> list[str]:
    return [part for part in re.split(r"[-‐‑]", folded(word)) if part]
