"""Production says what is unsafe in its settings, in one sentence each, and does not start."""

import base64
import os
import subprocess
import sys

import pytest
from django.core.checks import Tags, run_checks
from django.test import override_settings

from config.database import database
from config.refusals import UnsafeSettings, refusals, refuse_unsafe_start

SAFE = {
    "DEBUG": False,
    "SECRET_KEY": "k3Pz9vXq7LmN2bRt5WyE8uJhFgDsAcVx1ZoQiMnBvCxLkJhG4f",
    "TUSSENTIJD_KEYS": "one:" + base64.b64encode(bytes(range(32))).decode(),
    "ALLOWED_HOSTS": ["tussentijd.example"],
    "CACHES": {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://cache"}},
    "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    "STAFF_MFA_REQUIRED": True,
    "SESSION_COOKIE_SECURE": True,
    "CSRF_COOKIE_SECURE": True,
    "SECURE_SSL_REDIRECT": True,
    "CELERY_BROKER_URL": "amqp://broker",
}
POSTGRES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "tussentijd"}}
CACHE = "django.core.cache.backends."
MAIL = "django.core.mail.backends."


@pytest.fixture
def safe(settings):
    """Settings as a careful host has them; a test spoils one."""
    for name, value in SAFE.items():
        setattr(settings, name, value)
    settings.INSTALLED_APPS = [app for app in settings.INSTALLED_APPS if app != "demo"]
    settings.DATABASES["default"] = POSTGRES["default"] | {"TEST": {}}
    return settings


@pytest.fixture(autouse=True)
def databases_stay(settings):
    kept = settings.DATABASES["default"]
    yield
    settings.DATABASES["default"] = kept


def sentences():
    return [sentence for _id, sentence in refusals()]


def test_careful_settings_are_not_refused(safe):
    assert refusals() == []


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("DEBUG", True, "Set DEBUG=false"),
        ("SECRET_KEY", "", "Set SECRET_KEY to at least 50"),
        ("SECRET_KEY", "short", "this one is short"),
        ("SECRET_KEY", "django-insecure-" + "x7" * 40, "comes from an example"),
        ("SECRET_KEY", "ab" * 40, "this one is short or comes"),
        ("TUSSENTIJD_KEYS", "", "Set TUSSENTIJD_KEYS"),
        ("TUSSENTIJD_KEYS", "one:not-base64", "malformed or not random"),
        ("TUSSENTIJD_KEYS", "one:" + base64.b64encode(b"short").decode(), "malformed or not random"),
        ("TUSSENTIJD_KEYS", "one:" + base64.b64encode(b"t" * 32).decode(), "malformed or not random"),
        ("CACHES", {"default": {"BACKEND": CACHE + "locmem.LocMemCache"}}, "Set CACHE_URL"),
        ("CACHES", {"default": {"BACKEND": CACHE + "dummy.DummyCache"}}, "Set CACHE_URL"),
        ("EMAIL_BACKEND", MAIL + "console.EmailBackend", "Set EMAIL_URL"),
        ("EMAIL_BACKEND", MAIL + "filebased.EmailBackend", "Set EMAIL_URL"),
        ("ALLOWED_HOSTS", [], "Set ALLOWED_HOSTS"),
        ("ALLOWED_HOSTS", ["*"], "Set ALLOWED_HOSTS"),
        ("STAFF_MFA_REQUIRED", False, "Set STAFF_MFA_REQUIRED"),
        ("SESSION_COOKIE_SECURE", False, "Set SESSION_COOKIE_SECURE = True"),
        ("SECURE_SSL_REDIRECT", False, "Set SECURE_SSL_REDIRECT = True"),
        ("CELERY_BROKER_URL", "memory://", "Set BROKER_URL"),
    ],
)
def test_one_unsafe_setting_gives_one_sentence(safe, name, value, says):
    setattr(safe, name, value)
    assert len(sentences()) == 1
    assert says in sentences()[0]


def test_the_demo_is_refused(safe):
    with override_settings(INSTALLED_APPS=[*safe.INSTALLED_APPS, "demo"]):
        assert "Take 'demo' out" in sentences()[0]


def test_sqlite_needs_an_explicit_choice(safe):
    safe.DATABASES["default"] = database("sqlite:////srv/tussentijd.sqlite3")
    assert "or ALLOW_SQLITE=true" in sentences()[0]
    safe.ALLOW_SQLITE = True
    assert sentences() == []


@pytest.mark.parametrize("spoil", [{"transaction_mode": None}, {"init_command": "PRAGMA synchronous=FULL;"}])
def test_sqlite_without_its_options_is_refused(safe, spoil):
    safe.ALLOW_SQLITE = True
    safe.DATABASES["default"] = database("sqlite:////srv/tussentijd.sqlite3")
    safe.DATABASES["default"]["OPTIONS"] |= spoil
    assert "config/database.py" in sentences()[0]


def test_client_files_in_the_web_root_are_refused(safe):
    safe.PRIVATE_ROOT = safe.STATIC_ROOT / "private"
    assert "PRIVATE_ROOT would be served" in sentences()[0]


def test_client_files_among_the_pictures_are_refused(safe):
    safe.PRIVATE_ROOT = safe.MEDIA_ROOT / "private"
    assert "outside MEDIA_ROOT" in sentences()[0]


def test_deploy_check_reports_the_same_as_an_error(safe):
    safe.DEBUG = True
    messages = run_checks(tags=[Tags.security], include_deployment_checks=True)
    found = [message for message in messages if message.id == "tussentijd.E001"]
    assert [message.is_serious() for message in found] == [True]


def test_start_is_refused_with_all_sentences(safe):
    safe.REFUSE_UNSAFE_START = True
    safe.DEBUG = True
    safe.ALLOWED_HOSTS = []
    with pytest.raises(UnsafeSettings, match=r"(?s)Set DEBUG=false.*Set ALLOWED_HOSTS"):
        refuse_unsafe_start()


SAFE_ENVIRONMENT = {
    "DJANGO_SETTINGS_MODULE": "config.settings.base",
    "SECRET_KEY": SAFE["SECRET_KEY"],
    "TUSSENTIJD_KEYS": SAFE["TUSSENTIJD_KEYS"],
    "ALLOWED_HOSTS": "tussentijd.example",
    "CACHE_URL": "redis://127.0.0.1:6379/9",
    "DATABASE_URL": "postgres://nobody@127.0.0.1/nothing",
    "EMAIL_URL": "smtp+tls://user:password@mail.example:587",
}


def start(tmp_path, command, **spoiled):
    """Run an entry point of production in a process of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environment = kept | SAFE_ENVIRONMENT | {"TUSSENTIJD_VAR": str(tmp_path)} | spoiled
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)


WEB = [sys.executable, "-c", "import config.wsgi; print('started')"]
WORKER = [sys.executable, "-m", "celery", "-A", "config", "worker", "--pool", "solo"]
BEAT = [sys.executable, "-m", "celery", "-A", "config", "beat", "--pidfile="]


def test_production_starts_with_a_safe_environment(tmp_path):
    assert "started" in start(tmp_path, WEB).stdout


@pytest.mark.parametrize("command", [WEB, WORKER, BEAT], ids=["web", "worker", "beat"])
def test_production_does_not_start_without_keys(tmp_path, command):
    run = start(tmp_path, command, TUSSENTIJD_KEYS="", BROKER_URL="filesystem://")
    assert run.returncode != 0
    assert "Set TUSSENTIJD_KEYS" in run.stderr


def test_deploy_check_has_nothing_to_say_about_a_safe_environment(tmp_path):
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    run = start(tmp_path, command)
    assert run.returncode == 0, run.stderr
