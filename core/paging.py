"""Where a page of a list starts, in an address: a number, or a moment for lists that grow while somebody reads."""

from datetime import UTC, datetime


def page_number(asked: str | None) -> int:
    """The page that is asked for, from 1; what is no page number is the first."""
    asked = asked or ""
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 5 and int(asked) > 0 else 1


def cursor_of(moment: datetime | None) -> str | None:
    """A moment as microseconds since 1970."""
    return None if moment is None else str(int(moment.timestamp() * 1_000_000))


def moment_of(cursor: str) -> datetime:
    """The moment a cursor stands for. Raises ValueError for what is none."""
    try:
        return datetime.fromtimestamp(int(cursor) / 1_000_000, tz=UTC)
    except (OverflowError, OSError) as error:
        raise ValueError(cursor) from error
