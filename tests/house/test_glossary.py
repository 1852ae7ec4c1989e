"""The words of the glossary exist in the code, and the models are in the glossary."""

import ast
import re

import pytest

from tests.support.sources import ROOT, files, modules, tree_of

pytestmark = pytest.mark.xdist_group("texts")  # read and parsed once


def defined() -> set[str]:
    """Names of classes and functions, and `Class.member` for the attributes that a class assigns."""
    names = set()
    for path in modules("handlers", "services", "models"):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                names.add(node.name)
            if isinstance(node, ast.ClassDef):
                names.update(f"{node.name}.{target.id}" for target in ast.walk(node) if is_set(target))
    return names


def is_set(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)


def rows() -> list[list[str]]:
    lines = (ROOT / "docs/glossary.md").read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]


def test_every_code_name_of_the_glossary_is_in_the_code() -> None:
    named = {name for row in rows() for name in re.findall(r"`([^`]+)`", row[2])}
    assert len(named) >= 100
    assert named - defined() == set()


def is_table_or_enumeration(node: ast.stmt) -> bool:
    return isinstance(node, ast.ClassDef) and any(ast.unparse(base) in ("Base", "StrEnum") for base in node.bases)


def test_every_table_and_enumeration_of_the_models_is_in_the_glossary() -> None:
    told = (ROOT / "docs/glossary.md").read_text("utf-8")
    ours = {
        node.name
        for path in files("models/*.py", at_least=22)
        if path.name != "receiving.py"
        for node in tree_of(path).body
        if is_table_or_enumeration(node)
    }
    untold = {name for name in ours if f"`{name}" not in told}
    assert len(ours) > 30
    assert untold <= {"ConsentKind", "FileKind", "NoticeState", "RoleGrant"}, "parts of ideas that are told"
