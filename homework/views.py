"""Doors for the client: today, the plan, a step, a diary, and what was answered.

A counsellor's doors are in counsellor_views.py. All of these find only the reader's own record; anything else is 404.
"""

from functools import wraps
from uuid import uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from care.queries import readers_of
from core import clock
from core.csrf import noting_bad_token
from homework import actions, queries
from homework.forms import SHARED, DiaryForm, NotWorkingForm
from homework.models import Assignment
from homework.screens.diary import bounds_of, chosen_month, diary_screen
from homework.screens.feedback import feedback_lines, feedback_screen
from homework.screens.home import home_screen
from homework.screens.step import doing_screen, saved_answer, sending_screen, sent_screen
from homework.screens.tasks import plan_screen
from modules.actions import AnswersMissing, StepClosed, complete_step, guard_required, save_answers
from modules.forms import NOTHING_POSTED, BadPost, read_step
from modules.queries import current_answers, document_of

show_or_post = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@require_safe
def home(request):
    """What now: the next thing, then everything for the next appointment, the diary and what was answered."""
    now = clock.now()
    own = queries.own_home(request.actor, now)
    if own is None:
        return render(request, "homework/no_record.html")
    return render(request, "homework/home.html", home_screen(own, now))


@login_required
@require_safe
def assignment(request, assignment_id):
    """One thing that was agreed: a module with its steps. What is a single page leads there at once."""
    one = queries.own_assignment(request.actor, assignment_id)
    if one.kind == Assignment.Kind.DIARY:
        return redirect("homework:diary", one.pk)
    if one.kind == Assignment.Kind.SELF_TEST:
        return redirect("selftests:start", one.self_test_version_id)
    plan = queries.plan_of_steps(request.actor, one)
    if len(plan.agreed.steps) == 1:
        return redirect("homework:step", one.pk, plan.agreed.steps[0].key)
    readers = readers_of(one.enrolment.client)
    return render(request, "homework/assignment.html", plan_screen(plan, readers))


# --- one step ---------------------------------------------------------------------------------------------------------


@login_required
@show_or_post
@noting_bad_token
def step(request, assignment_id, step_key):
    """One step, to read and fill in. A post saves what is filled in and then does what its button says."""
    work = queries.own_work(request.actor, assignment_id, step_key)
    if request.method != "POST":
        return _show(request, work)
    try:
        posted = read_step(work.step, request.POST)
        if request.has_bad_token:
            notice = _("Not saved yet. What you filled in is still here: press the button once more.")
            return _show(request, work, posted, notice=notice, status=403)
        taken = request.POST.get("take")
        saved = _save(request, work, posted.without(taken))
    except BadPost:
        return _refuse(request, work)
    except StepClosed:
        return _show(request, queries.own_work(request.actor, assignment_id, step_key), posted, status=409)
    if posted.errors or saved.conflicts or taken:
        status = 400 if posted.errors else 409 if saved.conflicts else 200
        return _show(request, work, posted.without(taken), saved, status=status)
    return _go_on(request, work)


def _save(request, work, posted):
    return save_answers(
        actor=request.actor,
        enrolment=work.enrolment,
        step_key=work.step.key,
        values=posted.values,
        seen=posted.seen,
        at=clock.now(),
    )


def _show(request, work, posted=NOTHING_POSTED, saved=None, *, missing=(), notice="", status=200):
    """The page of a step, with what was posted to it shown again."""
    stored = current_answers(work.enrolment, work.step.key)
    readers = readers_of(work.enrolment.client)
    if work.is_sent:
        feedback = queries.feedback_on_step(request.actor, work.enrolment, work.step.key)
        context = sent_screen(work, stored, readers, feedback, posted=posted)
    else:
        token = get_token(request)
        context = doing_screen(work, stored, readers, token, posted=posted, saved=saved, missing=missing)
        context["csrf_token"] = token
    return render(request, "homework/step.html", context | {"notice": notice}, status=status)


def _refuse(request, work):
    """A form that is not of this step: nothing of it is stored."""
    return render(request, "homework/not_of_this_step.html", {"work": work}, status=400)


def _go_on(request, work):
    """Everything is saved; what the button asked for."""
    button = request.POST.get("go")
    if "rows" in request.POST:
        return redirect(f"{request.path}#a.{request.POST['rows']}")
    if button == "save":
        return redirect(request.path)
    if button == "stop":
        messages.success(request, _("Saved. You can go on whenever you like."))
        return redirect("homework:home")
    try:
        if button == "send":
            guard_required(work.enrolment, work.step.key)
            return redirect("homework:send_step", work.assignment.pk, work.step.key)
        complete_step(actor=request.actor, enrolment=work.enrolment, step_key=work.step.key, at=clock.now())
    except AnswersMissing as needed:
        return _show(request, work, missing=needed.args[0], status=422)
    return redirect(_after(work))


def _after(work):
    if work.next_step:
        return reverse("homework:step", args=[work.assignment.pk, work.next_step.key])
    if len(work.steps) > 1:
        return reverse("homework:assignment", args=[work.assignment.pk])
    return reverse("homework:home")


def signed_in_or_403(view):
    """For a script: a redirect to the sign-in page would look like an answer."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return JsonResponse({"text": _("Not saved: you are signed out.")}, status=403)
        return view(request, *args, **kwargs)

    return guarded


@signed_in_or_403
@require_POST
def save_step(request, assignment_id, step_key):
    """Saves what is filled in while somebody types; static/js/app.js says what it wants to hear."""
    work = queries.own_work(request.actor, assignment_id, step_key)
    try:
        posted = read_step(work.step, request.POST)
        saved = _save(request, work, posted)
    except BadPost:
        return JsonResponse({"text": _("Not saved: this form belongs to another page.")}, status=400)
    except StepClosed:
        return JsonResponse({"text": _("This step was sent already. This last change is not saved.")}, status=409)
    answer, status = saved_answer(work, posted, saved, clock.now())
    return JsonResponse(answer, status=status)


@login_required
@show_or_post
def send_step(request, assignment_id, step_key):
    """Asks whether this step may be sent, and sends it. Sent twice is sent once."""
    work = queries.own_work(request.actor, assignment_id, step_key)
    back = redirect("homework:step", assignment_id, step_key)
    if work.is_sent:
        return back
    if request.method == "POST":
        try:
            actions.send_step(actor=request.actor, enrolment=work.enrolment, step_key=step_key, at=clock.now())
        except AnswersMissing:
            messages.error(request, _("A question that needs an answer is still open."))
        except actions.NothingToSend:
            messages.error(request, _("There is nothing to send yet. Fill something in first."))
        return back
    stored = current_answers(work.enrolment, step_key)
    readers = readers_of(work.enrolment.client, with_supervisors=True)
    return render(request, "homework/send_step.html", sending_screen(work, stored, readers))


@login_required
@show_or_post
@noting_bad_token
def not_working(request, assignment_id, step_key):
    """Tells the counsellors that a step is not working. No reason has to be given."""
    work = queries.own_work(request.actor, assignment_id, step_key)
    form = NotWorkingForm(request.POST or None)
    status = 200
    if request.method == "POST" and not request.has_bad_token and form.is_valid():
        words = form.cleaned_data["words"]
        actions.raise_not_working(
            actor=request.actor, enrolment=work.enrolment, step_key=step_key, words=words, at=clock.now()
        )
        return redirect("homework:told", assignment_id, step_key)
    if request.method == "POST":
        status = 403 if request.has_bad_token else 422
    readers = readers_of(work.enrolment.client, with_supervisors=True)
    context = {"work": work, "form": form, "reader_names": readers.treating, "who": readers.everybody}
    return render(request, "homework/not_working.html", context, status=status)


@login_required
@require_safe
def told(request, assignment_id, step_key):
    """After that: what happens now, and that one may go on."""
    work = queries.own_work(request.actor, assignment_id, step_key)
    if not work.assignment.is_not_working:
        return redirect("homework:step", assignment_id, step_key)
    readers = readers_of(work.enrolment.client)
    days = work.enrolment.client.organisation.answer_within_days
    context = {"work": work, "reader_names": readers.treating, "days": days}
    return render(request, "homework/told.html", context)


# --- a diary ----------------------------------------------------------------------------------------------------------


@login_required
@show_or_post
@noting_bad_token
def diary(request, assignment_id):
    """A diary: write in it, and see what was written. An entry posted twice is stored once."""
    one = queries.own_assignment(request.actor, assignment_id, Assignment.Kind.DIARY)
    document = document_of(one.enrolment.version_id)
    step = document.steps[0]
    around = {"who": readers_of(one.enrolment.client, with_supervisors=True).everybody, "now": clock.now()}
    if request.method != "POST":
        return _show_diary(request, one, document, DiaryForm(**around))
    try:
        posted = read_step(step, request.POST).requiring(step)
    except BadPost:
        return render(request, "homework/not_of_this_step.html", status=400)
    form = DiaryForm(request.POST, **around)
    if request.has_bad_token:
        notice = _("Not saved yet. What you filled in is still here: press the button once more.")
        return _show_diary(request, one, document, form, posted, notice=notice, status=403)
    if not form.is_valid() or posted.errors:
        return _show_diary(request, one, document, form, posted, status=400)
    if notice := _write_entry(request, one, form, posted):
        again = DiaryForm({**request.POST.dict(), "entry_id": uuid4()}, **around)
        return _show_diary(request, one, document, again, posted, notice=notice, status=409)
    messages.success(request, _("Saved."))
    return redirect("homework:diary", one.pk)


def _write_entry(request, one, form, posted):
    """Stores an entry; what stands in the way, in words, or nothing."""
    try:
        actions.write_diary_entry(
            actor=request.actor,
            enrolment=one.enrolment,
            entry_id=form.cleaned_data["entry_id"],
            happened_at=form.cleaned_data["happened_at"],
            contents=posted.values,
            is_shared=form.cleaned_data["sharing"] == SHARED,
            at=clock.now(),
        )
    except actions.NothingSaid:
        return _("Fill something in first.")
    except actions.EntryExists:
        return _("This entry was saved before. To save it once more as it is now, press the button again.")


def _show_diary(request, one, document, form, posted=NOTHING_POSTED, *, notice="", status=200):
    months = queries.diary_months(request.actor, one.enrolment)
    month = chosen_month(request.GET.get("maand"), months, clock.today())
    entries = queries.diary_entries(request.actor, one.enrolment, *bounds_of(month))
    context = diary_screen(one, document, entries, months, month, posted)
    context |= {"form": form, "notice": notice, "who": form.who}
    return render(request, "homework/diary.html", context, status=status)


# --- what was answered ------------------------------------------------------------------------------------------------


@login_required
@require_safe
def feedback_list(request):
    """Everything a counsellor answered, newest first."""
    given = queries.feedback_given(request.actor)
    return render(request, "homework/feedback_list.html", {"lines": feedback_lines(given)})


@login_required
@require_safe
def feedback(request, feedback_id):
    """One answer, with what it is about. Opening it is reading it, so looking marks it as read: a receipt, no more."""
    given = queries.feedback_to_read(request.actor, feedback_id)
    one = given.feedback[0]
    actions.mark_feedback_read(actor=request.actor, feedback=one, at=clock.now())
    readers = readers_of(one.client, with_supervisors=True)
    return render(request, "homework/feedback.html", feedback_screen(one, given.documents, readers))
