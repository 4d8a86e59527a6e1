"""Cutting large JSON files."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats.jsonsplit import RECORDS, split_lines, split_list


def records(parts: list[tuple[int, str]]) -> list[Any]:
    """What the pieces hold; each must be valid JSON by itself."""
    found = []
    for _, part in parts:
        data = json.loads(part)
        while isinstance(data, dict):
            data = next(
                value for key, value in data.items() if key in ("items", "message", "data", "results")
            )
        found += data
    return found


def items(number: int) -> list[dict[str, Any]]:
    return [{"id": f'a"\\{n}', "author": [{"family": "x, y]"}], "n": n} for n in range(number)]


@pytest.mark.parametrize("indent", [None, 0, 2])
@pytest.mark.parametrize("number", [0, 1, RECORDS - 1, RECORDS, RECORDS + 1, 3 * RECORDS + 7])
def test_a_list_is_cut_between_its_records(indent: int | None, number: int) -> None:
    content = json.dumps(items(number), indent=indent)
    parts = list(split_list(io.StringIO(content)))
    assert records(parts) == items(number)
    assert len(parts) == max(1, -(-number // RECORDS))


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda inside: {"status": "ok", "message": {"total": 2, "items": inside, "more": [1]}},
        lambda inside: {"config": {"a": [1]}, "collections": {"b": []}, "items": inside},
        lambda inside: {"data": inside, "meta": {}},
    ],
)
def test_a_list_in_an_answer(wrapped: Any) -> None:
    for indent in (None, 1):
        content = json.dumps(wrapped(items(450)), indent=indent)
        parts = list(split_list(io.StringIO(content)))
        assert records(parts) == items(450)
        assert len(parts) == 3


def test_lines_are_counted() -> None:
    content = json.dumps(items(450), indent=2)
    found = content.splitlines()
    for begin, part in list(split_list(io.StringIO(content)))[1:]:
        second = part.splitlines()[1]
        assert found[begin] == second


def test_other_lists_are_left_whole() -> None:
    article = {"title": "Korea", "references": items(300), "author": items(300)}
    assert [json.loads(part) for _, part in split_list([json.dumps(article)])] == [article]


@given(
    st.lists(
        st.recursive(st.text(st.sampled_from('a"\\,[]{}\n'), max_size=6), st.lists, max_leaves=4), max_size=8
    ),
    st.integers(1, 9),
)
def test_a_long_line_may_come_in_parts(values: list[Any], size: int) -> None:
    content = json.dumps(values * 60)
    pieces = [content[at : at + size] for at in range(0, len(content), size)]
    assert records(list(split_list(pieces))) == values * 60


@given(st.text(st.sampled_from('a"\\,[]{}:\n '), max_size=80))
def test_nothing_is_lost_of_a_broken_file_without_a_long_list(content: str) -> None:
    parts = list(split_list(io.StringIO(content)))
    kept = "".join(part for _, part in parts)
    assert not content.strip() or kept


def test_a_list_without_end() -> None:
    parts = list(split_list(["[" + "1," * 250]))
    assert [(part[:3], part[-3:]) for _, part in parts] == [("[1,", ",1]"), ("[1,", ",1,")]


def test_json_lines() -> None:
    content = "".join(f"{json.dumps(each)}\n" for each in items(450))
    parts = list(split_lines(io.StringIO(content)))
    assert "".join(part for _, part in parts) == content
    assert [begin for begin, _ in parts] == [1, 201, 401]
    halves = [piece for line in io.StringIO(content) for piece in (line[:5], line[5:])]
    assert list(split_lines(halves)) == parts


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize("piece", ["[", "{", '"', "\\", '"\\', ",", "1,", "[1],", '{"items":[', "]"])
def test_a_file_without_end(piece: str) -> None:
    content = "[" + piece * (400_000 // len(piece))
    list(split_list([content]))
    list(split_list(content[at : at + 1000] for at in range(0, len(content), 1000)))
