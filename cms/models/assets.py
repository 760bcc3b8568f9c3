import uuid

from django.db import models

from modules.models import ModuleAsset


class AssetCopy(models.Model):
    """Which asset was made of which uploaded file, so that the same file is not copied again.

    `source_hash` is the hash Wagtail keeps of the upload; `use` says what was made of it.
    """

    class Use(models.TextChoices):
        PICTURE = "picture"
        FILM = "film"
        CAPTIONS = "captions"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    source_hash = models.CharField(max_length=40)
    use = models.CharField(max_length=10, choices=Use)
    asset = models.ForeignKey(ModuleAsset, on_delete=models.PROTECT, related_name="+")
    content_type = models.CharField(max_length=60)
    width = models.PositiveIntegerField(default=0, help_text="pixels; 0 for what is not a picture")
    height = models.PositiveIntegerField(default=0, help_text="pixels; 0 for what is not a picture")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source_hash", "use"], name="asset_copy_once"),
            models.CheckConstraint(name="asset_copy_use", condition=models.Q(use__in=["picture", "film", "captions"])),
        ]

    def __str__(self):
        return f"{self.use} {self.asset_id[:12]}"
