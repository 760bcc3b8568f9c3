"""The whole product as a newcomer starts it: `scripts/run.py` with a port, data and a post box of its own."""

import email
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from email.policy import default as modern
from pathlib import Path

from aiosmtpd.controller import Controller

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "tussen-twee-gesprekken"
PATIENCE = 180  # seconds to start, on a slow machine


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class PostBox:
    """An SMTP server that keeps what it gets."""

    def __init__(self):
        self.mails = []
        self._server = Controller(self, hostname="127.0.0.1", port=free_port())
        self._server.start()
        self.url = f"smtp://127.0.0.1:{self._server.port}"

    async def handle_DATA(self, server, session, envelope):
        self.mails.append(email.message_from_bytes(envelope.content, policy=modern))
        return "250 OK"

    def to(self, address) -> list:
        return [mail for mail in self.mails if mail["To"] == address]

    def wait_for(self, address, count=1, seconds=30) -> list:
        until = time.monotonic() + seconds
        while len(self.to(address)) < count and time.monotonic() < until:
            time.sleep(0.1)
        return self.to(address)

    def close(self):
        self._server.stop()


class Stack:
    """Web, worker and beat with the demo in it. `url` is the address it printed."""

    def __init__(self, folder: Path):
        self.var = folder / "var"
        self.post = PostBox()
        self.log = []
        self._started = threading.Event()
        outside = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO_", "PYTEST_"))}
        own = {
            "TUSSENTIJD_VAR": str(self.var),
            "STATIC_ROOT": str(folder / "static"),
            "PORT": str(free_port()),
            "EMAIL_URL": self.post.url,
            "PYTHONUNBUFFERED": "1",
        }
        for name in ("DATABASE_URL", "BROKER_URL", "CACHE_URL", "BASE_URL"):
            outside.pop(name, None)
        self.process = subprocess.Popen(
            [sys.executable, "scripts/run.py"],
            cwd=ROOT,
            env=outside | own,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        threading.Thread(target=self._read, daemon=True).start()
        self._started.wait(PATIENCE)
        addresses = [line.split()[-1] for line in self.log if "Tussentijd runs at" in line]
        if not addresses:
            self.stop()
            raise RuntimeError("The site did not start:\n" + "".join(self.log))
        self.url = addresses[0].rstrip("/")

    def _read(self):
        for line in self.process.stdout:
            self.log.append(line)
            if "Ctrl-C stops it" in line:
                self._started.set()
        self._started.set()

    def worker(self) -> int | None:
        """The id of the worker, which leads a process group of its own."""
        listed = subprocess.run(
            ["ps", "-A", "-ww", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True
        )
        for line in listed.stdout.splitlines():
            pid, parent, command = line.split(None, 2)
            if int(parent) == self.process.pid and "celery" in command and " worker" in command:
                return int(pid)
        return None

    def kill_worker(self):
        """Kills the worker and what it started; while it is being started again there is none to kill."""
        while (worker := self.worker()) is None:
            time.sleep(0.1)
        os.killpg(worker, signal.SIGKILL)

    def stop(self) -> int:
        """Ctrl-C, as the newcomer does it; the code with which everything ended."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()
        finally:
            self.post.close()
