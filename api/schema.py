"""How the OpenAPI description is made: what an endpoint takes, what it answers, and how it refuses."""

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema, inline_serializer
from rest_framework import serializers

REFUSED = {
    400: "What was sent cannot be used; `fields` says what and why.",
    401: "Nobody is signed in, or the token does not work.",
    404: "It does not exist, or it is not for you: the difference is not told.",
    409: "It cannot be done as things stand; `code` says why. Nothing was overwritten.",
    413: "More than 1 MB was sent.",
}
CURSOR = [
    OpenApiParameter("cursor", str, description="Where the page starts: part of `next` of the page before."),
    OpenApiParameter("limit", int, description="How many there are on a page, 1 to 100 (default 50)."),
]


def ours_only(endpoints):
    """Without the API that the CMS keeps for its own pages."""
    return [one for one in endpoints if one[0].startswith("/api/v1/")]


class TokenScheme(OpenApiAuthenticationExtension):
    target_class = "api.authentication.TokenAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema):
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "`Token` and the token, with a space between them. Make one at /mijn/apps/.",
        }


class SessionScheme(OpenApiAuthenticationExtension):
    target_class = "api.authentication.SessionAuthentication"
    name = "session"

    def get_security_definition(self, auto_schema):
        return {
            "type": "apiKey",
            "in": "cookie",
            "name": "sessionid",
            "description": "The session of a browser that is signed in. Changes need the header X-CSRFToken.",
        }


class Problem(serializers.Serializer):
    """How every refusal looks."""

    code = serializers.CharField(help_text="For programs: the same in every language.")
    message = serializers.CharField(help_text="For people, in the language of the reader.")
    fields_ = serializers.DictField(
        child=serializers.CharField(), required=False, help_text="What is wrong, by field or by key of a question."
    )

    def get_fields(self):
        """`fields` is a name that serializers keep for themselves."""
        fields = super().get_fields()
        fields["fields"] = fields.pop("fields_")
        return fields


def endpoint(name, *, takes=None, answers=None, status=200, refuses=(), query=(), method=None, also=None):
    """Describes one method of an endpoint. `name` is unique; `also`: other answers by status."""
    told = {code: OpenApiResponse(Problem, REFUSED[code]) for code in (401, *refuses)}
    if takes is not None:
        told |= {code: OpenApiResponse(Problem, REFUSED[code]) for code in (400, 413)}
    return extend_schema(
        operation_id=name,
        request=takes,
        responses=({} if answers is None else {status: answers}) | told | (also or {}),
        parameters=list(query),
        methods=[method] if method else None,
    )


def page_shape(name, shape):
    """A page of a list."""
    return inline_serializer(
        f"{name}Page",
        {
            "items": shape(many=True, help_text="What is on this page."),
            "next": serializers.URLField(allow_null=True, help_text="The address of the next page, if there is one."),
        },
    )
