"""Reading what a program sends, strictly: one JSON text of bounded size that can be stored as it is."""

import json

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from rest_framework import status
from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import BaseParser


class BodyTooLarge(APIException):
    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_detail = _("This is more than can be sent at once.")
    default_code = "too_large"


def _once_each(pairs):
    """A key that comes twice says two things at once."""
    read = dict(pairs)
    if len(read) != len(pairs):
        raise ValueError("a key is used twice")
    return read


def _no_number(text):
    raise ValueError(f"{text} is not JSON")


class JSONParser(BaseParser):
    media_type = "application/json"

    def parse(self, stream, media_type=None, parser_context=None):
        most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        body = stream.read(most + 1)
        if len(body) > most:
            raise BodyTooLarge
        if not body.strip():
            return {}
        try:
            read = json.loads(body.decode(), object_pairs_hook=_once_each, parse_constant=_no_number)
            json.dumps(read, ensure_ascii=False).encode()  # half a character cannot be stored or sent back
        except (ValueError, RecursionError):
            raise ParseError(_("This is not JSON that can be read."), code="malformed") from None
        return read
