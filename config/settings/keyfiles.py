"""Secrets of the demo: made on first use, kept in files only the owner can read."""

import base64
import os
import secrets


def secret_key(path):
    return _read_or_make(path, secrets.token_urlsafe(64))


def key_ring(path):
    """Return a ring with one key, in the form of TUSSENTIJD_KEYS: `id:base64 of 32 bytes`."""
    return _read_or_make(path, "demo:" + base64.b64encode(secrets.token_bytes(32)).decode())


def _read_or_make(path, fresh):
    # Linked into place whole: two processes that start together end up with the same key.
    if not path.exists():
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(fresh)
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # the other process was first; its key counts
        finally:
            draft.unlink()
    return path.read_text().strip()
