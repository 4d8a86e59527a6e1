"""Compiles the inner loops of the citation processor to C, for those who ask for it.

    REFBOOK_COMPILE=1 pip install .

Without the variable nothing is compiled, and no compiler is needed: the source is the program, and the
compiled modules are the same modules, translated by mypyc.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED = {
    "refbook/csl": (
        "affixes capitals cluster collapse context dress finish grouping name_index narrow numbers page_range"
        " piece position reference run shape shapes sort substitute trees year_suffix disambiguate"
    ),
    "refbook/csl/elements": (
        "base choose date date_parts group initials label name_list name_style names number person sort_date"
        " text"
    ),
    "refbook/richtext": "field flipflop leaves letters punctuation title_case words",
}
"""Folder -> what runs for every name, field and condition of every item."""


class CompileHook(BuildHookInterface[Any]):
    """Adds the compiled modules to a wheel, beside their sources."""

    @property
    def is_wanted(self) -> bool:
        """Whether somebody asked for it."""
        return self.target_name == "wheel" and os.environ.get("REFBOOK_COMPILE", "") not in ("", "0")

    def dependencies(self) -> list[str]:
        """What a build needs besides hatchling."""
        return ["mypy[mypyc]>=1.15", "setuptools>=70"] if self.is_wanted else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and tell the wheel what to carry; an editable install runs the source it edits."""
        if not self.is_wanted or version == "editable":
            return
        folder = Path(tempfile.mkdtemp(prefix="refbook-compiled-"))
        for file in compiled(Path(self.root), folder):
            build_data["force_include"][str(file)] = str(file.relative_to(folder / "lib"))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True


def compiled(root: Path, folder: Path) -> list[Path]:
    """The compiled modules.

    Args:
        root: the project.
        folder: where to work; the modules lie in its folder `lib`.
    """
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    files = [f"{place}/{name}.py" for place, names in COMPILED.items() for name in names.split()]
    before = Path.cwd()
    os.chdir(root)  # mypy names modules by their paths
    try:
        # The types were checked before; here the types of other packages may not be at hand.
        flags = ["--config-file=", "--ignore-missing-imports"]
        extensions = mypycify([*flags, *files], target_dir=str(folder / "c"), group_name="refbook")
        command = build_ext(Distribution({"name": "refbook", "ext_modules": extensions}))
        command.build_lib, command.build_temp = str(folder / "lib"), str(folder / "o")
        command.ensure_finalized()
        command.run()
    finally:
        os.chdir(before)
    return [file for file in (folder / "lib").rglob("*") if file.suffix in (".so", ".pyd")]
