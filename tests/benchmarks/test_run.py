"""The benchmark runs, on ten items and without peers."""

import json
import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def script(name: str, *arguments: str | Path) -> str:
    command = [sys.executable, str(BENCHMARKS / name), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert not done.returncode, done.stderr
    return done.stdout


def library(path: Path, *arguments: str) -> list[dict]:
    script("make_library.py", *arguments, path)
    return json.loads(path.read_bytes())


def short_form(item: dict) -> tuple:
    names = [name.get("family") or name["literal"] for name in item["author"]]
    second = {1: "", 2: names[-1]}.get(len(names), "et al.")
    return names[0], second, item["issued"]["date-parts"][0][0]


def test_prints_a_table_with_refbook_and_the_floor(tmp_path):
    figures = tmp_path / "figures.json"
    asked = ("--sizes", "1,10", "--styles", "ieee", "--kinds", "mixed", "--runs", "1", "--peers", "floor")
    printed = script("run.py", *asked, "--save", figures)
    rows = json.loads(figures.read_bytes())
    assert [(row["processor"], row["size"], row["printed"]) for row in rows] == [
        ("refbook", 1, 1),
        ("floor", 1, 1),
        ("refbook", 10, 10),
        ("floor", 10, 10),
    ]
    assert all(row["cost"]["cpu"] > 0 and not row["cost"]["failure"] for row in rows)
    lines = [line for line in printed.splitlines() if line.startswith("|")]
    assert len(lines) == 2 + len(rows)
    assert len({len(line) for line in lines}) == 1


def test_what_takes_too_long_is_shown_as_such(tmp_path):
    asked = ("--sizes", "10", "--styles", "ieee", "--kinds", "mixed", "--peers", "none", "--limit", "0.001")
    assert "over 0.001 s CPU" in script("run.py", *asked)


def test_a_third_of_a_library_looks_like_another_item(tmp_path):
    items = library(tmp_path / "mixed.json", "--size", "60")
    forms = [short_form(item) for item in items]
    assert sum(forms.count(form) > 1 for form in forms) == 20
    assert len({item["id"] for item in items}) == 60
    assert items == library(tmp_path / "again.json", "--size", "60")
    assert items != library(tmp_path / "other.json", "--size", "60", "--seed", "7")


def test_one_author_in_one_year(tmp_path):
    items = library(tmp_path / "one.json", "--kind", "one-author", "--size", "5")
    assert len({short_form(item) for item in items}) == 1


def test_the_profile_names_functions():
    assert "tottime" in script("profiling.py", "--size", "5", "--style", "ieee", "--rows", "5")
