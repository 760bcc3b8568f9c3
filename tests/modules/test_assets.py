"""Files of published content: for who is signed in, kept for ever, in parts for a film."""

import pytest

from modules.actions import store_asset
from tests import factory

CONTENT = bytes(range(256)) * 400


@pytest.fixture
def asset(cast):
    return store_asset(
        actor=cast.emil.actor,
        organisation_id=cast.organisation.pk,
        content=CONTENT,
        content_type="video/webm",
        extension="webm",
        at=factory.NOON,
    )


@pytest.fixture
def get(cast, asset):
    browser = cast.anna.browser

    def get(digest=asset.digest, **headers):
        return browser.get(f"/bestanden/{digest}", headers=headers)

    return get


def body(response):
    return b"".join(response.streaming_content)


def test_a_file_is_given_whole_with_its_own_type_and_kept(get, asset):
    response = get()
    assert body(response) == CONTENT
    assert response["Content-Type"] == "video/webm"
    assert response["Cache-Control"] == "private, max-age=31536000, immutable"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert get(**{"If-None-Match": response["ETag"]}).status_code == 304


@pytest.mark.parametrize(
    ("wanted", "start", "end"),
    [
        ("bytes=0-", 0, 102_399),
        ("bytes=100-199", 100, 199),
        ("bytes=-10", 102_390, 102_399),
        ("bytes=5-9999999", 5, 102_399),
    ],
)
def test_a_part_is_given_as_asked(get, wanted, start, end):
    response = get(Range=wanted)
    assert response.status_code == 206
    assert response["Content-Range"] == f"bytes {start}-{end}/102400"
    assert response["Content-Length"] == str(end - start + 1)
    assert body(response) == CONTENT[start : end + 1]


@pytest.mark.parametrize("wanted", ["bytes=102400-", "bytes=9-5", "bytes=-0"])
def test_a_part_that_does_not_exist_is_said_so(get, wanted):
    response = get(Range=wanted)
    assert (response.status_code, response["Content-Range"]) == (416, "bytes */102400")


@pytest.mark.parametrize("wanted", ["bytes=-", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b", "bytes=" + "9" * 4_000 + "-"])
def test_a_range_that_is_not_understood_gives_the_whole(get, wanted):
    assert get(Range=wanted).status_code == 200


def test_a_part_of_another_version_gives_the_whole(get):
    assert get(Range="bytes=0-9", **{"If-Range": '"other"'}).status_code == 200


def test_who_is_not_signed_in_gets_no_file(client, asset):
    assert client.get(f"/bestanden/{asset.digest}").status_code == 302


def test_what_is_not_there_is_not_found(get):
    assert get("0" * 64).status_code == 404
    assert get("../secret").status_code == 404
