"""Every change goes through an action, and every action asks first."""

import ast
import re

import pytest

from policy.words import Action
from tests.architecture.source import called_name, calls, files, source, tree

# Public functions beside the actions that are a part of one: they run inside it, after its `require`.
PARTS_OF_ACTIONS = {
    "care/actions.py:hold",
    "care/actions.py:touch",
    "homework/actions.py:acting_counsellor",
    "modules/actions.py:close_step",
    "modules/actions.py:guard_required",
}
ASKS = {"require", "require_membership"}


def public_functions():
    for path in files("actions.py", "actions/*.py"):
        for node in tree(path).body:
            name = f"{path}:{getattr(node, 'name', '')}"
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and name not in PARTS_OF_ACTIONS:
                yield pytest.param(node, id=name)


ACTIONS = list(public_functions())


def hands_on_the_actor(call):
    """Calling another action asks too: `enrol(actor=actor, …)`."""
    return any(keyword.arg == "actor" for keyword in call.keywords)


@pytest.mark.parametrize("action", ACTIONS)
def test_action_takes_the_actor_by_keyword(action):
    assert action.args.args == [], "an action takes keywords only"
    assert "actor" in [argument.arg for argument in action.args.kwonlyargs]


@pytest.mark.parametrize("action", ACTIONS)
def test_action_requires_permission(action):
    assert any(called_name(call) in ASKS or hands_on_the_actor(call) for call in calls(action))


@pytest.mark.parametrize("action", Action)
def test_every_word_of_the_policy_is_asked_for(action):
    # In the table itself, and where the access log is put into words, nothing is asked.
    asking = [path for path in files("**/*.py") if path.parts[0] != "policy" and str(path) != "dossier/words.py"]
    word = re.compile(rf"\bAction\.{action.name}\b")
    assert any(word.search(source(path)) for path in asking), "a rule nobody asks for protects nothing"


@pytest.mark.parametrize("action", ACTIONS)
def test_action_says_what_it_does(action):
    assert ast.get_docstring(action)


@pytest.mark.parametrize("action", ACTIONS)
def test_action_is_handed_the_time(action):
    assert "at" in [argument.arg for argument in action.args.kwonlyargs]
