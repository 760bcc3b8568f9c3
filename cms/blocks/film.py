from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import BooleanBlock, CharBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from cms.blocks.element import ElementBlock, rich_text
from modules.document import Film


class FilmBlock(ElementBlock):
    title = CharBlock(required=False, label=gettext_lazy("Title"), max_length=150)
    file = DocumentChooserBlock(
        required=False,
        label=gettext_lazy("Film or sound"),
        help_text=gettext_lazy("mp4, webm, mp3 or m4a. It is played from our own server."),
    )
    poster = ImageChooserBlock(
        required=False,
        label=gettext_lazy("Still picture"),
        help_text=gettext_lazy("Optional. Shown before the film plays."),
    )
    captions = DocumentChooserBlock(
        required=False, label=gettext_lazy("Captions"), help_text=gettext_lazy("A WebVTT file (.vtt).")
    )
    is_silent = BooleanBlock(
        required=False,
        label=gettext_lazy("Nothing is said in this film"),
        help_text=gettext_lazy("Then captions are not needed."),
    )
    transcript = rich_text(
        label=gettext_lazy("Transcript"),
        help_text=gettext_lazy("What is said and what can be seen, for whoever would rather read."),
    )

    class Meta:
        label = gettext_lazy("Film or sound")
        icon = "media"
        group = gettext_lazy("To read and see")
        label_format = "{title}"

    def element(self, value, key, place):
        title = place.text("title", value["title"], _("the title is missing."))
        film = place.file("file", value["file"], place.media.film, _("no file is chosen."))
        poster = place.file("poster", value["poster"], place.media.picture, "")
        captions = place.file("captions", value["captions"], place.media.captions, "")
        transcript = place.html("transcript", value["transcript"], _("there is no transcript."))
        if film is None:
            return None
        has_speech = film.content_type.startswith("video/") and not value["is_silent"]
        if has_speech and value["captions"] is None:
            place.refuse("captions", _("there are no captions."))
        return Film(
            key=key,
            title=title,
            asset=film.digest,
            content_type=film.content_type,
            poster=poster.digest if poster else None,
            captions=captions.digest if captions else None,
            captions_language=place.language if captions else None,
            transcript_html=transcript,
        )
