"""The project's own Python files, parsed, for laws an import linter cannot see."""

import ast
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.ROOT)
# From the bottom up, as in docs/decisions/0001; apps on one stair stand in one set.
STAIRS = [
    {"policy", "core"},
    {"accounts"},
    {"community", "notifications"},
    {"care"},
    {"modules", "selftests"},
    {"homework", "messaging", "matching"},
    {"dossier"},
    {"reporting"},
    {"api", "cms"},
    {"config"},
    {"demo"},
]
APPS = [app for stair in STAIRS for app in sorted(stair) if (ROOT / app / "__init__.py").exists()]


def stair_of(app):
    """0 for the lowest stair; None for an app that is not ours."""
    return next((number for number, stair in enumerate(STAIRS) if app in stair), None)


def files(*patterns, apps=APPS):
    """Paths, relative to the root, of files in `apps` that match one of the patterns (`views.py`, `v1/*.py`)."""
    found = {path for app in apps for pattern in patterns for path in (ROOT / app).glob(pattern)}
    return sorted(path.relative_to(ROOT) for path in found if "migrations" not in path.parts)


def source(path):
    return (ROOT / path).read_text(encoding="utf-8")


def tree(path):
    return ast.parse(source(path), filename=str(path))


def calls(node):
    return [inner for inner in ast.walk(node) if isinstance(inner, ast.Call)]


def called_name(call):
    """`reach.require(...)` → "require"."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""
