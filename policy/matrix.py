"""Who may do what, over which records. The whole of it is this table; what is absent is forbidden.

Read a line as: *this role may do this, to records within this reach*. `code` is the NEN 7513 action code. `logs` says
whose doings leave a line in the access log: everybody's, or only those of others than the client (`OTHERS`), or none
(`NOBODY`) where the row that is written is itself an append-only record of who and when.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from policy.words import Action, Reach, Role


class Logs(StrEnum):
    EVERYBODY = "everybody"
    OTHERS = "others"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Rule:
    code: str
    logs: Logs
    reaches: Mapping[Role, Reach] = field(default_factory=dict)


CLIENT, COUNSELLOR, SUPERVISOR = Role.CLIENT, Role.COUNSELLOR, Role.SUPERVISOR
MANAGER, EDITOR = Role.MANAGER, Role.EDITOR
SELF, TREATING, SUPERVISING, ORGANISATION = Reach.SELF, Reach.TREATING, Reach.SUPERVISING, Reach.ORGANISATION

_own = {CLIENT: SELF}
_treating = {COUNSELLOR: TREATING}
_treated = {CLIENT: SELF, COUNSELLOR: TREATING, SUPERVISOR: SUPERVISING}
_others = Logs.OTHERS
_all = Logs.EVERYBODY

MATRIX: Mapping[Action, Rule] = {
    Action.READ_CLIENT: Rule("R", _others, _treated),
    Action.READ_APPOINTMENT: Rule("R", _others, _treated),
    Action.PLAN_APPOINTMENT: Rule("C", _all, _treating),
    Action.CLOSE_APPOINTMENT: Rule("U", _all, _treating),
    Action.READ_PLAN: Rule("R", _others, _treated),
    Action.AGREE_ASSIGNMENT: Rule("C", _all, _treating),
    Action.WITHDRAW_ASSIGNMENT: Rule("U", _all, _treating),
    # Answers are the client's drafts. What a counsellor reads is the submission: the copy that was sent.
    Action.READ_ANSWER: Rule("R", _others, _own),
    Action.SAVE_ANSWER: Rule("C", Logs.NOBODY, _own),
    Action.COMPLETE_STEP: Rule("U", _all, _own),
    Action.SEND_STEP: Rule("C", _all, _own),
    Action.READ_SUBMISSION: Rule("R", _others, _treated),
    Action.RAISE_SIGNAL: Rule("C", _all, _own),
    Action.READ_SIGNAL: Rule("R", _others, _treated),
    Action.HANDLE_SIGNAL: Rule("U", _all, _treating),
    Action.GIVE_FEEDBACK: Rule("C", _all, _treating),
    Action.READ_FEEDBACK: Rule("R", _others, _treated),
    Action.TAKE_SELF_TEST: Rule("C", Logs.NOBODY, _own),
    # Others reach a result or diary entry only after the client shared it: see the querysets.
    Action.READ_RESULT: Rule("R", _others, _treated),
    Action.SHARE_RESULT: Rule("U", _all, _own),
    Action.WRITE_DIARY: Rule("C", _all, _own),
    Action.READ_DIARY: Rule("R", _others, _treated),
    Action.WRITE_CLIENT_NOTE: Rule("C", _all, _own),
    Action.READ_CLIENT_NOTE: Rule("R", _others, _treated),
    Action.WRITE_REPORT: Rule("C", _all, _treating),
    Action.READ_REPORT: Rule("R", _others, _treated),
    # A working note is for its author alone: see the queryset.
    Action.WRITE_WORKING_NOTE: Rule("C", _all, _treating),
    Action.READ_WORKING_NOTE: Rule("R", _others, _treating),
    Action.READ_DOSSIER: Rule("R", _others, _own),
    Action.READ_ACCESS_LOG: Rule("R", _others, _own),
    Action.EXPORT_DOSSIER: Rule("E", _all, _own),
    Action.RELEASE_CONTENT: Rule("C", _all, {EDITOR: ORGANISATION}),
    Action.REGISTER_CLIENT: Rule("C", _all, {COUNSELLOR: ORGANISATION, MANAGER: ORGANISATION}),
    Action.CONNECT_COUNSELLOR: Rule("U", _all, {MANAGER: ORGANISATION}),
}


def rule_for(action: Action) -> Rule:
    return MATRIX[action]


def reach_of(action: Action, role: Role) -> Reach | None:
    """How far `role` reaches for `action`; None means not at all."""
    return MATRIX[action].reaches.get(role)
