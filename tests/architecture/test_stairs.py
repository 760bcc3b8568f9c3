"""Imports and foreign keys only go down the stairs."""

import subprocess
import sys

import pytest
from django.apps import apps

from tests.architecture.source import APPS, ROOT, stair_of

OWN_MODELS = [model for model in apps.get_models() if model._meta.app_label in APPS]
RELATIONS = [
    (model, field)
    for model in OWN_MODELS
    for field in model._meta.get_fields(include_hidden=True)
    if field.is_relation and not field.auto_created and field.related_model is not None
]


def test_import_contracts_hold():
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize(("model", "field"), RELATIONS, ids=lambda part: getattr(part, "__name__", None) or part.name)
def test_foreign_key_goes_down(model, field):
    source, target = model._meta.app_label, field.related_model._meta.app_label
    if stair_of(target) is None:
        assert source in {"cms", "accounts"}, f"{model.__name__}.{field.name} points at {target}, which is not ours"
        return
    assert source == target or stair_of(target) < stair_of(source), f"{model.__name__}.{field.name} goes up to {target}"


def test_no_file_without_a_name():
    nameless = [
        path.relative_to(ROOT)
        for app in APPS
        for name in ("utils.py", "helpers.py", "services.py", "signals.py")
        for path in (ROOT / app).rglob(name)
    ]
    assert nameless == []
