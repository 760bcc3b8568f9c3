"""Rich text keeps its few tags and nothing that could act."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modules.cleaning import clean_html, is_blank_html

PIECES = [
    *("<p>", "</p>", "<b>", "</b>", "<script>", "</script>", "alert(1)", "<style>", "</style>", "<!--", "-->"),
    *("<img src=x onerror=alert(1)>", "<svg", " onload=alert(1)>", "<template>", "<form action=/x>", "</a>", "<li>"),
    *("<a href='javascript:alert(1)'>", "<a href='https://example.org/'>", '<a href="data:text/html,x">'),
    *("<a href='//evil.example/'>", "<a href='/account/logout/'>", '<a linktype="page" id="3">'),
    *("<iframe srcdoc='<script>'>", "<math><mi//xlink:href='data:x'>", "<p style='color:red' class=x id=y>"),
    *("<ol start=3>", "&lt;script&gt;", "&#x3C;script>", "\x00", "'\"><", "<p data-block-key='ab12'>", "woord "),
    *('<noscript><p title="</noscript><img src=x onerror=alert(1)>">', "<embed embedtype='image' id='1'/>"),
]
OTHER_TAG = re.compile(r"<(?!/?(p|br|strong|em|b|i|h3|h4|ul|ol|li|a|blockquote|hr)\b)", re.IGNORECASE)
OTHER_ATTRIBUTE = re.compile(r"<[^>]*\s(on\w+|style|class|id|src|data-[\w-]+)\s*=", re.IGNORECASE)
OTHER_LINK = re.compile(r"<[^>]*href=[\"'](?!https?:|mailto:|tel:)")


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=12).map("".join))
def test_hostile_html_is_reduced_to_the_allow_list(html):
    cleaned = clean_html(html)
    assert not OTHER_TAG.search(cleaned)
    assert not OTHER_ATTRIBUTE.search(cleaned)
    assert not OTHER_LINK.search(cleaned)
    assert clean_html(cleaned) == cleaned


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ("<p>Dag <strong>jij</strong></p>", "<p>Dag <strong>jij</strong></p>"),
        ("<h3>Kop</h3><ol><li>een</li></ol>", "<h3>Kop</h3><ol><li>een</li></ol>"),
        ('<p data-block-key="x">a<br/>b</p>', "<p>a<br>b</p>"),
        ("<p>a</p><script>alert(1)</script>", "<p>a</p>"),
        ("<h1>Kop</h1>", "Kop"),
        ('<p title="<img src=x onerror=alert(1)>" lang="en">a</p>', "<p>a</p>"),
        (
            '<a href="https://www.example.org/" target="_blank">x</a>',
            '<a href="https://www.example.org/" rel="noopener noreferrer nofollow">x</a>',
        ),
    ],
)
def test_the_few_tags_are_kept(html, cleaned):
    assert clean_html(html) == cleaned


@pytest.mark.parametrize("html", ["", "<p></p>", "<p>&nbsp;</p>", "<p> <br></p>", "<script>x</script>"])
def test_html_without_words_is_blank(html):
    assert is_blank_html(html)


def test_html_with_words_is_not_blank():
    assert not is_blank_html("<p>a</p>")
