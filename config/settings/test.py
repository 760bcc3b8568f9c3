"""Tests: fast, closed, and on the engine DATABASE_URL names (SQLite in a file when it is absent)."""

import atexit
import base64
import os
import shutil
import tempfile

if "TUSSENTIJD_VAR" not in os.environ:
    _var = tempfile.mkdtemp(prefix="tussentijd-test-")
    os.environ["TUSSENTIJD_VAR"] = _var
    atexit.register(shutil.rmtree, _var, ignore_errors=True)

# A queue of its own, so that runs beside each other do not wake one another's workers.
os.environ.setdefault("BROKER_QUEUE", f"tussentijd-test-{os.getpid()}")

from kombu import Exchange, Queue

from config.settings.base import *

REFUSE_UNSAFE_START = False
SECRET_KEY = "only-for-tests-" + "x" * 40
TUSSENTIJD_KEYS = "test:" + base64.b64encode(b"t" * 32).decode()
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
INSTALLED_APPS = [*INSTALLED_APPS, "demo"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
SECURE_SSL_REDIRECT = False
STAFF_MFA_REQUIRED = False
SHOW_STYLEGUIDE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = False
SESSION_COOKIE_NAME = "sessionid"
CSRF_COOKIE_NAME = "csrftoken"
LANGUAGE_COOKIE_NAME = "language"
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

# Every test browser starts the middleware anew: no list of all static files is made each time.
WHITENOISE_AUTOREFRESH = True

_url = env("DATABASE_URL", default=f"sqlite:///{VAR / 'tests.sqlite3'}")
DATABASES = {"default": database(_url, synchronous="OFF")}
# A file, not memory: tests with two connections need to see one another.
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": str(VAR / "test.sqlite3")}
elif env("TEST_DATABASE_NAME", default=""):
    DATABASES["default"]["TEST"] = {"NAME": env("TEST_DATABASE_NAME")}

# Tests that empty the cache would empty that of the process beside them.
_location = CACHES["default"].get("LOCATION", "")
if isinstance(_location, str) and _location.startswith("redis") and "PYTEST_XDIST_WORKER" in os.environ:
    _server, _, _number = _location.rpartition("/")
    CACHES["default"]["LOCATION"] = f"{_server}/{int(_number) + int(os.environ['PYTEST_XDIST_WORKER'][2:])}"

# The broker forgets the queue ten minutes after the run.
CELERY_TASK_QUEUES = [
    Queue(
        CELERY_TASK_DEFAULT_QUEUE,
        Exchange(""),
        routing_key=CELERY_TASK_DEFAULT_QUEUE,
        queue_arguments={"x-expires": 600_000},
    )
]
