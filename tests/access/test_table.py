"""Every address of this site, tried by everybody: what the table says happens, and nothing else."""

import pytest
from django.urls import get_resolver

from tests.access import table
from tests.access.asking import ask, elsewhere, outcome_of, tables_written, text_of, undone, without_ids

ALL = [line for lines in table.LINES.values() for line in lines]
OUTSIDERS = ("olga", "emil", "mo", "charlie", "bea")


def addresses(patterns, namespace="", path=""):
    """(name, path) of every address there is."""
    for pattern in patterns:
        below = path + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from addresses(
                pattern.url_patterns, f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace, below
            )
        else:
            yield f"{namespace}{pattern.name}", below


def test_every_address_is_in_the_table():
    there = {name for name, path in addresses(get_resolver().url_patterns) if not path.startswith(table.ELSEWHERE)}
    assert there == {line.address for line in ALL}


def test_no_line_is_there_twice():
    assert len({line.id for line in ALL}) == len(ALL)


@pytest.mark.parametrize("line", ALL, ids=lambda line: line.id)
def test_only_who_treats_or_supervises_anna_gets_anywhere_with_what_is_hers(line):
    """Read from the table itself, so that a wrong line in it is seen too."""
    if set(line.names.split()) - table.EVERYBODYS:
        assert {who: line.outcomes[who] for who in OUTSIDERS} == dict.fromkeys(OUTSIDERS, "-")
        assert line.outcomes["nobody"] in ("login", "401", "403")
        if line.method != "GET":
            assert line.outcomes["sara"] == "-"


@pytest.mark.parametrize("screen", table.LINES)
def test_what_happens_is_what_the_table_says(world, screen):
    wrong = []
    for line in table.LINES[screen]:
        for who, expected in line.outcomes.items():
            wrong += tried(world, line, who, expected)
    assert wrong == []


def tried(world, line, who, expected):
    """What is wrong when somebody tries a line: the outcome, a word they may not read, a change by a look, or an
    answer that tells that something exists."""
    written, at = set(), f"{who}, {line.id}:"
    with undone(), tables_written(written):
        answer = ask(world.browser(who), line, world.things)
        outcome, text = outcome_of(answer), text_of(answer)
    if outcome != expected:
        yield f"{at} {outcome}, not {expected}"
    for words, readers in table.WORDS.items():
        if who not in readers and words.encode() in text:
            yield f"{at} reads “{words}”"
    if line.method == "GET" and (changed := written - table.TRACES_OF_A_LOOK - table.RECEIPTS.get(line.address, set())):
        yield f"{at} a look changes {', '.join(sorted(changed))}"
    if outcome == "-" and line.names:
        yield from told_apart(world, line, who, at, text)


def told_apart(world, line, who, at, text):
    """Whether the answer differs from that to an id that nothing has."""
    nothing = elsewhere(world.things)
    with undone():
        other = text_of(ask(world.browser(who), line, nothing))
    if without_ids(text, world.things) != without_ids(other, nothing):
        yield f"{at} can tell what is hers from what does not exist"


# Where the words of Anna's record are to be read: without this, not finding them elsewhere would say nothing.
SHOWN = {
    "anna": [
        "GET homework:assignment assignment",
        "GET homework:step assignment sent-step",
        "GET homework:step assignment open-step",
        "GET homework:feedback feedback",
        "GET dossier:timeline",
        "GET dossier:diary_entry private-entry",
        "GET dossier:diary_entry shared-entry",
        "GET dossier:appointment appointment",
        "GET api:me",
    ],
    "bram": [
        "GET homework:client client",
        "GET homework:agreed client agreement",
        "GET homework:submission submission",
        "GET homework:signal signal",
        "GET homework:client_diary client diary-enrolment",
        "GET dossier:appointment appointment",
    ],
}
SHOWN["sara"] = SHOWN["bram"]


@pytest.mark.parametrize("who", SHOWN)
def test_the_words_are_there_to_be_found(world, who):
    by_id = {line.id: line for line in ALL}
    read = b"".join(text_of(ask(world.browser(who), by_id[name], world.things)) for name in SHOWN[who])
    found = {words for words in table.WORDS if words.encode() in read}
    assert found == {words for words, readers in table.WORDS.items() if who in readers}


def test_a_change_is_noticed(world):
    saving = next(line for line in ALL if line.id == "POST homework:save_step assignment open-step")
    written = set()
    with tables_written(written):
        ask(world.browser("anna"), saving, world.things)
    assert "modules_answer" in written
