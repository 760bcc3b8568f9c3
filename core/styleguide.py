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
    email = forms.EmailField(label=gettext_lazy("E-mail address"), help_text=gettext_lazy("We only use it to sign you in."))
    password = forms.CharField(label=gettext_lazy("Password"), widget=forms.PasswordInput)
    story = forms.CharField(
        label=gettext_lazy("What did you notice this week?"), widget=forms.Textarea(attrs={"rows": 4}), max_length=400, required=False
    )
    day = forms.DateField(label=gettext_lazy("On which day?"), widget=DateInput, required=False)
    place = forms.ChoiceField(
        label=gettext_lazy("Where do you want to talk?"),
        widget=forms.RadioSelect,
        choices=[("room", gettext_lazy("At the office")), ("phone", gettext_lazy("By phone")), ("video", gettext_lazy("By video call"))],
    )
    did = forms.MultipleChoiceField(
        label=gettext_lazy("What did you do?"),
        help_text=gettext_lazy("Choose everything that fits."),
        widget=forms.CheckboxSelectMultiple,
        choices=[("open", gettext_lazy("Opened my post")), ("sort", gettext_lazy("Made piles")), ("call", gettext_lazy("Made a phone call"))],
        required=False,
    )
    mood = forms.ChoiceField(
        label=gettext_lazy("How do you feel right now?"),
        widget=Scale(low_label=gettext_lazy("0: very bad"), high_label=gettext_lazy("10: very good")),
        choices=[(n, n) for n in range(11)],
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind of appointment"), choices=[("a", gettext_lazy("First meeting")), ("b", gettext_lazy("Follow-up"))])
    agree = forms.BooleanField(label=gettext_lazy("My counsellor may read this"))


def series():
    """Six measurements over ten weeks, on a scale with four bands."""
    first = clock.today() - timedelta(weeks=10)
    return charts.Series(
        key="sample",
        title=_("How lonely you feel"),
        points=[charts.Point(first + timedelta(weeks=2 * week), value) for week, value in enumerate([21, 19, 19, 14, 12, 9])],
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


@require_safe
def page(request):
    now = clock.now()
    messages.success(request, _("Your answers have been sent to Bram."))
    return render(
        request,
        "core/styleguide.html",
        {
            "sample": Sample(initial={"story": _("The bag with post is still in the hall."), "place": "room", "did": ["open"], "mood": "4"}),
            "wrong": Sample({"name": "", "email": "anna", "mood": "4"}, auto_id="wrong_%s"),
            "series": series(),
            "short": charts.Series(title=_("Mood"), key="short", points=[charts.Point(clock.today(), 6)], minimum=0, maximum=10),
            "bands": bands(),
            "tasks": [
                {"title": _("Gather the post"), "url": "#", "hint": _("10 minutes, reading and a film"), "status": _("Done"), "colour": "green", "state": "done"},
                {"title": _("Open what is unopened"), "url": "#", "hint": _("15 minutes, exercise"), "status": _("Busy"), "colour": "yellow", "state": "busy"},
                {"title": _("Make five piles"), "url": "#", "hint": _("10 minutes, exercise"), "status": _("Not started")},
                {"title": _("A folder for every pile"), "hint": _("Opens when you have sent step 3"), "status": _("Not open yet"), "colour": "grey", "state": "closed"},
            ],
            "events": [
                {"at": now - timedelta(hours=2), "title": _("Step 1 sent to Bram"), "kind": "sent", "url": "#", "who": _("You and Bram can see this.")},
                {"at": now - timedelta(days=1), "title": _("Self-test: how lonely do you feel?"), "text": _("Quite lonely (score 12)"), "kind": "result", "who": _("Only you can see this.")},
                {"at": now - timedelta(days=6), "title": _("Your session note"), "text": _("It was good to say it out loud."), "kind": "note"},
                {"at": now - timedelta(days=7), "title": _("Appointment with Bram"), "text": _("At the office, 45 minutes"), "kind": "appointment"},
            ],
            "facts": [
                {"name": _("Counsellor"), "value": "Bram de Wit"},
                {"name": _("Next appointment"), "value": _("Thursday at 10:00, at the office"), "url": "#", "link": _("Change")},
            ],
            "filters": [
                {"text": _("Everybody"), "url": "?", "current": True, "count": 40},
                {"text": _("Waiting for you"), "url": "?waiting", "count": 3},
                {"text": _("Appointment this week"), "url": "?week", "count": 11},
            ],
            "buttons": [{"text": _("Continue")}, {"text": _("Save and stop"), "kind": "secondary"}, {"text": _("This is not working for me"), "url": "#"}],
            "now": now,
            "soon": now + timedelta(days=5),
        },
    )
