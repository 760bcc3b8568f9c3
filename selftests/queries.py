"""What screens need to know of self-tests, attempts and results. Never writes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from care import reach
from care.models import Client
from care.queries import own_record
from core import charts
from core.versions import Parsed
from policy.actor import Actor
from policy.words import Action
from selftests import scoring
from selftests.document import Band, Item, ScoreRule, SelfTest
from selftests.models import Attempt, Score, SelfTestVersion

_tests = Parsed(SelfTestVersion, SelfTest.parse, kept=256)


def tests_of(version_ids: Iterable[UUID]) -> dict[UUID, SelfTest]:
    """The tests of sealed versions, by version id; of an unknown id there is none. At most one query."""
    return _tests.of(version_ids)


def test_of(version_id: UUID) -> SelfTest:
    """The test of one sealed version. Raises SelfTestVersion.DoesNotExist."""
    return _tests.one(version_id)


# --- what was asked and answered ---


@dataclass(frozen=True)
class Asked:
    """A question as it was asked, and the words of the answer that was chosen; empty when it was skipped."""

    item: Item
    number: int
    question: str
    answer: str


def attempt_as_asked(attempt: Attempt) -> list[Asked]:
    """Every question of the test in its order, in the words the client saw.

    The caller has fetched the attempt through `visible_to`.
    """
    test = test_of(attempt.version_id)
    return [
        Asked(item, number, item.text, _answer_in_words(test, item, attempt))
        for number, item in enumerate(test.items, 1)
    ]


def _answer_in_words(test: SelfTest, item: Item, attempt: Attempt) -> str:
    chosen = attempt.answers.get(item.key)
    return test.option(item.key, chosen).label if chosen else ""


# --- results as lists show them ---


@dataclass(frozen=True)
class ScoreLine:
    """One score of a result, with its words. `band` is None only where the test has none for it."""

    rule: ScoreRule
    value: Decimal
    minimum: Decimal
    maximum: Decimal
    band: Band | None
    level: int


@dataclass(frozen=True)
class ResultLine:
    """One completed attempt. The first of `scores` is the one that counts; the answers are not loaded."""

    attempt: Attempt
    test: SelfTest
    scores: tuple[ScoreLine, ...]

    @property
    def is_shared(self) -> bool:
        return self.attempt.shared_at is not None


def results_for(actor: Actor, client: Client) -> list[ResultLine]:
    """The results of a client that the actor may see, newest first: all of one's own, others' only once shared.

    Three queries, however many there are. The caller has asked for the client's record first, and logs that look.
    """
    return _result_lines(_completed(actor, client))


def _completed(actor: Actor, client: Client) -> QuerySet[Attempt]:
    return (
        Attempt.objects.visible_to(actor, Action.READ_RESULT)
        .filter(client=client, completed_at__isnull=False)
        .select_related("version")
        .defer("version__document", "answers")
        .prefetch_related(Prefetch("scores", Score.objects.order_by("id")))
        .order_by("-completed_at", "-id")
    )


def _result_lines(attempts: Iterable[Attempt]) -> list[ResultLine]:
    attempts = list(attempts)
    tests = tests_of(attempt.version_id for attempt in attempts)
    return [
        ResultLine(attempt, tests[attempt.version_id], _score_lines(tests[attempt.version_id], attempt))
        for attempt in attempts
    ]


def _score_lines(test: SelfTest, attempt: Attempt) -> tuple[ScoreLine, ...]:
    scores = {score.key: score for score in attempt.scores.all()}
    return tuple(
        ScoreLine(rule, row.value, row.minimum, row.maximum, test.band(rule.key, row.band_key), row.level)
        for rule in test.scores
        if (row := scores.get(rule.key)) is not None
    )


# --- taking a test ---


@dataclass(frozen=True)
class StartScreen:
    """What a client reads before starting. `running` is an attempt left open, `latest` the last result."""

    client: Client
    version: SelfTestVersion
    test: SelfTest
    running: Attempt | None
    latest: Attempt | None


def start_screen(actor: Actor, version_id: UUID) -> StartScreen:
    """Raises OutOfReach for who is no client, and for a test of another organisation."""
    client = own_record(actor)
    if client is None:
        raise reach.OutOfReach
    versions = SelfTestVersion.objects.filter(organisation_id=client.organisation_id).defer("document")
    version = versions.filter(pk=version_id).first()
    if version is None:
        raise reach.OutOfReach
    own = Attempt.objects.visible_to(actor, Action.TAKE_SELF_TEST).select_related("client")
    return StartScreen(
        client=client,
        version=version,
        test=test_of(version.pk),
        running=own.filter(version=version, completed_at__isnull=True).first(),
        latest=own.filter(version__key=version.key, completed_at__isnull=False).order_by("-completed_at").first(),
    )


def own_attempt(actor: Actor, attempt_id: UUID) -> Attempt:
    """An attempt of the actor's own, which leaves no line in the access log. Raises OutOfReach."""
    own = Attempt.objects.visible_to(actor, Action.TAKE_SELF_TEST)
    attempt = own.select_related("client__organisation", "version").defer("version__document").filter(pk=attempt_id)
    if not attempt:
        raise reach.OutOfReach
    return attempt[0]


@dataclass(frozen=True)
class QuestionScreen:
    """One question of an attempt; `answer` is the key of the answer chosen before, if any."""

    attempt: Attempt
    test: SelfTest
    number: int
    item: Item
    answer: str | None

    @property
    def total(self) -> int:
        return len(self.test.items)

    def calls_for_help(self, option_key: str | None) -> bool:
        """Is this an answer at which to pause, and to say first where help is?"""
        return bool(option_key and scoring.alerts(self.test, {self.item.key: option_key}))


def question_screen(actor: Actor, attempt_id: UUID, number: int) -> QuestionScreen:
    """Question `number` (from 1). Raises OutOfReach, also for a number the test does not have."""
    attempt = own_attempt(actor, attempt_id)
    test = test_of(attempt.version_id)
    if not 1 <= number <= len(test.items):
        raise reach.OutOfReach
    item = test.items[number - 1]
    return QuestionScreen(attempt, test, number, item, attempt.answers.get(item.key))


def first_unanswered(attempt: Attempt) -> int | None:
    """The number of the first question that still needs an answer, or None when a result can be made."""
    test = test_of(attempt.version_id)
    needed = scoring.unanswered(test, attempt.answers)
    return next((number for number, item in enumerate(test.items, 1) if item.key in needed), None)


# --- the result ---


@dataclass(frozen=True)
class PointsLine:
    """What one answer gave: `points` after reversing, before the weight."""

    question: str
    answer: str
    points: Decimal
    is_reversed: bool
    weight: Decimal


@dataclass(frozen=True)
class Earlier:
    """A result of before that can be compared with this one: same score, same bounds."""

    completed_at: datetime
    value: Decimal


@dataclass(frozen=True)
class ScoreScreen:
    """One score on the page of a result: the words, how it was computed, and how it was before (oldest first)."""

    line: ScoreLine
    completed_at: datetime
    bands: tuple[Band, ...]
    points: tuple[PointsLine, ...]
    skipped: tuple[str, ...]
    history: tuple[Earlier, ...]
    change: scoring.Change | None

    @property
    def before(self) -> Earlier | None:
        return self.history[-1] if self.history else None

    @property
    def has_reversed(self) -> bool:
        return any(line.is_reversed for line in self.points)

    @property
    def highest_band(self) -> Band:
        return self.bands[-1]

    @property
    def key(self) -> str:
        """Unique on the page."""
        return f"score-{self.line.rule.key}"

    @property
    def value(self) -> float:
        return float(self.line.value)

    @property
    def minimum(self) -> float:
        return float(self.line.minimum)

    @property
    def maximum(self) -> float:
        return float(self.line.maximum)

    @property
    def chart_bands(self) -> list[charts.Band]:
        return [
            charts.Band(band.title, float(band.minimum), float(band.maximum), band.level + 1) for band in self.bands
        ]

    @property
    def series(self) -> charts.Series:
        """This result after those before it."""
        measured = [*self.history, Earlier(self.completed_at, self.line.value)]
        return charts.Series(
            title=gettext("Results over time"),
            points=[charts.Point(timezone.localtime(one.completed_at).date(), float(one.value)) for one in measured],
            minimum=self.minimum,
            maximum=self.maximum,
            bands=self.chart_bands,
            key=f"{self.key}-chart",
        )


@dataclass(frozen=True)
class ResultScreen:
    """A completed attempt and everything its page says. `asked` is every question with its answer."""

    attempt: Attempt
    test: SelfTest
    scores: tuple[ScoreScreen, ...]
    asked: tuple[Asked, ...]
    alerts: tuple[str, ...]
    is_own: bool

    @property
    def main(self) -> ScoreScreen:
        return self.scores[0]

    @property
    def others(self) -> tuple[ScoreScreen, ...]:
        return self.scores[1:]

    @property
    def level(self) -> int:
        return max(score.line.level for score in self.scores)

    @cached_property
    def needs_contact(self) -> bool:
        """Ways to reach somebody stand first: a score at the highest level, or an answer that calls for help."""
        return bool(self.alerts) or self.level >= 3


def result_screen(actor: Actor, attempt: Attempt) -> ResultScreen:
    """The page of a completed attempt, which the caller has fetched for the actor through `visible_to`.

    For who treats the client the comparison only knows what was shared.
    """
    test = test_of(attempt.version_id)
    lines = _score_lines(test, attempt)
    results = {result.score_key: result for result in scoring.score(test, attempt.answers)}
    earlier = _result_lines(
        _completed(actor, attempt.client).filter(
            version__key=attempt.version.key, completed_at__lt=attempt.completed_at
        )
    )
    return ResultScreen(
        attempt=attempt,
        test=test,
        scores=tuple(_score_screen(test, attempt, line, results[line.rule.key], earlier) for line in lines),
        asked=tuple(attempt_as_asked(attempt)),
        alerts=scoring.alerts(test, attempt.answers),
        is_own=attempt.client.user_id == actor.user_id,
    )


def _score_screen(
    test: SelfTest, attempt: Attempt, line: ScoreLine, result: scoring.Result, earlier: list[ResultLine]
) -> ScoreScreen:
    history = tuple(
        Earlier(before.attempt.completed_at, old.value)
        for before in reversed(earlier)
        for old in before.scores
        if (old.rule.key, old.minimum, old.maximum) == (line.rule.key, line.minimum, line.maximum)
    )
    return ScoreScreen(
        line=line,
        completed_at=attempt.completed_at,
        bands=test.bands_of(line.rule.key),
        points=tuple(
            PointsLine(
                question=test.item(given.item).text,
                answer=test.option(given.item, given.option).label,
                points=given.points,
                is_reversed=given.is_reversed,
                weight=given.weight,
            )
            for given in result.items
        ),
        skipped=tuple(test.item(key).text for key in result.missing),
        history=history,
        change=scoring.compare(test, line.rule.key, history[-1].value, line.value) if history else None,
    )
