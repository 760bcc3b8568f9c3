"""The words and formats the pages need in the reader's language. The Django layer fills them in with gettext."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Labels:
    """All are plain `str`, so translated by now and not lazy.

    `{names}` in braces are filled in with `str.format`; the names below are the ones that can be used.
    """

    about: tuple[str, ...]  # paragraphs on the cover: whose this is, what is in it, how to keep it safe
    prepared_for: str  # above the client's name on the cover
    organisation: str  # "Organisatie"
    period: str  # "Periode"
    made_on: str  # "Gemaakt op"
    contents: str  # "Inhoud"
    page_of: str  # "pagina {page} van {pages}"
    empty_section: str  # in a section that holds nothing
    no_answer: str  # under a question that was left open
    answered: str  # "ingevuld op {moment}"
    written: str  # "{author}, {moment}", under the label of a note
    chart_when: str
    chart_value: str
    chart_band: str
    chart_empty: str  # in a chart without points
    access_when: str
    access_who: str
    access_what: str
    picture_unreadable: str  # in the place of a picture that cannot be read

    moment: Callable[[datetime], str]  # "do 3 mei 2026, 10:12"
    day: Callable[[datetime], str]  # "3 mei 2026"
    short_day: Callable[[datetime], str]  # "3 mei", under a chart
    span: Callable[[datetime, datetime], str]  # "donderdag 3 mei 2026, 10:00–10:50"
    number: Callable[[float], str]  # "3,5"

    # characters the font does not have → what to write instead, without brackets: {"👍": "duim omhoog"};
    # an emoji that is not in it gets its English Unicode name
    emoji: Mapping[str, str] = field(default_factory=dict)
