"""Trying one line of the table as somebody, and what came of it."""

import json
import re
from contextlib import contextmanager
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.access.table import Line

LOGIN = reverse("account_login")
WORDS = {200: "ok", 302: "go", 404: "-"}
WRITE = re.compile(r'(?:INSERT (?:OR IGNORE )?INTO|UPDATE|DELETE FROM) "(\w+)"')
# What differs from one page to the next: the token against forged posts.
VARYING = re.compile(rb"[A-Za-z0-9]{64}")


@contextmanager
def undone():
    """What happens inside is as if it never happened."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def address_of(line: Line, things: dict) -> str:
    if line.address == "api:nowhere":
        return "/api/nowhere/"
    return reverse(line.address, args=[things[name] for name in line.names.split()])


def ask(browser, line: Line, things: dict):
    """The answer to one line."""
    path = address_of(line, things)
    if line.method == "GET":
        return browser.get(path)
    sends = {key: str(things["test"]) if value == "test" else value for key, value in line.sends.items()}
    if path.startswith("/api/"):
        return browser.generic(line.method, path, json.dumps(sends), "application/json")
    return browser.post(path, sends)


def outcome_of(answer) -> str:
    """What happened, in the words of the table."""
    if answer.status_code == 302 and answer["Location"].startswith(LOGIN):
        return "login"
    return WORDS.get(answer.status_code, str(answer.status_code))


def text_of(answer) -> bytes:
    """Everything the answer tells, headers included."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return body + repr(answer.headers).encode()


def elsewhere(things: dict) -> dict:
    """The same things, with ids that nothing has."""
    return {name: uuid4() if isinstance(value, UUID) else value for name, value in things.items()}


def without_ids(text: bytes, things: dict) -> bytes:
    """A text that no longer tells by which address it was found."""
    for value in things.values():
        if isinstance(value, UUID):
            text = text.replace(str(value).encode(), b"an id")
    return VARYING.sub(b"", text)


@contextmanager
def tables_written(written: set):
    """Adds the tables that are written to inside."""
    with CaptureQueriesContext(connection) as captured:
        yield
    for query in captured.captured_queries:
        if match := WRITE.match(query["sql"]):
            written.add(match[1])
