"""Dossier text at rest: readable in its own place with its own key, and nowhere else."""

import base64

import pytest
from django.core.exceptions import FieldError
from django.db import connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from core import keys
from core.keys import KeyDestroyed, SealBroken, seal, unseal
from core.models import DataKey
from homework.models import Signal
from tests import factory

KEY = b"k" * 32
ANOTHER_KEY = base64.b64encode(b"x" * 32).decode()


@given(st.binary(max_size=2000), st.text(max_size=60))
def test_what_was_sealed_opens_with_the_same_key_in_the_same_place(plain, place):
    assert unseal(KEY, seal(KEY, plain, place), place) == plain


@given(st.binary(max_size=200), st.integers(min_value=0), st.integers(min_value=1, max_value=255))
def test_any_changed_byte_is_refused(plain, position, change):
    envelope = bytearray(seal(KEY, plain, "here"))
    envelope[position % len(envelope)] ^= change
    with pytest.raises(SealBroken):
        unseal(KEY, bytes(envelope), "here")


@pytest.mark.parametrize("envelope", [b"", b"\x01", b"plain text that somebody put there", b"\x02" + b"x" * 40])
def test_what_is_no_envelope_is_refused(envelope):
    with pytest.raises(SealBroken):
        unseal(KEY, envelope, "here")


@pytest.fixture
def signal(cast):
    def make(words, client=cast.anna.client):
        return Signal.objects.create(
            client=client,
            reason=Signal.Reason.NOT_WORKING,
            enrolment=factory.make_enrolment(client, factory.make_version(client.organisation)),
            step_key="step-1",
            words=words,
            raised_at=factory.NOON,
        )

    return make


def stored(signal) -> bytes:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT words FROM homework_signal WHERE id = %s",
            [signal.pk.hex if connection.vendor == "sqlite" else signal.pk],
        )
        return bytes(cursor.fetchone()[0])


def put(signal, words: bytes) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE homework_signal SET words = %s WHERE id = %s",
            [words, signal.pk.hex if connection.vendor == "sqlite" else signal.pk],
        )


@pytest.mark.parametrize("words", ["", "Het lukt niet 😢", "\x00", "a" * 100_000, "\ud800"])
def test_text_comes_back_as_it_was_and_is_not_in_the_database(signal, words):
    row = signal(words)
    assert Signal.objects.get(pk=row.pk).words == words
    if words.isprintable() and words:
        assert words.encode("utf-8", "surrogatepass") not in stored(row)


def test_ciphertext_of_another_row_is_refused(signal):
    one, other = signal("one"), signal("other")
    put(other, stored(one))
    with pytest.raises(SealBroken):
        Signal.objects.get(pk=other.pk).words  # noqa: B018


def test_ciphertext_of_another_client_is_refused(cast, signal):
    one = signal("one")
    stranger = signal("two", factory.make_client(cast.organisation, name="Stranger"))
    put(stranger, stored(one))
    with pytest.raises(SealBroken):
        Signal.objects.get(pk=stranger.pk).words  # noqa: B018


def test_plain_text_put_into_the_database_is_refused(signal):
    row = signal("one")
    put(row, b"injected")
    with pytest.raises(SealBroken):
        Signal.objects.get(pk=row.pk).words  # noqa: B018


def test_another_wrapping_key_is_refused_loudly(signal, settings):
    row = signal("one")
    settings.TUSSENTIJD_KEYS = "test:" + ANOTHER_KEY
    with pytest.raises(SealBroken):
        Signal.objects.get(pk=row.pk).words  # noqa: B018
    settings.TUSSENTIJD_KEYS = "another:" + ANOTHER_KEY
    with pytest.raises(SealBroken):
        Signal.objects.get(pk=row.pk).words  # noqa: B018


def test_a_row_saved_unread_keeps_its_bytes(signal):
    row = signal("one")
    before = stored(row)
    again = Signal.objects.get(pk=row.pk)
    again.step_key = "step-2"
    again.save()
    assert stored(row) == before


def test_an_old_wrapping_key_still_opens_after_a_new_one_came_first(signal, settings):
    row = signal("one")
    settings.TUSSENTIJD_KEYS = f"new:{ANOTHER_KEY}," + settings.TUSSENTIJD_KEYS
    assert Signal.objects.get(pk=row.pk).words == "one"


def test_a_destroyed_key_says_so(cast, signal):
    row = signal("one")
    DataKey.objects.filter(pk=cast.anna.client.pk).update(wrapped=None, destroyed_at=factory.NOON)
    with pytest.raises(KeyDestroyed):
        Signal.objects.get(pk=row.pk).words  # noqa: B018


def test_sealed_text_cannot_be_searched_or_updated_past_its_row(signal):
    row = signal("one")
    with pytest.raises(FieldError):
        list(Signal.objects.filter(words="one"))
    with pytest.raises(TypeError), transaction.atomic():
        Signal.objects.filter(pk=row.pk).update(words="two")
    assert Signal.objects.filter(words__isnull=False).count() == 1


def test_a_key_is_fetched_once_in_a_scope(signal, django_assert_num_queries):
    first, second = signal("one"), signal("two")
    rows = list(Signal.objects.filter(pk__in=[first.pk, second.pk]))
    with keys.key_scope(), django_assert_num_queries(1):
        assert {row.words for row in rows} == {"one", "two"}
