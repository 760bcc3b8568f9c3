"""What may be answered, and how an answer reads as words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modules import document as d
from modules.answers import BadAnswer, Table, as_asked, clean, in_words, is_empty
from tests.modules.documents import elements

ASKED = {"question": "What?", "help": "", "is_required": False}
OPTIONS = (d.Option(key="a", label="Apples"), d.Option(key="b", label="Pears"))
SHORT = d.ShortText(key="short", **ASKED)
LONG = d.LongText(key="long", **ASKED)
ONE = d.OneOf(key="one", options=OPTIONS, **ASKED)
SEVERAL = d.SeveralOf(key="several", options=OPTIONS, **ASKED)
DONE = d.Checklist(key="done", items=OPTIONS, **ASKED)
SCALE = d.Scale(key="scale", minimum=0, maximum=10, low_label="bad", high_label="good", is_charted=False, **ASKED)
ROWS = d.Rows(key="rows", columns=OPTIONS, maximum_rows=2, **ASKED)


@pytest.mark.parametrize(
    ("element", "raw", "value"),
    [
        (SHORT, "  one   line\nonly ", "one line only"),
        (LONG, " as typed \r\nwith lines ", " as typed \nwith lines "),
        (LONG, " \n\t ", ""),
        (LONG, "a\x00b\x07c\td", "abc\td"),
        (ONE, "b", "b"),
        (ONE, "", None),
        (SEVERAL, ["b", "a", "b"], ["a", "b"]),
        (DONE, [], []),
        (SCALE, " 7 ", 7),
        (SCALE, 0, 0),
        (SCALE, "", None),
        (ROWS, [{"a": " x ", "b": ""}, {"a": "", "b": " "}, {"b": "y"}], [{"a": "x", "b": ""}, {"a": "", "b": "y"}]),
        (ROWS, None, []),
    ],
)
def test_an_answer_is_kept_in_one_shape(element, raw, value):
    assert clean(element, raw) == value


@pytest.mark.parametrize(
    ("element", "raw", "code"),
    [
        (SHORT, "x" * 301, "too_long"),
        (LONG, "x" * 20_001, "too_long"),
        (LONG, "half a \ud83d pair", "malformed"),
        (LONG, 5, "malformed"),
        (ONE, "c", "unknown_option"),
        (ONE, ["a"], "malformed"),
        (SEVERAL, ["a", "z"], "unknown_option"),
        (SEVERAL, "a", "malformed"),
        (SCALE, "11", "out_of_range"),
        (SCALE, -1, "out_of_range"),
        (SCALE, "9" * 6_000, "malformed"),
        (SCALE, "٣", "malformed"),
        (SCALE, True, "malformed"),
        (SCALE, 3.0, "malformed"),
        (ROWS, [{"a": "x"}] * 3, "too_many_rows"),
        (ROWS, [{"z": "x"}], "malformed"),
        (ROWS, ["x"], "malformed"),
        (ROWS, [{"a": "x" * 1_001}], "too_long"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_message(element, raw, code):
    with pytest.raises(BadAnswer) as refused:
        clean(element, raw)
    assert refused.value.code == code
    assert refused.value.message


def test_just_fitting_texts_are_kept():
    assert len(clean(SHORT, "é" * 300)) == 300
    assert len(clean(LONG, "x\r\n" * 10_000)) == 20_000


hostile = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(codec=None), max_size=30)
    | st.sampled_from(["a", "b", "", "0", "10"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3) | st.just("a"), inner, max_size=3),
    max_leaves=10,
)
questions = elements.filter(lambda element: element.is_question)


@given(questions, hostile)
def test_anything_at_all_is_either_kept_or_refused(element, raw):
    try:
        value = clean(element, raw)
    except BadAnswer:
        return
    json.dumps(value, ensure_ascii=False).encode()
    assert clean(element, value) == value
    in_words(element, value, "nl")


@given(questions)
def test_nothing_is_always_allowed_and_says_nothing(element):
    value = clean(element, None)
    assert is_empty(value)
    assert in_words(element, value, "nl") == []


@pytest.mark.parametrize(
    ("element", "value", "words"),
    [
        (LONG, "Two\nlines", ["Two\nlines"]),
        (ONE, "b", ["Pears"]),
        (SEVERAL, ["a", "b"], ["Apples", "Pears"]),
        (SCALE, 0, ["0, from 0 (bad) to 10 (good)"]),
        (ROWS, [{"a": "x", "b": "y"}], Table(("Apples", "Pears"), (("x", "y"),))),
    ],
)
def test_an_answer_reads_as_words(element, value, words):
    assert in_words(element, value, "en") == words


def test_a_step_is_shown_as_it_was_asked_with_what_was_left_open():
    step = d.Step(
        key="s", title="S", minutes=1, kind=d.StepKind.EXERCISE, elements=(d.Heading(key="h", text="H"), LONG, ROWS)
    )
    document = d.Document(
        kind=d.DocumentKind.EXERCISE,
        title="T",
        language="en",
        intro=d.Intro(summary="", for_whom="", how_long="", what_you_get="", who_sees="", theme=""),
        sessions=(d.Session(key="x", title="X", steps=(step,)),),
    )
    long, rows = as_asked(document, step, {"rows": [{"a": "1", "b": "2"}]})
    assert (long.question, long.lines, long.is_empty) == ("What?", (), True)
    assert (rows.table.rows, rows.is_empty) == ((("1", "2"),), False)
