"""Elements as HTML: what a process kept and fills in is what the template would have drawn."""

from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from modules import document as d
from modules.answers import BadAnswer, clean
from modules.drawing import draw, draw_filled, part_of
from tests.modules.documents import elements, text
from tests.modules.test_answers import LONG, ONE, ROWS, SCALE


def raw_answers(element):
    """Strategies for what a form may hold for this element."""
    match element:
        case d.OneOf():
            return st.sampled_from([None, *(one.key for one in element.options)])
        case d.SeveralOf() | d.Checklist():
            options = element.items if isinstance(element, d.Checklist) else element.options
            return st.lists(st.sampled_from([one.key for one in options]))
        case d.Scale():
            return st.none() | st.sampled_from(element.points)
        case d.Rows():
            cell = st.dictionaries(st.sampled_from([one.key for one in element.columns]), text)
            return st.lists(cell, max_size=element.maximum_rows)
    return text


@settings(deadline=None)
@given(elements, st.data(), st.integers(0, 10_000_000), st.sampled_from(["nl", "en"]))
def test_an_element_is_filled_in_as_its_template_draws_it(element, data, seen, language):
    try:
        value = clean(element, data.draw(raw_answers(element))) if element.is_question else None
    except BadAnswer:
        return
    with translation.override(language):
        for _time in range(2):
            assert draw_filled(element, value, seen) == draw(part_of(element, value, seen), can_save=True)


def test_what_somebody_wrote_stays_text():
    assert "&lt;script&gt;" in draw_filled(LONG, "<script>")
    assert 'value="&quot;&gt;&lt;b&gt;"' in draw_filled(ROWS, [{"a": '"><b>', "b": ""}])


def test_one_readers_answer_is_not_left_for_the_next():
    draw_filled(LONG, "A secret", 3)
    assert "A secret" not in draw_filled(LONG)
    assert "checked" not in draw_filled(ONE) + draw_filled(SCALE)
