"""Reading the form of a step: what takes part, what is refused, what is shown again."""

import pytest
from django.http import QueryDict

from modules.document import Rows
from modules.forms import BadPost, read_step
from tests import factory
from tests.modules.test_answers import ROWS

STEP = factory.make_step()


def post(text):
    return QueryDict(text)


def test_only_questions_that_stood_on_the_page_take_part():
    posted = read_step(STEP, post("seen-a.step-1-why=2&a.step-1-why=Much&seen-a.step-1-list=0&go=next"))
    assert posted.values == {"step-1-why": "Much", "step-1-list": []}
    assert posted.seen == {"step-1-why": 2, "step-1-list": 0}


def test_a_choice_that_was_taken_back_is_empty_and_not_absent():
    assert read_step(STEP, post("seen-a.step-1-one=3")).values == {"step-1-one": None}


def test_what_cannot_be_stored_is_shown_again_and_the_rest_is_kept():
    posted = read_step(STEP, post("a.step-1-word=" + "x" * 301 + "&a.step-1-scale=4"))
    assert posted.values == {"step-1-scale": 4}
    assert list(posted.errors) == ["step-1-word"]
    assert posted.typed["step-1-word"] == "x" * 301


@pytest.mark.parametrize(
    "text",
    [
        "a.unknown=1",
        "seen-a.unknown=1",
        "a.=1",
        "seen-a.step-1-why=-1",
        "seen-a.step-1-why=1.5",
        "seen-a.step-1-why=٣",
        "seen-a.step-1-why=" + "9" * 5_000,
        "a.step-1-why.0.x=1",
    ],
)
def test_a_field_nobody_asked_for_is_refused(text):
    with pytest.raises(BadPost):
        read_step(STEP, post(text))


class TestRows:
    step = factory.make_step(elements=[ROWS])

    def read(self, text):
        return read_step(self.step, post(text)).values["rows"]

    def test_rows_come_in_by_number_and_empty_ones_fall_away(self):
        assert isinstance(ROWS, Rows)
        assert self.read("a.rows.2.a=second&a.rows.0.b=first&a.rows.1.a=+") == [
            {"a": "", "b": "first"},
            {"a": "second", "b": ""},
        ]

    def test_all_rows_can_be_emptied(self):
        assert self.read("seen-a.rows=1&a.rows.0.a=") == []

    @pytest.mark.parametrize("name", ["a.rows", "a.rows.0", "a.rows.x.a", "a.rows.0.z", "a.rows.999.a", "a.rows.0.a.b"])
    def test_a_cell_that_does_not_exist_is_refused(self, name):
        with pytest.raises(BadPost):
            self.read(f"{name}=1")
