"""Bad input and bad luck, in a browser on the product as `make run` starts it. Other people than in the story."""

import re
from time import monotonic

import pytest
from playwright.sync_api import expect

from tests.journeys.visitor import PHONE

QUESTION = "Wat mag als eerste anders worden?"
SAVED = re.compile(r"Bewaard om \d\d:\d\d\. Alleen jij ziet dit\.")


@pytest.fixture
def hatice(signed_in, watched):
    """A client of Bram, halfway her first module."""
    return signed_in("hatice", PHONE)


@pytest.fixture
def mehmet(signed_in, watched):
    """A client of Bram with a long history."""
    return signed_in("mehmet", PHONE)


@pytest.fixture
def samira(signed_in, watched):
    """A client of Bram, in a browser without JavaScript."""
    return signed_in("samira", PHONE, java_script_enabled=False)


def open_step(visitor):
    visitor.go("/vandaag/")
    visitor.follow("Kies waar je mee wilt beginnen")
    return visitor.page.get_by_label(QUESTION), visitor.page.locator("[data-autosave-status]")


# ---- two tabs -----------------------------------------------------------------------------------------------------


def test_a_stale_tab_is_shown_both_texts_and_overwrites_nothing(hatice):
    hatice.expects.add(409)
    here, saved_here = open_step(hatice)
    address = hatice.page.url
    other = hatice.context.new_page()
    other.goto(address)
    there, saved_there = other.get_by_label(QUESTION), other.locator("[data-autosave-status]")
    here.fill("Uitslapen op zondag")
    expect(saved_here).to_have_text(SAVED)
    there.fill("Vaker naar de markt")
    conflict = other.get_by_role("alert")
    expect(conflict).to_contain_text("Uitslapen op zondag")
    expect(there).to_have_value("Vaker naar de markt")
    expect(saved_there).to_contain_text("Niet bewaard")
    hatice.page.reload()
    expect(here).to_have_value("Uitslapen op zondag")
    conflict.get_by_role("button", name="Houd wat ik hier typte").click()
    expect(saved_there).to_have_text(SAVED)
    other.close()
    hatice.page.reload()
    expect(here).to_have_value("Vaker naar de markt")
    hatice.look()


# ---- no connection ------------------------------------------------------------------------------------------------


def test_without_a_connection_the_text_stays_and_is_saved_later(hatice):
    text, saved = open_step(hatice)
    hatice.expects.add("offline")
    hatice.context.set_offline(True)
    text.fill("Een middag zonder winkel")
    expect(saved).to_contain_text("Niet bewaard. Controleer je internet.")
    expect(text).to_have_value("Een middag zonder winkel")
    hatice.look()
    hatice.context.set_offline(False)
    expect(saved).to_have_text(SAVED)
    hatice.page.reload()
    expect(text).to_have_value("Een middag zonder winkel")


# ---- twice --------------------------------------------------------------------------------------------------------


def test_a_step_that_is_sent_twice_arrives_once(hatice, bram):
    open_step(hatice)
    hatice.press("Verstuur naar Bram")
    form = {"csrfmiddlewaretoken": hatice.page.locator("main [name=csrfmiddlewaretoken]").input_value()}
    address = hatice.page.url
    for _time in range(2):
        answer = hatice.context.request.post(address, form=form, headers={"Referer": address})
        assert answer.ok
    hatice.press("Ja, verstuur")
    hatice.reads("Bram kan dit nu lezen.", "Een middag zonder winkel")
    bram.go("/clienten/")
    bram.follow("Hatice Kaya", exact=True)
    sent = bram.page.get_by_role("region", name="Wat is verstuurd").get_by_role(
        "link", name="Kies waar je mee wilt beginnen"
    )
    expect(sent).to_have_count(1)


# ---- no JavaScript ------------------------------------------------------------------------------------------------


def test_without_javascript_a_step_can_be_done_in_two_tabs_and_sent(samira):
    samira.go("/vandaag/")
    samira.follow("Zet op een rij")
    page = samira.page
    address = page.url
    stale = samira.context.new_page()
    stale.goto(address)
    page.get_by_label("Er blijft geld over").check()
    page.get_by_label("Wat wil je bespreken").fill("De huur")
    page.get_by_role("button", name="Bewaar en maak meer regels").first.click()
    expect(page.get_by_label("Wat wil je bespreken")).to_have_value("De huur")
    samira.expects.add(409)
    stale.get_by_label("Wat wil je bespreken").fill("De auto")
    stale.get_by_role("button", name="Bewaar en stop").click()
    expect(stale.get_by_role("main")).to_contain_text("Twee verschillende antwoorden")
    expect(stale.get_by_role("main")).to_contain_text("De huur")
    expect(stale.get_by_label("Wat wil je bespreken")).to_have_value("De auto")
    stale.get_by_role("button", name="Bewaar en stop").click()
    expect(stale.get_by_role("heading", level=1)).to_contain_text("Dag Samira")
    stale.close()
    samira.go(address)
    expect(page.get_by_label("Wat wil je bespreken")).to_have_value("De auto")
    samira.press("Verstuur naar Bram")
    samira.press("Ja, verstuur")
    samira.reads("Bram kan dit nu lezen.", "De auto", "Er blijft geld over")


# ---- the worker dies ----------------------------------------------------------------------------------------------


def test_an_export_of_which_the_worker_is_killed_is_finished_once(mehmet, site):
    page = mehmet.page
    for _try in range(5):
        mehmet.go("/dossier/meenemen/")
        mehmet.press("Maak mijn pdf")
        address = page.url
        progress = mehmet.context.request.get(address + "voortgang/")
        until = monotonic() + 20
        while "max=" not in progress.text() and "data-done" not in progress.text() and monotonic() < until:
            progress = mehmet.context.request.get(address + "voortgang/")
        site.kill_worker()
        if "data-done" not in mehmet.context.request.get(address + "voortgang/").text():
            break
    else:
        pytest.fail("the worker was too fast to be killed halfway")
    mehmet.look()
    expect(page.get_by_text("Je dossier is klaar.")).to_be_visible(timeout=90_000)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download de pdf").click()
    assert download.value.path().read_bytes().startswith(b"%PDF")
    mehmet.go("/dossier/meenemen/")
    made = page.get_by_role("main").locator(f"a[href='{address.removeprefix(site.url)}bestand/']")
    expect(made).to_have_count(1)
    assert any("worker ended" in line and "is started again" in line for line in site.log)


# ---- content that is not finished ---------------------------------------------------------------------------------


def edit(emil, title):
    emil.go("/cms/pages/")
    emil.follow(title, exact=True)
    expect(emil.page.get_by_role("heading", level=1)).to_contain_text(title)


def try_to_publish(emil):
    emil.page.get_by_role("button", name="Meer acties").click()
    emil.page.get_by_role("button", name="Publiceren").click()
    told = emil.page.locator(".messages")
    expect(told).to_contain_text("Wat je schreef is bewaard als concept.")
    return told


def test_publishing_a_module_that_is_not_finished_names_the_block_and_keeps_the_draft(emil):
    edit(emil, "Onder de mensen")
    page = emil.page
    page.get_by_role("heading", name=re.compile("^Stap ")).nth(1).click()
    minutes = page.locator("[name='steps-1-value-minutes']")
    minutes.fill("")
    told = try_to_publish(emil)
    expect(told).to_contain_text("Stap 2: zeg hoeveel minuten het duurt.")
    edit(emil, "Onder de mensen")
    expect(minutes).to_have_value("")


def test_publishing_a_self_test_with_a_gap_names_the_scores_without_words(emil):
    edit(emil, "Hoe eenzaam voel je je?")
    page = emil.page
    page.get_by_role("heading", name="Uitslag 9 – 17: Je bent soms eenzaam").click()
    highest = page.locator("[name='scores-0-value-bands-1-value-maximum']")
    highest.fill("15")
    told = try_to_publish(emil)
    expect(told).to_contain_text("In de uitslagen van de score “Hoe eenzaam voel je je?” ontbreken: 16–17.")
    edit(emil, "Hoe eenzaam voel je je?")
    expect(highest).to_have_value("15")


def test_what_was_not_published_changes_nothing_for_clients(bram):
    """Bram can still agree on both, as they were published before."""
    bram.go("/clienten/")
    bram.follow("Hatice Kaya", exact=True)
    bram.follow("Samen afspreken")
    for title in ("Onder de mensen", "Hoe eenzaam voel je je?"):
        expect(bram.page.get_by_role("checkbox", name=title)).to_be_visible()
