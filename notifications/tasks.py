from celery import shared_task

from notifications import outbox


@shared_task(ignore_result=True)
def drain_outbox() -> None:
    """Carries out what stands due in the outbox. Called after a commit and, to be sure, by beat."""
    outbox.drain()
