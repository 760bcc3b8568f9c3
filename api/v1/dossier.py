"""Your dossier: everything on one line of time, and taking it along as a file."""

from django.http import HttpResponse
from django.utils.translation import get_language
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.response import Response

from api.paging import address_before, moment_of
from api.schema import endpoint, page_shape
from api.v1.shapes import Nothing, read
from core import clock
from dossier import actions, queries
from dossier.models import Export

BEFORE = OpenApiParameter("before", int, description="Where the page starts: part of `next` of the page before.")


class MomentShape(serializers.Serializer):
    """One thing that happened."""

    at = serializers.DateTimeField(help_text="When.")
    kind = serializers.CharField(help_text="appointment, note, agreed, sent, done, signal, feedback, result or diary.")
    title = serializers.CharField(help_text="What, in words.")
    text = serializers.CharField(help_text="More of it; may be empty.")
    who = serializers.CharField(help_text="Who can see it, in words; may be empty.")
    page = serializers.CharField(source="url", help_text="The page in a browser that shows it; may be empty.")


class ExportShape(serializers.Serializer):
    """A dossier being made into a file."""

    id = serializers.UUIDField(help_text="The id of the export.")
    status = serializers.ChoiceField(Export.Status.choices, help_text="How far it is.")
    done = serializers.IntegerField(help_text="How many parts are made.")
    total = serializers.IntegerField(help_text="Of how many; 0 while that is not known.")
    requested_at = serializers.DateTimeField(help_text="When it was asked for.")
    finished_at = serializers.DateTimeField(allow_null=True, help_text="When it was done, or did not work out.")
    size = serializers.IntegerField(help_text="In bytes; 0 until it is ready.")


@endpoint("timeline", answers=page_shape("Timeline", MomentShape), query=[BEFORE], refuses=(400, 404))
@api_view(["GET"])
def timeline(request):
    """Everything in your dossier, newest first."""
    client = queries.own_dossier(request.actor)
    before = moment_of(request, "before")
    page = queries.timeline(request.actor, client, now=clock.now(), before=before)
    following = address_before(request, page.next_before)
    return Response({"items": MomentShape(page.entries, many=True).data, "next": following})


@endpoint("start_export", takes=Nothing, answers=ExportShape, status=202, refuses=(404,))
@api_view(["POST"])
def exports(request):
    """Asks for your dossier as a PDF, in the language of the request. While one is being made, it is that one."""
    client = queries.own_dossier(request.actor)
    read(Nothing, request)
    language = (get_language() or "nl")[:2]
    export = actions.request_export(actor=request.actor, client=client, language=language, at=clock.now())
    return Response(ExportShape(export).data, status=202)


@endpoint("export", answers=ExportShape, refuses=(404,))
@api_view(["GET"])
def export(request, export_id):
    """How far an export is."""
    return Response(ExportShape(queries.find_export(request.actor, export_id)).data)


@endpoint(
    "export_file",
    refuses=(404, 409),
    also={(200, "application/pdf"): OpenApiResponse(OpenApiTypes.BINARY, "The PDF itself.")},
)
@api_view(["GET"])
def export_file(request, export_id):
    """The file, once it is ready."""
    found = queries.find_export(request.actor, export_id)
    pdf = actions.open_export(actor=request.actor, export=found, at=clock.now())
    return HttpResponse(
        pdf,
        content_type="application/pdf",
        headers={
            "Content-Disposition": 'attachment; filename="dossier.pdf"',
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )
