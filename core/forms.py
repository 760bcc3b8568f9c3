"""How every form looks: the renderer that makes Django's forms speak the markup of our stylesheet, and a few widgets.

`{{ form }}` and `{{ form.name.as_field_group }}` need nothing else. Put `novalidate` on the `<form>`, so that our error
messages are used and not the browser's. A form class may set `mark_optional = False` to leave out "(optional)".
"""

from django import forms
from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Only the frame around a control is ours (templates/forms); the controls keep Django's own templates."""

    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"
    formset_template_name = "forms/formset.html"


class DateInput(forms.DateInput):
    """A date from the browser's own picker."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class TimeInput(forms.TimeInput):
    """A time of day from the browser's own picker."""

    input_type = "time"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%H:%M")


class MomentInput(forms.DateTimeInput):
    """A date and a time in one control."""

    input_type = "datetime-local"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")


class Scale(forms.RadioSelect):
    """Numbers in a row with words at both ends. Radio buttons, not a slider: nothing has to be dragged."""

    def __init__(self, attrs=None, choices=(), low_label="", high_label=""):
        super().__init__(attrs, choices)
        self.low_label = low_label
        self.high_label = high_label
