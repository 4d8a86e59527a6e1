"""What a whole process costs, from its start to its end, by the kernel's own account of it."""

from __future__ import annotations

import math
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Event, Timer
from typing import Final

PATIENCE: Final = 5
"""A process may take this many times its CPU limit by the clock: the machine may be busy with others."""

_UNITS: Final = 1 if sys.platform == "darwin" else 1024  # ru_maxrss counts bytes there, KiB elsewhere


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process has cost, or why it has not finished.

    Attributes:
        cpu: seconds of processor time, user and system, of all its threads.
        wall: seconds from start to end.
        memory: peak resident memory in MB (10^6 bytes).
        failure: "" when it finished, else what happened, for people to read.
    """

    cpu: float
    wall: float
    memory: float
    failure: str = ""


def measure(
    command: Sequence[str | os.PathLike[str]], limit: float, environment: Mapping[str, str] | None = None
) -> Cost:
    """Run a command and say what it cost.

    Args:
        command: the program and its arguments; what it prints is not kept.
        limit: CPU seconds after which it is ended; `PATIENCE` times as many by the clock, should it sleep.
        environment: variables to set for it.
    """
    # The peak of a process includes what its parent held when it was started (Linux, ru_maxrss): this process
    # must stay small, so it imports little and makes no data itself.
    whole = max(1, math.ceil(limit))  # the kernel counts whole seconds
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        child = subprocess.Popen(  # noqa: S603 - the commands are this project's own
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            env={**os.environ, **(environment or {})},
            start_new_session=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (whole, whole + 5)),
        )
        is_over = Event()

        def end() -> None:
            is_over.set()
            os.killpg(child.pid, signal.SIGKILL)

        timer = Timer(limit * PATIENCE, end)
        timer.start()
        try:
            _, status, usage = os.wait4(child.pid, 0)
        except BaseException:
            os.killpg(child.pid, signal.SIGKILL)
            raise
        finally:
            timer.cancel()
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().decode("utf-8", "replace").strip().splitlines()
    cpu = usage.ru_utime + usage.ru_stime
    failure = ""
    if cpu >= limit or child.returncode == -signal.SIGXCPU:
        failure = f"over {limit:g} s CPU"
    elif is_over.is_set():
        failure = f"over {limit * PATIENCE:g} s"
    elif child.returncode:
        failure = (said[-1] if said else f"exit status {child.returncode}")[:120]
    return Cost(cpu, wall, usage.ru_maxrss * _UNITS / 1e6, failure)


def least(costs: Sequence[Cost]) -> Cost:
    """The least of several runs of one command: what others do on the machine only ever adds.

    Peak memory is the highest of them; a failure of one is the failure of all.
    """
    failed = next((cost for cost in costs if cost.failure), None)
    if failed is not None:
        return failed
    return Cost(
        min(cost.cpu for cost in costs),
        min(cost.wall for cost in costs),
        max(cost.memory for cost in costs),
    )
