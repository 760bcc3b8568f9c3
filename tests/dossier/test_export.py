"""Taking a dossier along: complete, the client's alone, and finished once whatever dies on the way."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from core import clock
from core.keys import SealBroken
from core.models import AuditEvent
from dossier import tasks
from dossier.actions import LONGEST_MAKING, request_export
from dossier.models import Export
from notifications import outbox
from notifications.models import OutboxItem


@pytest.fixture(autouse=True)
def private_files(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


def ask(cast, language="nl"):
    return request_export(actor=cast.anna.actor, client=cast.anna.client, language=language, at=clock.now())


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


@pytest.fixture
def made(lived):
    export = ask(lived)
    outbox.drain()
    export.refresh_from_db()
    return export


def test_everything_the_client_may_read_is_in_it_and_nothing_else(lived, made):
    response = lived.anna.browser.get(reverse("dossier:download", args=[made.pk]))
    text = text_of(response.content)
    for words in (
        "What makes it hard?",
        "The sent words",
        "The unsent words",
        "The words of the signal",
        "The words of the answer",
        "How lonely do you feel?",
        "Statement 1",
        "You are rather lonely",
        "The words of day 0",
        "The words of her note",
        "The words of the report",
        "Take it easy.",
        "Bram Visser",
        "Anna de Boer",
    ):
        assert words in text, words
    assert "The words for himself" not in text


def test_it_is_in_the_language_it_was_asked_in(lived):
    for language, word in (("nl", "Afspraken"), ("en", "Appointments")):
        export = ask(lived, language)
        outbox.drain()
        export.refresh_from_db()
        assert word in text_of(lived.anna.browser.get(reverse("dossier:download", args=[export.pk])).content)


def test_the_stored_file_is_sealed_with_the_clients_key(made, tmp_path):
    [stored] = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert b"%PDF" not in stored.read_bytes()


def test_a_file_of_another_export_is_refused(lived, made, tmp_path):
    other = ask(lived)
    outbox.drain()
    other.refresh_from_db()
    (tmp_path / made.file.name).write_bytes((tmp_path / other.file.name).read_bytes())
    with pytest.raises(SealBroken):
        lived.anna.browser.get(reverse("dossier:download", args=[made.pk]))


def test_asking_twice_makes_one(lived):
    assert ask(lived) == ask(lived)
    assert OutboxItem.objects.filter(kind="export.make").count() == 1


def test_a_worker_that_dies_half_way_leaves_it_to_the_next_and_it_is_finished_once(lived, monkeypatch):
    export = ask(lived)

    class Killed(BaseException):
        """Like SIGKILL, nothing of ours catches it."""

    def die(*args, progress, **kwargs):
        progress(1, 10)
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(tasks, "write_pdf", die)
        with pytest.raises(Killed):
            outbox.drain()
    export.refresh_from_db()
    assert (export.status, export.done, export.total) == (Export.Status.MAKING, 1, 10)
    assert outbox.drain() == 0, "the lease of the dead worker still runs"
    assert outbox.drain(at=clock.now() + timedelta(minutes=1)) == 1
    assert outbox.drain(at=clock.now() + timedelta(minutes=2)) == 0
    export.refresh_from_db()
    assert export.status == Export.Status.READY


def test_a_worker_that_was_thought_dead_does_not_finish_what_another_took_over(lived):
    ask(lived)
    [slow] = outbox.claim_due(at=clock.now())
    outbox.drain(at=clock.now() + timedelta(minutes=1))
    finished_at = Export.objects.get().finished_at
    tasks.make_export(slow)
    assert Export.objects.get().finished_at == finished_at


def test_what_cannot_be_made_says_so_in_the_end_and_can_be_asked_again(lived, monkeypatch):
    export = ask(lived)
    with monkeypatch.context() as patched:
        patched.setattr(tasks, "write_pdf", lambda *args, **kwargs: 1 / 0)
        for hours in range(tasks.TRIES):
            outbox.drain(at=clock.now() + timedelta(hours=hours))
    export.refresh_from_db()
    assert export.status == Export.Status.FAILED
    assert "niet gelukt" in lived.anna.browser.get(reverse("dossier:export", args=[export.pk])).content.decode()
    assert ask(lived) != export


def test_only_the_client_gets_it(lived, made):
    for name, person in lived.everybody.items():
        for page in ("export", "export_progress", "download"):
            response = person.browser.get(reverse(f"dossier:{page}", args=[made.pk]))
            assert response.status_code == (200 if name == "anna" else 404), (name, page)


def test_asking_and_taking_leave_a_line_each(lived, made):
    lived.anna.browser.get(reverse("dossier:download", args=[made.pk]))
    lines = AuditEvent.objects.filter(event="dossier.export", subject_id=lived.anna.client.pk)
    assert [line.user_id for line in lines] == [lived.anna.user.pk] * 2


def test_the_page_follows_the_making_and_ends_with_the_file(lived):
    browser = lived.anna.browser
    response = browser.post(reverse("dossier:exports"), follow=True)
    assert "<progress" in response.content.decode()
    export = Export.objects.get()
    outbox.drain()
    fragment = browser.get(reverse("dossier:export_progress", args=[export.pk])).content.decode()
    assert "data-done" in fragment
    assert reverse("dossier:download", args=[export.pk]) in fragment


def test_the_file_is_kept_by_the_browser_and_not_shown_in_the_site(lived, made):
    response = lived.anna.browser.get(reverse("dossier:download", args=[made.pk]))
    assert response["Content-Disposition"].startswith("attachment")
    assert "no-store" in response["Cache-Control"]
    assert "sandbox" in response["Content-Security-Policy"]


def test_rights_are_asked_again_when_the_worker_gets_to_it(lived):
    export = ask(lived)
    lived.anna.client.user = None
    lived.anna.client.save()
    for hours in range(tasks.TRIES):
        outbox.drain(at=clock.now() + timedelta(hours=hours))
    export.refresh_from_db()
    assert export.status != Export.Status.READY


def test_an_export_that_ends_every_worker_says_at_last_that_it_did_not_work_out(lived):
    export, at = ask(lived), clock.now()
    for _ in range(outbox.MAXIMUM_ATTEMPTS - 1):
        outbox.claim_due(at=at)
        at += timedelta(minutes=1)
    outbox.drain(at=at)
    export.refresh_from_db()
    assert export.status == Export.Status.FAILED


def test_an_export_that_nobody_makes_any_more_does_not_stand_in_the_way_of_the_next(lived):
    """As when a login was closed while it was made, and opened again later."""
    stuck = ask(lived)
    Export.objects.filter(pk=stuck.pk).update(requested_at=clock.now() - LONGEST_MAKING - timedelta(seconds=1))
    fresh = ask(lived)
    outbox.drain()
    fresh.refresh_from_db()
    stuck.refresh_from_db()
    assert (fresh.status, stuck.status) == (Export.Status.READY, Export.Status.FAILED)
