"""Web entry point: `gunicorn config.wsgi`. Production unless DJANGO_SETTINGS_MODULE says otherwise."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.base")

application = get_wsgi_application()

from config.refusals import refuse_unsafe_start  # noqa: E402 - needs the settings that are loaded above

refuse_unsafe_start()
