"""Drive requests through WSGI in this process, interleaved, and compare medians."""

import io
import json
import statistics
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.cached_db import SessionStore
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

RESULTS = Path(__file__).with_name("results.json")
CSRF = "c" * 32


@dataclass(frozen=True)
class Figure:
    """One line of results.json. `ratio` is measured in `unit`; `bound` is what it may be; `queries` of one request."""

    name: str
    ratio: float
    queries: int | None
    bound: float
    unit: str

    @property
    def holds(self):
        return self.ratio <= self.bound


class BenchFailed(Exception):
    """A request that is measured did not answer as it should."""


def handlers():
    """(bare, product): two WSGI applications over the same urls, with their own middleware."""
    with override_settings(MIDDLEWARE=settings.BARE_MIDDLEWARE):
        bare = WSGIHandler()
    return bare, WSGIHandler()


def sign_in(user):
    """A session cookie for `user`, as logging in makes one."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}; {settings.CSRF_COOKIE_NAME}={CSRF}"


@dataclass
class Request:
    """A request to measure. `form` makes the body of a POST anew for every run."""

    application: object
    path: str
    cookie: str
    form: object = None
    status: int = 200
    headers: dict | None = None

    def run(self):
        """Return the body. Raises BenchFailed when the status is another than expected."""
        body = urlencode(self.form(), doseq=True).encode() if self.form else b""
        environ = {
            "REQUEST_METHOD": "POST" if self.form else "GET",
            "PATH_INFO": self.path.partition("?")[0],
            "QUERY_STRING": self.path.partition("?")[2],
            "SCRIPT_NAME": "",
            "SERVER_NAME": "bench.local",
            "SERVER_PORT": "443",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": "bench.local",
            "HTTP_REFERER": "https://bench.local/",
            "HTTP_COOKIE": self.cookie,
            "HTTP_X_CSRFTOKEN": CSRF,
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.url_scheme": "https",
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
            "wsgi.version": (1, 0),
            "wsgi.multithread": False,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
        } | (self.headers or {})
        seen = []
        response = self.application(environ, lambda status, headers, exc_info=None: seen.append(status))
        content = b"".join(response)
        response.close()
        if not seen[0].startswith(str(self.status)):
            raise BenchFailed(f"{self.path}: {seen[0]}, expected {self.status}")
        return content

    def queries(self):
        with CaptureQueriesContext(connection) as context:
            self.run()
        return len(context)


def processor_times(runs, *, rounds=200, warm_up=20):
    """Median processor seconds of each callable. One after the other in every round, so that all share the weather."""
    for _round in range(warm_up):
        for run in runs:
            run()
    times = [[] for _run in runs]
    for _round in range(rounds):
        for run, kept in zip(runs, times, strict=True):
            started = time.process_time()
            run()
            kept.append(time.process_time() - started)
    return [statistics.median(kept) for kept in times]


def compare(name, subject, yardstick, *, bound, unit, rounds=200):
    """Figure of `subject` against `yardstick` (both Requests)."""
    cost, of_yardstick = processor_times([subject.run, yardstick.run], rounds=rounds)
    return Figure(name, round(cost / of_yardstick, 2), subject.queries(), bound, unit)


def count_queries(name, subject, *, bound):
    queries = subject.queries()
    return Figure(name, queries, queries, bound, "queries")


def write(figures):
    RESULTS.write_text(json.dumps([asdict(figure) for figure in figures], indent=2, ensure_ascii=False) + "\n")


def table(figures):
    """The figures as text, one line each."""
    lines = [f"{'':58}{'measured':>9}{'bound':>8}  {'unit':26}{'queries':>8}"]
    for figure in figures:
        queries = "" if figure.queries is None else figure.queries
        verdict = "" if figure.holds else "  TOO MUCH"
        lines.append(f"{figure.name:58}{figure.ratio:>9g}{figure.bound:>8g}  {figure.unit:26}{queries:>8}{verdict}")
    return "\n".join(lines)
