"""Headers every answer carries."""

from functools import lru_cache

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.conf import settings

PAGE_TYPES = ("text/html", "application/json", "application/vnd.oai.openapi")


def headers(get_response):
    """Permissions-Policy and Cross-Origin-Resource-Policy on everything, `no-store` on everything personal.

    Signing out (the account adapter marks it) also clears what the pages left in the browser.

    A page or JSON seen with a login is never stored, whatever its view asked for; a file (a picture in a step) may
    ask for a cache of its own. Whether somebody is logged in is read from cookie and header, not from the database.
    """

    def middleware(request):
        response = get_response(request)
        response.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        response.setdefault("Cross-Origin-Resource-Policy", settings.CROSS_ORIGIN_RESOURCE_POLICY)
        if getattr(request, "has_signed_out", False):
            response.setdefault("Clear-Site-Data", '"cache", "storage"')
        if _is_personal(request, response):
            if response.get("Content-Type", "").startswith(PAGE_TYPES):
                response["Cache-Control"] = "private, no-store"
            else:
                response.setdefault("Cache-Control", "private, no-store")
        return response

    return middleware


def _is_personal(request, response):
    session = settings.SESSION_COOKIE_NAME
    return session in request.COOKIES or session in response.cookies or "Authorization" in request.headers


class ContentSecurityPolicy(CSPMiddleware):
    """One strict policy; CONTENT_SECURITY_POLICY_BY_PREFIX names the paths that need another."""

    def process_response(self, request, response):
        """Almost every answer gets a header that was written once; one that asks for something of its own does not."""
        if settings.DEBUG or any(name.startswith("_csp_") for name in (*vars(response), *vars(request))):
            return super().process_response(request, response)
        response.setdefault(HEADER, _written(id(settings.CONTENT_SECURITY_POLICY), _prefix(request)))
        return response

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if parts.config is None and not report_only:
            parts.config = settings.CONTENT_SECURITY_POLICY_BY_PREFIX.get(_prefix(request))
        return parts


def _prefix(request):
    """The beginning of the path that has a policy of its own, or nothing."""
    prefixes = settings.CONTENT_SECURITY_POLICY_BY_PREFIX
    return next((prefix for prefix in prefixes if request.path_info.startswith(prefix)), "")


@lru_cache(maxsize=100)
def _written(_settings, prefix):
    return build_policy(config=settings.CONTENT_SECURITY_POLICY_BY_PREFIX.get(prefix))
