"""`refbook check --fix`: mending files, and saying what was mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refbook.cli.check_request import Request
from refbook.cli.terminal import counted
from refbook.errors import RefbookError
from refbook.lint.config_files import Configs
from refbook.lint.fix import fix_file


@dataclass(frozen=True, slots=True)
class Outcome:
    """What mending one file gave.

    Attributes:
        file: as the user named it.
        applied: how many findings were mended.
        diff: what changed, as a unified diff.
        refused: why what could be mended was left; "" otherwise.
        error: why the file could not be read or saved; "" when all went well.
    """

    file: str
    applied: int = 0
    diff: str = ""
    refused: str = ""
    error: str = ""

    @property
    def is_changed(self) -> bool:
        """True when anything was mended."""
        return bool(self.diff)


def fix_one(file: str, request: Request, configs: Configs) -> Outcome:
    """Mend one file; never raises."""
    try:
        fixed = fix_file(
            file,
            configs.of(file),
            unsafe=request.unsafe_fixes,
            format=request.from_,
            saves=not request.diff,
        )
    except RefbookError as error:
        return Outcome(file, error=str(error))
    except OSError as error:
        return Outcome(file, error=f"{file}: {error.strerror}")
    return Outcome(file, len(fixed.applied), fixed.diff(), fixed.refused)


def told(outcomes: Sequence[Outcome], *, would: bool) -> Iterator[str]:
    """What there is to say: what went wrong, and how much was mended."""
    for outcome in outcomes:
        if outcome.error or outcome.refused:
            yield f"not mended: {outcome.error or outcome.refused}"
    mended = sum(outcome.applied for outcome in outcomes)
    files = sum(outcome.is_changed for outcome in outcomes)
    if files:
        verb = "would be" if would else "was" if mended == 1 else "were"
        yield f"{counted(mended, 'finding')} {verb} mended in {counted(files, 'file')}"
    elif would:
        yield "nothing would be mended"
