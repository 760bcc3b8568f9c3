"""The components in a browser: accessible, within the content policy, and live the way their description says."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import DESKTOP, PHONE, SMALL_PHONE

PLACES = ["/", "/stijlgids/", "/hulp-nu/", "/sporen/", "/toegankelijkheid/", "/privacy/", "/account/login/"]
STYLE_GUIDE = "/stijlgids/"
STORY = "textarea[name=story] >> nth=0"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", [SMALL_PHONE, PHONE, DESKTOP], ids=["320", "390", "1280"])
def test_every_public_page_is_accessible(open_page, problems, size, language):
    page = open_page(size, language)
    found = []
    for place in PLACES:
        page.goto(place)
        found += problems(page)
    assert found == []


def test_every_public_page_works_without_javascript(open_page):
    page = open_page(java_script_enabled=False)
    for place in PLACES:
        page.goto(place)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_role("link", name="Verlaat deze site snel")).to_have_attribute("href", "/uit")


def test_the_first_tab_leads_to_the_content(open_page):
    page = open_page()
    page.goto(STYLE_GUIDE)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_focused_control_is_not_hidden_by_the_bar(open_page):
    page = open_page()
    page.goto(STYLE_GUIDE)
    bar = page.locator(".tt-bar").bounding_box()
    for _ in range(40):
        page.keyboard.press("Tab")
    for _ in range(25):
        page.keyboard.press("Shift+Tab")
        box = page.evaluate(
            "(() => { const r = document.activeElement.getBoundingClientRect(); return [r.top, r.bottom] })()"
        )
        assert box[1] > bar["height"], page.evaluate("document.activeElement.outerHTML")


# ---- leaving quickly ----------------------------------------------------------------------------------------------


@pytest.fixture
def neutral_site(settings, live_server):
    """Where the exit leads: another host name of this machine, so that it shares nothing with the site."""
    settings.QUICK_EXIT_URL = live_server.url.replace("localhost", "127.0.0.1") + "/welkom/"
    return settings.QUICK_EXIT_URL


@pytest.mark.parametrize("way", ["click", "shift"])
def test_leaving_replaces_the_page_so_that_back_does_not_return_to_it(open_page, neutral_site, way):
    page = open_page()
    page.goto("/privacy/")
    page.goto(STYLE_GUIDE)
    if way == "click":
        page.get_by_role("link", name="Verlaat deze site snel").click()
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url(neutral_site)
    page.go_back()
    assert STYLE_GUIDE not in page.url


def test_leaving_is_not_held_up_by_unsaved_text(open_page, neutral_site):
    page = open_page()
    page.goto(STYLE_GUIDE)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    page.route(f"**{STYLE_GUIDE}", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    page.locator(STORY).press_sequentially("still typing")
    page.get_by_role("link", name="Verlaat deze site snel").click()
    page.wait_for_url(neutral_site)
    assert asked == []
    page.complaints.clear()  # the request that was cut off


# ---- saving while typing -------------------------------------------------------------------------------------------


class Server:
    """Answers the autosave of the style guide; `answers` are given in turn, the last one for ever."""

    def __init__(self, page, *answers):
        self.answers = list(answers)
        self.posts = []
        page.route(f"**{STYLE_GUIDE}", self.handle)

    def handle(self, route):
        if route.request.method != "POST":
            return route.continue_()
        self.posts.append(route.request.post_data)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if answer == "no connection":
            return route.abort()
        status, body = answer
        if isinstance(body, dict):
            return route.fulfill(status=status, content_type="application/json", body=json.dumps(body))
        return route.fulfill(status=status, content_type="text/html", body=body)


SAVED = (200, {"text": "Bewaard om 14:03. Alleen jij ziet dit.", "seen": {"story": "token-2"}})
CONFLICT = (
    409,
    {
        "text": "Niet bewaard.",
        "conflicts": {"story": {"text": "From my phone", "value": "From my phone", "seen": "token-9"}},
    },
)


@pytest.fixture
def style_guide(open_page):
    page = open_page()
    page.goto(STYLE_GUIDE)
    return page


def status(page):
    return page.locator("[data-autosave-status]").first


def test_what_is_typed_is_saved_once_after_a_pause(style_guide):
    server = Server(style_guide, SAVED)
    style_guide.locator(STORY).press_sequentially("one two three")
    expect(status(style_guide)).to_have_text("Bewaard om 14:03. Alleen jij ziet dit.")
    assert len(server.posts) == 1
    assert "one two three" in server.posts[0]
    expect(style_guide.locator("[name=seen-story]").first).to_have_value("token-2")


def test_a_choice_is_saved_at_once_with_the_token_of_the_last_answer(style_guide):
    server = Server(style_guide, SAVED)
    style_guide.get_by_label("Per telefoon").first.check()
    expect(status(style_guide)).to_have_attribute("data-state", "saved")
    style_guide.get_by_label("Met beeldbellen").first.check()
    style_guide.wait_for_timeout(300)
    assert [re.search(r'name="seen-story"\s+(\S+)', post)[1] for post in server.posts] == ["0", "token-2"]


@pytest.mark.parametrize("failure", ["no connection", (503, "<p>busy</p>"), (429, "<p>slowly</p>")])
def test_a_failure_is_told_and_tried_again_without_losing_the_text(style_guide, failure):
    server = Server(style_guide, failure, SAVED)
    style_guide.locator(STORY).fill("keep me")
    expect(status(style_guide)).to_have_text("Niet bewaard. Controleer je internet.")
    expect(style_guide.locator(STORY)).to_have_value("keep me")
    expect(status(style_guide)).to_have_attribute("data-state", "saved")
    assert len(server.posts) == 2
    style_guide.complaints.clear()  # the browser names the failed request in its console


def test_an_ended_session_is_told_in_other_words(style_guide):
    Server(style_guide, (403, "<p>expired</p>"))
    style_guide.locator(STORY).fill("keep me")
    expect(status(style_guide)).to_contain_text("Log opnieuw in")
    style_guide.complaints.clear()


def test_leaving_a_page_with_unsaved_text_asks_first(style_guide):
    Server(style_guide, "no connection")
    style_guide.locator(STORY).press_sequentially("keep me")
    expect(status(style_guide)).to_have_attribute("data-state", "failed")
    asked = []
    style_guide.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    style_guide.evaluate("location.href = '/privacy/'")
    style_guide.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    style_guide.complaints.clear()


@pytest.mark.parametrize(
    ("button", "text"), [("Houd wat ik hier typte", "mine"), ("Neem de andere tekst", "From my phone")]
)
def test_two_texts_are_shown_and_nothing_is_overwritten_until_one_is_chosen(style_guide, button, text):
    server = Server(style_guide, CONFLICT, SAVED)
    style_guide.locator(STORY).fill("mine")
    box = style_guide.locator("form .tt-conflict")
    expect(box).to_contain_text("From my phone")
    style_guide.locator(STORY).fill("mine")
    style_guide.wait_for_timeout(1200)
    assert len(server.posts) == 1
    box.get_by_role("button", name=button).click()
    expect(status(style_guide)).to_have_attribute("data-state", "saved")
    expect(style_guide.locator(STORY)).to_have_value(text)
    assert "token-9" in server.posts[1]
    style_guide.complaints.clear()


def test_a_form_sent_during_a_save_waits_for_its_answer(style_guide):
    """Otherwise the sent form carries an older token than the save, and meets itself as a conflict."""
    held = []
    style_guide.route(
        f"**{STYLE_GUIDE}", lambda route: held.append(route) if route.request.method == "POST" else route.continue_()
    )
    style_guide.get_by_label("Per telefoon").first.check()
    style_guide.wait_for_timeout(200)
    style_guide.get_by_role("button", name="Ga verder").click()
    style_guide.wait_for_timeout(300)
    assert style_guide.url.endswith(STYLE_GUIDE)
    held[0].fulfill(status=200, content_type="application/json", body=json.dumps(SAVED[1]))
    style_guide.wait_for_url(re.compile("seen-story=token-2"))


def test_nothing_typed_stays_behind_in_the_browser(style_guide):
    Server(style_guide, SAVED)
    style_guide.locator(STORY).fill("secret")
    expect(status(style_guide)).to_have_attribute("data-state", "saved")
    assert style_guide.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


# ---- following something that is being made --------------------------------------------------------------------------


def test_progress_is_refreshed_until_it_is_done(style_guide):
    rounds = []

    def progress(route):
        rounds.append(route)
        done = " data-done" if len(rounds) == 3 else ""
        route.fulfill(body=f"<p{done}>Pagina {len(rounds)}</p>")

    style_guide.route("**/progress", progress)
    style_guide.evaluate(
        """() => {
          const box = document.createElement('div')
          Object.assign(box.dataset, { module: 'tt-poll', url: '/progress', interval: '100' })
          document.querySelector('main').append(box)
          box.dispatchEvent(new CustomEvent('htmx:after:swap', { bubbles: true }))
        }"""
    )
    expect(style_guide.get_by_text("Pagina 3")).to_be_visible()
    style_guide.wait_for_timeout(500)
    assert len(rounds) == 3


def test_the_account_menu_closes_on_escape(open_page, cast, client, live_server):
    client.force_login(cast.anna.user)
    page = open_page()
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    page.goto("/privacy/")
    menu = page.locator(".tt-menu")
    menu.locator("summary").click()
    expect(menu.get_by_role("button", name="Uitloggen")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu.get_by_role("button", name="Uitloggen")).to_be_hidden()
