"""Command-line transcripts: what is typed, what is printed, how it ends.

A transcript is a text file of commands (`$ refbook …`, with `< FILE` for standard input), each followed by
what it prints: standard output as it is, standard error with `! ` before each line, then `[exit N]` unless N
is 0. Lines that begin with `//` before a command say what the example is for. Commands run in a copy of
`files/` beside the project's `references/`. `pytest tests/cli --accept` rewrites what they print: read the
difference before you commit it.
"""

from __future__ import annotations

import io
import shlex
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from refbook.cli.app import run

HERE = Path(__file__).parent
TRANSCRIPTS = sorted((HERE / "transcripts").glob("*.txt"))


@dataclass
class Step:
    """One command, the remarks above it and the lines it printed."""

    command: str
    remarks: list[str] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)


def steps(text: str) -> list[Step]:
    found: list[Step] = []
    remarks: list[str] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append(Step(line[2:], remarks))
            remarks = []
        elif line.startswith("// "):
            remarks.append(line)
        elif found and not remarks:
            found[-1].printed.append(line)
    for step in found:
        while step.printed and not step.printed[-1]:
            step.printed.pop()
    return found


def perform(command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[str]:
    words = shlex.split(command)
    assert words[0] == "refbook", command
    source = b""
    if "<" in words:
        at = words.index("<")
        source, words = Path(words[at + 1]).read_bytes(), words[:at]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(source), encoding="utf-8"))
    status = run(words[1:])
    out, err = capsys.readouterr()
    lines = out.splitlines() + [f"! {line}" for line in err.splitlines()]
    while lines and not lines[-1]:
        lines.pop()
    return [*lines, *([f"[exit {status}]"] if status else [])]


def written(step: Step) -> str:
    return "\n".join([*step.remarks, f"$ {step.command}", *step.printed])


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda path: path.stem)
def test_transcript(
    transcript: Path,
    tmp_path: Path,
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    shutil.copytree(HERE / "files", tmp_path, dirs_exist_ok=True)
    shutil.copytree(root / "references", tmp_path / "references")
    shutil.copytree(root / "styles", tmp_path / "styles")
    monkeypatch.chdir(tmp_path)
    # A fixed width and no colours, whatever terminal the tests run in.
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    recorded = steps(transcript.read_text(encoding="utf-8"))
    assert recorded, "the transcript holds no command"
    now = [Step(step.command, step.remarks, perform(step.command, monkeypatch, capsys)) for step in recorded]
    if request.config.getoption("--accept"):
        transcript.write_text("\n\n".join(map(written, now)) + "\n", encoding="utf-8")
        return
    for before, after in zip(recorded, now, strict=True):
        assert after.printed == before.printed, before.command


def test_there_are_transcripts_of_every_command() -> None:
    from refbook.cli.app import COMMANDS

    text = "\n".join(path.read_text(encoding="utf-8") for path in TRANSCRIPTS)
    assert [name for name in COMMANDS if f"$ refbook {name}" not in text] == []
