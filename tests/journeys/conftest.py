"""A real browser on a real server: Chromium through Playwright. Every page is checked for what the console says."""

import os
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe

# Playwright keeps an event loop in the main thread; the fixtures here use the database from that thread all the same.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
PHONE, SMALL_PHONE, DESKTOP = (390, 844), (320, 640), (1280, 900)


@pytest.fixture(scope="session")
def browser_type_launch_args():
    found = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or shutil.which("chromium")
    return {"args": ["--no-sandbox"], **({"executable_path": found} if found else {})}


@pytest.fixture
def open_page(new_context, live_server):
    """open_page(size, language) → a page on the running site. What its console complains of fails the test."""
    complaints = []

    def opened(size=PHONE, language="nl", **context):
        width, height = size
        made = new_context(base_url=live_server.url, viewport={"width": width, "height": height}, **context)
        made.add_cookies([{"name": "language", "value": language, "url": live_server.url}])
        page = made.new_page()
        page.on("console", lambda message: message.type == "error" and complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.complaints = complaints
        return page

    yield opened
    assert complaints == []


@pytest.fixture
def problems():
    """problems(page) → what is wrong with it: axe's violations and content that does not fit the width."""
    axe = Axe()

    def found(page):
        result = axe.run(page, options=AXE).response["violations"]
        lines = [
            f"{page.url}: {violation['id']}: {', '.join(str(node['target']) for node in violation['nodes'])}"
            for violation in result
        ]
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        return lines + ([f"{page.url}: {wide} px too wide"] if wide > 0 else [])

    return found
