"""For forms somebody types long in: a forged or stale token is noted, so that the page can give back what was typed."""

from django.middleware.csrf import CsrfViewMiddleware
from django.utils.decorators import decorator_from_middleware
from django.views.decorators.csrf import csrf_exempt


class _Noting(CsrfViewMiddleware):
    def _reject(self, request, reason):
        request.has_bad_token = True
        return None


def noting_bad_token(view):
    """The view is called even when the token is wrong, with `request.has_bad_token`: it then may only show, not change.

    It happens to people who sign in again in another tab. Without this they would get a bare refusal and lose a text.
    """

    def with_flag(request, *args, **kwargs):
        request.has_bad_token = getattr(request, "has_bad_token", False)
        return view(request, *args, **kwargs)

    return csrf_exempt(decorator_from_middleware(_Noting)(with_flag))
