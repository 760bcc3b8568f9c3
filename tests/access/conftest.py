"""A world with one of everything in it, and everybody who might try to see it."""

from dataclasses import dataclass
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client as Browser

from accounts.actions import create_token
from core import clock
from dossier.actions import finish_export, request_export
from dossier.models import SessionNote
from homework.models import Assignment, DiaryEntry, Feedback, Signal, Submission
from modules.actions import store_asset
from modules.models import ModuleAsset
from selftests.actions import save_attempt_answer, start_attempt
from selftests.models import Attempt
from tests import factory
from tests.access.table import PEOPLE
from tests.conftest import Person
from tests.dossier.conftest import lived  # noqa: F401 (a fixture)


@dataclass
class World:
    """`things`: what an address can name. `people`: who may try."""

    things: dict
    people: dict

    def browser(self, name):
        """A browser of one of the people, signed in anew: what one request does is not seen by the next."""
        browser = Browser()
        if name != "nobody":
            browser.cookies[settings.SESSION_COOKIE_NAME] = self.people[name]
        return browser


@pytest.fixture
def world(lived, settings, tmp_path):  # noqa: F811
    settings.MEDIA_ROOT = settings.PRIVATE_ROOT = tmp_path
    cache.clear()
    bea = factory.make_user("Bea Jansen")
    factory.make_client(lived.organisation, bea, "Bea Jansen")
    everybody = lived.everybody | {"bea": Person(bea)}
    assert [*PEOPLE][1:] == [*everybody]
    sessions = {name: person.browser.cookies["sessionid"].value for name, person in everybody.items()}
    return World(_things(lived), sessions)


def _things(cast):
    module = Assignment.objects.get(kind="steps")
    diary = Assignment.objects.get(kind="diary")
    done = Attempt.objects.get()
    test = factory.make_self_test_version(cast.organisation)
    begun = start_attempt(actor=cast.anna.actor, client=cast.anna.client, version=test, at=clock.now())
    save_attempt_answer(actor=cast.anna.actor, attempt=begun, item_key="i1", option_key="a1", at=clock.now())
    export = request_export(actor=cast.anna.actor, client=cast.anna.client, language="nl", at=clock.now())
    finish_export(actor=cast.anna.actor, export=export, pdf=b"%PDF- The sent words", at=clock.now())
    store_asset(
        actor=factory.make_editor_actor(cast.organisation),
        organisation_id=cast.organisation.pk,
        content=b"a picture",
        content_type="image/png",
        extension="png",
        at=clock.now(),
    )
    token, _text = create_token(actor=cast.anna.actor, name="A program", days=30, at=clock.now())
    entries = DiaryEntry.objects.order_by("-happened_at")
    return {
        "client": cast.anna.client.pk,
        "assignment": module.pk,
        "agreement": module.agreement,
        "enrolment": module.enrolment_id,
        "sent-step": "step-1",
        "open-step": "step-2",
        "stuck-step": "step-3",
        "diary": diary.pk,
        "diary-enrolment": diary.enrolment_id,
        "private-entry": entries[0].pk,
        "shared-entry": entries[1].pk,
        "new-id": uuid4(),
        "submission": Submission.objects.get().pk,
        "signal": Signal.objects.get().pk,
        "feedback": Feedback.objects.get().pk,
        "test": test.pk,
        "attempt": begun.pk,
        "finished-attempt": done.pk,
        "item": "i1",
        "question": 1,
        "appointment": module.before_appointment_id,
        "own-note": SessionNote.objects.get(kind="client_note").pk,
        "report": SessionNote.objects.get(kind="shared_report").pk,
        "working-note": SessionNote.objects.get(kind="working_note").pk,
        "eigen": "eigen",
        "verslag": "verslag",
        "werk": "werk",
        "export": export.pk,
        "asset": ModuleAsset.objects.get().pk,
        "token": token.id,
    }
