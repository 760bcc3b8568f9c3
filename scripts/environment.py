"""Make .venv and install the locked requirements; skip what is done already.

    python scripts/environment.py          what the site needs
    python scripts/environment.py --dev    and what tests and linters need

Uses nothing but the standard library, and syntax that Python 3.6 can read, so that it can say it is too old.
"""

import hashlib
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
OLDEST, NEWEST = (3, 11), (3, 14)
ANOTHER = "Try: make run PYTHON=python3.11"


def fail(message):
    sys.stderr.write("\n" + message + "\n\n")
    sys.exit(1)


def check_python():
    version = sys.version_info[:2]
    if version < OLDEST:
        fail(f"Tussentijd needs Python {said(OLDEST)} or newer; this is {said(version)} ({sys.executable}).\n{ANOTHER}")
    if version > NEWEST:
        fail(f"Tussentijd works up to Python {said(NEWEST)}; this is {said(version)} ({sys.executable}).\n{ANOTHER}")


def said(version):
    return ".".join(map(str, version))


def digest(*paths):
    """Return one digest over the names and contents of these files."""
    total = hashlib.sha256()
    for path in paths:
        total.update(os.path.basename(path).encode() + b"\0")
        with open(path, "rb") as file:
            total.update(file.read())
    return total.hexdigest()


def stamped(stamp, value):
    """Return whether the step that wrote this stamp has seen the same value."""
    try:
        with open(stamp) as file:
            return file.read() == value
    except OSError:
        return False


def write_stamp(stamp, value):
    os.makedirs(os.path.dirname(stamp), exist_ok=True)
    with open(stamp, "w") as file:
        file.write(value)


def venv_works():
    return os.path.exists(PYTHON) and subprocess.call([PYTHON, "-c", "import pip"], stderr=subprocess.DEVNULL) == 0


def make_venv():
    if venv_works():
        return
    print(f"Making .venv with Python {said(sys.version_info[:2])}", flush=True)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", VENV]) != 0 or not venv_works():
        fail("Python could not make a virtual environment.\nOn Debian and Ubuntu: apt install python3-venv")


def install(lock):
    path = os.path.join(ROOT, lock)
    stamp = os.path.join(VENV, "stamps", lock)
    if stamped(stamp, digest(path)):
        return
    print(f"Installing {lock} (the first time takes about a minute)", flush=True)
    command = [PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input"]
    if subprocess.call([*command, "--require-hashes", "-r", path]) != 0:
        fail(f"Installing {lock} failed; pip says why above. Running it again continues where it stopped.")
    write_stamp(stamp, digest(path))


def prepare(dev=False):
    check_python()
    make_venv()
    install("requirements.txt")
    if dev:
        install("requirements-dev.txt")


if __name__ == "__main__":
    prepare(dev="--dev" in sys.argv[1:])
