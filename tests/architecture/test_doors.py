"""Only actions write: doors, screens, queries and whatever else an app has leave the database as it is."""

import ast

import pytest

from tests.architecture.source import APPS, calls, files, tree

WRITES = {
    "bulk_create", "bulk_update", "create", "delete", "get_or_create", "save", "update_or_create",
    "abulk_create", "acreate", "adelete", "aget_or_create", "asave", "aupdate", "aupdate_or_create",
}  # fmt: skip
# What only a queryset has in its chain, so that `dict.update()` is not taken for one.
QUERYSET = {"objects", "filter", "exclude", "all", "visible_to", "select_for_update"}
# What writes besides actions, and why.
WRITERS = {
    "accounts/models.py": "the manager that makes a login",
    "cms/authoring.py": "pages written by a program",
    "cms/media.py": "copies of uploads, and pictures in memory",
    "cms/models/pages.py": "Wagtail saves pages through the page itself",
    "core/audit.py": "the line of the access log that actions ask for",
    "core/keys.py": "the data key that actions ask for",
    "core/sealing.py": "the lock itself",
    "dossier/pdf/picture.py": "a picture in memory",
    "notifications/outbox.py": "the queue keeps its own rows",
}
OTHERS = [
    path
    for path in files("**/*.py", apps=[app for app in APPS if app != "demo"])
    if path.name != "actions.py" and str(path) not in WRITERS
]


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


@pytest.mark.parametrize("path", OTHERS, ids=str)
def test_only_actions_write(path):
    writes = [f"line {call.lineno}: {ast.unparse(call.func)}()" for call in calls(tree(path)) if is_write(call)]
    assert writes == [], "move it to an action"


@pytest.mark.parametrize("path", WRITERS)
def test_who_writes_besides_is_still_there(path):
    assert any(is_write(call) for call in calls(tree(path))), "take it off the list"


@pytest.mark.parametrize("path", files("*views.py", "views/*.py", "tasks.py"), ids=str)
def test_door_is_a_function(path):
    heirs = [node.name for node in tree(path).body if isinstance(node, ast.ClassDef) and node.bases]
    assert heirs == [], "views and tasks are functions"
