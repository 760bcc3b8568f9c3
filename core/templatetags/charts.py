"""`{% line_chart series %}` and `{% meter … %}`: SVG with classes and attributes only, and the same in words."""

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import charts

register = template.Library()


@register.inclusion_tag("components/chart.html")
def line_chart(series):
    """A `core.charts.Series` as a line chart with bands, a sentence and a table."""
    points = sorted(series.points, key=lambda point: point.on)
    return {
        "series": series,
        "plot": charts.plot(series),
        "rows": [{"point": point, "band": charts.band_of(point.value, series.bands)} for point in points],
        "summary": in_a_sentence(series),
    }


@register.inclusion_tag("components/meter.html")
def meter(value, minimum, maximum, bands=(), key="meter", width=380, listed=True):
    """Where a score lies on its scale: a bar with a marker, and the bands in words. `bands` are `core.charts.Band`.

    `listed=False` leaves the words to the page.
    """
    span = (maximum - minimum) or 1
    here = charts.band_of(value, bands)

    def x(number):
        return round(2 + (min(max(number, minimum), maximum) - minimum) / span * (width - 4), 2)

    return {
        "value": value,
        "minimum": minimum,
        "maximum": maximum,
        "here": here,
        "bands": sorted(bands, key=lambda band: band.low) if listed else [],
        "segments": [
            {"x": x(low), "width": round(x(high) - x(low), 2), "band": band, "pattern": charts.pattern_of(band)}
            for low, high, band in charts.edges(bands, minimum, maximum)
        ],
        "marker": min(max(x(value), 10), width - 10),
        "width": width,
        "key": key,
    }


def in_a_sentence(series):
    """What a chart shows, for who does not see it: "In 4 weeks from 14 to 8."."""
    points = sorted(series.points, key=lambda point: point.on)
    if not points:
        said = _("There is nothing to show yet.")
    elif len(points) == 1:
        said = _("One measurement: %(value)s.") % {"value": number(points[0].value)}
    else:
        values = {"first": number(points[0].value), "last": number(points[-1].value)}
        days = (points[-1].on - points[0].on).days
        if days >= 14:
            weeks = round(days / 7)
            said = ngettext(
                "In %(count)s week from %(first)s to %(last)s.", "In %(count)s weeks from %(first)s to %(last)s.", weeks
            ) % (values | {"count": weeks})
        else:
            said = ngettext(
                "In %(count)s day from %(first)s to %(last)s.", "In %(count)s days from %(first)s to %(last)s.", days
            ) % (values | {"count": days})
    return f"{said} {series.note}".strip()


@register.filter
def number(value):
    """A value without needless decimals: 8, 7.5."""
    return f"{value:g}"
