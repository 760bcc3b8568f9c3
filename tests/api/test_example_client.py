"""The program in docs/examples does the homework with a token, against a server that runs."""

import importlib.util
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings

from homework.actions import give_feedback
from homework.models import DiaryEntry, Feedback, Signal, Submission
from selftests.models import Attempt
from tests import factory

# The program and the server have a connection each.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def example():
    path = Path(settings.ROOT) / "docs" / "examples" / "client.py"
    spec = importlib.util.spec_from_file_location("example_client", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def agreed(cast):
    before = factory.make_appointment(cast.anna.client, cast.bram.membership)
    for version in (
        factory.make_version(cast.organisation),
        factory.make_self_test_version(cast.organisation),
        factory.make_version(cast.organisation, "exercise", title="Thought record"),
        factory.make_version(cast.organisation, "diary", title="Mood"),
    ):
        factory.make_assignment(cast.anna.client, cast.bram.user, version, before=before)


def test_the_example_does_the_homework_and_reads_the_answer(cast, agreed, program, example, live_server, capsys):
    token = program(cast.anna).headers["Authorization"].removeprefix("Token ")
    example.main(live_server.url, token)
    assert Submission.objects.count() == 3
    assert Signal.objects.get().words == "This is too much for now."
    assert Attempt.objects.get().completed_at
    assert DiaryEntry.objects.get().is_shared
    sent = Submission.objects.filter(step_key="step-1", enrolment__version__kind="module").get()
    actor = cast.bram.actor
    give_feedback(actor=actor, about=sent, feedback_id=uuid4(), body="Well done", at=factory.NOON)
    example.main(live_server.url, token)
    assert Submission.objects.count() == 3
    assert Feedback.objects.get().read_at
    assert "Bram Visser about Grip on your post: Step number 1: Well done" in capsys.readouterr().out


def test_the_example_says_why_it_cannot_go_on(example, live_server):
    with pytest.raises(example.Refused) as refused:
        example.main(live_server.url, "0" * 64)
    assert refused.value.status == 401
