"""What happens with a dossier outside a request: making its export. The outbox is the queue, a worker the hands."""

from datetime import timedelta
from io import BytesIO
from time import monotonic

from django.utils import timezone, translation

from accounts.actors import actor_for
from core import clock
from dossier.actions import fail_export, finish_export, note_export_progress
from dossier.contents import dossier_document
from dossier.models import Export
from dossier.pdf import write_pdf
from dossier.words import labels
from notifications.outbox import MAXIMUM_ATTEMPTS, Claim, ClaimLost, handles

TRIES = 3
TELL_EVERY = 1.0  # seconds between two writes of the progress


@handles("export.make", lease=timedelta(seconds=30))
def make_export(claim: Claim) -> None:
    """Makes the PDF of one export. A worker that dies leaves it to the next; it is finished once.

    After TRIES failures, or workers that died over it till the last try, the export says so, instead of keeping the
    client waiting.
    """
    export = Export.objects.select_related("client__organisation", "requested_by").get(pk=claim.payload["export"])
    if not export.is_running:
        return
    actor = actor_for(export.requested_by, source="task")
    if claim.attempt >= MAXIMUM_ATTEMPTS:
        fail_export(actor=actor, export=export, at=clock.now())
        return
    try:
        pdf = _pdf(claim, actor, export)
    except ClaimLost:
        raise
    except Exception:
        if claim.attempt < TRIES:
            raise
        fail_export(actor=actor, export=export, at=clock.now())
        return
    claim.renew()
    finish_export(actor=actor, export=export, pdf=pdf, at=clock.now())


def _pdf(claim: Claim, actor, export: Export) -> bytes:
    told = [float("-inf")]

    def progress(done: int, total: int) -> None:
        if monotonic() - told[0] >= TELL_EVERY:
            told[0] = monotonic()
            claim.renew()
            note_export_progress(actor=actor, export=export, done=done, total=total, at=clock.now())

    out = BytesIO()
    with translation.override(export.language), timezone.override(clock.AMSTERDAM):
        document = dossier_document(actor, export.client, export.language, at=export.requested_at)
        write_pdf(document, out, labels=labels(), progress=progress)
    return out.getvalue()
