"""Somebody at a browser, and everything that is watched while they look around."""

import os
import re
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from babel.messages.pofile import read_po
from playwright.sync_api import expect

from tests.journeys.stack import PASSWORD, ROOT

AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
# What Wagtail's own editor brings along: its rich text field, its map of the page, the fields of its lists.
WAGTAIL = [".w-minimap", ".Draftail-Editor", "[data-contentpath] [data-contentpath] input", ".w-preview iframe"]
# The page to try the API is not ours but for its frame, and has a main part of its own within ours.
SWAGGER = [".swagger-ui", "#main-content"]
PATIENCE = 20_000  # ms: the machine may be busy
PHONE, SMALL_PHONE, DESKTOP = (390, 844), (320, 640), (1280, 900)
REFUSAL = "Failed to load resource: the server responded with a status of"

expect.set_options(timeout=PATIENCE)


def problems_of(page, exclude=()) -> list[str]:
    """What is wrong with a page: axe's violations, and content that does not fit the width."""
    context = {"exclude": [[selector] for selector in exclude]} if exclude else None
    lines = [
        f"{page.url}: {violation['id']}: {', '.join(str(node['target']) for node in violation['nodes'])}"
        for violation in Axe().run(page, context=context, options=AXE).response["violations"]
    ]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return lines + ([f"{page.url}: {wide} px too wide"] if wide > 0 else [])


@cache
def _english() -> tuple[set[str], list[re.Pattern]]:
    """Sentences of ours that are different in Dutch: as they are, and as patterns where something is filled in."""
    with (ROOT / "locale/nl/LC_MESSAGES/django.po").open("rb") as file:
        catalogue = read_po(file, locale="nl")
    plain, patterns = set(), []
    for message in catalogue:
        singular = message.id if isinstance(message.id, str) else message.id[0]
        if len(singular.split()) < 3 or message.string == message.id or "<" in singular:
            continue
        if "%" in singular:
            patterns.append(re.compile(re.sub(r"%\\\(\w+\\\)s", ".+", re.escape(singular))))
        else:
            plain.add(singular)
    return plain, patterns


def english_in(text: str) -> list[str]:
    """Lines of a Dutch page that are English source texts."""
    plain, patterns = _english()
    lines = {line.strip() for line in text.splitlines()}
    return [line for line in lines if line in plain or any(pattern.fullmatch(line) for pattern in patterns)]


class Visitor:
    """One person with a browser of their own. `complaints` collects what nobody should see:
    errors on the console, refusals that are not expected (`expects`), and anything asked of another host."""

    def __init__(self, browser, url, size=DESKTOP, language="nl", **context):
        width, height = size
        self.url, self.language = url, language
        self.complaints, self.visited, self.expects = [], {}, set()
        self.context = browser.new_context(base_url=url, viewport={"width": width, "height": height}, **context)
        self.context.add_cookies([{"name": "language", "value": language, "url": url}])
        self.context.on("request", self._asked)
        self.context.on("response", self._answered)
        self.context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        self.context.on("console", self._said)
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)

    def _asked(self, request):
        if request.url.startswith(("data:", "blob:", "about:")):
            return
        if not request.url.startswith(self.url + "/"):
            self.complaints.append(f"asked another host: {request.url}")
        self.visited.setdefault((request.method, urlsplit(request.url).path), request.post_data_buffer)

    def _answered(self, response):
        if response.status >= 400 and response.status not in self.expects:
            self.complaints.append(f"{response.status}: {response.request.method} {response.url}")

    def _said(self, message):
        is_watched_elsewhere = message.text.startswith(REFUSAL)
        is_offline = "offline" in self.expects and "net::ERR" in message.text
        if message.type == "error" and not is_watched_elsewhere and not is_offline:
            self.complaints.append(message.text)

    def sign_in(self, name):
        self.go("/account/login/")
        self.page.get_by_label("E-mailadres").fill(f"{name}@demo.example")
        self.page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
        self.press("Inloggen")
        return self

    def go(self, path):
        self.page.goto(path)

    def follow(self, name, **options):
        """Follows the first link with this name, also when it looks like a button."""
        link = self.page.get_by_role("link", name=name, **options)
        link.or_(self.page.get_by_role("button", name=name, **options)).first.click()
        self.page.wait_for_load_state()

    def press(self, name, **options):
        """Presses the button with this name in what the page is about."""
        self.page.get_by_role("main").get_by_role("button", name=name, **options).click()
        self.page.wait_for_load_state()

    def sees(self, heading):
        """A screen with this heading, which is accessible, fits, and is Dutch all over."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(heading)
        self.look()

    def reads(self, *words):
        for text in words:
            expect(self.page.get_by_role("main")).to_contain_text(text)

    def look(self, exclude=(), is_dutch=True):
        self._keep_picture()
        assert problems_of(self.page, exclude) == []
        assert self.page.locator("html").get_attribute("lang") == self.language
        if self.language == "nl" and is_dutch:
            assert english_in(self.page.inner_text("body")) == [], self.page.url

    def _keep_picture(self):
        """With JOURNEY_PICTURES=folder every screen of the journey is kept there, in order."""
        if folder := os.environ.get("JOURNEY_PICTURES"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            number = len(list(Path(folder).glob("*.png"))) + 1
            name = "-".join(part for part in urlsplit(self.page.url).path.split("/") if part and len(part) < 30)
            self.page.screenshot(path=f"{folder}/{number:03}-{name or 'home'}.png", full_page=True)
