"""The cast of all tests, and what every test may count on."""

from dataclasses import dataclass

import pytest
from django.db import connections
from django.test import Client as Browser
from django.test import TransactionTestCase

from accounts.actors import actor_for
from accounts.models import Membership, Organisation, User
from care.models import Client
from core.keys import key_scope
from core.sealing import SEALED_TABLES, tables_unsealed
from tests import factory

_teardown = TransactionTestCase._fixture_teardown


def _unseal_and_tear_down(self):
    """Emptying the tables after a test with real commits needs the locks on sealed tables lifted."""
    with tables_unsealed(connections["default"], SEALED_TABLES):
        _teardown(self)


@pytest.fixture(autouse=True, scope="session")
def sealed_tables_can_be_emptied_between_tests():
    TransactionTestCase._fixture_teardown = _unseal_and_tear_down
    yield
    TransactionTestCase._fixture_teardown = _teardown


@dataclass
class Person:
    """One of the cast: the login, the actor the rules see, and a browser that is signed in."""

    user: User
    membership: Membership | None = None
    client: Client | None = None

    @property
    def actor(self):
        return actor_for(self.user)

    @property
    def browser(self) -> Browser:
        browser = Browser()
        browser.force_login(self.user)
        return browser


@dataclass
class Cast:
    organisation: Organisation
    elsewhere: Organisation
    anna: Person
    bram: Person
    sara: Person
    olga: Person
    emil: Person
    mo: Person
    charlie: Person

    @property
    def everybody(self) -> dict[str, Person]:
        names = ["anna", "bram", "sara", "olga", "emil", "mo", "charlie"]
        return {name: getattr(self, name) for name in names}


@pytest.fixture
def cast(db) -> Cast:
    """Anna (client), Bram (treats Anna), Sara (supervises Bram), Olga, Emil, Mo, and Charlie from elsewhere."""
    here, elsewhere = factory.make_organisation(), factory.make_organisation("Welzijn Oost")

    def member(name, role, organisation=here):
        user = factory.make_user(name)
        return Person(user, factory.make_member(organisation, role, user))

    anna_user = factory.make_user("Anna de Boer")
    people = Cast(
        organisation=here,
        elsewhere=elsewhere,
        anna=Person(anna_user, client=factory.make_client(here, anna_user)),
        bram=member("Bram Visser", "counsellor"),
        sara=member("Sara Idrissi", "supervisor"),
        olga=member("Olga Smit", "manager"),
        emil=member("Emil Janssen", "editor"),
        mo=member("Mo Yilmaz", "moderator"),
        charlie=member("Charlie Bakker", "counsellor", elsewhere),
    )
    factory.make_relationship(people.anna.client, people.bram.membership)
    factory.make_supervision(people.sara.membership, people.bram.membership)
    factory.make_relationship(factory.make_client(elsewhere, name="Somebody Else"), people.charlie.membership)
    return people


@pytest.fixture
def keys():
    """Data keys are kept for the length of the test, as they are for the length of a request."""
    with key_scope():
        yield
