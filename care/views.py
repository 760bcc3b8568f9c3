"""Doors about appointments: one's own, planning one, saying how it went.

The page of one appointment, with what was agreed and the notes, is the dossier's.
"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from care import actions, queries, reach
from care.forms import AppointmentForm
from care.models import Appointment
from core import clock
from core.paging import page_number
from policy.words import Action


@login_required
@require_safe
def appointments(request):
    """One's own appointments, as a client or as a counsellor."""
    page = page_number(request.GET.get("page"))
    agenda = queries.agenda(request.actor, clock.now(), page=page)
    return render(request, "care/appointments.html", {"agenda": agenda, "page": page})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def plan_appointment(request, client_id):
    client = queries.opened_client(request.actor, client_id)
    reach.require(request.actor, Action.PLAN_APPOINTMENT, client)
    form = AppointmentForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            appointment = actions.plan_appointment(actor=request.actor, client=client, at=clock.now(), **form.planned())
        except actions.AppointmentPast:
            form.refuse_past()
        except actions.AppointmentTaken:
            form.refuse_taken()
        else:
            messages.success(
                request, _("The appointment is planned. %(name)s can see it.") % {"name": client.first_name}
            )
            return redirect("dossier:appointment", appointment.pk)
    context = {"client": client, "form": form}
    return render(request, "care/plan_appointment.html", context, status=422 if form.errors else 200)


def _own_appointment(request, appointment_id) -> Appointment:
    """An appointment of a client the actor treats."""
    rows = queries.of_others(Appointment.objects.select_related("client", "counsellor__user"), request.actor)
    appointment = reach.fetch(rows, request.actor, Action.READ_APPOINTMENT, pk=appointment_id)
    reach.require(request.actor, Action.CLOSE_APPOINTMENT, appointment.client)
    return appointment


@login_required
@require_POST
def close_appointment(request, appointment_id):
    """Says whether an appointment took place: `took_place` is yes or no."""
    appointment = _own_appointment(request, appointment_id)
    if request.POST.get("took_place") not in ("yes", "no"):
        return HttpResponseBadRequest()
    try:
        actions.close_appointment(
            actor=request.actor,
            appointment=appointment,
            took_place=request.POST["took_place"] == "yes",
            at=clock.now(),
        )
    except actions.AppointmentPast:
        messages.error(request, _("This appointment has yet to begin."))
    return redirect("dossier:appointment", appointment.pk)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def cancel_appointment(request, appointment_id):
    """Asks once more, then calls the appointment off."""
    appointment = _own_appointment(request, appointment_id)
    if request.method == "POST":
        try:
            actions.cancel_appointment(actor=request.actor, appointment=appointment, at=clock.now())
        except actions.AppointmentPast:
            messages.error(request, _("This appointment has begun already, so it cannot be called off."))
        else:
            messages.success(request, _("The appointment is called off."))
        return redirect("dossier:appointment", appointment.pk)
    return render(request, "care/cancel_appointment.html", {"appointment": appointment})
