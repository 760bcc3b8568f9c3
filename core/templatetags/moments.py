"""Dates and times in words: "Thursday 26 November at 10:00", "today", "3 days ago"."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import clock

register = template.Library()


def _day(value):
    if isinstance(value, datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value


@register.filter
def day_in_words(value):
    """A date or moment as "today", "tomorrow", "yesterday" or "Thursday 26 November"."""
    if not isinstance(value, date):
        return ""
    day, today = _day(value), clock.today()
    near = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}.get((day - today).days)
    return near or full_day(day)


@register.filter
def full_day(value):
    """A date or moment as "Thursday 26 November", with the year if it is another than this one."""
    if not isinstance(value, date):
        return ""
    day = _day(value)
    return dateformat(day, _("l j F") if day.year == clock.today().year else _("l j F Y"))


@register.filter
def short_day(value):
    """A date or moment as "26 Nov" or "26 Nov 2025", for tables and charts."""
    if not isinstance(value, date):
        return ""
    day = _day(value)
    return dateformat(day, _("j M") if day.year == clock.today().year else _("j M Y"))


@register.filter
def moment_in_words(value):
    """A moment as "today at 10:00" or "Thursday 26 November at 10:00"."""
    if not isinstance(value, datetime):
        return day_in_words(value)
    return _("%(day)s at %(time)s") % {"day": day_in_words(value), "time": clock_time(value)}


@register.filter
def clock_time(value):
    """The time of a moment where the reader is: "10:00"."""
    if not isinstance(value, datetime):
        return ""
    return (timezone.localtime(value) if timezone.is_aware(value) else value).strftime("%H:%M")


@register.filter
def days_ago(value):
    """How long ago, in days: "today", "yesterday", "3 days ago"."""
    if not isinstance(value, date):
        return ""
    days = (clock.today() - _day(value)).days
    if days <= 1:
        return day_in_words(value)
    return ngettext("%(count)s day ago", "%(count)s days ago", days) % {"count": days}
