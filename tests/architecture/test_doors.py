"""Views, forms, tasks, queries and the API write nothing themselves."""

import ast

import pytest

from tests.architecture.source import calls, files, tree

WRITES = {
    "bulk_create", "bulk_update", "create", "delete", "get_or_create", "save", "update_or_create",
    "abulk_create", "acreate", "adelete", "aget_or_create", "asave", "aupdate", "aupdate_or_create",
}  # fmt: skip
# What only a queryset has in its chain, so that `dict.update()` is not taken for one.
QUERYSET = {"objects", "filter", "exclude", "all", "visible_to", "select_for_update"}
DOORS = files(
    "*views.py", "views/*.py", "*forms.py", "forms/*.py", "tasks.py", "*queries.py", "queries/*.py", "urls.py",
    "templatetags/*.py", "middleware.py",
) + files("**/*.py", apps=["api"])  # fmt: skip


def names_in_chain(node):
    while isinstance(node, ast.Attribute | ast.Call):
        if isinstance(node, ast.Attribute):
            yield node.attr
            node = node.value
        else:
            node = node.func


def is_write(call):
    if not isinstance(call.func, ast.Attribute):
        return False
    name = call.func.attr
    return name in WRITES or (name == "update" and bool(QUERYSET & set(names_in_chain(call.func.value))))


@pytest.mark.parametrize("path", DOORS, ids=str)
def test_door_writes_nothing(path):
    writes = [f"line {call.lineno}: {ast.unparse(call.func)}()" for call in calls(tree(path)) if is_write(call)]
    assert writes == [], "move it to an action"


@pytest.mark.parametrize("path", files("*views.py", "views/*.py", "tasks.py"), ids=str)
def test_door_is_a_function(path):
    heirs = [node.name for node in tree(path).body if isinstance(node, ast.ClassDef) and node.bases]
    assert heirs == [], "views and tasks are functions"
