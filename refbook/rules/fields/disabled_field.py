"""RBF008: a field is switched off."""

from collections.abc import Iterator

from refbook.model.format import Reading
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.fields.unknown_field import elsewhere, switched_off
from refbook.rules.words import quoted


@rule("RBF008", "disabled-field", Severity.INFO)
def disabled_field(reading: Reading) -> Iterator[Hit]:
    """A field with OPT or ALT before its name, reported once a file.

    Emacs writes these before fields that may be filled, and takes them away when it is told that the entry is
    finished. Nobody told it: what the field holds is printed nowhere.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        OPTpublisher: il Mulino
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        publisher: il Mulino
    Sources:
        GNU Emacs, BibTeX mode: optional and alternative fields
    """
    holders: dict[str, list[int]] = {}
    for index, item in enumerate(reading.library):
        for key, value in item.extra.items():
            if value and switched_off(key):
                holders.setdefault(key, []).append(index)
    for key, indices in holders.items():
        message = f"the field {quoted(key)} is switched off{elsewhere(indices)}"
        yield Hit(message, key, f"name it {switched_off(key)}, or remove it", index=indices[0])
