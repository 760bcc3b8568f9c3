"""Whoever works for an organisation opens nothing of their work before a second factor is set up."""

import pytest
from django.urls import reverse


@pytest.fixture(autouse=True)
def second_factor_is_required(settings):
    settings.STAFF_MFA_REQUIRED = True


WORK = [
    "/",
    "/clienten/",
    "/uitslagen/00000000-0000-4000-8000-000000000000/",
    "/werk/00000000-0000-4000-8000-000000000000/",
    "/afspraken/",
    "/mijn/apps/",
    "/cms/",
    "/api/v1/clients/",
    "/uit/",
    "/uitgang",
]


@pytest.mark.parametrize("path", WORK)
@pytest.mark.parametrize("name", ["bram", "sara", "emil"])
def test_every_page_of_work_leads_to_setting_it_up(cast, name, path):
    response = cast.everybody[name].browser.get(path)
    assert (response.status_code, response.url) == (302, reverse("mfa_activate_totp"))


@pytest.mark.parametrize("path", ["/uit", "/hulp-nu/"])
def test_leaving_and_finding_help_never_wait_for_it(cast, path):
    response = cast.bram.browser.get(path)
    assert response.headers.get("Location") != reverse("mfa_activate_totp")


def test_a_client_needs_none(cast):
    assert cast.anna.browser.get("/vandaag/").status_code == 200
