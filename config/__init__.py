"""Settings, root urls and the entry points of web (wsgi) and worker (celery)."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
