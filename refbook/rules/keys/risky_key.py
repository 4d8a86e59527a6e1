"""RBK009: a key that programs take for something else."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import quoted

_PATH: Final = re.compile(r"(?:\A|[\\/])\.\.?(?:[\\/]|\Z)|\A[/~]")
_DEVICE: Final = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:[.:]|\Z)", re.IGNORECASE)
_OF_LANGUAGES: Final = frozenset(
    """
    constructor prototype toString valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString
    """.split()
)
_DUNDER: Final = re.compile(r"__\w+__\Z")


@rule("RBK009", "risky-key", Severity.WARNING)
def risky_key(item: Item) -> Iterator[Hit]:
    """A key that is a path, an option, a device of Windows or a name that programming languages keep.

    Keys become file names, arguments of commands and names of properties in other programs: "../../a" leads
    out of a folder, "-rf" is an option, no file can be called "con", and "constructor" breaks scripts.

    Bad:
        id: ../../fiori2011
        type: document
        title: L’Asia Orientale
        ---
        id: -rf
        type: document
        title: L’Asia Orientale
        ---
        id: constructor
        type: document
        title: L’Asia Orientale
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        ---
        id: DBLP:conf/asia/Fiori11
        type: document
        title: L’Asia Orientale
    Sources:
        Microsoft, "Naming files, paths, and namespaces"
        POSIX.1-2017, 12.2 "Utility Syntax Guidelines"
        ECMAScript 2023, 20.1.3 "Properties of the Object Prototype Object"
    """
    if what := misread(item.id):
        yield Hit(
            f"the key {quoted(item.id)} is {what} to other programs", "id", "use letters, digits, - and _"
        )


def misread(name: str) -> str:
    """What programs may take a name for; "" when it is a name like others.

    >>> misread("con.txt"), misread("__proto__"), misread("conrad2011")
    ('a device of Windows', 'a name that programming languages keep', '')
    """
    if name.startswith("-"):
        return "an option"
    if _PATH.search(name):
        return "a path"
    if _DEVICE.match(name):
        return "a device of Windows"
    kept = name in _OF_LANGUAGES or _DUNDER.match(name)
    return "a name that programming languages keep" if kept else ""
