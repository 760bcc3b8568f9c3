"""A log line can be shown to a stranger."""

import logging

import pytest

from config.logs import MaskingFormatter, mask


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Not Found: /clienten/1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed/", "Not Found: /clienten/1b9d6bcd…/"),
        (
            "Forbidden: /account/password/reset/key/3-cz2x0d-7a6f5e4d3c2b1a09f8e7/",
            "Forbidden: /account/password/reset/key/…/",
        ),
        ('"GET /zoeken/?q=anna+de+boer HTTP/1.1" 200', '"GET /zoeken/?… HTTP/1.1" 200'),
        ("mail to anna.deboer@example.org refused", "mail to …@… refused"),
        ("Not Found: /modules/", "Not Found: /modules/"),
    ],
)
def test_ids_secrets_and_addresses_are_masked(line, shown):
    assert mask(line) == shown


def test_exception_keeps_its_place_and_class_but_not_its_message():
    logger = logging.getLogger("test")
    try:
        raise ValueError("Key (email)=(anna) already exists")
    except ValueError:
        import sys

        record = logger.makeRecord("test", logging.ERROR, __file__, 1, "Internal Server Error: /", (), sys.exc_info())
    text = MaskingFormatter().format(record)
    assert "builtins.ValueError" in text
    assert "test_logs.py" in text
    assert "anna" not in text


def test_sql_is_not_logged_with_its_values(settings):
    assert settings.LOGGING["loggers"]["django.db.backends"]["level"] == "WARNING"
