"""Both engines get the options their promises need."""

import threading

import pytest
from django.db import connection, transaction

from accounts.models import Organisation
from config.database import database


def test_sqlite_waits_for_its_turn_and_keeps_what_it_said():
    options = database("sqlite:////srv/tussentijd.sqlite3")["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 20
    assert "journal_mode=WAL" in options["init_command"]
    assert "synchronous=FULL" in options["init_command"]
    assert "recursive_triggers=ON" in options["init_command"]


def test_postgresql_keeps_connections_for_a_minute_and_checks_them():
    settings = database("postgres://user:password@host/name")
    assert settings["ENGINE"] == "django.db.backends.postgresql"
    assert settings["CONN_MAX_AGE"] == 60
    assert settings["CONN_HEALTH_CHECKS"] is True


@pytest.mark.django_db
def test_pragmas_reach_the_connection():
    if connection.vendor != "sqlite":
        pytest.skip("SQLite only")
    with connection.cursor() as cursor:
        for pragma, value in [("journal_mode", "wal"), ("recursive_triggers", 1)]:
            cursor.execute(f"PRAGMA {pragma}")
            assert cursor.fetchone()[0] == value


@pytest.mark.django_db(transaction=True)
def test_eight_writers_that_read_first_all_get_their_turn():
    counter = Organisation.objects.create(name="0", slug="counter")
    failures = []

    def count_up():
        try:
            for _turn in range(5):
                with transaction.atomic():
                    row = Organisation.objects.select_for_update().get(pk=counter.pk)
                    row.name = str(int(row.name) + 1)
                    row.save(update_fields=["name"])
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    writers = [threading.Thread(target=count_up) for _writer in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    counter.refresh_from_db()
    assert failures == []
    assert counter.name == "40"
