"""Set up what is missing, start web, worker and beat, and say where to look. `make run` calls this.

    PORT=8000 HOST=127.0.0.1 python scripts/run.py

Safe to run again: every step skips itself when nothing changed, and data that is there is left alone.
"""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import environment
from environment import PYTHON, ROOT, digest, fail, stamped, write_stamp

HOST = os.environ.get("HOST", "127.0.0.1")
PORT = os.environ.get("PORT", "8000")
VAR = os.path.abspath(os.environ.get("TUSSENTIJD_VAR") or os.path.join(ROOT, "var"))
STATIC = os.path.abspath(os.environ.get("STATIC_ROOT") or os.path.join(ROOT, "build", "static"))
LOGINS = [
    ("anna", "client"),
    ("bram", "counsellor, treats Anna"),
    ("sara", "supervises Bram"),
    ("olga", "manages the organisation, reads no dossier"),
    ("emil", "writes the content, in /cms/"),
    ("mo", "moderator"),
    ("charlie", "counsellor of another organisation, must see nothing"),
]
STOP_AFTER = 4  # seconds; what the worker had in hand stands in the outbox and is taken up again


def bin(name):
    return os.path.join(ROOT, ".venv", "bin", name)


# ---- Preparing ---------------------------------------------------------------------------------------------------


def check_port():
    if not PORT.isdigit() or not 0 < int(PORT) < 65536:
        fail(f"PORT must be a number between 1 and 65535, not '{PORT}'.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(PORT)))
        except OSError as error:
            fail(f"Port {PORT} is taken ({error.strerror}).\nTry another one: make run PORT={int(PORT) % 65535 + 1}")


def files(*folders, suffix=""):
    found = []
    for folder in folders:
        for path, folders_inside, names in os.walk(os.path.join(ROOT, folder)):
            folders_inside[:] = sorted(name for name in folders_inside if not name.startswith((".", "__")))
            found += [os.path.join(path, name) for name in sorted(names) if name.endswith(suffix)]
    return found


def manage(*arguments):
    if subprocess.call([PYTHON, os.path.join(ROOT, "manage.py"), *arguments]) != 0:
        fail(f"`manage.py {' '.join(arguments)}` failed; what went wrong stands above.")


def compile_translations():
    if subprocess.call([PYTHON, os.path.join(ROOT, "scripts", "translations.py")]) != 0:
        fail("The translations could not be compiled.")


def migrate():
    """Return whether the database was made or changed."""
    apps = [name for name in os.listdir(ROOT) if os.path.isdir(os.path.join(ROOT, name, "migrations"))]
    sources = [path for app in sorted(apps) for path in files(os.path.join(app, "migrations"), suffix=".py")]
    state = digest(os.path.join(ROOT, "requirements.txt"), *sources)
    stamp = os.path.join(VAR, "stamps", "migrations")
    embedded = not os.environ.get("DATABASE_URL")
    if embedded and os.path.exists(os.path.join(VAR, "tussentijd.sqlite3")) and stamped(stamp, state):
        return False
    print("Bringing the database up to date", flush=True)
    manage("migrate", "--verbosity", "0")
    if embedded:
        write_stamp(stamp, state)
    return True


def collect_static():
    state = digest(os.path.join(ROOT, "requirements.txt"), *files("static"))
    stamp = os.path.join(STATIC, ".stamp")
    if not stamped(stamp, state):
        print("Collecting static files", flush=True)
        manage("collectstatic", "--noinput", "--verbosity", "0")
        write_stamp(stamp, state)


def load_demo(changed):
    stamp = os.path.join(VAR, "stamps", "demo")
    if changed or not os.path.exists(stamp):
        print("Loading the demo, if the database holds none", flush=True)
        manage("load_demo")
        write_stamp(stamp, "")


# ---- Running -----------------------------------------------------------------------------------------------------


def die_with_parent():
    """On Linux: when this process is killed outright, its children end too."""
    try:
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGTERM)
    except (OSError, AttributeError):
        pass


class Child:
    def __init__(self, name, command):
        self.name, self.command = name, command
        self.start()

    def start(self):
        self.started = time.monotonic()
        # A session of its own: Ctrl-C reaches this script only, which then stops everybody in order.
        self.process = subprocess.Popen(self.command, cwd=ROOT, start_new_session=True, preexec_fn=die_with_parent)

    def signal(self, number):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)

    def stop(self, until):
        try:
            self.process.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            self.signal(signal.SIGKILL)
            self.process.wait()


def start_children():
    celery = [PYTHON, "-m", "celery", "--quiet", "-A", "config"]
    return [
        Child(
            "web",
            [
                bin("gunicorn"),
                "config.wsgi",
                "--workers",
                "2",
                "--preload",
                "--bind",
                f"{HOST}:{PORT}",
                "--log-level",
                "warning",
                "--no-control-socket",
                "--graceful-timeout",
                "5",
                "--timeout",
                "60",
            ],
        ),
        Child(
            "worker",
            [
                "nice",
                "-n",
                "10",
                *celery,
                "worker",
                "--pool",
                "prefork",
                "--concurrency",
                "1",
                "--loglevel",
                "WARNING",
                "--without-gossip",
                "--without-mingle",
            ],
        ),
        Child("beat", [*celery, "beat", "--loglevel", "WARNING", "--pidfile="]),
    ]


def wait_for_answer(web):
    host = "127.0.0.1" if HOST in ("", "0.0.0.0", "::") else HOST
    url = f"http://{host}:{PORT}/"
    for _attempt in range(120):
        if web.process.poll() is not None:
            return None
        try:
            with urlopen(url, timeout=10):
                return url
        except HTTPError as error:
            error.close()
            if error.code < 500:
                return url
            return None
        except (URLError, OSError):
            time.sleep(0.25)
    return None


def announce(url):
    lines = ["", f"  Tussentijd runs at  {url}", "", "  Log in with the password  tussen-twee-gesprekken  as"]
    lines += [f"    {name + '@demo.example':24} {role}" for name, role in LOGINS]
    lines += ["", f"  Ctrl-C stops it. The data stays in {VAR}", ""]
    print("\n".join(lines), flush=True)


def keep_running(children):
    """Start a child again when it ends by itself; give up when it ends at once."""
    while True:
        time.sleep(0.5)
        for child in children:
            code = child.process.poll()
            if code is None:
                continue
            if time.monotonic() - child.started < 5:
                sys.stderr.write(f"{child.name} ended at once ({code}); what went wrong stands above.\n")
                return 1
            sys.stderr.write(f"{child.name} ended ({code}) and is started again.\n")
            child.start()


def stop(children):
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    for child in children:
        if child.process.poll() is None:
            child.process.terminate()
    until = time.monotonic() + STOP_AFTER
    for child in children:
        child.stop(until)


def interrupt(number, frame):
    raise KeyboardInterrupt


def main():
    environment.check_python()
    check_port()
    environment.prepare()
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.demo"
    os.environ["PORT"] = PORT
    # Celery warns whoever is root, as one is in a container; here nobody can answer it.
    os.environ.setdefault("PYTHONWARNINGS", "ignore:You're running the worker")
    os.makedirs(VAR, mode=0o700, exist_ok=True)
    compile_translations()
    changed = migrate()
    collect_static()
    load_demo(changed)
    check_port()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupt)
    children = []
    try:
        children = start_children()
        url = wait_for_answer(children[0])
        if url is None:
            sys.stderr.write("The site does not answer; what went wrong stands above.\n")
            return 1
        announce(url)
        return keep_running(children)
    except KeyboardInterrupt:
        print("\nStopping.", flush=True)
        return 0
    finally:
        stop(children)


if __name__ == "__main__":
    sys.exit(main())
