"""Worker and beat entry point: `celery -A config worker`, `celery -A config beat`.

The broker only wakes the worker; what is to be done stands in the outbox (docs/decisions).
"""

import os

from celery import Celery
from celery.signals import beat_init, worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.base")

app = Celery("tussentijd")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
@beat_init.connect
def refuse_unsafe_worker(**kwargs):
    from config.refusals import UnsafeSettings, refuse_unsafe_start

    try:
        refuse_unsafe_start()
    except UnsafeSettings as refusal:
        # Celery logs an exception of a signal handler and carries on; SystemExit it lets through.
        raise SystemExit(str(refusal)) from None
