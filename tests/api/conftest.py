"""Programs that sign in with a token."""

import json

import pytest
from django.core.cache import cache
from django.test import Client as Browser

from accounts.actions import create_token
from core import clock

JSON = "application/json"


class Program:
    """A program of somebody's own, or (without a token) of nobody."""

    def __init__(self, token=""):
        self.browser = Browser(raise_request_exception=True)
        self.headers = {"Authorization": f"Token {token}"} if token else {}

    def ask(self, method, path, body=None, **headers):
        """The answer to `method` of /api/v1/`path`; `body` as JSON, or bytes as they are."""
        sent = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        path = path if path.startswith("/") else f"/api/v1/{path}"
        return self.browser.generic(method, path, sent, JSON, headers=self.headers | headers)

    def get(self, path, **headers):
        return self.ask("GET", path, **headers)

    def put(self, path, body=None, **headers):
        return self.ask("PUT", path, body, **headers)

    def post(self, path, body=None, **headers):
        return self.ask("POST", path, body, **headers)


@pytest.fixture(autouse=True)
def nobody_asked_before():
    cache.clear()


@pytest.fixture
def program():
    """Makes the program of one of the cast."""

    def make(person):
        _token, text = create_token(actor=person.actor, name="A program", days=30, at=clock.now())
        return Program(text)

    return make
