"""Small pictures beside words. They never carry meaning alone, so assistive technology does not hear them."""

from functools import cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

register = template.Library()

# Drawn on 24 x 24, stroked with the colour of the text.
SHAPES = {
    "account": '<circle cx="12" cy="8" r="4"/><path d="M4 21c1-5 4.5-6.5 8-6.5s7 1.5 8 6.5"/>',
    "arrow-left": '<path d="M19 12H5m6-7-7 7 7 7"/>',
    "arrow-right": '<path d="M5 12h14m-6-7 7 7-7 7"/>',
    "calendar": '<rect x="3.5" y="5" width="17" height="15.5" rx="3"/><path d="M3.5 10h17M8 2.5V6m8-3.5V6"/>',
    "check": '<path d="m4.5 12.5 5 5 10-11"/>',
    "cross": '<path d="m6 6 12 12M18 6 6 18"/>',
    "download": '<path d="M12 3.5v12m-5-5 5 5 5-5M4 20.5h16"/>',
    "eye": (
        '<path d="M2 12c2.5-4.7 6-7 10-7s7.5 2.3 10 7c-2.5 4.7-6 7-10 7s-7.5-2.3-10-7z"/>'
        '<circle cx="12" cy="12" r="3"/>'
    ),
    "film": '<rect x="3" y="4.5" width="18" height="15" rx="3"/><path d="m10 9 5 3-5 3z"/>',
    "info": '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5m0-9.2v.2"/>',
    "lifebuoy": (
        '<circle cx="12" cy="12" r="9"/>'
        '<circle cx="12" cy="12" r="4"/>'
        '<path d="m5.7 5.7 3.5 3.5m9.1-3.5-3.5 3.5m3.5 9.1-3.5-3.5m-9.1 3.5 3.5-3.5"/>'
    ),
    "lock": '<rect x="4.5" y="10.5" width="15" height="10" rx="2.5"/><path d="M8 10.5V7a4 4 0 0 1 8 0v3.5"/>',
    "note": '<path d="M5.5 3.5h9l4 4v13h-13z"/><path d="M9 12h6m-6 4h6"/>',
    "pen": '<path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19z"/>',
    "people": (
        '<circle cx="8.5" cy="8.5" r="3.5"/>'
        '<path d="M2.5 20c.6-4 3-5.5 6-5.5s5.4 1.5 6 5.5"/>'
        '<path d="M15.5 5.3a3.5 3.5 0 0 1 0 6.4m2 3.3c2 .7 3.5 2 4 5"/>'
    ),
    "phone": (
        '<path d="M5.5 3.5h3l2 5-2.5 2a12 12 0 0 0 5.5 5.5l2-2.5 5 2v3c0 1.5-1 2-2 2C10.5 20.5 3.5 13 3.5'
        ' 5.5c0-1 .5-2 2-2z"/>'
    ),
    "send": '<path d="M3.5 11.5 20.5 4l-6 16.5-3.5-7z"/><path d="m11 13.5 9.5-9.5"/>',
    "warning": '<path d="M12 3.5 22 20.5H2z"/><path d="M12 10v5m0 2.5v.2"/>',
}


@register.simple_tag
@cache
def icon(name, size=20):
    """An inline picture: `{% icon "calendar" %}`, size in px. Unknown names raise KeyError."""
    return format_html(
        '<svg class="tt-icon" width="{0}" height="{0}" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
        'stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">'
        "{1}</svg>",
        size,
        mark_safe(SHAPES[name]),
    )
