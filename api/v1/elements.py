"""What a step is made of, described for programs. The shapes are made from the typed document, so that they cannot
differ from it."""

from dataclasses import fields
from types import NoneType
from typing import get_args, get_origin, get_type_hints

from drf_spectacular.utils import PolymorphicProxySerializer
from rest_framework import serializers

from modules.document import Element, Option

TOLD = {
    "key": "Unique in the document; answers stand under it.",
    "html": "Cleaned HTML.",
    "text": "Plain text.",
    "asset": "The digest of a file: GET /api/v1/assets/{digest}/.",
    "alt": "What is to be seen, in words.",
    "caption": "What stands below it; may be empty.",
    "width": "In pixels.",
    "height": "In pixels.",
    "title": "What it is called.",
    "content_type": "The type of the file.",
    "poster": "The digest of a picture to show before it plays.",
    "captions": "The digest of captions as WebVTT.",
    "captions_language": "The language of the captions.",
    "transcript_html": "Everything that is said, as cleaned HTML.",
    "question": "What is asked.",
    "help": "What stands below it; may be empty.",
    "is_required": "Whether it has to be answered before the step can be done or sent.",
    "options": "What there is to choose from. The answer is a key, or a list of keys where several may be chosen.",
    "items": "What there is to tick. The answer is a list of keys.",
    "minimum": "The lowest number. The answer is a whole number.",
    "maximum": "The highest number.",
    "low_label": "What the lowest number means; may be empty.",
    "high_label": "What the highest number means; may be empty.",
    "is_charted": "Whether it is drawn as a chart over time.",
    "columns": "What each row has. The answer is a list of objects: column key to text.",
    "maximum_rows": "How many rows there can be.",
}


class OptionShape(serializers.Serializer):
    """One answer to choose from, one thing to tick, or one column to fill in."""

    key = serializers.CharField(help_text="What an answer holds.")
    label = serializers.CharField(help_text="What people see.")


PLAIN = {str: serializers.CharField, int: serializers.IntegerField, bool: serializers.BooleanField}


def _field(name, hint):
    told = {"help_text": TOLD[name]}
    if NoneType in get_args(hint):
        hint = next(one for one in get_args(hint) if one is not NoneType)
        told["allow_null"] = True
    if get_origin(hint) is tuple and get_args(hint)[0] is Option:
        return OptionShape(many=True, **told)
    return PLAIN[hint](**told)


def _shape_of(kind):
    hints = get_type_hints(kind)
    described = {field.name: _field(field.name, hints[field.name]) for field in fields(kind)}
    described["kind"] = serializers.ChoiceField([kind.kind], help_text=f"Always {kind.kind}.")
    return type(f"{kind.__name__}Element", (serializers.Serializer,), described | {"__doc__": kind.__doc__})


ElementShape = PolymorphicProxySerializer(
    component_name="Element",
    serializers={kind.kind: _shape_of(kind) for kind in get_args(Element)},
    resource_type_field_name="kind",
    many=True,
)
