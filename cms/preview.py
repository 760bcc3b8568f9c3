"""Looking at a page as the client will see it.

What is shown is what would be sealed: the page goes through the compiler, and the client's own screens show the
result. The page is framed by the editor and keeps the client's strict policy otherwise.
"""

from typing import Any
from uuid import uuid4

from csp.constants import SELF
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from care.queries import Readers
from cms.place import shown
from cms.sealing import look_at
from core import clock
from modules.document import Document
from modules.screens import PREVIEW, step_screen
from selftests import scoring
from selftests.document import SelfTest
from selftests.forms import AnswerForm
from selftests.models import Attempt
from selftests.queries import QuestionScreen, ResultScreen, ScoreLine, ScoreScreen

INTRO, STEP, QUESTION, BAND = "intro", "step", "question", "band"


def modes_of_steps(page: Any) -> list[tuple[str, str]]:
    """(name, words) of every screen of a page with steps, in the order in which clients meet them."""
    steps = [child.value for child in page.steps if child.block_type == "step"]
    return [
        (INTRO, _("Before somebody begins")),
        *_numbered(STEP, _("Step %(number)s: %(title)s"), [step["title"] for step in steps]),
    ]


def modes_of_self_test(page: Any) -> list[tuple[str, str]]:
    """(name, words) of every screen of a self-test: before the start, the questions, and a result in every band."""
    items = [item["text"] for group in page.questions for item in group.value["items"]]
    bands = [band["title"] for score in page.scores for band in score.value["bands"]]
    return [
        (INTRO, _("Before somebody begins")),
        *_numbered(QUESTION, _("Question %(number)s: %(title)s"), items),
        *_numbered(BAND, _("Result %(number)s: %(title)s"), bands),
    ]


def _numbered(name: str, words: str, titles: list[str | None]) -> list[tuple[str, str]]:
    return [
        (f"{name}-{number}", words % {"number": number, "title": shown(title or "…", 40)})
        for number, title in enumerate(titles, start=1)
    ]


def preview(request: HttpRequest, page: Any, mode: str) -> TemplateResponse:
    """One screen of `page` as it would be sealed now; above it, in the same frame, what is still missing."""
    compiled, problems = look_at(page, request.actor, clock.now())
    template, context = _screen(compiled, *_parts_of(mode))
    response = TemplateResponse(request, template, context | {"problems": problems})
    # Only the editor, on this site, may frame it.
    response._csp_replace = {"frame-ancestors": [SELF]}
    response["X-Frame-Options"] = "SAMEORIGIN"
    return response


def _parts_of(mode: str) -> tuple[str, int]:
    name, _dash, number = (mode or INTRO).partition("-")
    return name, int(number) if number.isdigit() else 1


def _screen(compiled: Document | SelfTest | None, name: str, number: int) -> tuple[str, dict[str, Any]]:
    if isinstance(compiled, Document):
        if name == STEP and 1 <= number <= len(compiled.steps):
            step = compiled.steps[number - 1]
            return "cms/preview_step.html", step_screen(compiled, step, {}, mode=PREVIEW)
        return "cms/preview_intro.html", {"document": compiled}
    if isinstance(compiled, SelfTest):
        if name == QUESTION and 1 <= number <= len(compiled.items):
            return "cms/preview_question.html", _question(compiled, number)
        if name == BAND and 1 <= number <= len(compiled.bands):
            return "cms/preview_result.html", _result(compiled, number)
        return "cms/preview_start.html", {"test": compiled, "screen": {}}
    return "cms/preview_nothing.html", {}


def _question(test: SelfTest, number: int) -> dict[str, Any]:
    item = test.items[number - 1]
    attempt = Attempt(version_id=uuid4())
    return {
        "test": test,
        "screen": QuestionScreen(attempt, test, number, item, None),
        "form": AnswerForm(test=test, item=item),
    }


def _result(test: SelfTest, number: int) -> dict[str, Any]:
    """The result of somebody who just reaches a band, who did the test once and has no counsellor to share it with."""
    band = test.bands[number - 1]
    rule = test.score(band.score)
    lowest, highest = scoring.bounds(test, rule)
    line = ScoreLine(rule, min(max(band.minimum, lowest), highest), lowest, highest, band, band.level)
    now = clock.now()
    score = ScoreScreen(
        line=line, completed_at=now, bands=test.bands_of(rule.key), points=(), skipped=(), history=(), change=None
    )
    attempt = Attempt(version_id=uuid4(), completed_at=now)
    screen = ResultScreen(attempt=attempt, test=test, scores=(score,), asked=(), alerts=(), is_own=True)
    return {"test": test, "screen": screen, "readers": Readers(), "appointment": None}
