"""What our renderer makes of a form: labels, hints and errors that belong to their control."""

from html.parser import HTMLParser

import pytest
from django import forms
from django.template.loader import render_to_string

from core.forms import DateInput, Scale


class Sample(forms.Form):
    name = forms.CharField(help_text="As on the letter")
    story = forms.CharField(widget=forms.Textarea, max_length=200, required=False)
    secret = forms.CharField(widget=forms.PasswordInput)
    mood = forms.ChoiceField(widget=Scale(low_label="bad", high_label="good"), choices=[(n, n) for n in range(11)])
    ways = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, choices=[("a", "A"), ("b", "B")])
    kind = forms.ChoiceField(choices=[("a", "A")])
    day = forms.DateField(widget=DateInput)
    agree = forms.BooleanField()
    hidden = forms.CharField(widget=forms.HiddenInput, required=False)


class Elements(HTMLParser):
    """All elements of a piece of html with their attributes."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def ids(self):
        return [attrs["id"] for _tag, attrs in self.found if "id" in attrs]

    def values(self, attribute):
        return [attrs[attribute] for _tag, attrs in self.found if attrs.get(attribute)]


@pytest.fixture(params=["empty", "wrong"])
def elements(request):
    form = Sample() if request.param == "empty" else Sample({})
    return Elements(str(form) + render_to_string("components/error_summary.html", {"form": form}))


def test_every_id_is_there_once(elements):
    assert len(set(elements.ids())) == len(elements.ids())


def test_every_label_points_at_a_control(elements):
    assert set(elements.values("for")) <= set(elements.ids())


def test_every_description_points_at_a_hint_or_error(elements):
    described = {word for value in elements.values("aria-describedby") for word in value.split()}
    assert described <= set(elements.ids())


def test_the_error_summary_points_at_every_wrong_field():
    form = Sample({})
    html = render_to_string("components/error_summary.html", {"form": form})
    targets = {value.removeprefix("#") for value in Elements(html).values("href")}
    assert len(targets) == len(form.errors) == 7
    assert targets <= set(Elements(str(form)).ids())


def test_the_error_summary_of_a_form_without_errors_is_empty():
    assert render_to_string("components/error_summary.html", {"form": Sample()}).strip() == ""


def test_what_may_stay_empty_says_so():
    form = Sample()
    assert "(mag, hoeft niet)" in form["story"].as_field_group()
    assert "(mag, hoeft niet)" not in form["name"].as_field_group()


def test_a_form_can_leave_out_that_fields_are_optional():
    form = Sample()
    form.mark_optional = False
    assert "(mag, hoeft niet)" not in str(form)


def test_a_text_area_with_a_limit_counts_characters():
    html = Sample()["story"].as_field_group()
    assert 'data-module="govuk-character-count"' in html
    assert 'id="id_story-info"' in html


def test_a_password_can_be_shown():
    assert 'data-i18n.show-password="Toon"' in Sample()["secret"].as_field_group()


def test_a_scale_is_radio_buttons_with_words_at_both_ends():
    html = Sample()["mood"].as_field_group()
    assert html.count('type="radio"') == 11
    assert html.index("bad") < html.index("good")


def test_a_hint_of_the_template_is_tied_to_the_control():
    html = render_to_string("forms/field.html", {"field": Sample()["secret"], "hint": "Twelve or more"})
    assert 'aria-describedby="id_secret_helptext"' in html
    assert 'id="id_secret_helptext">Twelve or more' in html


def test_placeholders_are_left_out():
    class WithPlaceholder(forms.Form):
        word = forms.CharField(widget=forms.TextInput(attrs={"placeholder": "word", "class": "own"}))

    html = WithPlaceholder()["word"].as_field_group()
    assert "placeholder" not in html
    assert "govuk-input own" in html


def test_what_somebody_typed_is_escaped():
    html = str(Sample({"name": '"><script>alert(1)</script>'}))
    assert "<script>" not in html
