"""A prepared query gives what its queryset gives, with the values of this time."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef

from care.models import Appointment, Client
from core.prepared import Prepared, PreparedInsert
from modules.models import Answer
from tests import factory

pytestmark = pytest.mark.django_db


def clients_of(organisation, name, since):
    met = Appointment.objects.filter(client=OuterRef("pk"), starts_at__gte=since)
    return (
        Client.objects.filter(organisation=organisation, name=name)
        .select_related("user", "organisation")
        .annotate(has_met=Exists(met))
        .order_by("name")
    )


@pytest.fixture
def prepared():
    return Prepared(clients_of)


@pytest.fixture
def anna():
    organisation = factory.make_organisation()
    return factory.make_client(organisation, factory.make_user("Anna"))


def values_for(client, **others):
    return {"organisation": client.organisation_id, "name": client.name, "since": factory.NOON} | others


def test_it_gives_the_same_rows_as_the_queryset(prepared, anna):
    values = values_for(anna)
    assert prepared.all(**values) == list(clients_of(**values)) == [anna]


def test_the_second_time_has_its_own_values(prepared, anna):
    other = factory.make_client(factory.make_organisation(), name="Somebody Else")
    assert prepared.first(**values_for(anna)) == anna
    assert prepared.first(**values_for(other)) == other
    assert prepared.first(**values_for(anna, organisation=uuid4())) is None


def test_fields_and_related_rows_are_as_the_queryset_gives_them(prepared, anna, django_assert_num_queries):
    for _time in range(2):
        found = prepared.first(**values_for(anna))
        with django_assert_num_queries(0):
            assert found.registered_at == anna.registered_at
            assert found.user == anna.user
            assert found.organisation.name == anna.organisation.name
            assert found._state.adding is False


def test_a_related_row_that_is_absent_is_none(prepared, anna):
    nobody = factory.make_client(anna.organisation, name="No Login")
    assert prepared.first(**values_for(nobody)).user is None


def test_annotations_come_along(prepared, anna):
    assert prepared.first(**values_for(anna)).has_met is False
    counsellor = factory.make_member(anna.organisation)
    factory.make_appointment(anna, counsellor)
    assert prepared.first(**values_for(anna)).has_met is True
    assert prepared.first(**values_for(anna, since=factory.NOON + timedelta(days=30))).has_met is False


def test_the_statement_is_written_once(anna):
    built = []

    def build(name):
        built.append(name)
        return Client.objects.filter(name=name)

    prepared = Prepared(build)
    for name in ("one", "two", anna.name):
        prepared.all(name=name)
    assert len(built) == 1


def test_it_is_one_query(prepared, anna, django_assert_num_queries):
    with django_assert_num_queries(1):
        prepared.all(**values_for(anna))


def test_a_value_that_is_not_a_plain_parameter_is_refused(anna):
    with pytest.raises(ValueError, match="not a plain parameter: name"):
        Prepared(lambda name: Client.objects.filter(name__icontains=name)).all(name="an")


@pytest.mark.parametrize("value", [True, None, ["a"]])
def test_a_value_that_changes_the_statement_is_refused(value):
    with pytest.raises(TypeError):
        Prepared(lambda ended: Client.objects.filter(ended_at=ended)).all(ended=value)


def test_text_is_a_value_and_never_a_part_of_the_statement(prepared, anna):
    assert prepared.all(**values_for(anna)) == [anna]
    assert prepared.all(**values_for(anna, name="' OR 1=1 --")) == []


def new_answer(client, enrolment, **others):
    values = {
        "client": client,
        "enrolment": enrolment,
        "step_key": "step-1",
        "element_key": "step-1-why",
        "revision": 1,
        "value": {"said": "é"},
        "written_at": factory.NOON,
    }
    return Answer(**values | others)


def test_a_prepared_insert_stores_what_saving_would(anna):
    answer = new_answer(anna, factory.make_enrolment(anna))
    insert = PreparedInsert(Answer)
    insert(answer)
    assert answer._state.adding is False
    stored = Answer.objects.get(pk=answer.pk)
    assert stored.value == {"said": "é"}
    assert stored.written_at == factory.NOON


def test_a_prepared_insert_keeps_to_the_constraints(anna):
    enrolment = factory.make_enrolment(anna)
    insert = PreparedInsert(Answer)
    insert(new_answer(anna, enrolment))
    with pytest.raises(IntegrityError), transaction.atomic():
        insert(new_answer(anna, enrolment))
