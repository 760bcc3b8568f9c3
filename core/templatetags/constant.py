"""Parts of a page that are drawn once per language and process: see core/stencils.py."""

from django import template

from core import stencils

register = template.Library()


@register.simple_tag
def constant(name):
    """The template `name`, which gets no variables at all: nothing of a person or a request can end up in it."""
    return stencils.stencil(name)


@register.simple_tag
def stencil(name, **values):
    """The template `name` with these values in its open places, and `is_…`, `has_…` to decide what is drawn."""
    return stencils.stencil(name, **values)
