"""The one place that reads the wall clock, so that every action can be given a moment instead of taking one."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return timezone.now()


def today() -> date:
    """Today's date where the reader is (the active time zone)."""
    return timezone.localdate()
