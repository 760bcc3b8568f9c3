"""The rules reach exactly whom they should, and every rule made wider is noticed.

`REACHES` says once more, in people instead of roles, what policy/matrix.py says: whoever changes a rule changes it in
two places.
"""

import pytest

from accounts.actors import actor_for
from care import reach
from policy.matrix import MATRIX, Rule
from policy.words import Action, Reach, Role
from tests import factory

# Kim is a counsellor of the same organisation who does not treat Anna; Tom a supervisor who does not supervise Bram.
ANNA, BRAM, SARA = "anna", "bram", "sara"
CARE = {ANNA, BRAM, SARA}
REACHES = {
    Action.READ_CLIENT: CARE,
    Action.READ_APPOINTMENT: CARE,
    Action.READ_PLAN: CARE,
    Action.READ_SUBMISSION: CARE,
    Action.READ_SIGNAL: CARE,
    Action.READ_FEEDBACK: CARE,
    Action.READ_RESULT: CARE,
    Action.READ_DIARY: CARE,
    Action.READ_CLIENT_NOTE: CARE,
    Action.READ_REPORT: CARE,
    Action.READ_ANSWER: {ANNA},
    Action.SAVE_ANSWER: {ANNA},
    Action.COMPLETE_STEP: {ANNA},
    Action.SEND_STEP: {ANNA},
    Action.RAISE_SIGNAL: {ANNA},
    Action.TAKE_SELF_TEST: {ANNA},
    Action.SHARE_RESULT: {ANNA},
    Action.WRITE_DIARY: {ANNA},
    Action.WRITE_CLIENT_NOTE: {ANNA},
    Action.READ_DOSSIER: {ANNA},
    Action.READ_ACCESS_LOG: {ANNA},
    Action.EXPORT_DOSSIER: {ANNA},
    Action.PLAN_APPOINTMENT: {BRAM},
    Action.CLOSE_APPOINTMENT: {BRAM},
    Action.AGREE_ASSIGNMENT: {BRAM},
    Action.WITHDRAW_ASSIGNMENT: {BRAM},
    Action.HANDLE_SIGNAL: {BRAM},
    Action.GIVE_FEEDBACK: {BRAM},
    Action.WRITE_REPORT: {BRAM},
    Action.WRITE_WORKING_NOTE: {BRAM},
    Action.READ_WORKING_NOTE: {BRAM},
    Action.RELEASE_CONTENT: {"emil"},
    Action.REGISTER_CLIENT: {BRAM, "kim", "olga"},
    Action.CONNECT_COUNSELLOR: {"olga"},
}
# What a rule could be widened with. Another pair of role and reach reaches nobody.
WIDER = [
    (Role.CLIENT, Reach.SELF),
    (Role.COUNSELLOR, Reach.TREATING),
    (Role.COUNSELLOR, Reach.ORGANISATION),
    (Role.SUPERVISOR, Reach.SUPERVISING),
    (Role.SUPERVISOR, Reach.ORGANISATION),
    (Role.MANAGER, Reach.ORGANISATION),
    (Role.EDITOR, Reach.ORGANISATION),
    (Role.MODERATOR, Reach.ORGANISATION),
]
ORDER = [None, Reach.SELF, Reach.TREATING, Reach.SUPERVISING, Reach.ORGANISATION]


@pytest.fixture
def everybody(cast):
    """Name → actor, memberships loaded."""
    users = {name: person.user for name, person in cast.everybody.items()}
    users["kim"] = factory.make_member(cast.organisation, "counsellor").user
    users["tom"] = factory.make_member(cast.organisation, "supervisor").user
    users["bea"] = factory.make_user("Bea")
    factory.make_client(cast.organisation, users["bea"], "Bea")
    return {name: actor_for(user) for name, user in users.items()}


def who_reaches(everybody, action, client):
    """Who may do `action` to this record, asked in both ways: one record, and all of them."""
    asked = {name for name, actor in everybody.items() if reach.ground_for(actor, action, client)}
    listed = {name for name, actor in everybody.items() if client in reach.clients_for(actor, action)}
    assert asked == listed
    return asked


def test_every_action_is_here():
    assert set(REACHES) == set(Action)


def test_a_rule_reaches_exactly_whom_it_should(cast, everybody):
    found = {action: who_reaches(everybody, action, cast.anna.client) for action in Action}
    assert found == REACHES


@pytest.mark.parametrize("action", Action)
def test_a_wider_rule_reaches_somebody_it_should_not(cast, everybody, action, monkeypatch):
    rule, unnoticed = MATRIX[action], []
    for role, wider in WIDER:
        if ORDER.index(wider) <= ORDER.index(rule.reaches.get(role)):
            continue
        monkeypatch.setitem(MATRIX, action, Rule(rule.code, rule.logs, {**rule.reaches, role: wider}))
        if who_reaches(everybody, action, cast.anna.client) == REACHES[action]:
            unnoticed.append((role, wider))
    assert unnoticed == []


def test_nobody_can_be_given_every_client(cast, everybody, monkeypatch):
    rule = MATRIX[Action.READ_CLIENT]
    monkeypatch.setitem(MATRIX, Action.READ_CLIENT, Rule(rule.code, rule.logs, {Role.COUNSELLOR: Reach.EVERYONE}))
    with pytest.raises(ValueError, match="not a reach over clients"):
        reach.clients_for(everybody["charlie"], Action.READ_CLIENT)
