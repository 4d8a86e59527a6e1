"""Places where books are published, in the spellings of six languages."""

from __future__ import annotations

import re
from typing import Final

from refbook.model.given_names import folded

_PLACES: Final = """
    roma; milano; torino; bologna; firenze; venezia; napoli; padova; genova; bari; roma-bari; palermo;
    pisa; verona; vicenza; treviso; trieste; udine; modena; parma; pavia; bergamo; brescia; catania; siena;
    perugia; macerata; trento; lucca; ravenna; ferrara; cagliari; belluno; rovereto; soveria mannelli;
    cinisello balsamo; santarcangelo di romagna; rome; milan; turin; florence; venice; naples; padua;
    genoa; florenz; venedig; mailand; neapel; rom; venise; turin; paris; parigi; lyon; lione; marseille;
    aix-en-provence; toulouse; bordeaux; rennes; lille; strasbourg; grenoble; rouen; montpellier; nantes;
    besancon; dijon; tours; poitiers; saint-etienne; clermont-ferrand; villeneuve d'ascq; bruxelles;
    brussel; brussels; brussel; louvain; louvain-la-neuve; leuven; liege; geneve; geneva; ginevra; genf;
    lausanne; neuchatel; fribourg; montreal; quebec; ottawa; la haye; den haag; the hague; l'aia; berlin;
    berlino; munchen; munich; monaco; hamburg; amburgo; koln; cologne; colonia; frankfurt; frankfurt a.m;
    frankfurt a. m; frankfurt am main; frankfurt/m; frankfurt/main; frankfurt a.m.; francoforte; stuttgart;
    stoccarda; leipzig; lipsia; dresden; gottingen; tubingen; heidelberg; freiburg; freiburg i. br;
    freiburg im breisgau; bonn; dusseldorf; darmstadt; wiesbaden; opladen; weinheim; bielefeld; munster;
    baden-baden; mainz; marburg; giessen; gutersloh; nurnberg; erlangen; wurzburg; bamberg; regensburg;
    augsburg; konstanz; konigstein; reinbek; neuwied; hannover; bremen; kiel; oldenburg; osnabruck; kassel;
    jena; halle; weimar; erfurt; potsdam; magdeburg; rostock; dortmund; bochum; essen; duisburg; aachen;
    trier; saarbrucken; karlsruhe; mannheim; ulm; passau; mering; wien; vienna; vienne; graz; innsbruck;
    salzburg; salisburgo; linz; klagenfurt; zurich; zurigo; basel; bale; bern; berne; sankt gallen;
    st. gallen; lugano; luzern; london; londra; londres; oxford; cambridge; edinburgh; glasgow; manchester;
    liverpool; birmingham; leeds; bristol; cardiff; dublin; dublino; belfast; aldershot; cheltenham;
    basingstoke; houndmills; harmondsworth; milton keynes; buckingham; farnham; abingdon; hove; chichester;
    new york; nueva york; new york city; boston; chicago; philadelphia; washington; los angeles; berkeley;
    stanford; princeton; new haven; ithaca; ann arbor; bloomington; baltimore; durham; chapel hill;
    minneapolis; madison; austin; houston; san francisco; san diego; seattle; thousand oaks; beverly hills;
    newbury park; englewood cliffs; upper saddle river; hillsdale; mahwah; lanham; boulder; westport;
    notre dame; pittsburgh; cleveland; carbondale; hoboken; reading; toronto; vancouver; sydney; melbourne;
    canberra; madrid; barcelona; barcellona; barcelone; sevilla; valencia; salamanca; granada; zaragoza;
    bilbao; santander; pamplona; mexico; ciudad de mexico; mexico city; buenos aires; bogota; lima;
    santiago; santiago de chile; caracas; montevideo; la habana; quito; lisboa; lisbon; lisbonne; lisbona;
    lissabon; porto; coimbra; braga; sao paulo; rio de janeiro; belo horizonte; porto alegre; brasilia;
    salvador; recife; curitiba; campinas; amsterdam; leiden; dordrecht; rotterdam; utrecht; nijmegen;
    groningen; antwerpen; anvers; gent; gand; copenhagen; kopenhagen; kobenhavn; copenhague; stockholm;
    stoccolma; oslo; helsinki; uppsala; lund; aarhus; prague; praga; praha; prag; warszawa; warsaw;
    varsavia; warschau; krakow; budapest; bratislava; ljubljana; lubiana; zagreb; zagabria; beograd;
    belgrade; belgrado; bucuresti; bucharest; sofia; athens; atene; athen; athenes; istanbul; ankara;
    moskva; moscow; mosca; moskau; moscou; sankt-peterburg; kyiv; kiev; riga; vilnius; tallinn; tokyo;
    kyoto; beijing; pechino; shanghai; hong kong; seoul; seul; singapore; taipei; delhi; new delhi; bombay;
    mumbai; calcutta; jerusalem; tel aviv; cairo; il cairo; tunis; alger; rabat; dakar; cape town;
    johannesburg; nairobi; lagos; harare; tampere; ottawa; oxford/new york
    """

PLACES: Final[frozenset[str]] = frozenset(place.strip() for place in _PLACES.split(";"))
"""Places, folded (`given_names.folded`)."""
_REGION: Final = re.compile(r",\s*(?:[A-Z]{2,3}|[A-Z][a-z]+\.)$")
_JOINTS: Final = re.compile(r"\s*(?:[/;&,–-]|\b(?:and|und|et|e|y)\b)\s*")


def is_place(text: str) -> bool:
    """True for a known place of publication, or several joined.

    >>> is_place("Cambridge, MA"), is_place("Oxford/ New York"), is_place("Roma–Bari"), is_place("Asia")
    (True, True, True, False)
    """
    plain = folded(_REGION.sub("", text.strip(" .,;:()[]")))
    if plain in PLACES:
        return True
    parts = [part.strip(" .") for part in _JOINTS.split(plain) if part.strip(" .")]
    return bool(parts) and all(part in PLACES for part in parts)
