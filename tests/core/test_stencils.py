"""What is drawn once and filled in is what rendering would have given, for every reader anew."""

from django.template.loader import render_to_string
from django.utils import translation

from core.stencils import stencil

MENU = "components/account_menu.html"
SWITCH = "components/language_switch.html"


def test_a_stencil_gives_what_rendering_gives():
    for language in ["nl", "en"]:
        with translation.override(language):
            for who in ["Anna de Boer", '<b>Bram</b> & "Kim"']:
                values = {"who": who, "csrf_token": "c" * 64}
                assert stencil(MENU, **values) == render_to_string(MENU, values)


def test_the_language_is_that_of_the_reader():
    with translation.override("nl"):
        dutch = stencil(SWITCH, csrf_token="x", here="/a/?b=1&c=<")
    with translation.override("en"):
        english = stencil(SWITCH, csrf_token="x", here="/a/?b=1&c=<")
    assert 'value="en"' in dutch
    assert 'value="nl"' in english
    assert 'value="/a/?b=1&amp;c=&lt;"' in dutch


def test_nothing_of_one_reader_is_left_for_the_next():
    assert "Anna" in stencil(MENU, who="Anna", csrf_token="x")
    assert "Anna" not in stencil(MENU, who="Bram", csrf_token="y")


def test_flags_decide_what_is_drawn(tmp_path, settings):
    (tmp_path / "flags.html").write_text("{% if is_open %}open{% else %}closed{% endif %} {{ name }}")
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]
    assert stencil("flags.html", is_open=True, name="1") == "open 1"
    assert stencil("flags.html", is_open="", name="2") == "closed 2"
