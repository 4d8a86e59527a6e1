"""The citation processors that are measured: how each is found on this machine, and its command line.

Adding one is one `Processor` in `PROCESSORS` and a driver in `peers/`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
DRIVERS: Final = HERE / "peers"
OWN: Final = "refbook"


@dataclass(frozen=True, slots=True)
class Job:
    """One document to render.

    Attributes:
        style: the .csl file.
        items: the library, CSL-JSON.
        out: where to write.
    """

    style: Path
    items: Path
    out: Path

    @property
    def options(self) -> list[str]:
        """The options that most drivers take."""
        return ["--style", str(self.style), "--items", str(self.items), "--out", str(self.out)]


@dataclass(frozen=True, slots=True)
class Processor:
    """A citation processor.

    Attributes:
        name: what the tables call it.
        version: its version; "" when it is not installed.
        command: the command that renders a job.
        document: suffix of the document it reads, and the script that makes it of a library; not measured.
        entry: what every entry of the bibliography begins with in its output.
        after: what stands after the bibliography, if more that looks like entries does.
    """

    name: str
    version: Callable[[], str]
    command: Callable[[Job], list[str]]
    document: tuple[str, str] | None = None
    entry: str = 'class="csl-entry"'
    after: str = ""

    def prepare(self, items: Path) -> None:
        """Make the document of a library, if it reads one."""
        if self.document is not None:
            suffix, script = self.document
            made = items.with_suffix(suffix)
            if not made.exists():
                run_python(DRIVERS / script, items, made)


def run_python(script: Path, *arguments: Path | str) -> None:
    """Run one of this folder's scripts in a process of its own."""
    command = [sys.executable, str(script), *map(str, arguments)]
    subprocess.run(command, check=True, env={**os.environ, **environment()})  # noqa: S603


def environment() -> dict[str, str]:
    """Variables for every process: one order of hashes, UTF-8.

    Bytecode is kept, as that of an installed package is: compiling refbook anew adds 0.1 s to a start.
    """
    return {
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "",
        "LC_ALL": "C.UTF-8",
    }


def refbook(name: str = OWN, python: str = sys.executable, engine: str = "") -> Processor:
    """refbook in an interpreter, which may hold a compiled build, with one of its engines."""
    chosen = ["--engine", engine] if engine else []
    driver = str(DRIVERS / "refbook_driver.py")
    code = "import refbook; print(getattr(refbook, '__version__', '?'))"
    return Processor(
        name, lambda: _says([python, "-c", code]), lambda job: [python, driver, *job.options, *chosen]
    )


def folder() -> Path:
    """Where peers are installed that are no part of the environment: see README.md."""
    cache = os.environ.get("XDG_CACHE_HOME", "")
    base = Path(cache) if Path(cache).is_absolute() else Path.home() / ".cache"
    return Path(os.environ.get("REFBOOK_BENCH") or base / "refbook-bench")


def package_folder(package: str) -> Path:
    """The folder of an installed package, which is not imported."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"the package {package} is not installed: see benchmarks/README.md")
    return Path(spec.submodule_search_locations[0])


def _says(command: list[str]) -> str:
    """The last word of the first line that a command prints; "" when it cannot be run."""
    if shutil.which(command[0]) is None:
        return ""
    done = subprocess.run(  # noqa: S603
        command, capture_output=True, text=True, check=False, env={**os.environ, **environment()}
    )
    words = done.stdout.split("\n")[0].split()
    return words[-1] if words and not done.returncode else ""


def _distribution(python: str, name: str) -> str:
    return _says([python, "-c", f"from importlib.metadata import version; print(version({name!r}))"])


def _typst() -> str:
    return str(folder() / "typst" / "bin" / "python")


def _js(job: Job) -> list[str]:
    locales = package_folder("citeproc") / "data" / "locales"
    driver = str(DRIVERS / "citeproc_js_driver.js")
    return ["node", driver, *job.options, "--locales", str(locales)]


def _js_version() -> str:
    package = folder() / "node" / "node_modules" / "citeproc" / "package.json"
    return _says(["node", "-p", f"require({str(package)!r}).version"]) if package.exists() else ""


def _pandoc(job: Job) -> list[str]:
    document = str(job.items.with_suffix(".md"))
    data = ["--bibliography", str(job.items), "--csl", str(job.style)]
    return ["pandoc", document, "--citeproc", *data, "--to", "html", "--output", str(job.out)]


def _typst_command(job: Job) -> list[str]:
    document = str(job.items.with_suffix(".typ"))
    driver = str(DRIVERS / "typst_driver.py")
    return [_typst(), driver, "--style", str(job.style), "--document", document, "--out", str(job.out)]


PEERS: Final = (
    Processor(
        "floor",
        lambda: _says([sys.executable, "--version"]),
        lambda job: [sys.executable, str(DRIVERS / "floor_driver.py"), *job.options],
    ),
    Processor(
        "typst (hayagriva)",
        lambda: _distribution(_typst(), "typst"),
        _typst_command,
        (".typ", "typst_document.py"),
        entry='<li id="loc-',
        after='<section role="doc-endnotes">',
    ),
    Processor("pandoc", lambda: _says(["pandoc", "--version"]), _pandoc, (".md", "pandoc_document.py")),
    Processor("citeproc-js", _js_version, _js),
    Processor(
        "citeproc-py",
        lambda: _distribution(sys.executable, "citeproc-py"),
        lambda job: [sys.executable, str(DRIVERS / "citeproc_py_driver.py"), *job.options],
    ),
)
"""Everyone but refbook; the floor is no processor, but what remains when there is nothing to process."""
