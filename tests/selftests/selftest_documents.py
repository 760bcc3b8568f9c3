"""Self-tests to test with: small ones by hand, and a hypothesis strategy for any sound one."""

from decimal import Decimal

from hypothesis import strategies as st

from selftests.document import (
    AnswerOption,
    AnswerSet,
    Band,
    Item,
    ItemUse,
    Method,
    NextStep,
    NextStepKind,
    ScoreRule,
    SelfTest,
)

OFTEN = AnswerSet(
    "often",
    (
        AnswerOption("never", "Never", Decimal(0)),
        AnswerOption("sometimes", "Sometimes", Decimal(1)),
        AnswerOption("often", "Often", Decimal(2)),
        AnswerOption("always", "Always", Decimal(3)),
    ),
)
KEYS = tuple(option.key for option in OFTEN.options)


def band(minimum, maximum, level=0, key=None, score="total", **values):
    """A band from `minimum` to `maximum`; texts that nobody looks at are filled in."""
    key = key or f"from-{minimum}".replace(".", "-")
    texts = {"title": f"Band {key}", "meaning": f"What {key} means.", "advice": f"Advice for {key}."}
    return Band(score, key, Decimal(minimum), Decimal(maximum), level, **(texts | values))


def self_test(count=3, *, bands=(), scores=None, missing_allowed=0, skippable=(), reversed_items=(), **values):
    """A sound test of `count` questions q1, q2, … answered with OFTEN and one score, their sum."""
    keys = [f"q{number}" for number in range(1, count + 1)]
    rule = ScoreRule(
        "total",
        "Total",
        tuple(ItemUse(key, is_reversed=key in reversed_items) for key in keys),
        missing_allowed=missing_allowed,
    )
    texts = {
        "title": "How lonely do you feel?",
        "language": "en",
        "summary": "A few questions.",
        "for_whom": "For everybody over 16.",
        "minutes": 2,
        "instruction": "Think of the past two weeks.",
        "what_is_kept": "Your answers are kept in your dossier.",
        "caveat": "This test is not a diagnosis.",
        "source": "Made for these tests.",
        "licence": "CC0",
        "is_validated": False,
        "answer_sets": (OFTEN,),
        "items": tuple(Item(key, f"Question {key}?", "often", is_required=key not in skippable) for key in keys),
        "scores": scores or (rule,),
        "bands": bands or (band(0, 3 * count),),
    }
    return SelfTest(**(texts | values))


def answers_of(*points):
    """Answers to q1, q2, … by points; None leaves one out."""
    return {f"q{number}": KEYS[point] for number, point in enumerate(points, 1) if point is not None}


numbers = st.integers(-4, 9).map(Decimal) | st.sampled_from([Decimal("0.5"), Decimal("2.5")])
weights = st.sampled_from([Decimal(weight) for weight in ("1", "1", "2", "0.5", "-1")])
texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=5).filter(str.strip)


@st.composite
def answer_sets(draw, key):
    values = draw(st.lists(numbers, min_size=2, max_size=4).filter(lambda values: len(set(values)) > 1))
    return AnswerSet(key, tuple(AnswerOption(f"o{i}", draw(texts), value) for i, value in enumerate(values)))


@st.composite
def self_tests(draw):
    """Any test with one score whose parts fit together; one band covers whatever can come out."""
    sets = tuple(draw(answer_sets(f"set-{i}")) for i in range(draw(st.integers(1, 3))))
    set_keys = st.sampled_from([answer_set.key for answer_set in sets])
    count = draw(st.integers(1, 6))
    missing_allowed = draw(st.integers(0, count - 1))
    items = tuple(
        Item(f"q{i}", draw(texts), draw(set_keys), is_required=not missing_allowed or draw(st.booleans()))
        for i in range(count)
    )
    method = draw(st.sampled_from(Method))
    weight = weights if method == Method.SUM else weights.map(abs)
    uses = tuple(ItemUse(item.key, draw(st.booleans()), draw(weight)) for item in items)
    step = NextStep(NextStepKind.MAIL, draw(texts))
    return self_test(
        answer_sets=sets,
        items=items,
        scores=(ScoreRule("total", draw(texts), uses, method, missing_allowed),),
        bands=(band(-100_000, 100_000, key="all", next_steps=(step,)),),
    )


@st.composite
def answered(draw):
    """(test, answers): every question answered, or skipped where that is allowed."""
    test = draw(self_tests())
    left = test.scores[0].missing_allowed
    answers = {}
    for item in test.items:
        if not item.is_required and left and draw(st.booleans()):
            left -= 1
        else:
            answers[item.key] = draw(st.sampled_from(test.answers_to(item).options)).key
    return test, answers
