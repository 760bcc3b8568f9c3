"""Long lists, a page at a time. Where the next page starts is a moment or a name, so that nothing is counted."""

import base64
import binascii
import json
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext
from rest_framework.exceptions import ValidationError as BadRequest
from rest_framework.utils.urls import replace_query_param

from core import paging

PAGE = 50
LONGEST_PAGE = 100


def page_of(request, rows, by):
    """One page of `rows` ordered by the field `by` ("-sent_at": newest first), and the address of the next one.

    `?limit=` says how long a page is, `?cursor=` where it starts.
    """
    field, falls = by.lstrip("-"), by.startswith("-")
    limit = _limit(request)
    if "cursor" in request.GET:
        value, pk = _position(request, rows.model._meta.get_field(field), rows.model._meta.pk)
        after = "lt" if falls else "gt"
        rows = rows.filter(Q(**{f"{field}__{after}": value}) | Q(**{field: value, f"pk__{after}": pk}))
    found = list(rows.order_by(by, "-pk" if falls else "pk")[: limit + 1])
    if len(found) <= limit:
        return found, None
    last = found[limit - 1]
    position = json.dumps([_text(getattr(last, field)), str(last.pk)])
    cursor = base64.urlsafe_b64encode(position.encode()).decode().rstrip("=")
    return found[:limit], replace_query_param(request.build_absolute_uri(), "cursor", cursor)


def _limit(request):
    asked = request.GET.get("limit", str(PAGE))
    if not (asked.isascii() and asked.isdigit() and len(asked) <= 4 and 1 <= int(asked) <= LONGEST_PAGE):
        most = {"most": LONGEST_PAGE}
        raise BadRequest({"limit": [gettext("Ask for 1 to %(most)s at a time.") % most]})
    return int(asked)


def _text(value):
    return value.isoformat() if isinstance(value, datetime) else value


def _position(request, field, key):
    asked = request.GET["cursor"]
    try:
        value, pk = json.loads(base64.urlsafe_b64decode(asked + "=" * (-len(asked) % 4)).decode())
        if not isinstance(value, str) or not isinstance(pk, str) or "\x00" in value:
            raise ValueError
        value.encode()
        return field.to_python(value), key.to_python(pk)
    except (ValueError, TypeError, RecursionError, OverflowError, ValidationError, binascii.Error):
        raise BadRequest({"cursor": [gettext("This is not where a page starts.")]}) from None


def moment_of(request, name):
    """A moment asked for as microseconds since 1970, or None when it was not asked for."""
    asked = request.GET.get(name)
    if asked is None:
        return None
    try:
        return paging.moment_of(asked)
    except ValueError:
        raise BadRequest({name: [gettext("This is not where a page starts.")]}) from None


def address_before(request, moment):
    """The address of the page that ends before `moment`, or None."""
    if moment is None:
        return None
    return replace_query_param(request.build_absolute_uri(), "before", paging.cursor_of(moment))
