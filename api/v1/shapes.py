"""Shapes that several nouns share, and reading what was asked."""

from django.utils.translation import gettext
from rest_framework import serializers

# One more than any database keeps.
REVISION = {"min_value": 0, "max_value": 2_147_483_647}


class Input(serializers.Serializer):
    """What can be sent. A field that is not known is refused, so that nobody thinks it did something."""

    def to_internal_value(self, data):
        read = super().to_internal_value(data)
        unknown = sorted(set(data) - set(self.fields))
        if unknown:
            raise serializers.ValidationError({name: [gettext("This field is not known.")] for name in unknown})
        return read


class Nothing(Input):
    """There is nothing to say: an empty object, or no body at all."""


class Truth(serializers.BooleanField):
    """true or false, and not a word for it."""

    TRUE_VALUES = {True}
    FALSE_VALUES = {False}
    NULL_VALUES = set()

    def to_internal_value(self, data):
        if not isinstance(data, bool):
            self.fail("invalid", input=data)
        return data


class Words(serializers.CharField):
    """Text of several lines, and not a number taken for one."""

    def to_internal_value(self, data):
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)


class Whole(serializers.IntegerField):
    """A whole number, and not a text or a fraction taken for one."""

    def to_internal_value(self, data):
        if type(data) is not int:
            self.fail("invalid")
        return super().to_internal_value(data)


class Moment(serializers.DateTimeField):
    """A moment; one at the far end of the calendar is refused and not a mistake of ours."""

    def to_internal_value(self, data):
        try:
            return super().to_internal_value(data)
        except OverflowError:
            self.fail("overflow", timezone="Europe/Amsterdam")


def read(shape, request):
    """What was asked, in `shape`; anything else is a refusal with its fields."""
    asked = shape(data=request.data)
    asked.is_valid(raise_exception=True)
    return asked.validated_data


class ClientShape(serializers.Serializer):
    """Whose it is."""

    id = serializers.UUIDField(help_text="The id of the client.")
    name = serializers.CharField(help_text="The name of the client.")


class TableShape(serializers.Serializer):
    """An answer in rows."""

    columns = serializers.ListField(child=serializers.CharField(), help_text="What each column is called.")
    rows = serializers.ListField(
        child=serializers.ListField(child=serializers.CharField()), help_text="Per row, a text per column."
    )


class AskedShape(serializers.Serializer):
    """A question as it was asked, and its answer in words."""

    key = serializers.CharField(help_text="The key of the question.")
    kind = serializers.CharField(help_text="The kind of question, as in a step.")
    question = serializers.CharField(help_text="The question as it was asked.")
    help = serializers.CharField(help_text="What stood below it; may be empty.")
    lines = serializers.ListField(child=serializers.CharField(), help_text="The answer; empty when there is none.")
    table = TableShape(allow_null=True, help_text="The answer to a question in rows.")
