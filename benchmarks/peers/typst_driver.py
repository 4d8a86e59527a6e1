"""typst, whose citation processor is Rust's hayagriva: every item cited once, then the bibliography, in HTML.

    python benchmarks/peers/typst_driver.py --style apa.csl --document document.typ --out out.html

HTML spares typst the layout of pages. The package `typst` holds the compiler; it has a virtual environment of
its own:

    python -m venv ~/.cache/refbook-bench/typst && ~/.cache/refbook-bench/typst/bin/pip install typst
"""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path


def main() -> None:
    """Compile the document that the options describe."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--style", type=Path, required=True)
    parser.add_argument("--document", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    made = import_module("typst").compile(
        str(options.document),
        format="html",
        root="/",
        sys_inputs={"style": str(options.style.resolve())},
        ignore_system_fonts=True,
    )
    options.out.write_bytes(made)


if __name__ == "__main__":
    main()
