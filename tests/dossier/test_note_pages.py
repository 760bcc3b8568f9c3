"""The page of one appointment: what was agreed, and the notes of both under it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from core.models import AuditEvent
from dossier.actions import share_note, write_note
from dossier.models import SessionNote, SessionNoteVersion
from dossier.notes import versions_of
from policy.words import Action
from tests import factory

AT = factory.NOON
Kind = SessionNote.Kind


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def appointment(cast):
    return factory.make_appointment(cast.anna.client, cast.bram.membership)


def page_of(appointment, person):
    return person.browser.get(reverse("dossier:appointment", args=[appointment.pk]))


def write(appointment, person, kind, body="Some words", seen=0, **extra):
    """Posts a note as its page does. `kind` as in the address."""
    url = reverse("dossier:write_note", args=[appointment.pk, kind])
    return person.browser.post(url, {"body": body, "seen-body": str(seen), **extra})


def autosave(appointment, person, kind, body, seen=0):
    url = reverse("dossier:write_note", args=[appointment.pk, kind])
    return person.browser.post(url, {"body": body, "seen-body": str(seen)}, headers={"accept": "application/json"})


def test_both_and_the_supervisor_open_it_and_nobody_else(cast, appointment):
    found = {name: page_of(appointment, person).status_code for name, person in cast.everybody.items()}
    assert found == {"anna": 200, "bram": 200, "sara": 200, "olga": 404, "emil": 404, "mo": 404, "charlie": 404}


def test_it_says_how_what_was_agreed_stands(cast, appointment):
    factory.make_assignment(cast.anna.client, cast.bram.user, factory.make_version(cast.organisation), appointment)
    for person in (cast.anna, cast.bram):
        page = page_of(appointment, person).content.decode()
        assert "Grip on your post" in page
        assert "0 of 3 steps done" in page


def test_a_note_is_kept_and_only_its_author_sees_it(cast, appointment):
    assert write(appointment, cast.anna, "eigen", "I was relieved.").status_code == 302
    assert "I was relieved." in page_of(appointment, cast.anna).content.decode()
    for person in (cast.bram, cast.sara):
        page = page_of(appointment, person).content.decode()
        assert "I was relieved." not in page
        assert "Anna has not shared a note" in page


def test_a_shared_note_of_the_client_is_read_and_not_changed_by_the_counsellor(cast, appointment):
    write(appointment, cast.anna, "eigen", "I was relieved.", share="1")
    for person in (cast.bram, cast.sara):
        assert "I was relieved." in page_of(appointment, person).content.decode()
    assert write(appointment, cast.bram, "eigen", "Something else").status_code == 404
    assert SessionNoteVersion.objects.get().body == "I was relieved."
    read = AuditEvent.objects.filter(event=Action.READ_CLIENT_NOTE).values_list("user_id", flat=True)
    assert set(read) == {cast.bram.user.pk, cast.sara.user.pk}


def test_a_report_is_a_draft_until_it_is_shared(cast, appointment):
    write(appointment, cast.bram, "verslag", "We opened the bag.")
    assert "We opened the bag." not in page_of(appointment, cast.anna).content.decode()
    write(appointment, cast.bram, "verslag", "We opened the bag together.", seen=1, share="1")
    assert "We opened the bag together." in page_of(appointment, cast.anna).content.decode()


def test_a_working_note_is_for_its_author_alone_whatever_is_posted(cast, appointment):
    assert write(appointment, cast.bram, "werk", "Ask about sleep.").status_code == 302
    assert write(appointment, cast.bram, "werk", "Ask about sleep!", seen=1, share="1").status_code == 404
    for person in (cast.anna, cast.sara):
        assert "Ask about sleep" not in page_of(appointment, person).content.decode()
    assert SessionNote.objects.get().shared_at is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [("anna", "verslag"), ("anna", "werk"), ("bram", "eigen"), ("bram", "iets-anders"), ("sara", "verslag"),
     ("sara", "werk"), ("charlie", "eigen"), ("charlie", "verslag"), ("olga", "verslag")],
)  # fmt: skip
def test_who_may_not_write_a_kind_of_note_finds_nothing(cast, appointment, name, kind):
    assert write(appointment, cast.everybody[name], kind).status_code == 404
    assert SessionNote.objects.count() == 0


def test_a_supervisor_gets_no_box_to_write_in(cast, appointment):
    assert page_of(appointment, cast.sara).context["boxes"] == []


@pytest.mark.parametrize("body", ["", "  \n ", "x" * 20_001])
def test_what_cannot_be_kept_stays_on_the_screen(cast, appointment, body):
    answer = write(appointment, cast.anna, "eigen", body)
    assert answer.status_code == 422
    assert body.strip() in answer.content.decode()
    assert SessionNote.objects.count() == 0


def test_a_stale_tab_gets_both_texts_and_overwrites_nothing(cast, appointment):
    write(appointment, cast.anna, "eigen", "From my phone")
    answer = write(appointment, cast.anna, "eigen", "From my laptop", seen=0)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "From my phone" in page
    assert "From my laptop" in page
    assert 'name="seen-body" value="1"' in page
    assert SessionNoteVersion.objects.get().body == "From my phone"

    assert write(appointment, cast.anna, "eigen", "From both", seen=1).status_code == 302
    assert SessionNoteVersion.objects.get(number=2).body == "From both"


def test_the_same_text_again_stores_nothing(cast, appointment):
    for _twice in range(2):
        write(appointment, cast.anna, "eigen", "The same")
    assert SessionNoteVersion.objects.count() == 1


@pytest.mark.parametrize("seen", ["", "-1", "x", "1e9", "9" * 40])
def test_a_number_that_is_none_counts_as_nothing_seen(cast, appointment, seen):
    write(appointment, cast.anna, "eigen", "First")
    assert write(appointment, cast.anna, "eigen", "Second", seen=seen).status_code == 409


# --- saving while typing ---------------------------------------------------------------------------------------------


def test_what_is_typed_is_saved_while_typing(cast, appointment):
    first = autosave(appointment, cast.anna, "eigen", "It")
    assert (first.status_code, first.json()["seen"]) == (200, {"body": "1"})
    assert "Only you can see this" in first.json()["text"]
    second = autosave(appointment, cast.anna, "eigen", "It went well", seen=1)
    assert second.json()["seen"] == {"body": "2"}


def test_saving_while_typing_shows_what_another_tab_stored(cast, appointment):
    autosave(appointment, cast.anna, "eigen", "There")
    answer = autosave(appointment, cast.anna, "eigen", "Here")
    assert answer.status_code == 409
    assert answer.json()["conflicts"] == {"body": {"text": "There", "value": "There", "seen": "1"}}


def test_an_emptied_note_is_not_saved_and_says_so(cast, appointment):
    answer = autosave(appointment, cast.anna, "eigen", " ")
    assert (answer.status_code, answer.json()["text"]) == (422, "Write something before you save it")


def test_a_shared_note_is_no_longer_saved_while_typing(cast, appointment):
    assert 'data-module="tt-autosave"' in page_of(appointment, cast.anna).content.decode()
    write(appointment, cast.anna, "eigen", "Shared", share="1")
    assert 'data-module="tt-autosave"' not in page_of(appointment, cast.anna).content.decode()


# --- versions --------------------------------------------------------------------------------------------------------


def written(cast, appointment, *bodies, every=timedelta(hours=1)):
    for number, body in enumerate(bodies):
        note = write_note(
            actor=cast.anna.actor,
            appointment=appointment,
            kind=Kind.CLIENT_NOTE,
            body=body,
            seen=number,
            at=AT + number * every,
        ).note
    return note


def bodies(person, note):
    return [version.body for version in versions_of(person.actor, note)]


def test_who_reads_a_note_sees_no_version_from_before_it_was_shared(cast, appointment):
    note = written(cast, appointment, "Angry words", "Kind words")
    share_note(actor=cast.anna.actor, note=note, at=AT + timedelta(hours=2))
    write_note(
        actor=cast.anna.actor,
        appointment=appointment,
        kind=Kind.CLIENT_NOTE,
        body="Kinder words",
        seen=2,
        at=AT + timedelta(hours=5),
    )
    assert bodies(cast.bram, note) == ["Kinder words", "Kind words"]
    assert bodies(cast.anna, note) == ["Kinder words", "Kind words", "Angry words"]


def test_versions_saved_while_typing_read_as_one(cast, appointment):
    note = written(cast, appointment, "I", "I am", "I am glad", every=timedelta(minutes=1))
    assert bodies(cast.anna, note) == ["I am glad"]


def test_the_page_of_versions_is_for_who_may_read_the_note(cast, appointment):
    note = written(cast, appointment, "One", "Two")
    address = reverse("dossier:note_versions", args=[note.pk])
    found = {name: person.browser.get(address).status_code for name, person in cast.everybody.items()}
    assert set(found.values()) == {200, 404}
    assert [name for name, status in found.items() if status == 200] == ["anna"]
    share_note(actor=cast.anna.actor, note=note, at=AT + timedelta(hours=3))
    page = cast.bram.browser.get(address).content.decode()
    assert "Two" in page
    assert "One<" not in page
    assert cast.charlie.browser.get(address).status_code == 404


def test_it_asks_the_database_as_often_for_many_versions_as_for_few(cast, appointment, django_assert_max_num_queries):
    version = factory.make_version(cast.organisation)
    factory.make_assignment(cast.anna.client, cast.bram.user, version, appointment)
    note = written(cast, appointment, "One")
    share_note(actor=cast.anna.actor, note=note, at=AT)
    browser, url = cast.bram.browser, reverse("dossier:appointment", args=[appointment.pk])
    browser.get(url)
    with django_assert_max_num_queries(40) as few:
        browser.get(url)
    asked = len(few)
    for number in range(1, 8):
        write_note(
            actor=cast.anna.actor,
            appointment=appointment,
            kind=Kind.CLIENT_NOTE,
            body=f"Version {number}",
            seen=number,
            at=AT + timedelta(minutes=number),
        )
        factory.make_assignment(cast.anna.client, cast.bram.user, version, appointment)
    with django_assert_max_num_queries(asked):
        browser.get(url)


def test_saving_while_typing_is_not_logged_as_a_look(cast, appointment):
    autosave(appointment, cast.bram, "verslag", "We")
    assert list(AuditEvent.objects.values_list("event", flat=True)) == [Action.WRITE_REPORT]
    for name in ("sara", "charlie", "olga"):
        assert autosave(appointment, cast.everybody[name], "verslag", "Mine").status_code == 404
