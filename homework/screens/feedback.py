"""What a counsellor answered, and what it is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from care.queries import Readers
from homework.models import Feedback
from homework.queries import Given
from modules.answers import AskedAnswer, as_asked
from modules.document import Document


def about(feedback: Feedback, documents: Mapping[UUID, Document]) -> str:
    """What feedback is about, in words; nothing of what was written. `documents` by version id."""
    if feedback.attempt_id:
        return _("About your self-test: %(title)s") % {"title": feedback.attempt.version.title}
    source = feedback.submission or feedback.signal
    if source.enrolment_id is None:
        return ""
    document = documents[source.enrolment.version_id]
    title = document.step(source.step_key).title if source.step_key else document.title
    if feedback.signal_id:
        return _("About what did not work: %(title)s") % {"title": title}
    return _("About what you sent: %(title)s") % {"title": title}


def sent_answers(feedback: Feedback, documents: Mapping[UUID, Document]) -> list[AskedAnswer]:
    """The questions and answers this feedback is about, when it is about something that was sent."""
    if feedback.submission_id is None:
        return []
    document = documents[feedback.submission.enrolment.version_id]
    return as_asked(document, document.step(feedback.submission.step_key), feedback.submission.contents)


@dataclass(frozen=True)
class FeedbackLine:
    """One answer in the list of them."""

    feedback: Feedback
    about: str
    author: str


def feedback_lines(given: Given) -> list[FeedbackLine]:
    return [FeedbackLine(one, about(one, given.documents), one.author.user.get_short_name()) for one in given.feedback]


def feedback_screen(one: Feedback, documents: Mapping[UUID, Document], readers: Readers) -> dict[str, Any]:
    """The context of homework/feedback.html."""
    return {
        "feedback": one,
        "about": about(one, documents),
        "author": one.author.user.get_short_name(),
        "answers": [answer for answer in sent_answers(one, documents) if not answer.is_empty],
        "who": readers.everybody,
        "words": one.signal.words if one.signal_id else "",
    }
