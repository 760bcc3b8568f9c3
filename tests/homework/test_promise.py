"""Until when an answer was promised."""

from datetime import date, datetime

import pytest

from homework.promise import answer_by
from tests.factory import AMSTERDAM


@pytest.mark.parametrize(
    ("sent", "days", "by"),
    [
        ("2026-11-16 10:00", 2, "2026-11-18"),  # Monday
        ("2026-11-19 10:00", 2, "2026-11-23"),  # Thursday, over a weekend
        ("2026-11-20 23:59", 1, "2026-11-23"),  # Friday night
        ("2026-11-21 10:00", 2, "2026-11-24"),  # Saturday counts from Monday on
        ("2026-11-22 10:00", 5, "2026-11-27"),  # Sunday
    ],
)
def test_working_days_are_counted_from_the_day_after(sent, days, by):
    sent_at = datetime.fromisoformat(sent).replace(tzinfo=AMSTERDAM)
    assert answer_by(sent_at, days) == date.fromisoformat(by)
