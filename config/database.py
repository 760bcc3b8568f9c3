"""Database settings from one URL, with the options both engines need to keep their promises."""

import environ

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous={synchronous}",
    # Lets the triggers of sealed tables see the delete inside INSERT OR REPLACE.
    "PRAGMA recursive_triggers=ON",
    "PRAGMA mmap_size=67108864",
    "PRAGMA cache_size=-32000",
)


def database(url, *, synchronous="FULL"):
    """Return one entry of DATABASES for a `postgres://` or `sqlite:///` url.

    SQLite gets WAL, IMMEDIATE transactions and a long busy time-out: without all three, writers fail with
    "database is locked". `synchronous` below FULL is for tests only.
    """
    settings = environ.Env.db_url_config(url)
    if settings["ENGINE"] == "django.db.backends.sqlite3":
        settings["CONN_MAX_AGE"] = None
        settings["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": ";".join(SQLITE_PRAGMAS).format(synchronous=synchronous) + ";",
        }
    else:
        settings.setdefault("CONN_MAX_AGE", 60)
        settings["CONN_HEALTH_CHECKS"] = True
    return settings
