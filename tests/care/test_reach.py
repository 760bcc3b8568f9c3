"""Who reaches whom: listing many and checking one are the same rule."""

from datetime import timedelta

import pytest

from care import reach
from care.actions import connect_counsellor
from care.models import Appointment, Client
from core.models import AuditEvent
from policy.words import Action
from tests import factory
from tests.conftest import Person


def readers(cast, action=Action.READ_CLIENT):
    return {
        name
        for name, person in cast.everybody.items()
        if cast.anna.client in Client.objects.visible_to(person.actor, action)
    }


def test_the_client_her_counsellor_and_his_supervisor_read_the_record_and_nobody_else(cast):
    assert readers(cast) == {"anna", "bram", "sara"}


@pytest.mark.parametrize("action", [a for a in Action if a not in (Action.RELEASE_CONTENT,)])
def test_listing_and_checking_agree(cast, action):
    for person in cast.everybody.values():
        listed = cast.anna.client in reach.clients_for(person.actor, action)
        assert listed == (reach.ground_for(person.actor, action, cast.anna.client) is not None)


def test_when_treatment_ends_the_counsellor_and_supervisor_see_nothing_more_at_once(cast):
    cast.anna.client.relationships.update(ended_at=factory.NOON + timedelta(days=1))
    assert readers(cast) == {"anna"}


def test_a_counsellor_who_left_sees_nothing_more(cast):
    actor = cast.bram.actor
    cast.bram.membership.is_active = False
    cast.bram.membership.save()
    assert not Client.objects.visible_to(actor, Action.READ_CLIENT).exists()


def test_nobody_signed_in_is_nobody(cast):
    from policy.actor import NOBODY

    assert not Client.objects.visible_to(NOBODY, Action.READ_CLIENT).exists()
    assert reach.ground_for(NOBODY, Action.READ_CLIENT, cast.anna.client) is None


def test_a_superuser_has_no_standing_pass(cast):
    from accounts.actors import actor_for

    root = factory.make_user("Root", is_superuser=True, is_staff=True)
    assert not Client.objects.visible_to(actor_for(root), Action.READ_CLIENT).exists()


def test_a_look_by_the_counsellor_leaves_one_line_with_who_what_when_and_why(cast):
    appointment = factory.make_appointment(cast.anna.client, cast.bram.membership)
    reach.fetch(Appointment.objects, cast.bram.actor, Action.READ_APPOINTMENT, pk=appointment.pk)
    line = AuditEvent.objects.get()
    assert (line.event, line.action_code, line.outcome) == ("appointment.read", "R", AuditEvent.Outcome.SUCCESS)
    assert (line.user_id, line.user_name, line.role) == (cast.bram.user.pk, "Bram Visser", "counsellor")
    assert (line.organisation_id, line.organisation_name) == (cast.organisation.pk, cast.organisation.name)
    assert (line.subject_id, line.object_type, line.object_id) == (
        cast.anna.client.pk,
        "care.Appointment",
        str(appointment.pk),
    )
    assert (line.ground, line.purpose, line.source) == ("treating", "treatment", "web")


def test_the_clients_own_look_leaves_no_line(cast):
    appointment = factory.make_appointment(cast.anna.client, cast.bram.membership)
    reach.fetch(Appointment.objects, cast.anna.actor, Action.READ_APPOINTMENT, pk=appointment.pk)
    assert not AuditEvent.objects.exists()


def test_what_is_out_of_reach_is_as_absent_as_what_does_not_exist(cast):
    from uuid import uuid4

    appointment = factory.make_appointment(cast.anna.client, cast.bram.membership)
    for key in (appointment.pk, uuid4()):
        with pytest.raises(reach.OutOfReach):
            reach.fetch(Appointment.objects, cast.charlie.actor, Action.READ_APPOINTMENT, pk=key)
    assert not AuditEvent.objects.exists()


def connect(person, client, counsellor):
    return connect_counsellor(actor=person.actor, client=client, counsellor=counsellor, at=factory.NOON)


def test_a_counsellor_cannot_make_themselves_the_counsellor_of_somebody_elses_client(cast):
    colleague = Person(factory.make_user("Dewi"))
    membership = factory.make_member(cast.organisation, "counsellor", colleague.user)
    with pytest.raises(reach.OutOfReach):
        connect(colleague, cast.anna.client, membership)
    cast.anna.client.relationships.update(ended_at=factory.NOON)
    with pytest.raises(reach.OutOfReach):
        connect(colleague, cast.anna.client, membership)
    connect(cast.olga, cast.anna.client, membership)
    assert cast.anna.client in Client.objects.visible_to(colleague.actor)


def test_who_registers_a_client_treats_them_from_then_on(cast):
    client = factory.make_client(cast.organisation)
    assert connect(cast.bram, client, cast.bram.membership) == connect(cast.bram, client, cast.bram.membership)


def test_nobody_is_connected_to_a_counsellor_who_left(cast):
    left = factory.make_member(cast.organisation, is_active=False)
    with pytest.raises(reach.OutOfReach):
        connect(cast.olga, cast.anna.client, left)
