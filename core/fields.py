"""Model fields whose value is sealed with the subject's data key and bound to its own row and column."""

import json

from django.db import models
from django.db.models.query_utils import DeferredAttribute

from core.keys import data_key, seal, unseal


class Ciphertext(bytes):
    """Bytes as they stand in the database, to tell them from something a caller assigned."""


class SealedAttribute(DeferredAttribute):
    """Opens on first reading only: a row that is loaded and saved unread goes back byte for byte."""

    def __get__(self, instance, cls=None):
        if instance is None:
            return self
        stored = super().__get__(instance, cls)
        if not isinstance(stored, Ciphertext):
            return stored
        opened = f"_opened_{self.field.attname}"
        if opened not in instance.__dict__:
            instance.__dict__[opened] = self.field.open(instance, stored)
        return instance.__dict__[opened]

    def __set__(self, instance, value):
        instance.__dict__.pop(f"_opened_{self.field.attname}", None)
        instance.__dict__[self.field.attname] = value


class EncryptedTextField(models.BinaryField):
    """Text, AES-256-GCM under the data key of the subject named by attribute `subject` (default `client_id`).

    Associated data is `app.model.column:pk:subject`, so a ciphertext opens in its own place only. The primary key
    must be known before the insert (UUID). Only `isnull` can be looked up. Raises SealBroken on reading.
    """

    descriptor_class = SealedAttribute

    def __init__(self, *args, subject="client_id", **kwargs):
        self.subject = subject
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs["subject"] = self.subject
        return name, path, args, kwargs

    def bound_to(self, instance) -> str:
        subject = getattr(instance, self.subject)
        return f"{instance._meta.label_lower}.{self.attname}:{instance.pk}:{subject}"

    def is_nothing(self, value) -> bool:
        """Whether there is nothing to seal, and the column stays NULL."""
        return value is None

    def to_bytes(self, value) -> bytes:
        if not isinstance(value, str):
            raise TypeError(f"{self} holds text, not {type(value).__name__}")
        return value.encode("utf-8", "surrogatepass")

    def from_bytes(self, value: bytes):
        return value.decode("utf-8", "surrogatepass")

    def open(self, instance, stored):
        return self.from_bytes(unseal(data_key(getattr(instance, self.subject)), stored, self.bound_to(instance)))

    def from_db_value(self, value, expression, connection):
        return None if value is None else Ciphertext(value)

    def pre_save(self, instance, add):
        value = instance.__dict__.get(self.attname)
        if self.is_nothing(value) or isinstance(value, Ciphertext):
            return value
        return Ciphertext(
            seal(data_key(getattr(instance, self.subject)), self.to_bytes(value), self.bound_to(instance))
        )

    def get_db_prep_value(self, value, connection, prepared=False):
        if value is not None and not isinstance(value, Ciphertext):
            raise TypeError(f"{self} can only be written through a model instance")
        return super().get_db_prep_value(None if value is None else bytes(value), connection, prepared)

    def to_python(self, value):
        return value

    def get_lookup(self, lookup_name):
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None

    def get_transform(self, lookup_name):
        return None

    def value_to_string(self, obj):
        raise TypeError("Sealed values are not serialised")


class EncryptedJSONField(EncryptedTextField):
    """The same for plain JSON values; what was stored is what is read back. Unless `null`, None is JSON's null."""

    def is_nothing(self, value):
        return self.null and value is None

    def to_bytes(self, value):
        return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()

    def from_bytes(self, value):
        return json.loads(value)
