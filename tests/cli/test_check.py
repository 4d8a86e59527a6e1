"""`refbook check`: what the transcripts do not show."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from refbook.cli.app import run
from refbook.cli.check_request import as_toml
from refbook.lint import watch
from refbook.lint.config import Config
from refbook.lint.config_files import parse_text

CONTENT = "- id: a\n  type: boook\n  title: T\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(CONTENT)
    return tmp_path


def test_settings_that_are_shown_can_be_read() -> None:
    config = parse_text(
        'ignore = ["RBD"]\nseverity.RBF = "info"\npatterns.DOI = "10\\\\.1\\"é"\n'
        'required-fields.book = ["a|b"]\nper-file-ignores."é *" = ["RBD"]\n'
        'fmt.sort = ["year"]\nstyle = "a\\tb"\n'
    )
    assert parse_text("\n".join(as_toml(config))) == config
    assert parse_text("\n".join(as_toml(Config()))) == Config()


def test_several_codes_in_one_word(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "a.yaml", "--select", "rbd, RBF002", "-f", "concise"]) == 1
    assert "RBF002" in capsys.readouterr().out


def test_the_result_is_the_same_on_several_cores(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [f"{number}.yaml" for number in range(20)]
    for file in files:
        (folder / file).write_text(CONTENT)
    (folder / "refbook.toml").write_text('[severity]\nRBF002 = "error"\n')
    outputs = []
    for how in (["--jobs", "2", "--no-cache"], ["--jobs", "1", "--no-cache"], []):
        assert run(["check", *files, "-f", "json", *how]) == 1
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1] == outputs[2]


def test_watching_tells_again_when_a_file_or_its_settings_change(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    changes = iter(
        [
            lambda: (folder / "refbook.toml").write_text('ignore = ["RBF"]\n'),
            lambda: (folder / "refbook.toml").write_text("ignore = 1\n"),
            lambda: (folder / "refbook.toml").unlink(),
        ]
    )

    def rounds(files: object) -> object:
        def wait() -> None:
            change = next(changes, None)
            if change is None:
                raise KeyboardInterrupt
            change()

        return original(files, wait=wait)  # type: ignore[arg-type]

    original = watch.rounds
    monkeypatch.setattr(watch, "rounds", rounds)
    assert run(["check", "a.yaml", "--watch", "-f", "concise", "--select", "RBF002"]) == 1
    out, err = capsys.readouterr()
    assert out.count("RBF002") == 3
    assert "refbook.toml:1:1: ignore: must be a list" in err


def test_a_file_that_cannot_be_saved_is_an_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from refbook.cli import check_fix
    from refbook.errors import WriteError

    def refuse(*args: object, **how: object) -> None:
        raise WriteError("no room", file="a.yaml")

    monkeypatch.setattr(check_fix, "fix_file", refuse)
    assert run(["check", "a.yaml", "--fix"]) == 2


def test_an_unchanged_second_run_reads_nothing(folder: Path) -> None:
    said = []
    for _ in range(2):
        script = (
            # Somebody may be changing refbook's files meanwhile.
            "import sys, refbook.lint.stamp as code; code.stamp = lambda: 'the same';"
            "from refbook.cli.app import run; run(['check', 'a.yaml', '-f', 'concise']);"
            "print(*sys.modules, file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=dict(os.environ)
        )
        said.append((done.stdout, set(done.stderr.split())))
    (first, loaded), (second, needed) = said
    assert first == second != ""
    assert "yaml" in loaded
    assert not needed & {
        "yaml",
        "lxml",
        "pybtex",
        "refbook.rules.runner",
        "refbook.formats",
        "refbook.csl",
        "rich",
    }
