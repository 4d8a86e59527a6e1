"""The same work on many files gives the same results on one core and on several, in order."""

from __future__ import annotations

import os

import pytest

from refbook.batch.run import WORTH_A_PROCESS, each


def shout(file: str) -> tuple[str, int]:
    return file.upper(), os.getpid()


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_files(jobs: int) -> None:
    files = [f"f{number}" for number in range(WORTH_A_PROCESS * 2)]
    assert [(file, result[0]) for file, result in each(files, shout, jobs=jobs)] == [
        (file, file.upper()) for file in files
    ]


def test_several_jobs_are_several_processes() -> None:
    files = [f"f{number}" for number in range(WORTH_A_PROCESS)]
    assert os.getpid() not in {result[1] for _, result in each(files, shout, jobs=2)}


def test_few_files_are_not_worth_a_process() -> None:
    assert next(each(["f"], shout, jobs=2)) == ("f", ("F", os.getpid()))
