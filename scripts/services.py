"""Run a command on PostgreSQL, Redis and RabbitMQ; say which one does not answer instead of failing later.

    python scripts/services.py python -m pytest

DATABASE_URL, CACHE_URL and BROKER_URL say where they are; without them they are looked for on this machine.
"""

import os
import sys

DEFAULTS = {
    "DATABASE_URL": "postgres://postgres@127.0.0.1:5432/postgres",
    "CACHE_URL": "redis://127.0.0.1:6379/9",
    "BROKER_URL": "amqp://guest:guest@127.0.0.1:5672//",
}


def reach_database(url):
    import psycopg

    psycopg.connect(url.replace("postgres://", "postgresql://", 1), connect_timeout=3).close()


def reach_cache(url):
    import redis

    redis.Redis.from_url(url, socket_connect_timeout=3).ping()


def reach_broker(url):
    from kombu import Connection

    with Connection(url, connect_timeout=3) as connection:
        connection.ensure_connection(max_retries=1, timeout=3)


def missing(urls):
    """Return one line for each service that does not answer."""
    reachers = {"DATABASE_URL": reach_database, "CACHE_URL": reach_cache, "BROKER_URL": reach_broker}
    lines = []
    for name, reach in reachers.items():
        try:
            reach(urls[name])
        except Exception as error:  # each client library has exceptions of its own; all mean the same here
            lines.append(
                f"  {name}={urls[name]} does not answer: {type(error).__name__}: {str(error).strip().splitlines()[0]}"
            )
    return lines


def main():
    urls = {name: os.environ.get(name) or default for name, default in DEFAULTS.items()}
    lines = missing(urls)
    if lines:
        sys.exit(
            "\n".join(["These services are needed and not there:", *lines, "Set the variable, or start the service."])
        )
    os.environ.update(urls, TEST_DATABASE_NAME=os.environ.get("TEST_DATABASE_NAME") or f"test_tussentijd_{os.getpid()}")
    os.execvp(sys.argv[1], sys.argv[1:])


if __name__ == "__main__":
    main()
