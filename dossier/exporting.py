"""Making a requested export: the outbox's handler."""

from datetime import timedelta

from notifications.outbox import Claim, handles


@handles("export.make", lease=timedelta(seconds=30))
def make_export(claim: Claim) -> None:
    """Makes the PDF of one export. May run again after a worker died; an export is finished once."""
    raise NotImplementedError
