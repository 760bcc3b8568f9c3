"""Logging that can be shown to a stranger: no bodies, no SQL, no secrets or whole ids in paths."""

import logging
import re

UUID = re.compile(r"\b([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b", re.IGNORECASE)
QUERY = re.compile(r"\?[^\s\"']+")
SECRET = re.compile(r"(?<=/)[A-Za-z0-9_:-]{20,}(?=[/\s\"']|$)")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")


LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def mask(text):
    """Return `text` with ids shortened and query strings, long path segments and e-mail addresses taken out."""
    text = UUID.sub(r"\1…", text)
    text = QUERY.sub("?…", text)
    text = SECRET.sub("…", text)
    return EMAIL.sub("…@…", text)


class MaskingFormatter(logging.Formatter):
    """Masks the whole line, and keeps of an exception only where it happened and its class.

    The message of an exception may quote a value: a database says which e-mail address was double.
    """

    def formatException(self, exc_info):
        kind, _value, trace = exc_info
        frames = []
        while trace is not None:
            code = trace.tb_frame.f_code
            frames.append(f"  {code.co_filename}:{trace.tb_lineno} {code.co_name}")
            trace = trace.tb_next
        return "\n".join([*frames, f"{kind.__module__}.{kind.__qualname__}"])

    def format(self, record):
        return mask(super().format(record))


def logging_settings(*, level):
    quiet = {"handlers": [], "level": "WARNING", "propagate": True}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"plain": {"()": "config.logs.MaskingFormatter", "format": LINE}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            # Django would mail request bodies to ADMINS; here everything goes to the one handler of the root.
            "django": {"handlers": [], "level": level, "propagate": True},
            "django.server": quiet,
            "django.db.backends": quiet,
            "celery.app.trace": quiet,
            "celery.worker.strategy": quiet,
            "celery.beat": quiet,
            "kombu": quiet,
            "amqp": quiet,
            "django_tasks": quiet,
            "wagtail": quiet,
            "PIL": quiet,
        },
    }
