"""The door to the files of published content: pictures, films, captions. They are nobody's record."""

import re

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpResponse, HttpResponseNotModified, StreamingHttpResponse
from django.views.decorators.http import require_safe

from modules.models import ModuleAsset

CHUNK = 64 * 1024
RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


@login_required
@require_safe
def asset(request, digest):
    """One file, by the SHA-256 of its content: it can be kept for ever, by this browser. Parts of it for a film."""
    row = ModuleAsset.objects.filter(pk=digest).first()
    if row is None:
        raise Http404
    etag = f'"{digest}"'
    if etag in request.headers.get("If-None-Match", ""):
        response = HttpResponseNotModified()
    else:
        if_range = request.headers.get("If-Range", etag)
        response = _part(row, request.headers.get("Range", "") if if_range == etag else "")
    response["ETag"] = etag
    response["Accept-Ranges"] = "bytes"
    response["Cache-Control"] = "private, max-age=31536000, immutable"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _part(row, wanted):
    """The answer to a Range header: all of the file, a part of it, or 416. Several ranges at once get all of it."""
    match = RANGE.fullmatch(wanted)
    if match is None or match.groups() == ("", ""):
        return FileResponse(row.file.open("rb"), content_type=row.content_type)
    first, last = match.groups()
    if first:
        start, end = int(first), min(int(last), row.size - 1) if last else row.size - 1
    else:
        start, end = max(row.size - int(last), 0), row.size - 1
    if start > end:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{row.size}"})
    response = StreamingHttpResponse(_bytes(row.file, start, end), status=206, content_type=row.content_type)
    response["Content-Range"] = f"bytes {start}-{end}/{row.size}"
    response["Content-Length"] = str(end - start + 1)
    return response


def _bytes(stored, start, end):
    with stored.open("rb") as file:
        file.seek(start)
        left = end - start + 1
        while left and (chunk := file.read(min(left, CHUNK))):
            left -= len(chunk)
            yield chunk
