"""CITATION.cff: the Citation File Format of software and data sets, 1.0.3 to 1.2.0 and the drafts of 1.3.

A file describes one work, the software or data set it lies beside, and may name a work to cite instead
(`preferred-citation`) and works it builds on (`references`). A Library has them in that order: the work
itself, the preferred citation, the references. The preferred citation has `preferred-citation` under
`cff-role` in its `extra`; keys of the format that CSL has no variable for stand in `extra` under their own
names (`repository-code`, `commit`, `message`), with `cff-raw-` before those that CSL means something else by.
"""

from __future__ import annotations

import re
from typing import Final

from refbook.model.format import Format

_VERSION: Final = re.compile(r"^cff-version[ \t]*:", re.MULTILINE)


def is_cff(head: str) -> bool:
    """True when a line gives the version of the Citation File Format.

    >>> is_cff("title: T\\ncff-version: 1.2.0"), is_cff("title: T")
    (True, False)
    """
    return _VERSION.search(head) is not None


FORMATS: Final[tuple[Format, ...]] = (
    Format(
        "cff",
        "CITATION.cff",
        (".cff",),
        is_cff,
        is_cff,
        reader="refbook.formats.cff.read:read",
        writer="refbook.formats.cff.write:write",
        problems="refbook.formats.cff.problems:PROBLEMS",
    ),
)
"""The format, for the list of formats."""
