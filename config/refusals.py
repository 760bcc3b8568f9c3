"""What makes production unsafe, each with one sentence that says what to set.

The same list serves `manage.py check --deploy`, the web process and the worker.
"""

import base64
import binascii
from pathlib import Path

from django.conf import settings
from django.core import checks
from django.core.exceptions import ImproperlyConfigured

SAMPLE_WORDS = ("insecure", "changeme", "change-me", "example", "sample", "secret-key", "only-for-tests", "placeholder")


class UnsafeSettings(ImproperlyConfigured):
    """Raised at start when the settings would put clients at risk."""


def refusals():
    """Return [(check id, sentence)] for everything that makes these settings unsafe; empty when all is well."""
    found = []
    for number, check in enumerate(CHECKS, start=1):
        sentence = check()
        if sentence:
            found.append((f"tussentijd.E{number:03}", sentence))
    return found


def refuse_unsafe_start():
    """Raise UnsafeSettings with one line per refusal, unless the settings module is the demo or the tests."""
    if not settings.REFUSE_UNSAFE_START:
        return
    found = refusals()
    if found:
        raise UnsafeSettings(
            "Tussentijd does not start, these settings are unsafe:\n"
            + "\n".join(f"  {id}  {sentence}" for id, sentence in found)
        )


def unsafe_settings(app_configs, **kwargs):
    """The system check behind `manage.py check --deploy`."""
    return [checks.Error(sentence, id=id) for id, sentence in refusals()]


def debug_is_off():
    if settings.DEBUG:
        return "Set DEBUG=false: error pages with DEBUG on show the dossier in them."


def secret_key_is_strong():
    try:
        key = settings.SECRET_KEY
    except ImproperlyConfigured:  # Django's own answer to an empty key
        key = ""
    if not key:
        return "Set SECRET_KEY to at least 50 random characters (python -c 'import secrets; print(secrets.token_urlsafe(64))')."
    if len(key) < 50 or len(set(key)) < 10 or any(word in key.lower() for word in SAMPLE_WORDS):
        return "Set SECRET_KEY to at least 50 random characters: this one is short or comes from an example."


def key_ring_is_there():
    ring = settings.TUSSENTIJD_KEYS
    if not ring:
        return "Set TUSSENTIJD_KEYS to 'id:base64 of 32 random bytes' (several with commas, the first encrypts): without it no dossier can be read."
    for entry in ring.split(","):
        _id, _colon, value = entry.strip().partition(":")
        try:
            key = base64.b64decode(value, validate=True)
        except (binascii.Error, ValueError):
            key = b""
        if len(key) != 32 or len(set(key)) < 10:
            return "Set TUSSENTIJD_KEYS to 'id:base64 of 32 random bytes' for every key: one of them is malformed or not random."


def cache_is_shared():
    backend = settings.CACHES["default"]["BACKEND"].rsplit(".", 1)[-1]
    if backend in {"LocMemCache", "DummyCache"}:
        return "Set CACHE_URL to a cache all processes share (redis://host:6379/0): rate limits and sessions do not hold without one."


def database_keeps_its_promise():
    default = settings.DATABASES["default"]
    if not default["ENGINE"].endswith("sqlite3"):
        return None
    if not settings.ALLOW_SQLITE:
        return "Set DATABASE_URL to PostgreSQL (postgres://user:password@host/name), or ALLOW_SQLITE=true for a small practice on one machine."
    options = default.get("OPTIONS", {})
    pragmas = options.get("init_command", "").replace(" ", "").lower()
    if (
        "journal_mode=wal" not in pragmas
        or "synchronous=full" not in pragmas
        or options.get("transaction_mode") != "IMMEDIATE"
    ):
        return "Take the SQLite options of config/database.py (WAL, synchronous FULL, IMMEDIATE transactions): without them answers get lost."


def client_files_are_private():
    web_roots = [Path(settings.STATIC_ROOT), *map(Path, settings.STATICFILES_DIRS)]
    for name in ("MEDIA_ROOT", "PRIVATE_ROOT"):
        folder = Path(getattr(settings, name)).resolve()
        if any(folder == root or root in folder.parents or folder in root.parents for root in web_roots):
            return (
                f"Set TUSSENTIJD_VAR to a directory apart from the static files: {name} would be served to everybody."
            )
    media, private = Path(settings.MEDIA_ROOT).resolve(), Path(settings.PRIVATE_ROOT).resolve()
    if media == private or media in private.parents:
        return "Set PRIVATE_ROOT outside MEDIA_ROOT: client files would be served to everybody."


def mail_is_sent():
    if settings.EMAIL_BACKEND.split(".")[-2] in {"console", "filebased", "locmem", "dummy"}:
        return "Set EMAIL_URL to a mail server (smtp+tls://user:password@host:587): invitations and reminders would reach nobody."


def hosts_are_named():
    if not settings.ALLOWED_HOSTS or "*" in settings.ALLOWED_HOSTS:
        return "Set ALLOWED_HOSTS to the names of this site, with commas: with none or '*' a forged host name ends up in mails."


def demo_is_absent():
    if "demo" in settings.INSTALLED_APPS:
        return "Take 'demo' out of INSTALLED_APPS: its logins have a password everybody knows."


def staff_have_a_second_factor():
    if not settings.STAFF_MFA_REQUIRED:
        return "Set STAFF_MFA_REQUIRED = True: a stolen password would open every dossier of a counsellor."


def cookies_are_secure():
    names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT")
    loose = [name for name in names if not getattr(settings, name)]
    if loose:
        return f"Set {' and '.join(loose)} = True: log-ins would travel over plain http."


def broker_survives_the_process():
    if settings.CELERY_BROKER_URL.startswith("memory:"):
        return "Set BROKER_URL to RabbitMQ (amqp://…), Redis (redis://…) or filesystem://: a broker in memory wakes no worker."


CHECKS = [
    debug_is_off,
    secret_key_is_strong,
    key_ring_is_there,
    cache_is_shared,
    database_keeps_its_promise,
    client_files_are_private,
    mail_is_sent,
    hosts_are_named,
    demo_is_absent,
    staff_have_a_second_factor,
    cookies_are_secure,
    broker_survives_the_process,
]
