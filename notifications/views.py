"""The door to what one wants to be told."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core import clock
from notifications.actions import set_mail_preference
from notifications.forms import MailForm
from notifications.queries import wants_mail


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def mail(request):
    """Mail or no mail, and its language."""
    present = {"is_mail_wanted": "yes" if wants_mail(request.actor) else "no", "language": request.user.language}
    form = MailForm(request.POST if request.method == "POST" else None, initial=present)
    if request.method == "POST" and form.is_valid():
        set_mail_preference(actor=request.actor, at=clock.now(), **form.cleaned_data)
        messages.success(request, _("Your choice is saved."))
        return redirect("accounts:account")
    return render(request, "notifications/mail.html", {"form": form}, status=422 if form.errors else 200)
