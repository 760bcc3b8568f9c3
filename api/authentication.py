"""Who is asking: a token of somebody's own program, or the browser session behind the pages that show the API.

Both put `request.actor` on the request, with "api" as its door. A program that does not ask for a language hears the
one its owner chose.
"""

import re

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from knox.auth import TokenAuthentication as KnoxTokenAuthentication
from rest_framework.authentication import SessionAuthentication as DRFSessionAuthentication
from rest_framework.exceptions import AuthenticationFailed

from accounts.actors import actor_for
from accounts.middleware import StaffSecondFactorMiddleware

TOKEN = re.compile(rb"[0-9a-f]{64}")


def _signed_in(request, user):
    request._request.actor = actor_for(user, source="api")


class TokenAuthentication(KnoxTokenAuthentication):
    def authenticate(self, request):
        signed_in = super().authenticate(request)
        if signed_in is not None:
            user, _token = signed_in
            _signed_in(request, user)
            self._require_second_factor(request.actor, user)
            if "Accept-Language" not in request.headers:
                translation.activate(user.language)
        return signed_in

    def authenticate_credentials(self, token):
        if not TOKEN.fullmatch(token):
            raise AuthenticationFailed(_("This token does not work."))
        try:
            return super().authenticate_credentials(token)
        except AuthenticationFailed:
            raise AuthenticationFailed(_("This token does not work.")) from None

    def _require_second_factor(self, actor, user):
        """A token that was made before somebody worked here is no way around the second factor."""
        is_staff = settings.STAFF_MFA_REQUIRED and (actor.staff_roles or user.is_staff)
        if is_staff and not StaffSecondFactorMiddleware(None).has_second_factor(user):
            raise AuthenticationFailed(_("Set up signing in in two steps first."))


class SessionAuthentication(DRFSessionAuthentication):
    def authenticate(self, request):
        signed_in = super().authenticate(request)
        if signed_in is not None:
            _signed_in(request, signed_in[0])
        return signed_in

    def authenticate_header(self, request):
        return "Session"
