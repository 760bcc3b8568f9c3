from wagtail.admin.forms.pages import CopyForm


class DraftCopyForm(CopyForm):
    """A copy starts as a draft of its own: it is not sealed yet, and does not follow the page it was made of."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("publish_copies", None)
        self.fields.pop("alias", None)
