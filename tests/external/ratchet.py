"""Lists of known failures: `name: reason` a line, `#` begins a remark."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "known_failures"


def known(name: str) -> dict[str, str]:
    """The failures known of a suite, with their reasons."""
    found = {}
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            what, _, reason = line.partition(": ")
            found[what] = reason
    return found
