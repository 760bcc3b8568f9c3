"""The access table itself: complete, and saying what the house promises."""

import pytest

from policy.matrix import MATRIX, Logs
from policy.words import Action, Reach, Role


def test_every_action_has_a_line():
    assert set(MATRIX) == set(Action)


@pytest.mark.parametrize("action", Action)
def test_a_line_uses_nen_7513_codes_and_reaches_somebody(action):
    rule = MATRIX[action]
    assert rule.code in "CRUDE"
    assert rule.reaches


@pytest.mark.parametrize("action", [action for action in Action if MATRIX[action].code == "R"])
def test_every_reading_by_somebody_else_than_the_client_is_logged(action):
    assert MATRIX[action].logs in (Logs.OTHERS, Logs.EVERYBODY)


@pytest.mark.parametrize("role", [Role.MANAGER, Role.EDITOR, Role.MODERATOR])
def test_managers_editors_and_moderators_read_nothing_of_a_record(role):
    assert not [action for action in Action if MATRIX[action].code == "R" and role in MATRIX[action].reaches]


def test_nobody_reaches_every_client():
    assert not [action for action in Action if Reach.EVERYONE in MATRIX[action].reaches.values()]


def test_drafts_are_the_clients_alone():
    assert MATRIX[Action.READ_ANSWER].reaches == {Role.CLIENT: Reach.SELF}


def test_a_supervisor_changes_nothing():
    assert not [action for action in Action if MATRIX[action].code != "R" and Role.SUPERVISOR in MATRIX[action].reaches]


def test_working_notes_are_not_the_clients():
    assert Role.CLIENT not in MATRIX[Action.READ_WORKING_NOTE].reaches
