"""Settings: what can stand in them, what is said of what cannot, and which file's count."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from refbook.errors import RefbookError
from refbook.lint.config import Config
from refbook.lint.config_files import Configs, nearest, parse_text, read, read_named, unknown_code
from refbook.lint.options import OPTIONS
from refbook.lint.toml_places import place
from refbook.model.finding import Finding, Severity

EVERYTHING = """
select = ["RBD", "rbi001"]
extend-select = ["RBT009"]
ignore = ["RBD003"]
fail-on = "error"
exclude = ["old/", "*.draft.bib"]
style = "apa"
key-pattern = "[a-z]+[0-9]{4}"
output-format = "concise"

[per-file-ignores]
"drafts/**" = ["RBF001"]

[severity]
RBD = "error"

[required-fields]
"*" = ["title"]
book = ["publisher", "ISBN|DOI"]

[forbidden-fields]
"*" = ["abstract"]

[patterns]
language = "it|en"
publisher = { pattern = "il .+", message = "write il Mulino" }

[fmt]
indent = 2
"""


def message(content: str, file: str = "refbook.toml") -> str:
    with pytest.raises(RefbookError) as caught:
        parse_text(content, file)
    return str(caught.value)


def test_everything_that_can_stand_in_the_settings() -> None:
    config = parse_text(EVERYTHING)
    assert config.select == ("RBD", "RBI001")
    assert config.extend_select == ("RBT009",)
    assert config.fail_on is Severity.ERROR
    assert config.exclude == ("old/", "*.draft.bib")
    assert config.per_file_ignores == (("drafts/**", ("RBF001",)),)
    assert config.severity == (("RBD", Severity.ERROR),)
    assert dict(config.required_fields) == {"*": ("title",), "book": ("publisher", "ISBN|DOI")}
    assert config.patterns == (("language", "it|en", ""), ("publisher", "il .+", "write il Mulino"))
    assert config.fmt == (("indent", 2),)
    assert (config.style, config.key_pattern, config.output_format) == ("apa", "[a-z]+[0-9]{4}", "concise")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('ingore = ["RBD"]', '1:1: there is no setting "ingore" (did you mean ignore?)'),
        (
            '\nextend_select = ["RBD"]',
            '2:1: there is no setting "extend_select" (did you mean extend-select?)',
        ),
        ('select = "RBD"', "1:1: select: must be a list, not a text (write [ and ] round it)"),
        ("style = true", "1:1: style: must be a text, not true or false"),
        ('ignore = [\n  "RBD",\n  7]', "3:3: ignore: must hold texts only, not a number"),
        ("severity = []", "1:1: severity: must be a table, not a list"),
        ('[severity]\nRBD = "bad"', '2:7: severity.RBD: must be one of info, warning, error, not "bad"'),
        ('fail-on = "never"', '1:11: fail-on: must be one of info, warning, error, not "never"'),
        ('key-pattern = "(a"', "1:15: key-pattern: is no regular expression: missing ), "),
        (
            '[required-fields]\nbok = ["title"]',
            '2:1: required-fields.bok: there is no type "bok" (did you mean book?)',
        ),
        (
            'required-fields.book = ["titel"]',
            '1:25: required-fields.book: there is no field "titel" (did you mean title?)',
        ),
        (
            'patterns.DOI = { patern = "a" }',
            '1:18: patterns.DOI.patern: "patern" is unknown (there are pattern and message)',
        ),
        ("patterns.DOI = {}", "1:1: patterns.DOI: has no pattern"),
        ('exclude = ["[z-a]"]', '1:12: exclude: "[z-a]" is no file name pattern: bad character range z-a'),
        ('exclude = [""]', "1:1: exclude: a file name pattern is empty"),
        ("style = 1 = 2", "1:11: this is no TOML: "),
        ("style = 2026-01-01", "1:1: style: must be a text, not a date or time"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(content: str, said: str) -> None:
    assert message(content).startswith(f"refbook.toml:{said}")


def test_what_is_no_code_is_said() -> None:
    assert message('ignore = ["E501"]').startswith('refbook.toml:1:11: ignore: "E501" is no code')


def test_a_code_that_no_rule_has_is_found_where_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text('[tool.refbook]\nselect = ["RBD"]\n[tool.refbook.per-file-ignores]\n"*.bib" = ["RBQ"]\n')
    config = read(file)
    assert config is not None
    wrong = unknown_code(config, lambda code: code == "RBD")
    assert wrong is not None
    assert (wrong.line, wrong.column, wrong.message) == (
        4,
        12,
        "per-file-ignores: there is no rule or group RBQ",
    )
    assert unknown_code(config, lambda code: True) is None


def test_the_nearest_settings_count(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.refbook]\nignore = ["RBD"]\n')
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\nrefbook = 1\n")
    assert nearest(inner).ignore == ("RBD",)  # another program's file is passed over
    (tmp_path / "a" / "refbook.toml").write_text('ignore = ["RBF"]\n')
    assert nearest(inner).ignore == ("RBF",)  # they do not add up
    assert Configs().of(str(inner / "new.bib")).ignore == ("RBF",)


def test_a_file_of_settings_named_by_itself_must_hold_some(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    with pytest.raises(RefbookError, match="no settings of refbook"):
        read_named(str(tmp_path / "pyproject.toml"))
    with pytest.raises(RefbookError, match="cannot be read"):
        read_named(str(tmp_path / "nowhere.toml"))


def test_settings_that_are_not_utf8_are_an_error_with_the_file(tmp_path: Path) -> None:
    (tmp_path / "refbook.toml").write_bytes(b'style = "\xff"')
    with pytest.raises(RefbookError, match="not UTF-8"):
        nearest(tmp_path)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "refbook.toml").write_bytes(b'\xef\xbb\xbfignore = ["RBD"]')
    assert nearest(tmp_path).ignore == ("RBD",)


def test_a_files_name_counts_more_than_what_is_selected(tmp_path: Path) -> None:
    config = Config(
        str(tmp_path / "refbook.toml"), select=("RBD003",), per_file_ignores=(("*.bib", ("RBD",)),)
    )
    assert not config.for_file(str(tmp_path / "a.bib")).tells("RBD003")
    assert config.for_file(str(tmp_path / "a.yaml")).tells("RBD003")


def test_all_that_editors_disagree_about_is_off_until_it_is_named() -> None:
    assert not Config().wants("RBT009", opinionated=True)
    assert Config(extend_select=("RBT009",)).wants("RBT009", opinionated=True)
    assert Config(extend_select=("RBT009",)).wants("RBD001")
    assert Config(select=("ALL",)).wants("RBT009", opinionated=True)
    assert not Config(extend_select=("RBT009",), ignore=("RBT009",)).wants("RBT009", opinionated=True)


def test_the_longest_beginning_decides_on_severity() -> None:
    config = parse_text('[severity]\nRBD = "error"\nRBD003 = "info"\nALL = "warning"')
    found = [Finding(code, Severity.ERROR, "m") for code in ("RBD001", "RBD003", "RBF001")]
    assert [config.judged(each).severity for each in found] == ["error", "info", "warning"]


def test_exclusion_is_from_the_folder_of_the_settings(tmp_path: Path) -> None:
    config = Config(str(tmp_path / "refbook.toml"), exclude=("old/*.bib",))
    assert config.excludes(str(tmp_path / "old" / "a.bib"))
    assert not config.excludes(str(tmp_path / "a" / "old" / "a.bib"))
    assert config.excludes(str(tmp_path / "a" / ".." / "old" / "a.bib"))


@pytest.mark.parametrize(
    ("content", "path", "value", "found"),
    [
        ("a = 1\n[b]\na = 2", ("b", "a"), "", (3, 1)),
        ("[b]\n[b.c]\nd = 1", ("b", "c", "d"), "", (3, 1)),
        ('b = { c = { d = "x" } }', ("b", "c", "d"), "x", (1, 17)),
        ('"a b"."c" = 1', ("a b", "c"), "", (1, 1)),
        ("[ tool . refbook ]\nselect = 1", ("tool", "refbook", "select"), "", (2, 1)),
        ("a = 1", ("nowhere",), "", (1, 1)),
    ],
)
def test_places_in_toml(content: str, path: tuple[str, ...], value: str, found: tuple[int, int]) -> None:
    assert place(content, path, value) == found


def test_the_settings_in_the_manual_can_be_read(root: Path) -> None:
    manual = (root / "docs" / "checking.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", manual, re.DOTALL)
    stated = {line.split(" ")[0].strip("[]") for line in example.splitlines() if line}
    assert parse_text(example).key_pattern
    assert set(OPTIONS) - {"fmt"} <= stated
