"""The demo: one machine, SQLite, no other server. Loosens production, never the other way round."""

import os

from config.settings import keyfiles
from config.settings.base import *

VAR.mkdir(parents=True, exist_ok=True, mode=0o700)

REFUSE_UNSAFE_START = False
SECRET_KEY = os.environ.get("SECRET_KEY") or keyfiles.secret_key(VAR / "secret-key")
TUSSENTIJD_KEYS = os.environ.get("TUSSENTIJD_KEYS") or keyfiles.key_ring(VAR / "dossier-keys")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["*"])
INSTALLED_APPS = [*INSTALLED_APPS, "demo"]
ALLOW_SQLITE = True
STAFF_MFA_REQUIRED = False
SHOW_STYLEGUIDE = True

# The pages are served over plain http on this machine.
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = False
SESSION_COOKIE_NAME = "sessionid"
CSRF_COOKIE_NAME = "csrftoken"
LANGUAGE_COOKIE_NAME = "language"
BASE_URL = env("BASE_URL", default=f"http://127.0.0.1:{env('PORT', default='8000')}")
WAGTAILADMIN_BASE_URL = BASE_URL

if not env("CACHE_URL", default=""):
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": VAR / "cache",
        }
    }
    SESSION_ENGINE = "django.contrib.sessions.backends.db"

if not env("EMAIL_URL", default=""):
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = str(VAR / "mail")
