"""Given names common in Europe, to tell which end of an uncommaed name is the family name.

A name is here only when it is seldom a family name; the list need not be complete, because a whole list of
references votes on its order (`listing.py`).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from refbook.refparse.small_words import words

GIVEN_NAMES: Final = words(
    """
    aaron adalbert adam adele adolf adrian adriana adriano agata agnes agnese agnieszka agostino aime alain
    alan albert alberta alberto aldo alejandra alejandro aleksandr alessandra alessandro alessia alessio
    alex alexander alexandra alexandre alexis alfonso alfred alfredo alice alicia alison alistair allan
    alvaro amalia amanda ambra amedeo amelia amy ana anastasia andrea andreas andrei andrej andres andrew
    angela angelica angelo anita anke ann anna annamaria anne annegret annelie annette annika anthony antje
    antoine antoinette anton antonella antonia antonino antonio arianna armando arnaldo arnaud arne arnold
    arthur arturo astrid attilio audrey august auguste augusto aurelie aurelio aurora axel barbara
    bartolomeo bastian beate beatrice beatriz benedetta benedetto benedikt benjamin benoit bernadette
    bernard bernardo bernd bernhard bertrand bettina bianca birgit bjorn bogdan boris brian brigitte bruce
    bruno camilla camille carla carles carlo carlos carmela carmelo carmen carol carole carolina caroline
    carolyn carsten caterina catherine cecile cecilia celine cesare charles charlotte chiara christa
    christian christiane christina christine christof christoph christophe christopher cinzia clara clare
    claudia claudine claudio clemens clotilde colette colin concetta constance constantin corinna corinne
    corrado cosimo costanza cristian cristiana cristiano cristina cynthia dagmar damien damiano daniel
    daniela daniele danielle danilo dario david davide debora deborah denis denise desiderio detlef diana
    didier diego dieter dietmar dietrich dirk dmitri dolores domenica domenico dominique donald donatella
    donato dora doris dorothea dorothee douglas duncan edgar edith edmond edmund edoardo eduard eduardo
    edward edwin eleonora elena elfriede elias elio elisa elisabeth elisabetta elise elizabeth elke ella
    ellen elsa emanuela emanuele emil emile emilia emilio emily emma emmanuel emmanuelle enrica enrico
    enrique enzo eric erica erich erik erika ermanno ernest ernesto ernst erwin esteban ester etienne ettore
    eugen eugene eugenia eugenio eva evelyn evelyne fabian fabien fabienne fabio fabiola fabrice fabrizio
    fausto federica federico felicitas felipe felix ferdinand ferdinando fernand fernanda fernando filippo
    fiona fiorella flavia flavio florence florian folker frances francesca francesco francis francisco
    franck francois francoise frank franz fred frederic frederick frederik friederike friedrich fritz fulvia
    fulvio gabriel gabriela gabriele gabriella gabrielle gaetano gaia gareth gaspare gaston geneviève
    genevieve geoffrey georg george georges georgios gerald geraldine gerard gerardo gerd gerda gerhard
    germano gernot gerold gertrud giacomo giancarlo gianfranco gianluca gianni gianpaolo gilbert gilberto
    gilles gina gino giorgia giorgio giovanna giovanni giulia giuliana giuliano giulio giuseppe giuseppina
    gladys glenn goffredo gonzalo graham grazia graziella greta gregor gregorio gregory gudrun guglielmo
    guido guillaume guillermo gunter gunther gustav gustave gustavo guy hanna hannah hannelore hannes hans
    harald harold harry hartmut hartmut hector heather hedwig heide heidi heike heiko heiner heinrich heinz
    helen helena helene helga helmut hendrik henri henriette henry herbert herman hermann hilde hildegard
    holger horst howard hubert hugh hugo ian ida ignacio igor ilaria ilse immanuel ines inge ingeborg ingo
    ingrid irena irene irina iris irma isa isaac isabel isabella isabelle ismael ivan ivana ivano ivo jack
    jacob jacopo jacqueline jacques jaime jakob james jan jana jane janet janine jason javier jean jeanne
    jeff jeffrey jen jennifer jens jeremy jessica jesus jim joachim joan joana joanna joao joaquim joaquin
    jochen joe joel johan johann johanna johannes john jon jonas jonathan jordi jorg jorge jose josef
    josefina joseph josephine joshua juan juana juanita judith julia julian julie julien juliette julio
    jurgen justin jutta kai karen karin karl karla karsten katarina katharina katherine kathleen kathrin
    kathryn katia katja katrin keith kenneth kerstin kevin kirsten klaus konrad konstantin kristin kristina
    kurt lars laszlo laura laure laurence laurent leo leon leonard leonardo leone leonhard leopold leopoldo
    letizia lia liam lidia liliana lina linda lisa livia livio loredana lorena lorenza lorenzo loris lothar
    lotte louis louise luc luca lucas lucia luciana luciano lucie lucien lucio lucrezia ludovica ludovico
    ludwig luigi luigia luis luisa luiz lukas lutz lydia mads magdalena manfred manlio manuel manuela mara
    marc marcel marcella marcello marco marcos marcus margaret margarete margarita margherita margit margot
    maria marianne mariano marie marilena marina mario marion marisa marjorie mark marko markus marlene
    marta martha marthe martina martine mary massimiliano massimo mathias mathieu mathilde matilde matteo
    matthew matthias matthieu maurice maurizio mauro max maximilian mechthild melanie mercedes micaela
    michael michaela michail michel michela michelangelo michele micheline michelle miguel mikhail mikhaïl
    milan milena mireille miriam mirella mirko modesto monica monika monique moritz muriel nadia nadine
    nancy natalia natalie nathalie neil nello nelson nicholas nick nicola nicolas nicole nicoletta nicolo
    niklas nikolai nikolaus nils nina noel nora norbert norma norman nuno odile olaf oleg olga oliver olivia
    olivier orazio oreste oriana orietta orlando orsola oscar oskar osvaldo otto ottavia ottavio pablo
    pamela paola paolo pascal pascale pasquale patricia patrick patrizia patrizio paul paula paulo pauline
    pedro peer peter petra philip philipp philippe pia pier piera piergiorgio pierluigi piero pierre
    pierrette pietro pilar pino placido primo quentin rachel rafael raffaela raffaele raffaella rainer
    raimondo ralf ralph ramon raoul raphael raquel raul raymond rebecca regina regine reiner reinhard
    reinhold renata renate renato rene renee renzo riccardo ricardo richard rita robert roberta roberto
    rocco rodolfo rodrigo roger roland rolf romain romano romeo ronald rosa rosanna rosario rosemary rosella
    rossana rossella roswitha rubén ruben rudiger rudolf rudolph rupert ruth sabina sabine sabrina salvador
    salvatore samantha samuel samuele sandra sandro sandrine santiago sara sarah saverio sebastian
    sebastiano sebastien serena serge sergei sergej sergio sharon sheila sibylle siegfried sigmund sigrid
    silke silvana silvano silvia silvio simona simone simonetta siro sofia solange sonia sonja sophie stefan
    stefania stefanie stefano steffen stella stephan stephane stephanie stephen steven stuart susan susana
    susanna susanne suzanne svein svenja sven sylvain sylvia sylvie tamara tania tatiana ted teodoro teresa
    terence terry theo theodor theodore therese thierry thomas thorsten tiago tilman tim timo timothy
    tiziana tiziano tobias tom tomas tomaso tommaso toni torsten tullia tullio udo ugo ulf ulla ulrich
    ulrike umberto ursula ute uwe valentin valentina valentino valeria valerie valerio vanessa vasco vera
    verena veronica veronika veronique vicente vicky victor victoria vincent vincenza vincenzo viola
    violaine virgilio virginia virginie vito vittoria vittorio viviana vladimir volker walter waltraud wanda
    wendy werner wilfried wilhelm will willem william winfried wolf wolfgang xavier yann yannick yasmin ymke
    yolanda yves yvette yvonne zeno zoe
    """
)


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
    parts = [part for part in re.split(r"[-‐‑]", folded(word)) if part]
    return bool(parts) and all(part in GIVEN_NAMES for part in parts)
