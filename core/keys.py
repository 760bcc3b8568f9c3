"""Data keys: one random key per subject (a client), wrapped by a key-encryption key that lives outside the database.

Destroying a subject's data key makes everything sealed with it unreadable, in yesterday's backup too. Keys are kept
in memory for the length of one request or task only: see `key_scope`.
"""

import base64
import binascii
import os
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from core.prepared import Prepared

KEY_BYTES = 32
NONCE_BYTES = 12
VERSION = b"\x01"

_held: ContextVar[dict[UUID, bytes] | None] = ContextVar("data_keys", default=None)


class SealBroken(Exception):
    """What was stored cannot be opened: wrong key, another row's ciphertext, or changed bytes."""


class KeyDestroyed(SealBroken):
    """The subject's key was destroyed on purpose; what it sealed is gone for good."""


@lru_cache(maxsize=4)
def parse_key_ring(text: str) -> dict[str, bytes]:
    """`"id:base64,id2:base64"` → id → 32 bytes, in order; the first one seals. Raises ImproperlyConfigured."""
    ring = {}
    for part in filter(None, (p.strip() for p in text.split(","))):
        key_id, _, encoded = part.partition(":")
        try:
            key = base64.b64decode(encoded, validate=True)
        except binascii.Error:
            key = b""
        if not key_id or len(key) != KEY_BYTES:
            raise ImproperlyConfigured("TUSSENTIJD_KEYS holds an entry that is not id:base64 of 32 bytes.")
        ring[key_id] = key
    if not ring:
        raise ImproperlyConfigured("TUSSENTIJD_KEYS is empty: give at least one id:base64 of 32 bytes.")
    return ring


def seal(key: bytes, plain: bytes, bound_to: str) -> bytes:
    """AES-256-GCM envelope `version ‖ nonce ‖ ciphertext`, readable only with the same key and `bound_to`."""
    nonce = os.urandom(NONCE_BYTES)
    return VERSION + nonce + AESGCM(key).encrypt(nonce, plain, bound_to.encode())


def unseal(key: bytes, envelope: bytes, bound_to: str) -> bytes:
    """The inverse of `seal`; raises SealBroken rather than returning anything doubtful."""
    envelope = bytes(envelope)
    if envelope[:1] != VERSION or len(envelope) < 1 + NONCE_BYTES + 16:
        raise SealBroken(f"Not a sealed value: {bound_to}")
    nonce, body = envelope[1 : 1 + NONCE_BYTES], envelope[1 + NONCE_BYTES :]
    try:
        return AESGCM(key).decrypt(nonce, body, bound_to.encode())
    except InvalidTag:
        raise SealBroken(f"Sealed with another key, or moved, or changed: {bound_to}") from None


@contextmanager
def key_scope():
    """Within it each subject's key is fetched once; at the end they are forgotten."""
    token = _held.set({})
    try:
        yield
    finally:
        _held.reset(token)


def create_data_key(subject_id: UUID) -> None:
    """Makes and stores the key of a new subject. Raises IntegrityError when it has one."""
    from core.models import DataKey

    key = AESGCM.generate_key(bit_length=256)
    key_id, wrapping = next(iter(parse_key_ring(settings.TUSSENTIJD_KEYS).items()))
    DataKey.objects.create(
        subject_id=subject_id, wrapping_key_id=key_id, wrapped=seal(wrapping, key, f"data-key:{subject_id}")
    )
    held = _held.get()
    if held is not None:
        held[subject_id] = key


def _rows(subject_id: UUID):
    from core.models import DataKey

    return DataKey.objects.filter(subject_id=subject_id)


_row = Prepared(_rows)


def data_key(subject_id: UUID) -> bytes:
    """The subject's key, 32 bytes. Raises KeyDestroyed or SealBroken."""
    held = _held.get()
    if held is not None and subject_id in held:
        return held[subject_id]
    row = _row.first(subject_id=subject_id)
    if row is None:
        raise SealBroken(f"No data key for {subject_id}")
    if row.destroyed_at is not None:
        raise KeyDestroyed(f"The data key of {subject_id} was destroyed")
    ring = parse_key_ring(settings.TUSSENTIJD_KEYS)
    if row.wrapping_key_id not in ring:
        raise SealBroken(f"Key {row.wrapping_key_id} is not in TUSSENTIJD_KEYS")
    key = unseal(ring[row.wrapping_key_id], row.wrapped, f"data-key:{subject_id}")
    if held is not None:
        held[subject_id] = key
    return key


class KeyScopeMiddleware:
    """One key scope per request."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with key_scope():
            return self.get_response(request)
