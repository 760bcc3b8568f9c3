"""A document is understood whole or refused."""

import json
from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modules import document as d
from modules.document import Document, DocumentError
from tests.modules.documents import documents, keys, module

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


def places(value, path=()):
    """The path of every value inside `value`."""
    yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, item in inside:
        yield from places(item, (*path, name))


def at(value, path):
    for name in path:
        value = value[name]
    return value


@given(documents())
def test_any_valid_document_comes_back_as_it_was_stored(document):
    stored = json.loads(json.dumps(document.to_data()))
    again = Document.parse(stored)
    assert again == document
    assert again.canonical() == document.canonical()
    assert again.digest() == document.digest()


@given(documents(), st.data())
def test_whatever_replaces_a_value_is_refused_or_kept_but_never_dropped(document, data):
    stored = document.to_data()
    path = data.draw(st.sampled_from([path for path in places(stored) if path]))
    at(stored, path[:-1])[path[-1]] = data.draw(json_values)
    try:
        again = Document.parse(deepcopy(stored))
    except DocumentError:
        return
    assert again.to_data() == stored
    assert json.dumps(again.to_data(), sort_keys=True) == json.dumps(stored, sort_keys=True)


@given(documents(), st.data())
def test_a_removed_field_is_refused_and_named(document, data):
    stored = document.to_data()
    path = data.draw(st.sampled_from([path for path in places(stored) if path and isinstance(path[-1], str)]))
    del at(stored, path[:-1])[path[-1]]
    with pytest.raises(DocumentError) as refused:
        Document.parse(stored)
    assert refused.value.path == ".".join(map(str, path))


@given(documents(), st.text(min_size=1, max_size=10), st.data())
def test_an_unknown_field_is_refused(document, name, data):
    stored = document.to_data()
    objects = [path for path in places(stored) if isinstance(at(stored, path), dict) and name not in at(stored, path)]
    at(stored, data.draw(st.sampled_from(objects)))[name] = "?"
    with pytest.raises(DocumentError):
        Document.parse(stored)


@given(
    documents().filter(lambda document: any(step.elements for step in document.steps)), st.text(max_size=10), st.data()
)
def test_an_unknown_kind_of_element_is_refused(document, kind, data):
    stored = document.to_data()
    kinds = [path for path in places(stored) if path[-1:] == ("kind",) and "elements" in path]
    path = data.draw(st.sampled_from(kinds))
    at(stored, path[:-1])["kind"] = f"x-{kind}"
    with pytest.raises(DocumentError) as refused:
        Document.parse(stored)
    assert refused.value.path == ".".join(map(str, path))


@given(json_values)
def test_anything_else_is_refused(data):
    with pytest.raises(DocumentError):
        Document.parse(data)


@given(documents())
def test_steps_elements_and_questions_are_found_by_key(document):
    for step in document.steps:
        assert document.step(step.key) is step
        assert step.questions == tuple(element for element in step.elements if element.is_question)
        for element in step.elements:
            assert document.element(element.key) is element
            assert set(element.assets) <= set(document.assets())


@given(documents(), keys)
def test_an_unknown_key_is_a_key_error(document, key):
    if key not in {step.key for step in document.steps}:
        with pytest.raises(KeyError):
            document.step(key)
    if key not in {element.key for step in document.steps for element in step.elements}:
        with pytest.raises(KeyError):
            document.element(key)


def question(cls, key="q", **fields):
    return cls(key=key, question="Why?", help="", is_required=False, **fields)


def option(key):
    return d.Option(key=key, label=key)


def repeat_step(stored):
    stored["sessions"][0]["steps"] *= 2


def repeat_element(stored):
    stored["sessions"][0]["steps"][0]["elements"] *= 2


def repeat_session(stored):
    step = stored["sessions"][0]["steps"][0] | {"key": "other", "elements": []}
    stored["sessions"].append(stored["sessions"][0] | {"steps": [step]})


def repeat_option(stored):
    stored["sessions"][0]["steps"][0]["elements"][0]["options"] *= 2


@pytest.mark.parametrize("repeat", [repeat_step, repeat_element, repeat_session, repeat_option])
def test_a_key_used_twice_is_refused(repeat):
    stored = module(question(d.OneOf, options=(option("a"), option("b")))).to_data()
    assert Document.parse(stored)
    repeat(stored)
    with pytest.raises(DocumentError, match="used twice"):
        Document.parse(stored)


@pytest.mark.parametrize(
    ("field", "value"),
    [("minimum", 10), ("minimum", 11), ("maximum", 500), ("minimum", True), ("minimum", 1.0), ("minimum", "1")],
)
def test_a_scale_that_can_not_be_shown_is_refused(field, value):
    scale = question(d.Scale, minimum=0, maximum=10, low_label="", high_label="", is_charted=True)
    stored = module(scale).to_data()
    stored["sessions"][0]["steps"][0]["elements"][0][field] = value
    with pytest.raises(DocumentError):
        Document.parse(stored)


@pytest.mark.parametrize("text", ["", "   ", "a\x00b", "a\ud800b"])
def test_a_question_without_words_or_with_characters_that_can_not_be_stored_is_refused(text):
    stored = module(question(d.ShortText)).to_data()
    stored["sessions"][0]["steps"][0]["elements"][0]["question"] = text
    with pytest.raises(DocumentError):
        Document.parse(stored)


def test_a_diary_with_two_steps_is_refused():
    stored = module(kind=d.DocumentKind.DIARY).to_data()
    stored["sessions"][0]["steps"].append(stored["sessions"][0]["steps"][0] | {"key": "other"})
    with pytest.raises(DocumentError, match="one step"):
        Document.parse(stored)
