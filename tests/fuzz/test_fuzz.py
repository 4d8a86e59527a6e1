"""2,000 broken files: no reader, rule or writer ever raises what it does not promise to raise.

The long run is `make fuzz`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.mutator import mutant
from tests.fuzz.seeds import READERS, seeds, small
from tests.fuzz.target import Failure, failure

EACH = -(-2000 // len(READERS))


@pytest.mark.parametrize("reader", READERS)
def test_no_broken_file_breaks(reader: str) -> None:
    # Only the project's own examples: the same inputs everywhere.
    others = [small(each) for each in READERS]
    for number in range(EACH):
        made = mutant(f"ci {reader} {number}", small(reader), others)
        found = failure(reader, made, str(number))
        # How long it took is the machine's business; only `make fuzz` measures it.
        if found is not None and found.kind != "slow":
            pytest.fail(f"{found.kind}: {found.detail}\n{made!r}")


@pytest.mark.parametrize("reader", READERS)
def test_examples_are_understood(reader: str) -> None:
    """A seed that the reader does not understand would try nothing."""
    from refbook import api

    reading = api.read(small(reader), format=reader)
    assert reading.library
    assert seeds(reader, Path("/nonexistent")) == [small(reader)]


def test_failures_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **names: object) -> None:
        raise IndexError("broken")

    monkeypatch.setattr("refbook.api.check", broken)
    found = failure("ris", small("ris"), "")
    assert isinstance(found, Failure)
    assert found.kind.startswith("IndexError")
