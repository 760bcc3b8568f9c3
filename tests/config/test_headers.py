"""What every answer tells the browser."""

import pytest
from django.test import Client

STRICT = "default-src 'none'"


@pytest.fixture
def public(db):
    return Client().get("/privacy/")


def test_pages_carry_the_strict_policy(public):
    policy = public["Content-Security-Policy"]
    assert STRICT in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy


def test_only_the_editor_allows_inline_and_no_other_host(cast):
    policy = cast.emil.browser.get("/cms/")["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-inline'" in policy
    assert "http" not in policy


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ],
)
def test_pages_carry_the_header_set(public, header, value):
    assert public[header] == value


def test_pages_ask_for_no_device(public):
    assert "camera=()" in public["Permissions-Policy"]
    assert "microphone=()" in public["Permissions-Policy"]


def test_pages_seen_with_a_login_are_not_stored(cast):
    assert cast.anna.browser.get("/privacy/")["Cache-Control"] == "private, no-store"


def test_public_pages_may_be_stored(public):
    assert "no-store" not in public.get("Cache-Control", "")


def test_api_answers_to_a_token_are_not_stored(db):
    answer = Client().get("/privacy/", headers={"Authorization": "Token something"})
    assert answer["Cache-Control"] == "private, no-store"


def test_cookies_are_kept_from_scripts_and_other_sites(cast):
    browser = Client()
    browser.post("/account/login/", {"login": cast.anna.user.email, "password": "tussen-twee-gesprekken"})
    for cookie in browser.cookies.values():
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        assert not cookie["domain"]


def test_production_cookies_belong_to_the_host_alone():
    from config.settings import base

    names = [base.SESSION_COOKIE_NAME, base.CSRF_COOKIE_NAME, base.LANGUAGE_COOKIE_NAME]
    assert all(name.startswith("__Host-") for name in names)
    assert base.SESSION_COOKIE_SECURE
    assert base.CSRF_COOKIE_SECURE
    assert base.LANGUAGE_COOKIE_SECURE
    assert base.SECURE_HSTS_SECONDS >= 365 * 24 * 3600
