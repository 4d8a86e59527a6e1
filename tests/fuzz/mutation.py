"""Are the tests any good? `python -m tests.fuzz.mutation MODULE TESTS... [--sample N]`.

The module is changed in one place at a time - an operator, a comparison, a constant, a statement left out -
in a copy of the project, and its tests must fail. What they let pass is printed with its line.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, Final

ROOT: Final = Path(__file__).parents[2]
COPY: Final = ROOT / "build" / f"mutation-{os.getpid()}"
_SECONDS: Final = 60  # a mutant that runs longer is noticed too
# What every test imports and no mutation changes: each run begins where this is loaded already.
_PRELOADED: Final = (
    *("pytest", "hypothesis.strategies", "lxml.etree", "pybtex.database", "yaml", "rapidfuzz"),
    *("refbook.errors", "refbook.model.article", "refbook.model.format", "refbook.model.library"),
)
_OPTIONS: Final = ("-x", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning")

_OPERATORS: Final[dict[type[ast.AST], type[ast.AST]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}


def mutants(source: str) -> Iterator[tuple[int, str, str]]:
    """The line, what is done there, and the source of each mutant."""
    tree = ast.parse(source)
    nodes = list(ast.walk(tree))
    skipped = _skipped(tree)
    for number, node in enumerate(nodes):
        if id(node) in skipped:
            continue
        for change in range(_changes(node)):
            again = copy.deepcopy(tree)
            twin = list(ast.walk(again))[number]
            what = _change(again, twin, change)
            yield getattr(node, "lineno", 0), what, ast.unparse(ast.fix_missing_locations(again))


def _skipped(tree: ast.Module) -> set[int]:
    """What does nothing when it runs - annotations, docstrings, imports - and how messages are worded."""
    found: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            found += [
                each
                for each in (
                    node.returns,
                    *(arg.annotation for arg in ast.walk(node.args) if isinstance(arg, ast.arg)),
                )
                if each
            ]
        if isinstance(node, ast.AnnAssign):
            found.append(node.annotation)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found.append(node)
        if isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr):
            found.append(node)
        if isinstance(node, ast.Raise):
            found += [each for each in ast.walk(node) if isinstance(each, ast.Constant)]
        if isinstance(node, ast.Assign | ast.keyword) and "hint" in ast.unparse(node).split("=")[0]:
            found += [each for each in ast.walk(node) if isinstance(each, ast.Constant)]
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            found.append(node)
    return {id(each) for node in found for each in ast.walk(node)}


def _changes(node: ast.AST) -> int:
    """In how many ways a node can be changed."""
    if isinstance(node, ast.BinOp | ast.BoolOp | ast.AugAssign):
        return int(type(node.op) in _OPERATORS)
    if isinstance(node, ast.Compare):
        return len(node.ops)
    if isinstance(node, ast.Constant):
        return int(node.value is not None and node.value is not Ellipsis)
    is_test = isinstance(node, ast.If | ast.While | ast.IfExp)
    is_done = isinstance(node, ast.Expr | ast.AugAssign | ast.Raise | ast.Break | ast.Continue)
    returns = isinstance(node, ast.Return) and node.value is not None and ast.unparse(node) != "return None"
    return int(
        is_test or is_done or returns or (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not))
    )


def _change(tree: ast.Module, node: ast.AST, change: int) -> str:
    before = ast.unparse(node)
    if isinstance(node, ast.BinOp | ast.BoolOp | ast.AugAssign):
        node.op = _OPERATORS[type(node.op)]()  # type: ignore[assignment]
    elif isinstance(node, ast.Compare):
        node.ops[change] = _OPERATORS[type(node.ops[change])]()  # type: ignore[call-overload]
    elif isinstance(node, ast.Constant):
        node.value = _other(node.value)
    elif isinstance(node, ast.If | ast.While | ast.IfExp):
        node.test = ast.UnaryOp(ast.Not(), node.test)
    elif isinstance(node, ast.UnaryOp):
        _replace(tree, node, node.operand)
    elif isinstance(node, ast.Return):
        node.value = ast.Constant(None)
    else:
        _replace(tree, node, ast.Pass())
        return f"without: {before}"
    return f"{before}  ->  {ast.unparse(node)}"


def _other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    return f"XX{value}" if isinstance(value, str) else b"XX" + value


def _replace(tree: ast.Module, old: ast.AST, new: ast.AST) -> None:
    for node in ast.walk(tree):
        for name, value in ast.iter_fields(node):
            if value is old:
                setattr(node, name, new)
            elif isinstance(value, list) and old in value:
                value[value.index(old)] = new


def _run(tests: list[str]) -> bool:
    """True when the tests pass; each run is a fork, which has all third-party code already."""
    child = os.fork()
    if child == 0:
        os.setsid()
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(_SECONDS)
        import pytest

        os._exit(int(pytest.main([*_OPTIONS, *tests])))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def _prepare() -> None:
    shutil.rmtree(COPY, ignore_errors=True)
    for name in ("refbook", "tests", "styles", "references"):
        ignored = shutil.ignore_patterns("__pycache__", "build")
        shutil.copytree(ROOT / name, COPY / name, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", COPY)
    os.chdir(COPY)
    sys.dont_write_bytecode = True
    sys.path[:] = [str(COPY), *(each for each in sys.path if each not in ("", str(ROOT)))]
    for name in _PRELOADED:
        __import__(name)


def main() -> int:
    """Run it; 1 when the tests fail without any mutation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("module", type=Path)
    parser.add_argument("tests", nargs="+")
    parser.add_argument("--sample", type=int, default=0, help="only so many mutants")
    options = parser.parse_args()
    source = (ROOT / options.module).read_text(encoding="utf-8")
    found = list(mutants(source))
    if options.sample and options.sample < len(found):
        found = sorted(Random(0).sample(found, options.sample))
    _prepare()
    if ".".join(options.module.with_suffix("").parts) in sys.modules:
        sys.exit("the module is loaded too early to be changed")
    if not _run(options.tests):
        print("the tests fail without any mutation")
        return 1
    survivors = _survivors(options.module, options.tests, found)
    shutil.rmtree(COPY)
    killed = len(found) - len(survivors)
    print(f"{options.module}: {killed} of {len(found)} mutants noticed, {100 * killed / len(found):.0f}%")
    return 0


def _survivors(module: Path, tests: list[str], found: list[tuple[int, str, str]]) -> list[int]:
    """The lines of the mutants that the tests let pass, each of which is printed."""
    lines = []
    for line, what, mutated in found:
        (COPY / module).write_text(mutated, encoding="utf-8")
        if _run(tests):
            lines.append(line)
            print(f"{module}:{line}: {what}", flush=True)
    return lines


if __name__ == "__main__":
    sys.exit(main())
