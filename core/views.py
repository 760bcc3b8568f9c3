"""Doors that belong to nobody's daily work: the front door, help now, leaving quickly, what we state about us."""

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.context_processors import roles_of, url_or_none


def home(request):
    """Send somebody to the page of their role (settings HOME_PAGES); a visitor sees the landing page."""
    if not request.user.is_authenticated:
        return landing(request)
    for role in roles_of(request):
        if url := url_or_none(settings.HOME_PAGES.get(role)):
            return redirect(url)
    return redirect("accounts:account")


@require_safe
def landing(request):
    return render(request, "core/landing.html")


@require_safe
def help_now(request):
    return render(request, "core/help_now.html")


@never_cache
def leave(request):
    """End the session, ask the browser to forget this site and go to a neutral one.

    A plain link has to work without JavaScript, so this changes something on GET. All somebody else can do with it is
    sign a person out.
    """
    logout(request)
    response = HttpResponseRedirect(settings.QUICK_EXIT_URL)
    response["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    response["Referrer-Policy"] = "no-referrer"
    return response


def not_found(request, exception):
    """What is not there, or not for whoever asks. Django's own page for it reads the body, however malformed."""
    return render(request, "404.html", status=404)


@require_safe
def traces(request):
    return render(request, "core/traces.html", {"exit_host": settings.QUICK_EXIT_URL.split("/")[2]})


@require_safe
def accessibility(request):
    return render(request, "core/accessibility.html")


@require_safe
def privacy(request):
    return render(request, "core/privacy.html")
