"""Production as it runs, on a database and a cache of its own; only what needs another host is loosened."""

import atexit
import base64
import os
import shutil
import tempfile

_var = tempfile.mkdtemp(prefix="tussentijd-bench-")
atexit.register(shutil.rmtree, _var, ignore_errors=True)
os.environ["TUSSENTIJD_VAR"] = _var

from config.settings.base import *

REFUSE_UNSAFE_START = False
SECRET_KEY = "only-for-the-bench-" + "x" * 40
TUSSENTIJD_KEYS = "bench:" + base64.b64encode(b"b" * 32).decode()
ALLOWED_HOSTS = ["bench.local"]
ROOT_URLCONF = "bench.urls"
INSTALLED_APPS = [*INSTALLED_APPS, "bench"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
SECURE_SSL_REDIRECT = False
STAFF_MFA_REQUIRED = False
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
MIGRATION_MODULES = MIGRATION_MODULES | {"bench": None}

# The yardsticks run behind what `django-admin startproject` gives, the product behind its own middleware.
BARE_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
