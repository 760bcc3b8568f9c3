"""Sealed versions of a typed document: numbered per content, read once per process.

What an app publishes has a model of its own on `SealedVersion` and says in its queries how a stored document is read:

    _documents = Parsed(ModuleVersion, Document.parse, kept=512)
"""

import uuid
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db import models
from django.db.models import F, Window
from django.db.models.functions import RowNumber

from core.sealing import SealedModel, SealedQuerySet

Read = TypeVar("Read")


class VersionQuerySet(SealedQuerySet):
    def current(self, organisation_ids: Iterable[UUID]) -> "VersionQuerySet":
        """The newest version of every content of these organisations, without their documents; by title."""
        newest_first = Window(RowNumber(), partition_by=F("key"), order_by=F("number").desc())
        versions = self.filter(organisation_id__in=organisation_ids).defer("document")
        return versions.annotate(place=newest_first).filter(place=1).order_by("title", "id")


class SealedVersion(SealedModel):
    """One version of some content as it was published.

    `key` is the same for all versions of one content; where it came from is kept as plain values, so that authors may
    move and delete their pages.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.UUIDField()
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    language = models.CharField(max_length=5)
    organisation_id = models.UUIDField()
    document = models.JSONField()
    digest = models.CharField(max_length=64)
    released_at = models.DateTimeField()
    released_by = models.CharField(max_length=150, blank=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["title", "-number"]

    def __str__(self):
        return f"{self.title} ({self.number})"

    @classmethod
    def following(cls, key: UUID, document: Any, **more: Any) -> "SealedVersion":
        """The version of content `key` that says `document`: the newest one if it says just that, else a new one.

        A new one is not stored yet: `is_new`.
        """
        newest = cls.objects.filter(key=key).order_by("-number").first()
        digest = document.digest()
        if newest is not None and newest.digest == digest:
            return newest
        return cls(
            key=key,
            number=newest.number + 1 if newest else 1,
            title=document.title,
            language=document.language,
            document=document.to_data(),
            digest=digest,
            **more,
        )

    @property
    def is_new(self) -> bool:
        return self._state.adding


class Parsed(Generic[Read]):
    """What the versions of `model` say, by version id. A version cannot change, so a process keeps what it `parse`d."""

    def __init__(self, model: type[SealedVersion], parse: Callable[[Any], Read], *, kept: int):
        self.model, self.parse, self.most = model, parse, kept
        self._kept: dict[UUID, Read] = {}

    def of(self, version_ids: Iterable[UUID]) -> dict[UUID, Read]:
        """By version id; of an unknown id there is none. Those that are not kept cost one query together."""
        wanted = set(version_ids)
        found = {version_id: self._kept[version_id] for version_id in wanted & self._kept.keys()}
        missing = wanted - found.keys()
        if missing:
            for version_id, data in self.model.objects.filter(pk__in=missing).values_list("pk", "document"):
                found[version_id] = self._kept[version_id] = self.parse(data)
            for version_id in list(self._kept)[: max(0, len(self._kept) - self.most)]:
                self._kept.pop(version_id, None)
        return found

    def one(self, version_id: UUID) -> Read:
        """Raises the model's DoesNotExist."""
        kept = self._kept.get(version_id)
        if kept is not None:
            return kept
        try:
            return self.of([version_id])[version_id]
        except KeyError:
            raise self.model.DoesNotExist from None
