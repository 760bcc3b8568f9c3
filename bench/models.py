from django.db import models


class Line(models.Model):
    """What the *bare write* yardstick inserts: about as much as an answer, in a table with one index."""

    user_id = models.BigIntegerField(db_index=True)
    text = models.TextField()
    written_at = models.DateTimeField(auto_now_add=True)
