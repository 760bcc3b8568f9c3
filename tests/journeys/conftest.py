"""A real browser on a real server: Chromium through Playwright. Every page is checked for what the console says."""

import os
import re
import shutil

import pytest

from tests.journeys.stack import Stack
from tests.journeys.visitor import DESKTOP, PHONE, SMALL_PHONE, Visitor, problems_of

__all__ = ["DESKTOP", "PHONE", "SMALL_PHONE"]

# Playwright keeps an event loop in the main thread; the fixtures here use the database from that thread all the same.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


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
    return problems_of


# ---- scenes: tests of which each builds on the ones before ---------------------------------------------------------


def pytest_configure(config):
    config.addinivalue_line("markers", "scenes: each builds on the ones before it; after one fails the rest is skipped")


def pytest_runtest_makereport(item, call):
    if item.get_closest_marker("scenes") and call.excinfo and not call.excinfo.errisinstance(pytest.skip.Exception):
        item.module.ended_at = item.name


def pytest_runtest_setup(item):
    if item.get_closest_marker("scenes") and (ended_at := getattr(item.module, "ended_at", None)):
        pytest.skip(f"the story ended at {ended_at}")


# ---- the whole product, as `make run` starts it ------------------------------------------------------------------


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The running product with the demo in it; it has to stop in order and without an error in its log."""
    stack = Stack(tmp_path_factory.mktemp("site"))
    yield stack
    code = stack.stop()
    log = "".join(stack.log)
    assert code == 0, log
    assert not re.search(r" (ERROR|CRITICAL) |Traceback", log), log


@pytest.fixture(scope="session")
def signed_in(site, browser):
    """signed_in(name, size, device="") → the visitor with that login; the same one for the same name and device."""
    known = {}

    def visitor(name, size=DESKTOP, device="", **context):
        if (name, device) not in known:
            known[name, device] = Visitor(browser, site.url, size, **context)
            known[name, device].sign_in(name)
        return known[name, device]

    visitor.known = known
    yield visitor
    for one in known.values():
        one.context.close()


@pytest.fixture
def watched(signed_in):
    """Fails the test when one of those signed in saw something nobody should see."""
    yield
    complaints = {f"{name} {device}".strip(): one.complaints[:] for (name, device), one in signed_in.known.items()}
    for one in signed_in.known.values():
        one.complaints.clear()
        one.expects.clear()
    assert {name: told for name, told in complaints.items() if told} == {}


@pytest.fixture
def anna(signed_in, watched):
    return signed_in("anna", PHONE)


@pytest.fixture
def bram(signed_in, watched):
    return signed_in("bram")


@pytest.fixture
def emil(signed_in, watched):
    return signed_in("emil")


@pytest.fixture
def charlie(signed_in, watched):
    return signed_in("charlie")
