"""The style guide: every component with sample data, on one page. Shown where settings.SHOW_STYLEGUIDE is on."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from core import charts, clock
from core.forms import DateInput, Scale


class Sample(forms.Form):
    """One of every kind of field, a few with an error."""

    name = forms.CharField(label=gettext_lazy("Your name"))
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"), help_text=gettext_lazy("We only use it to sign you in.")
    )
    password = forms.CharField(label=gettext_lazy("Password"), widget=forms.PasswordInput)
    story = forms.CharField(
        label=gettext_lazy("What did you notice this week?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=400,
        required=False,
    )
    day = forms.DateField(label=gettext_lazy("On which day?"), widget=DateInput, required=False)
    place = forms.ChoiceField(
        label=gettext_lazy("Where do you want to talk?"),
        widget=forms.RadioSelect,
        choices=[
            ("room", gettext_lazy("At the office")),
            ("phone", gettext_lazy("By phone")),
            ("video", gettext_lazy("By video call")),
        ],
    )
    did = forms.MultipleChoiceField(
        label=gettext_lazy("What did you do?"),
        help_text=gettext_lazy("Choose everything that fits."),
        widget=forms.CheckboxSelectMultiple,
        choices=[
            ("open", gettext_lazy("Opened my post")),
            ("sort", gettext_lazy("Made piles")),
            ("call", gettext_lazy("Made a phone call")),
        ],
        required=False,
    )
    mood = forms.ChoiceField(
        label=gettext_lazy("How do you feel right now?"),
        widget=Scale(low_label=gettext_lazy("0: very bad"), high_label=gettext_lazy("10: very good")),
        choices=[(n, n) for n in range(11)],
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind of appointment"),
        choices=[("a", gettext_lazy("First meeting")), ("b", gettext_lazy("Follow-up"))],
    )
    agree = forms.BooleanField(label=gettext_lazy("My counsellor may read this"))


def series():
    """Six measurements over ten weeks, on a scale with four bands."""
    first = clock.today() - timedelta(weeks=10)
    return charts.Series(
        key="sample",
        title=_("How lonely you feel"),
        points=[charts.Point(first + timedelta(weeks=2 * n), score) for n, score in enumerate([21, 19, 19, 14, 12, 9])],
        minimum=0,
        maximum=24,
        bands=bands(),
        note=_("Lower means less lonely."),
    )


def bands():
    return [
        charts.Band(_("not lonely"), 0, 5, 1),
        charts.Band(_("a little lonely"), 6, 11, 2),
        charts.Band(_("quite lonely"), 12, 17, 3),
        charts.Band(_("very lonely"), 18, 24, 4),
    ]


def tasks():
    return [
        task(_("Gather the post"), _("10 minutes, reading and a film"), _("Done"), "green", "done"),
        task(_("Open what is unopened"), _("15 minutes, exercise"), _("Busy"), "yellow", "busy"),
        task(_("Make five piles"), _("10 minutes, exercise"), _("Not started")),
        task(_("A folder for every pile"), _("Opens when you have sent step 3"), _("Not open yet"), "grey", "closed"),
    ]


def task(title, hint, status, colour="teal", state="new"):
    url = "" if state == "closed" else "#"
    return {"title": title, "hint": hint, "status": status, "colour": colour, "state": state, "url": url}


def events(now):
    shared, own = _("You and Bram can see this."), _("Only you can see this.")
    return [
        event(now - timedelta(hours=2), "sent", _("Step 1 sent to Bram"), who=shared, url="#"),
        event(
            now - timedelta(days=1),
            "result",
            _("Self-test: how lonely do you feel?"),
            _("Quite lonely (score 12)"),
            own,
        ),
        event(now - timedelta(days=6), "note", _("Your session note"), _("It was good to say it out loud."), shared),
        event(now - timedelta(days=7), "appointment", _("Appointment with Bram"), _("At the office, 45 minutes")),
    ]


def event(at, kind, title, text="", who="", url=""):
    return {"at": at, "kind": kind, "title": title, "text": text, "who": who, "url": url}


def facts():
    when = _("Thursday at 10:00, at the office")
    return [
        {"name": _("Counsellor"), "value": "Bram de Wit"},
        {"name": _("Next appointment"), "value": when, "url": "#", "link": _("Change")},
    ]


def filters():
    return [
        {"text": _("Everybody"), "url": "?", "current": True, "count": 40},
        {"text": _("Waiting for you"), "url": "?waiting", "count": 3},
        {"text": _("Appointment this week"), "url": "?week", "count": 11},
    ]


def buttons():
    return [
        {"text": _("Continue")},
        {"text": _("Save and stop"), "kind": "secondary"},
        {"text": _("This is not working for me"), "url": "#"},
    ]


@require_safe
def page(request):
    now = clock.now()
    typed = {"story": _("The bag with post is still in the hall."), "place": "room", "did": ["open"], "mood": "4"}
    messages.success(request, _("Your answers have been sent to Bram."))
    context = {
        "sample": Sample(initial=typed),
        "wrong": Sample({"name": "", "email": "anna", "mood": "4"}, auto_id="wrong_%s"),
        "series": series(),
        "short": charts.Series(_("Mood"), [charts.Point(clock.today(), 6)], minimum=0, maximum=10, key="short"),
        "bands": bands(),
        "tasks": tasks(),
        "events": events(now),
        "facts": facts(),
        "filters": filters(),
        "buttons": buttons(),
        "now": now,
        "soon": now + timedelta(days=5),
    }
    return render(request, "core/styleguide.html", context)
