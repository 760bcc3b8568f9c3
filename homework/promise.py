"""Until when a counsellor may take to answer, as the organisation promised. Pure."""

from datetime import date, datetime, timedelta

from core.clock import AMSTERDAM

SATURDAY = 5


def answer_by(sent_at: datetime, working_days: int) -> date:
    """The last day of the promise: `working_days` after the day of sending in Amsterdam, weekends not counted.

    What is sent in a weekend counts from Monday on. Public holidays are not known here.
    """
    day = sent_at.astimezone(AMSTERDAM).date()
    left = working_days
    while left > 0:
        day += timedelta(days=1)
        if day.weekday() < SATURDAY:
            left -= 1
    return day
