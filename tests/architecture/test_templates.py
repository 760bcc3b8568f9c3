"""Templates keep to the content security policy: nothing inline."""

import re

import pytest
from django.conf import settings

from tests.architecture.source import ROOT

TEMPLATES = sorted(
    path.relative_to(ROOT)
    for folder in [ROOT / "templates", *ROOT.glob("*/templates")]
    for path in folder.rglob("*.html")
)
INLINE = {
    "a script in the page": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)", re.IGNORECASE),
    "a style in the page": re.compile(r"<style\b", re.IGNORECASE),
    "a style attribute": re.compile(r"<[a-z][^>]*\sstyle\s*=", re.IGNORECASE),
    "an event attribute": re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "an htmx event attribute": re.compile(r"\shx-on[:-]", re.IGNORECASE),
    "a javascript address": re.compile(r"[\"']\s*javascript:", re.IGNORECASE),
    "another host": re.compile(r"(?:src|srcset|action)\s*=\s*[\"'](?:https?:)?//", re.IGNORECASE),
}
COMMENT = re.compile(
    r"{#.*?#}|{% comment .*?%}.*?{% endcomment %}|{% comment %}.*?{% endcomment %}|<!--.*?-->", re.DOTALL
)


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_template_has_nothing_inline(path):
    source = COMMENT.sub("", (ROOT / path).read_text(encoding="utf-8"))
    assert [what for what, pattern in INLINE.items() if pattern.search(source)] == []


def test_policy_of_the_pages_allows_nothing_inline():
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert not any("unsafe" in source for sources in directives.values() for source in sources)
    assert directives["default-src"] == ["'none'"]
