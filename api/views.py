"""Doors for people around the API: its documentation, and the tokens with which their own programs sign in."""

from allauth.account.decorators import reauthentication_required
from csp.decorators import csp_update
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.actions import TooManyTokens, create_token, revoke_token
from accounts.queries import own_tokens
from api.forms import TokenForm
from core import clock


@require_safe
@csp_update({"img-src": ["data:"]})
def docs(request):
    """Everything the API can do, to read and to try. It holds nobody's data."""
    return render(request, "api/docs.html")


def nowhere(request):
    """Below /api/ every answer is JSON, also this one."""
    problem = {"code": "not_found", "message": _("This is not there, or not for you.")}
    return JsonResponse(problem, status=404)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@reauthentication_required(allow_get=True)
def tokens(request):
    """One's tokens, and making one. The text of a token is shown once, on the page that answers."""
    form = TokenForm(request.POST if request.method == "POST" else None)
    made = None
    if request.method == "POST" and form.is_valid():
        try:
            _token, made = create_token(actor=request.actor, at=clock.now(), **form.cleaned_data)
        except TooManyTokens:
            form.add_error(None, _("You have as many as you can have. Take one back first."))
        else:
            form = TokenForm()
    context = {"tokens": own_tokens(request.actor, clock.now()), "form": form, "made": made}
    return render(request, "api/tokens.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def revoke(request, token_id):
    """Takes a token back: from now on it does not work."""
    revoke_token(actor=request.actor, token_id=token_id, at=clock.now())
    messages.success(request, _("This app can no longer sign in."))
    return redirect("api:tokens")
