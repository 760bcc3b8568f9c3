"""What the templates in templates/forms need to know about a field."""

from django import forms, template

from core.forms import Scale

register = template.Library()

CSS = {
    "select": "govuk-select",
    "textarea": "govuk-textarea",
    "file": "govuk-file-upload",
    "password": "govuk-input govuk-password-input__input govuk-js-password-input-input",
    "checkbox": "govuk-checkboxes__input",
    "input": "govuk-input",
}
SHORT = {"date", "time", "datetime-local", "number"}


@register.filter
def field_kind(field):
    """One word for how to draw a bound field: scale, radios, checkboxes, checkbox, select, textarea, password, file,
    group (several controls in one field) or input."""
    widget = field.field.widget
    for kind, classes in (
        ("scale", Scale),
        ("checkboxes", forms.CheckboxSelectMultiple),
        ("radios", forms.RadioSelect),
        ("checkbox", forms.CheckboxInput),
        ("textarea", forms.Textarea),
        ("password", forms.PasswordInput),
        ("file", forms.FileInput),
        ("group", (forms.MultiWidget, forms.SelectDateWidget)),
        ("select", forms.Select),
    ):
        if isinstance(widget, classes):
            return kind
    return "input"


@register.simple_tag
def control(field, kind):
    """The control of a bound field with our classes; a class given to the widget is kept, a placeholder is not."""
    widget = field.field.widget
    css = [CSS.get(kind, "")]
    if kind in ("input", "select", "textarea", "password", "file") and field.errors:
        css.append(f"{CSS[kind].split()[0]}--error")
    if getattr(widget, "input_type", "") in SHORT:
        css.append("tt-input-short")
    css.append(widget.attrs.get("class", ""))
    attrs = {"class": " ".join(filter(None, css)), "placeholder": False}
    if kind == "password":
        attrs |= {"spellcheck": "false", "autocapitalize": "none"}
    return field.as_widget(attrs=attrs)


@register.simple_tag
def option_control(option, css):
    """One radio button or tick box of a choice field, with the class `css`."""
    option.data["attrs"]["class"] = css
    return option.tag()


@register.filter
def target_id(field):
    """The id an error summary links to: the control, or the first one of several."""
    if field.field.widget.use_fieldset:
        options = field.subwidgets
        if options and options[0].data["attrs"].get("id"):
            return options[0].data["attrs"]["id"]
        return f"{field.auto_id}_0"
    return field.id_for_label
