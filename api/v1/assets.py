"""Pictures, films and captions of published content."""

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse
from rest_framework.decorators import api_view

from api.schema import endpoint
from modules.views import asset as asset_page


@endpoint("asset", answers=OpenApiResponse(OpenApiTypes.BINARY, "The file itself, or the range that was asked for."))
@api_view(["GET"])
def asset(request, digest):
    """A file that a step shows, by the digest in the step. It never changes, so it can be kept."""
    return asset_page(request._request, digest)
