"""The API describes itself: in OpenAPI, and on pages that keep to our content security policy."""

import pytest
import yaml
from django.core.management import call_command

from tests.api.conftest import Program


@pytest.fixture
def description(tmp_path):
    call_command("spectacular", "--validate", "--fail-on-warn", "--file", str(tmp_path / "schema.yaml"))
    return yaml.safe_load((tmp_path / "schema.yaml").read_text())


def test_the_description_is_valid_without_a_warning(description):
    assert description["openapi"].startswith("3.")
    assert all(path.startswith("/api/v1/") for path in description["paths"])


def test_every_operation_is_described_and_says_how_it_refuses(description):
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            assert operation["description"], f"{method} {path}"
            assert "401" in operation["responses"], f"{method} {path}"
            if "{" in path and "assets" not in path:
                assert "404" in operation["responses"], f"{method} {path}"
            if "requestBody" in operation:
                assert {"400", "413"} <= set(operation["responses"]), f"{method} {path}"


def test_every_field_is_described(description):
    bare = [
        f"{name}.{field}"
        for name, shape in description["components"]["schemas"].items()
        for field, told in shape.get("properties", {}).items()
        if "description" not in told
    ]
    assert bare == []


@pytest.mark.django_db
def test_anybody_can_read_it_but_it_holds_nobodys_data():
    answer = Program().get("/api/schema/")
    assert answer.status_code == 200


@pytest.mark.parametrize("path", ["/api/docs/", "/api/v1/plan/", "/api/v1/exports/", "/api/v1/nothing/"])
def test_its_pages_keep_to_the_policy(cast, path):
    page = cast.anna.browser.get(path, headers={"Accept": "text/html"})
    policy = page["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "http" not in policy
    assert b"<style" not in page.content


def test_an_endpoint_can_be_tried_in_a_browser(cast):
    page = cast.anna.browser.get("/api/v1/plan/", headers={"Accept": "text/html"})
    assert page["Content-Type"].startswith("text/html")
    assert b"&quot;items&quot;: []" in page.content
    page = cast.anna.browser.get("/api/v1/exports/", headers={"Accept": "text/html"})
    assert page.status_code == 405
    assert b'data-method="POST"' in page.content
