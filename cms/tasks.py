from celery import shared_task
from django.core.management import call_command


@shared_task(ignore_result=True)
def publish_due() -> None:
    """Publishes what was set to go live by now, and takes down what has expired. Called by beat."""
    call_command("publish_scheduled")
