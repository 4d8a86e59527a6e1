"""RBF003: a field that nobody knows, but that resembles a CSL variable."""

from collections.abc import Iterator

from refbook.model.format import Reading
from refbook.model.vocabulary import KINDS
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.fields.unknown_field import elsewhere, strangers
from refbook.rules.words import closest, quoted


@rule("RBF003", "misspelt-field", Severity.WARNING)
def misspelt_field(reading: Reading) -> Iterator[Hit]:
    """A field name that looks like a misspelt CSL variable, reported once a file.

    What it holds is kept, but no style prints it.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        publsher: il Mulino
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        authors: Antonio Fiori
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        publisher: il Mulino
    Sources:
        Citation Style Language 1.0.2, Appendix IV "Variables"
    """
    for key, holders in strangers(reading).items():
        meant = closest(key, KINDS)
        if meant:
            message = f"there is no variable {quoted(key)}{elsewhere(holders)}"
            yield Hit(message, key, f"did you mean {meant}?", index=holders[0])
