"""Shows what is missing at the blocks where it is missing."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.blocks import BaseStreamBlock, BaseStructBlock, Block, ListBlock
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.place import Problem


def put_on_form(form: forms.ModelForm, problems: tuple[Problem, ...]) -> None:
    """Gives every field and block of a page's form its problems. Also a form that was not posted."""
    if not form.is_bound:
        form.errors.clear()
        form.cleaned_data = {}
    for name in dict.fromkeys(problem.path[0] for problem in problems if problem.path):
        if name not in form.fields:
            continue
        found = [problem for problem in problems if problem.path[:1] == (name,)]
        block = getattr(form.instance._meta.get_field(name), "stream_block", None)
        value = getattr(form.instance, name)
        form.add_error(name, _error(block, value, [(problem.path[1:], problem.message) for problem in found]))


def _error(block: Block | None, value: Any, found: list[tuple[tuple, str]]) -> ValidationError:
    """One error for a field or block with all that was found in it: (path from here, message)."""
    here = [message for path, message in found if not path]
    inside: dict[str | int, list] = {}
    for path, message in found:
        if path:
            inside.setdefault(path[0], []).append((path[1:], message))
    if isinstance(block, BaseStreamBlock):
        errors = {index: _error(value[index].block, value[index].value, part) for index, part in inside.items()}
        return StreamBlockValidationError(block_errors=errors, non_block_errors=here)
    if isinstance(block, ListBlock):
        errors = {index: _error(block.child_block, value[index], part) for index, part in inside.items()}
        return ListBlockValidationError(block_errors=errors, non_block_errors=here)
    if isinstance(block, BaseStructBlock):
        errors = {name: _error(block.child_blocks[name], value[name], part) for name, part in inside.items()}
        return StructBlockValidationError(block_errors=errors, non_block_errors=here)
    return ValidationError([_sentence(message) for message in here])


def _sentence(message: str) -> str:
    return message[:1].upper() + message[1:]


def in_words(problems: tuple[Problem, ...]) -> str:
    """All problems as a message above the form."""
    heading = ngettext(
        "Not published yet: one thing is missing. What you wrote is kept as a draft.",
        "Not published yet: %(count)s things are missing. What you wrote is kept as a draft.",
        len(problems),
    ) % {"count": len(problems)}
    return format_html("{}<ul>{}</ul>", heading, format_html_join("", "<li>{}</li>", ((str(p),) for p in problems)))


def in_words_of_page(title: str, problems: tuple[Problem, ...]) -> str:
    """The same for one of several pages."""
    heading = _("“%(title)s” is not published: something is missing.") % {"title": title}
    return format_html("{}<ul>{}</ul>", heading, format_html_join("", "<li>{}</li>", ((str(p),) for p in problems)))
