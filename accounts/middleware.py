from django.conf import settings
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from accounts.actors import actor_for


class ActorMiddleware:
    """Puts `request.actor` beside `request.user`."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.actor = SimpleLazyObject(lambda: actor_for(request.user))
        return self.get_response(request)


class StaffSecondFactorMiddleware:
    """Whoever works for an organisation sets up a second factor before anything else (settings.STAFF_MFA_REQUIRED)."""

    free_folders = ("/account/", "/hulp-nu/", "/static/", "/taal/")
    free_pages = ("/uit",)

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if (
            settings.STAFF_MFA_REQUIRED
            and not request.path.startswith(self.free_folders)
            and request.path not in self.free_pages
            and request.user.is_authenticated
            and (request.actor.staff_roles or request.user.is_staff)
            and not self.has_second_factor(request.user)
        ):
            return redirect(reverse("mfa_activate_totp"))
        return self.get_response(request)

    def has_second_factor(self, user) -> bool:
        from allauth.mfa.utils import is_mfa_enabled

        return is_mfa_enabled(user)
