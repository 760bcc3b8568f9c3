"""What a stencil is filled in with is only shown: a template that tested or changed it would do so to a mark."""

import ast
import re

import pytest

from tests.architecture.source import ROOT, called_name, calls, files, tree
from tests.architecture.test_templates import COMMENT, TEMPLATES

TAG = re.compile(r'{% stencil "([^"]+)" ([^%]*)%}')
TESTED = re.compile(r"{% (?:el)?if ([^%]+)%}")
CHANGED = re.compile(r"(\w+)\|\w+")


def filled_in():
    """(template, names of its open places) for every stencil that is drawn, from a template or from Python."""
    for path in TEMPLATES:
        for name, values in TAG.findall((ROOT / path).read_text(encoding="utf-8")):
            yield name, re.findall(r"(\w+)=", values)
    for path in files("*.py", "*/*.py"):
        for call in calls(tree(path)):
            if called_name(call) == "stencil" and call.args and isinstance(call.args[0], ast.Constant):
                yield call.args[0].value, [keyword.arg for keyword in call.keywords]


STENCILS = sorted((name, tuple(values)) for name, values in filled_in())


def test_stencils_are_found():
    assert {"components/account_menu.html", "homework/step_form.html"} <= {name for name, _values in STENCILS}


@pytest.mark.parametrize(("name", "values"), STENCILS, ids=lambda value: value if isinstance(value, str) else "")
def test_only_flags_decide_and_nothing_is_filtered(name, values):
    source = COMMENT.sub("", (ROOT / "templates" / name).read_text(encoding="utf-8"))
    places = {value for value in values if not value.startswith(("is_", "has_"))}
    tested = {word for condition in TESTED.findall(source) for word in re.findall(r"\w+", condition)}
    assert places & (tested | set(CHANGED.findall(source))) == set()
