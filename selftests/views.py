"""Doors for taking a self-test: start, one question per page, help when an answer asks for it, check, result, share."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from care.queries import readers_of, to_come
from core import clock
from selftests import actions, queries
from selftests.forms import AnswerForm


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def start(request, version_id):
    """What a client reads before starting; POST starts, or goes on with what was left open."""
    screen = queries.start_screen(request.actor, version_id)
    if request.method == "POST":
        attempt = actions.start_attempt(
            actor=request.actor, client=screen.client, version=screen.version, at=clock.now()
        )
        return redirect("selftests:resume", attempt.pk)
    return render(request, "selftests/start.html", {"screen": screen, "test": screen.test})


@login_required
@require_safe
def resume(request, attempt_id):
    """Where one was: the first question still to answer, the check page, or the result."""
    attempt = queries.own_attempt(request.actor, attempt_id)
    if attempt.completed_at:
        return redirect("selftests:result", attempt.pk)
    number = queries.first_unanswered(attempt)
    if number is None:
        return redirect("selftests:check", attempt.pk)
    return redirect("selftests:question", attempt.pk, number)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def question(request, attempt_id, number):
    """One question. With `?controle` in the address the way on leads back to the check page."""
    screen = queries.question_screen(request.actor, attempt_id, number)
    if screen.attempt.completed_at:
        return _already_completed(request, attempt_id)
    is_checking = "controle" in request.GET
    asked = {"test": screen.test, "item": screen.item}
    form = AnswerForm(initial={"answer": screen.answer}, **asked)
    if request.method == "POST":
        form = AnswerForm(request.POST, **asked)
        is_skipped = "skip" in request.POST and not screen.item.is_required
        if is_skipped or form.is_valid():
            option_key = None if is_skipped else form.cleaned_data["answer"]
            return _keep(request, screen, option_key, is_checking)
    context = {"screen": screen, "test": screen.test, "form": form, "is_checking": is_checking}
    return render(request, "selftests/question.html", context, status=422 if form.errors else 200)


def _keep(request, screen, option_key, is_checking):
    """Stores one answer and goes on."""
    try:
        actions.save_attempt_answer(
            actor=request.actor,
            attempt=screen.attempt,
            item_key=screen.item.key,
            option_key=option_key,
            at=clock.now(),
        )
    except actions.AttemptClosed:
        return _already_completed(request, screen.attempt.pk)
    if screen.calls_for_help(option_key):
        pause = reverse("selftests:pause", args=[screen.attempt.pk, screen.number])
        return redirect(f"{pause}?controle" if is_checking else pause)
    return redirect(_onward(screen, is_checking))


def _onward(screen, is_checking):
    """The address after a question: the next one, or all answers together."""
    if is_checking or screen.number == screen.total:
        return reverse("selftests:check", args=[screen.attempt.pk])
    return reverse("selftests:question", args=[screen.attempt.pk, screen.number + 1])


@login_required
@require_safe
def pause(request, attempt_id, number):
    """Help at once after an answer that calls for it; the questions can wait, and can be gone on with."""
    screen = queries.question_screen(request.actor, attempt_id, number)
    if screen.attempt.completed_at or not screen.calls_for_help(screen.answer):
        return redirect("selftests:resume", attempt_id)
    context = {
        "screen": screen,
        "onward": _onward(screen, "controle" in request.GET),
        "readers": readers_of(screen.attempt.client),
    }
    return render(request, "selftests/pause.html", context)


def _already_completed(request, attempt_id):
    messages.info(request, _("You have already finished this test. This is your result."))
    return redirect("selftests:result", attempt_id)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def check(request, attempt_id):
    """All answers together, to change or to have scored. Scored twice is scored once."""
    attempt = queries.own_attempt(request.actor, attempt_id)
    needed = ()
    if request.method == "POST":
        try:
            actions.complete_attempt(actor=request.actor, attempt=attempt, at=clock.now())
        except actions.AttemptIncomplete as incomplete:
            needed = incomplete.args[0]
        else:
            return redirect("selftests:result", attempt_id)
    elif attempt.completed_at:
        return redirect("selftests:result", attempt_id)
    asked = queries.attempt_as_asked(attempt)
    context = {
        "attempt": attempt,
        "test": queries.test_of(attempt.version_id),
        "asked": asked,
        "needed": [line for line in asked if line.item.key in needed],
    }
    return render(request, "selftests/check.html", context, status=422 if needed else 200)


@login_required
@require_safe
def result(request, attempt_id):
    """The client's own result. What a counsellor sees of it has a page of its own, with room to answer."""
    attempt = queries.own_attempt(request.actor, attempt_id)
    if attempt.completed_at is None:
        return redirect("selftests:resume", attempt_id)
    screen = queries.result_screen(request.actor, attempt)
    context = {
        "screen": screen,
        "test": screen.test,
        "readers": readers_of(attempt.client, with_supervisors=True),
        "appointment": to_come(request.actor, attempt.client, clock.now()).first(),
    }
    return render(request, "selftests/result.html", context)


@login_required
@require_POST
def share(request, attempt_id):
    """Lets the counsellors see a result. Shared twice is shared once."""
    attempt = queries.own_attempt(request.actor, attempt_id)
    if attempt.completed_at is None:
        return redirect("selftests:resume", attempt_id)
    actions.share_attempt(actor=request.actor, attempt=attempt, at=clock.now())
    if names := readers_of(attempt.client).treating:
        messages.success(request, _("Your result is shared with %(names)s.") % {"names": names})
    return redirect("selftests:result", attempt_id)
