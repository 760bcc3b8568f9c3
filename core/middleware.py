"""Headers every answer carries."""

from csp.middleware import CSPMiddleware
from django.conf import settings

PAGE_TYPES = ("text/html", "application/json", "application/vnd.oai.openapi")


def headers(get_response):
    """Permissions-Policy and Cross-Origin-Resource-Policy on everything, `no-store` on everything personal.

    A page or JSON seen with a login is never stored, whatever its view asked for; a file (a picture in a step) may
    ask for a cache of its own. Whether somebody is logged in is read from cookie and header, not from the database.
    """

    def middleware(request):
        response = get_response(request)
        response.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        response.setdefault("Cross-Origin-Resource-Policy", settings.CROSS_ORIGIN_RESOURCE_POLICY)
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

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if parts.config is None and not report_only:
            for prefix, directives in settings.CONTENT_SECURITY_POLICY_BY_PREFIX.items():
                if request.path_info.startswith(prefix):
                    parts.config = directives
        return parts
