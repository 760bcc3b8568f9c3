"""What the templates in templates/forms need to know about a field."""

from django import forms, template
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

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


@register.filter
def is_counted(field):
    """Does the page count characters for this field? Only for a text area with a limit."""
    return field_kind(field) == "textarea" and bool(field.field.max_length)


@register.simple_tag
def module_attributes(field, kind):
    """The data attributes that make the browser count characters or show a password, with their words."""
    if kind == "password":
        attributes = {
            "data-module": "govuk-password-input",
            "data-i18n.show-password": pgettext("password", "Show"),
            "data-i18n.hide-password": pgettext("password", "Hide"),
            "data-i18n.show-password-aria-label": _("Show password"),
            "data-i18n.hide-password-aria-label": _("Hide password"),
            "data-i18n.password-shown-announcement": _("Your password is visible"),
            "data-i18n.password-hidden-announcement": _("Your password is hidden"),
        }
    elif is_counted(field):
        count = {"count": "%{count}"}

        def left(number):
            return ngettext("You have %(count)s character left", "You have %(count)s characters left", number) % count

        def over(number):
            return (
                ngettext("You have %(count)s character too many", "You have %(count)s characters too many", number)
                % count
            )

        attributes = {
            "data-module": "govuk-character-count",
            "data-maxlength": field.field.max_length,
            "data-threshold": 75,
            "data-i18n.characters-under-limit.one": left(1),
            "data-i18n.characters-under-limit.other": left(2),
            "data-i18n.characters-at-limit": _("You have no characters left"),
            "data-i18n.characters-over-limit.one": over(1),
            "data-i18n.characters-over-limit.other": over(2),
        }
    else:
        return ""
    return format_html_join("", ' {}="{}"', attributes.items())


@register.simple_tag
def control(field, kind, hint=""):
    """The control of a bound field with our classes; a class given to the widget is kept, a placeholder is not.

    `hint` is the text the template shows where the field has no help text of its own.
    """
    widget = field.field.widget
    css = [CSS.get(kind, "")]
    if kind in ("input", "select", "textarea", "password", "file") and field.errors:
        css.append(f"{CSS[kind].split()[0]}--error")
    if is_counted(field):
        css.append("govuk-js-character-count")
    if getattr(widget, "input_type", "") in SHORT:
        css.append("tt-input-short")
    css.append(widget.attrs.get("class", ""))
    attrs = {"class": " ".join(filter(None, css)), "placeholder": False}
    if hint and not field.help_text:
        attrs["aria-describedby"] = f"{field.auto_id}_helptext {field.aria_describedby or ''}".strip()
    if kind == "password":
        attrs |= {"spellcheck": "false", "autocapitalize": "none"}
    return field.as_widget(attrs=attrs)


@register.simple_tag
def option_control(option, css):
    """One radio button or tick box of a choice field, with the class `css`."""
    option.data["attrs"]["class"] = css
    return option.tag()


@register.filter
def without_help(field):
    """The same field with no help text, where the page says it in its own words."""
    field.help_text = ""
    return field


@register.filter
def target_id(field):
    """The id an error summary links to: the control, or the first one of several."""
    if field.field.widget.use_fieldset:
        options = field.subwidgets
        if options and options[0].data["attrs"].get("id"):
            return options[0].data["attrs"]["id"]
        return f"{field.auto_id}_0"
    return field.id_for_label
