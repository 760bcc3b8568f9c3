"""Rich text, cleaned to the few tags a document may hold. Pure: no Django.

The allow-list is the rule: whatever is not named here is left out, with its contents where that is a script or a
style. Cleaning what is clean changes nothing.
"""

import nh3

TAGS = {"p", "br", "strong", "em", "b", "i", "h3", "h4", "ul", "ol", "li", "a", "blockquote", "hr"}
# Without "*" the cleaner would keep `title` and `lang` everywhere.
ATTRIBUTES = {"*": set(), "a": {"href"}, "ol": {"start"}}
SCHEMES = {"https", "http", "mailto", "tel"}

# What a link may tell the page it leads to: nothing.
LINK_RELATION = "noopener noreferrer nofollow"


def clean_html(html: str) -> str:
    """`html` with only the allowed tags, attributes and link schemes."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel=LINK_RELATION,
        generic_attribute_prefixes=set(),
        url_relative="deny",
    ).strip()


def is_blank_html(html: str) -> bool:
    """Whether nothing is left to read once the tags are gone."""
    return not nh3.clean(html, tags=set()).replace("&nbsp;", " ").strip()
