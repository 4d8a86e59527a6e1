"""What every test shares: where the outside oracles lie, and `--accept` for transcripts."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How fast an example runs is the machine's business; speed is measured in benchmarks/, never asserted.
settings.register_profile("refbook", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("refbook")

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="rewrite command-line transcripts with what is printed now"
    )


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What is kept between runs is made for the tests, and the user's own is left alone."""
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    yield
    patch.undo()


@pytest.fixture
def ends() -> Iterator[None]:
    """The test fails when it does not end: what takes seconds is given minutes, however busy the machine."""

    def stop(number: int, frame: object) -> None:
        pytest.fail("does not end")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 120)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of outside oracles; the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("needs the oracles in ../shared, which are not part of the project")
    return SHARED
