"""The words around a dossier: what each line of the access log means, who can read what, and the labels of the PDF."""

from datetime import datetime
from decimal import Decimal

from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.formats import number_format
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from dossier.models import SessionNote
from dossier.pdf import Labels
from dossier.pdf.emoji import names
from policy.words import Action, Role

DONE = {
    Action.READ_CLIENT: gettext_lazy("opened your page"),
    Action.READ_APPOINTMENT: gettext_lazy("looked at an appointment"),
    Action.PLAN_APPOINTMENT: gettext_lazy("planned an appointment"),
    Action.CLOSE_APPOINTMENT: gettext_lazy("closed an appointment"),
    Action.READ_PLAN: gettext_lazy("looked at your plan"),
    Action.AGREE_ASSIGNMENT: gettext_lazy("put something on your plan"),
    Action.WITHDRAW_ASSIGNMENT: gettext_lazy("took something off your plan"),
    Action.READ_SUBMISSION: gettext_lazy("read work you sent"),
    Action.READ_SIGNAL: gettext_lazy("read what you said did not work"),
    Action.HANDLE_SIGNAL: gettext_lazy("dealt with what you said did not work"),
    Action.GIVE_FEEDBACK: gettext_lazy("gave you feedback"),
    Action.READ_FEEDBACK: gettext_lazy("read feedback to you"),
    Action.READ_RESULT: gettext_lazy("looked at a result you shared"),
    Action.READ_DIARY: gettext_lazy("read your diary"),
    Action.READ_CLIENT_NOTE: gettext_lazy("read a note of yours"),
    Action.WRITE_REPORT: gettext_lazy("wrote in a report"),
    Action.READ_REPORT: gettext_lazy("read a report"),
    Action.WRITE_WORKING_NOTE: gettext_lazy("wrote a working note"),
    Action.READ_WORKING_NOTE: gettext_lazy("read a working note"),
    Action.REGISTER_CLIENT: gettext_lazy("opened your dossier"),
    Action.CONNECT_COUNSELLOR: gettext_lazy("connected a counsellor to you"),
}

ROLES = {
    Role.CLIENT: gettext_lazy("client"),
    Role.COUNSELLOR: gettext_lazy("counsellor"),
    Role.SUPERVISOR: gettext_lazy("supervisor"),
    Role.MANAGER: gettext_lazy("manager"),
    Role.EDITOR: gettext_lazy("editor"),
    Role.MODERATOR: gettext_lazy("moderator"),
}

NOTE_LABELS = {
    SessionNote.Kind.CLIENT_NOTE: gettext_lazy("Your own note"),
    SessionNote.Kind.SHARED_REPORT: gettext_lazy("Shared report"),
}


def what_was_done(event: str) -> str:
    """An action of the access log as the second half of a sentence: "Bram …"."""
    try:
        return str(DONE[Action(event)])
    except (KeyError, ValueError):
        return _("worked in your dossier")


def role_in_words(role: str) -> str:
    try:
        return str(ROLES[Role(role)])
    except ValueError:
        return ""


def day(moment: datetime) -> str:
    return dateformat(timezone.localtime(moment), _("j F Y"))


def moment_of(moment: datetime) -> str:
    return dateformat(timezone.localtime(moment), _("D j F Y, H:i"))


def short_day(moment: datetime) -> str:
    # Dutch writes its months small; Django's abbreviations do not.
    words = dateformat(timezone.localtime(moment), "j M").replace(".", "")
    return words.lower() if get_language() == "nl" else words


def span(starts_at: datetime, ends_at: datetime) -> str:
    start, end = timezone.localtime(starts_at), timezone.localtime(ends_at)
    return f"{dateformat(start, _('l j F Y, H:i'))}–{dateformat(end, 'H:i')}"


def number(value: Decimal | float) -> str:
    # A Decimal from the database brings its zeros along: 22.000.
    return number_format(f"{float(value):g}")


def labels() -> Labels:
    """The labels of the PDF in the active language."""
    return Labels(
        about=(
            _("This is your own dossier: what you wrote, sent and shared, what was answered, and what was noted."),
            _("Keep it where only you can find it. Whoever has this file can read everything in it."),
        ),
        prepared_for=_("The dossier of"),
        organisation=_("Organisation"),
        period=_("Period"),
        made_on=_("Made on"),
        contents=_("Contents"),
        page_of=_("page {page} of {pages}"),
        empty_section=_("There is nothing here yet."),
        no_answer=_("No answer"),
        answered=_("filled in on {moment}"),
        written=_("{author}, {moment}"),
        chart_when=_("When"),
        chart_value=_("Value"),
        chart_band=_("What it means"),
        chart_empty=_("Nothing was measured yet."),
        access_when=_("When"),
        access_who=_("Who"),
        access_what=_("What"),
        picture_unreadable=_("This picture cannot be shown."),
        moment=moment_of,
        day=day,
        short_day=short_day,
        span=span,
        number=number,
        emoji=names(get_language() or "nl"),
    )
