"""Who is asking."""

from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.response import Response

from api.schema import endpoint
from care.queries import own_record


class RoleShape(serializers.Serializer):
    """What somebody is in one organisation."""

    role = serializers.CharField(help_text="counsellor, supervisor, manager, editor or moderator.")
    organisation = serializers.CharField(source="organisation_name", help_text="The name of the organisation.")


class RecordShape(serializers.Serializer):
    """The record of a client."""

    id = serializers.UUIDField(help_text="The id of the client.")
    organisation = serializers.CharField(source="organisation.name", help_text="Who keeps the record.")
    answer_within_days = serializers.IntegerField(
        source="organisation.answer_within_days", help_text="In how many working days an answer is promised."
    )


class MeShape(serializers.Serializer):
    """Who is asking."""

    name = serializers.CharField(help_text="Your name.")
    email = serializers.EmailField(help_text="The address you sign in with.")
    language = serializers.CharField(help_text="The language you chose: nl or en.")
    roles = RoleShape(many=True, help_text="What you do for organisations; empty for a client.")
    record = RecordShape(allow_null=True, help_text="Your own record, if you are a client.")


@endpoint("me", answers=MeShape)
@api_view(["GET"])
def me(request):
    """Who is asking, and as what."""
    user, actor = request.user, request.actor
    return Response(
        MeShape(
            {
                "name": user.name,
                "email": user.email,
                "language": user.language,
                "roles": actor.memberships,
                "record": own_record(actor),
            }
        ).data
    )
