"""A stored self-test is understood whole or refused with the place."""

import json
from copy import deepcopy
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selftests.document import DocumentError, SelfTest
from tests.selftests.selftest_documents import band, self_test, self_tests

SMALL = self_test(2, bands=(band(0, 2), band(3, 6, level=2)))


def changed(path, value):
    """The data of SMALL with one place changed; `...` takes it away."""
    data = deepcopy(SMALL.to_data())
    *above, last = path
    inside = data
    for name in above:
        inside = inside[name]
    if value is ...:
        del inside[last]
    else:
        inside[last] = value
    return data


@given(self_tests())
def test_a_test_reads_back_as_it_was_written(test):
    again = SelfTest.parse(json.loads(json.dumps(test.to_data())))
    assert again == test
    assert again.digest() == test.digest()


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (["format"], 2, "format"),
        (["format"], True, "format"),
        (["title"], None, "title"),
        (["minutes"], "3", "minutes"),
        (["is_validated"], 1, "is_validated"),
        (["colour"], "red", "colour"),
        (["items", 1, "text"], ..., "items.1.text"),
        (["items", 0, "alert_from"], 0.1, "items.0.alert_from"),
        (["answer_sets", 0, "options", 2, "value"], "1e3", "answer_sets.0.options.2.value"),
        (["answer_sets", 0, "options", 2, "value"], True, "answer_sets.0.options.2.value"),
        (["scores", 0, "method"], "product", "scores.0.method"),
        (["scores", 0, "items", 1, "weight"], float("nan"), "scores.0.items.1.weight"),
        (["bands"], {}, "bands"),
        (["bands", 0, "next_steps"], [{"kind": "fax", "label": "Fax", "target": ""}], "bands.0.next_steps.0.kind"),
    ],
)
def test_what_is_out_of_place_is_refused_with_the_place(path, value, place):
    with pytest.raises(DocumentError) as refused:
        SelfTest.parse(changed(path, value))
    assert refused.value.path == place


@given(st.none() | st.integers() | st.text() | st.lists(st.integers()) | st.dictionaries(st.text(), st.integers()))
def test_anything_else_is_refused_in_words(data):
    with pytest.raises(DocumentError):
        SelfTest.parse(data)


def test_decimals_are_stored_as_text_and_whole_numbers_as_numbers():
    data = changed(["answer_sets", 0, "options", 3, "value"], "2.50")
    test = SelfTest.parse(data)
    assert test.option("q1", "always").value == Decimal("2.5")
    assert [option["value"] for option in test.to_data()["answer_sets"][0]["options"]] == [0, 1, 2, "2.5"]


def test_any_change_gives_another_digest():
    assert SelfTest.parse(changed(["title"], "Something else")).digest() != SMALL.digest()
    assert SelfTest.parse(SMALL.to_data()).digest() == SMALL.digest()
