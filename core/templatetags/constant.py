"""Parts of a page that are the same for everybody: rendered once per language, then kept by the process."""

from functools import cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

register = template.Library()


@register.simple_tag
def constant(name):
    """The template `name`, which gets no variables at all: nothing of a person or a request can end up in it."""
    return _rendered(name, get_language())


@cache
def _rendered(name, language):
    return mark_safe(render_to_string(name))
