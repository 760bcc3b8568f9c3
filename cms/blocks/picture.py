from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import CharBlock
from wagtail.images.blocks import ImageChooserBlock

from cms.blocks.element import ElementBlock
from modules.document import Image


class PictureBlock(ElementBlock):
    picture = ImageChooserBlock(required=False, label=gettext_lazy("Picture"))
    alt = CharBlock(
        required=False,
        label=gettext_lazy("Description"),
        max_length=300,
        help_text=gettext_lazy("For those who can't see the picture: what is on it that matters here?"),
    )
    caption = CharBlock(
        required=False,
        label=gettext_lazy("Caption"),
        max_length=300,
        help_text=gettext_lazy("Optional. Stands under the picture."),
    )

    class Meta:
        label = gettext_lazy("Picture")
        icon = "image"
        group = gettext_lazy("To read and see")
        label_format = "{alt}"

    def element(self, value, key, place):
        copied = place.file("picture", value["picture"], place.media.picture, _("no picture is chosen."))
        alt = place.text("alt", value["alt"], _("the description for those who can't see the picture is missing."))
        if copied is None:
            return None
        return Image(
            key=key,
            asset=copied.digest,
            alt=alt,
            caption=place.optional_text(value["caption"]),
            width=copied.width,
            height=copied.height,
        )
