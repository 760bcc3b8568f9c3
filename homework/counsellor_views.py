"""Doors for who treats or supervises: who needs me, one client, agreeing, and reading what was sent."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from care import reach
from care.actions import AppointmentPast, AppointmentTaken
from care.queries import of_others, opened_client, to_come
from core import clock
from core.paging import page_number
from homework import actions, reading
from homework.caseload import caseload as caseload_of
from homework.counsellor_forms import AgreementForm, CaseloadForm, FeedbackForm
from homework.models import Assignment, Signal
from homework.offering import offer_for
from homework.one_client import client_screen
from policy.words import Action, Role
from selftests.queries import result_screen

CARING = {Role.COUNSELLOR, Role.SUPERVISOR}


def _posted(request):
    """What was filled in, or None when the page is only asked for."""
    return request.POST if request.method == "POST" else None


@login_required
@require_safe
def caseload(request):
    """Who needs me, and everybody in my care. A list of names is not logged; opening one of them is."""
    if not CARING & request.actor.staff_roles:
        raise Http404
    form = CaseloadForm(request.GET)
    wanted = form.wanted()
    context = {
        "caseload": caseload_of(request.actor, wanted, clock.now()),
        "wanted": wanted,
        "form": form,
        "is_counsellor": Role.COUNSELLOR in request.actor.staff_roles,
    }
    return render(request, "homework/counsellor/caseload.html", context)


@login_required
@require_safe
def client(request, client_id):
    """One client: what waits, the plan, what was sent, how it goes."""
    opened = opened_client(request.actor, client_id)
    screen = client_screen(request.actor, opened, clock.now())
    if screen.results:
        reach.look(request.actor, Action.READ_RESULT, opened, on=opened)
    if screen.diaries:
        reach.look(request.actor, Action.READ_DIARY, opened, on=opened)
    return render(request, "homework/counsellor/client.html", {"screen": screen, "client": opened})


# --- agreeing --------------------------------------------------------------------------------------------------------


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def agree(request, client_id):
    """Chooses in one go what to do before when, with a personal line."""
    opened = opened_client(request.actor, client_id)
    reach.require(request.actor, Action.AGREE_ASSIGNMENT, opened)
    form = AgreementForm(
        _posted(request),
        offer=offer_for(request.actor, opened),
        appointments=list(to_come(request.actor, opened, clock.now())),
        before=request.GET.get("before"),
    )
    if request.method == "POST" and form.is_valid() and _agree(request, opened, form):
        return redirect("homework:agreed", opened.pk, form.cleaned_data["agreement"])
    context = {"client": opened, "form": form}
    return render(request, "homework/counsellor/agree.html", context, status=422 if form.is_wrong else 200)


def _agree(request, opened, form) -> bool:
    """Agrees on what a valid form asks; False when it could not be, and then the form says why."""
    agreed = form.agreed()
    act = actions.plan_and_agree if "meeting" in agreed else actions.agree_assignments
    try:
        act(actor=request.actor, client=opened, at=clock.now(), **agreed)
    except AppointmentPast:
        form.meeting.refuse_past()
    except AppointmentTaken:
        form.meeting.refuse_taken()
    else:
        return True
    return False


@login_required
@require_safe
def agreed(request, client_id, agreement):
    """What stands ready for the client now."""
    opened = opened_client(request.actor, client_id)
    items = reading.agreement(request.actor, opened, agreement)
    if not items:
        raise Http404
    return render(request, "homework/counsellor/agreed.html", {"client": opened, "items": items})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request, assignment_id):
    """Asks once more, then takes something off the plan."""
    rows = of_others(Assignment.objects.select_related("client"), request.actor)
    assignment = reach.fetch(rows, request.actor, Action.READ_PLAN, pk=assignment_id)
    reach.require(request.actor, Action.WITHDRAW_ASSIGNMENT, assignment.client)
    if request.method == "POST":
        actions.withdraw_assignment(actor=request.actor, assignment=assignment, at=clock.now())
        messages.success(request, _("It is off the plan. What was done with it stays."))
        return redirect("homework:client", assignment.client_id)
    one = reading.one_agreed(request.actor, assignment)
    if one is None:
        return redirect("homework:client", assignment.client_id)
    context = {"client": assignment.client, "items": [one]}
    return render(request, "homework/counsellor/withdraw.html", context)


# --- reading and answering -------------------------------------------------------------------------------------------


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def submission(request, submission_id):
    """What a client sent, as it was asked, and the answers to it."""
    sent = reading.opened_submission(request.actor, submission_id)
    return _answering(request, sent, reading.submission_screen(sent), "homework/counsellor/submission.html")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def signal(request, signal_id):
    """A step that is not working for a client, in their words. An answer handles it."""
    raised = reading.opened_signal(request.actor, signal_id)
    return _answering(request, raised, reading.signal_screen(raised), "homework/counsellor/signal.html")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def result(request, attempt_id):
    """A result that was shared, with the answers it was made from."""
    attempt = reading.opened_attempt(request.actor, attempt_id)
    screen = result_screen(request.actor, attempt)
    return _answering(request, attempt, screen, "homework/counsellor/result.html")


def _answering(request, about, screen, template):
    """The page of something that can be answered: what it is, earlier answers, and a box for the next one."""
    form = FeedbackForm.fresh(_posted(request))
    if request.method == "POST" and form.is_valid():
        actions.give_feedback(actor=request.actor, about=about, at=clock.now(), **form.cleaned_data)
        messages.success(request, _("%(name)s can read your feedback now.") % {"name": about.client.first_name})
        return redirect(request.path)
    context = {
        "client": about.client,
        "about": about,
        "screen": screen,
        "form": form,
        "feedback": reading.feedback_on(request.actor, about),
        "can_answer": reach.ground_for(request.actor, Action.GIVE_FEEDBACK, about.client) is not None,
    }
    return render(request, template, context, status=422 if form.errors else 200)


@login_required
@require_POST
def handle_signal(request, signal_id):
    """Dealt with without writing, as in a conversation."""
    rows = of_others(Signal.objects.select_related("client"), request.actor)
    raised = reach.fetch(rows, request.actor, Action.READ_SIGNAL, pk=signal_id)
    actions.handle_signal(actor=request.actor, signal=raised, at=clock.now())
    messages.success(request, _("This is marked as dealt with."))
    return redirect("homework:client", raised.client_id)


@login_required
@require_safe
def diary(request, client_id, enrolment_id):
    """The entries of one diary that the client shares, newest first."""
    opened = opened_client(request.actor, client_id)
    page = page_number(request.GET.get("page"))
    screen = reading.diary_screen(request.actor, opened, enrolment_id, page)
    return render(request, "homework/counsellor/diary.html", {"client": opened, "screen": screen, "page": page})
