"""What checking one file gave: the currency between the check, its reports, editors and tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from refbook.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking one file gave.

    Attributes:
        file: as the user named it.
        findings: in the order of their places.
        lines: line number -> text of the lines that findings point at.
        items: how many records were checked.
        error: why the file could not be read; "" when it could.
    """

    file: str
    findings: Sequence[Finding] = ()
    lines: Mapping[int, str] = field(default_factory=dict)
    items: int = 0
    error: str = ""
