"""Whatever is sent, it is never our mistake: requests made from the description, and bodies made of anything."""

import json
import os
from functools import partial
from urllib.parse import quote, urlencode

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis.core import NotSet
from schemathesis.generation import GenerationMode

from core import clock
from dossier.actions import request_export
from homework.models import Assignment, Feedback, Signal, Submission
from selftests.models import Attempt
from tests.access.asking import undone
from tests.api.conftest import Program
from tests.dossier.conftest import lived  # noqa: F401 (a fixture)

# More of them: FUZZ=100 python -m pytest tests/api/test_any_input.py
EXAMPLES = int(os.environ.get("FUZZ", "4"))
FEW = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=8,
)


@pytest.fixture
def ids(lived):  # noqa: F811
    """What the addresses name, so that requests come past the first 404."""
    module = Assignment.objects.get(kind="steps")
    anna = lived.anna
    export = request_export(actor=anna.actor, client=anna.client, language="nl", at=clock.now())
    return {
        "export_id": export.pk,
        "assignment_id": module.pk,
        "diary_id": Assignment.objects.get(kind="diary").pk,
        "step_key": "step-2",
        "version_id": Attempt.objects.get().version_id,
        "attempt_id": Attempt.objects.get().pk,
        "item_key": "i1",
        "appointment_id": module.before_appointment_id,
        "client_id": lived.anna.client.pk,
        "submission_id": Submission.objects.get().pk,
        "signal_id": Signal.objects.get().pk,
        "feedback_id": Feedback.objects.get().pk,
    }


def address_of(operation, ids):
    """The address of an operation, on what is there."""
    if "diaries" in operation.path:
        ids = ids | {"assignment_id": ids["diary_id"]}
    return operation.path.format_map({"entry_id": "00000000-0000-4000-8000-000000000000", "digest": "0" * 64} | ids)


def send(program, method, address, body=None, query=None):
    """One request; nothing of it stays."""
    sent = body if body is None or isinstance(body, bytes) else json.dumps(body, default=str).encode()
    asked = f"?{urlencode(query, doseq=True, errors='replace')}" if query else ""
    with undone():
        answer = program.ask(method, f"{address}{asked}", sent)
    assert answer.status_code < 500, f"{method} {address}{asked}"
    return answer


@pytest.fixture
def operations():
    answer = Program().get("/api/schema/?format=json")
    described = schemathesis.openapi.from_dict(json.loads(answer.content))
    return [found.ok() for found in described.get_all_operations()]


def for_any(check, **drawn):
    """Runs `check` with some of everything that can be drawn."""

    def one(**values):
        check(**values)

    seed(1)(FEW(given(**drawn)(one)))()


@pytest.mark.parametrize("who", ["anna", "bram"])
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_what_the_description_allows_or_not_is_never_a_mistake(lived, ids, operations, program, who, mode):  # noqa: F811
    asking = program(getattr(lived, who))
    for operation in operations:
        if mode == GenerationMode.POSITIVE or operation.body or operation.query:
            ask = partial(send, asking, operation.method.upper(), address_of(operation, ids))
            drawn = operation.as_strategy(generation_mode=mode)
            for_any(lambda case, ask=ask: ask(body_of(case), case.query), case=drawn)


def body_of(case):
    return None if isinstance(case.body, NotSet) else case.body


def test_anything_as_a_body_is_never_a_mistake(lived, ids, operations, program):  # noqa: F811
    names = st.sampled_from(["answers", "seen", "words", "body", "id", "option", "is_shared", "happened_at"])
    bodies = ANYTHING | st.dictionaries(names, ANYTHING) | st.binary(max_size=30)
    for person in (lived.anna, lived.bram):
        asking = program(person)
        for operation in operations:
            if operation.method.upper() in ("POST", "PUT"):
                ask = partial(send, asking, operation.method.upper(), address_of(operation, ids))
                for_any(lambda body, ask=ask: ask(body), body=bodies)


def test_anything_in_an_address_is_never_a_mistake(lived, program):  # noqa: F811
    asking = program(lived.anna)

    def ask(text):
        asked = quote(text, safe="", errors="replace")
        for path in ("assignments/{}/", "attempts/{}/", "appointments/{}/note/", "{}/", "assets/{}/", "exports/{}/"):
            send(asking, "GET", f"/api/v1/{path.format(asked)}")
        for name in ("cursor", "limit", "format"):
            send(asking, "GET", "/api/v1/plan/", query={name: text})
        send(asking, "GET", "/api/v1/dossier/timeline/", query={"before": text})

    for_any(ask, text=st.text(max_size=20))
