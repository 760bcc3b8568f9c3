"""A real worker process on the broker of BROKER_URL does what the outbox promises, also when it is killed."""

import os
import signal
import subprocess
import sys
import time

import pytest
from django.db import connection

from core import clock
from core.keys import key_scope
from dossier.actions import request_export
from dossier.models import Export
from notifications.models import OutboxItem
from notifications.tasks import drain_outbox

pytestmark = [
    pytest.mark.worker,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("BROKER_URL" not in os.environ, reason="BROKER_URL names no broker: make test-services"),
]


def database_url():
    """The database of this test run, as the worker has to be told."""
    of = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{of['NAME']}"
    return f"postgres://{of['USER']}:{of['PASSWORD']}@{of['HOST']}:{of['PORT'] or 5432}/{of['NAME']}"


class Worker:
    """Started anew with `start()`; a process group of its own, so that a kill takes its children along."""

    def __init__(self, folder):
        self.log = folder / "worker.log"
        self.process = None

    def start(self):
        command = [sys.executable, "-m", "celery", "-A", "config", "worker", "--concurrency", "1", "--loglevel", "INFO"]
        environment = os.environ | {"DATABASE_URL": database_url(), "DJANGO_SETTINGS_MODULE": "config.settings.test"}
        with self.log.open("a") as log:
            self.process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)

    def kill(self):
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@pytest.fixture
def worker(tmp_path):
    made = Worker(tmp_path)
    yield made
    made.kill()


def wait_for(what, worker, seconds=60):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if what():
            return
        time.sleep(0.1)
    pytest.fail(f"not within {seconds} s; the worker said:\n{worker.log.read_text()}")


def asked_for_export(cast):
    with key_scope():
        return request_export(actor=cast.anna.actor, client=cast.anna.client, language="nl", at=clock.now())


def is_ready(export):
    return Export.objects.filter(pk=export.pk, status=Export.Status.READY).exists()


def test_a_worker_is_woken_after_the_commit_and_makes_the_export(cast, worker):
    worker.start()
    export = asked_for_export(cast)
    wait_for(lambda: is_ready(export), worker)
    item = OutboxItem.objects.get(kind="export.make")
    assert item.done_at is not None
    assert item.attempts == 1


def test_what_waited_while_no_worker_ran_is_done_by_the_first_that_starts(cast, worker):
    export = asked_for_export(cast)
    assert not is_ready(export)
    worker.start()
    wait_for(lambda: is_ready(export), worker)


def test_a_killed_worker_leaves_the_export_to_the_next_and_it_is_made_once(cast, worker):
    export = asked_for_export(cast)
    # As if a worker had claimed it and was killed: the claim stands, its lease has run out.
    OutboxItem.objects.filter(kind="export.make").update(claim=export.pk, claimed_until=clock.now(), attempts=1)
    worker.start()
    wait_for(lambda: is_ready(export), worker)
    worker.kill()
    worker.start()
    drain_outbox.delay()
    wait_for(lambda: worker.log.read_text().count("ready.") >= 2, worker)
    assert Export.objects.filter(client=cast.anna.client).count() == 1
    assert OutboxItem.objects.get(kind="export.make").attempts == 2


def test_tasks_carry_no_content(cast, worker):
    worker.start()
    export = asked_for_export(cast)
    wait_for(lambda: is_ready(export), worker)
    said = worker.log.read_text()
    assert cast.anna.client.name not in said
    assert str(cast.anna.client.pk) not in said
