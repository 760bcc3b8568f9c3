"""The story of docs and README, lived through in a browser on the product as `make run` starts it.

Each test is a scene and builds on the ones before it. Nothing is mocked and nothing is written into the database: what
happens here happens through the pages, and once through the API with a token that was made on a page.
"""

import re
from datetime import datetime, timedelta
from io import BytesIO
from time import monotonic
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.journeys.stack import PASSWORD
from tests.journeys.visitor import DESKTOP, SWAGGER, WAGTAIL

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HAS_AN_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

SENTENCE = "Neem er rustig de tijd voor."
LATER_SENTENCE = "Een schoenendoos is ook een map."
LINE = "Begin met de tas, Anna. Vier brieven is ook goed."
LETTERS = "Het viel mee. Vier brieven, en niemand was boos."
WHY = "Ik word er verdrietig van. Er zit post van mijn ex bij."
SELF_TEST = ["Zelden", "Soms", "Soms", "Zelden", "Soms", "Soms", "Zelden", "Soms", "Zelden"]
THOUGHT = "Ze willen me er niet bij."
ANSWER = "Vier brieven is vier brieven minder. Knap dat je begon."
OTHER_ANSWER = "Dan doen we die samen, donderdag. Laat ze maar liggen."
HER_NOTE = "Ik durfde te zeggen dat ik me schaam. Bram schrok er niet van."
REPORT = "We spraken over de brieven van je ex. Die doen we samen."
WORKING_NOTE = "Navragen of haar zus wil meekijken."


pytestmark = pytest.mark.scenes


@pytest.fixture(scope="module")
def story():
    """What one scene leaves for the next."""
    return SimpleNamespace()


def step_of(page, title):
    """Opens the step with this title in the editor, and gives its rich text that begins with `Ligt` and the like."""
    page.get_by_role("heading", name=f"Stap {title}").click()


def rewrite(page, beginning, sentence):
    """Adds a sentence to the text that has `beginning` in it."""
    text = page.locator(".public-DraftEditor-content", has_text=beginning)
    text.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(f" {sentence}")
    expect(text).to_contain_text(sentence)


def publish(page):
    page.get_by_role("button", name="Meer acties").click()
    page.get_by_role("button", name="Publiceren").click()
    expect(page.locator(".messages")).to_contain_text("is gepubliceerd")


# ---- 1. Emil ------------------------------------------------------------------------------------------------------


def test_emil_finds_what_there_is_to_work_with(emil):
    emil.go("/cms/")
    emil.look(WAGTAIL)
    emil.go("/cms/pages/")
    for title in ("Grip op je administratie", "Hoe eenzaam voel je je?", "Gedachtenschema", "Stemming"):
        expect(emil.page.get_by_role("link", name=title, exact=True).first).to_be_visible()
    emil.look(WAGTAIL)
    emil.follow("Gedachtenschema", exact=True)
    expect(emil.page.get_by_role("heading", level=1)).to_contain_text("Gedachtenschema")
    emil.look(WAGTAIL)


def test_emil_changes_a_sentence_looks_at_it_as_a_client_and_publishes(emil, story):
    page = emil.page
    emil.go("/cms/pages/")
    page.get_by_role("link", name="Grip op je administratie", exact=True).first.click()
    page.wait_for_url("**/edit/")
    story.module = page.url
    step_of(page, "Open de tas met post")
    rewrite(page, "Ligt er bij jou post", SENTENCE)
    page.get_by_role("button", name="Toon/verberg voorvertoning").click()
    preview = page.frame_locator("[data-side-panel=preview] iframe >> nth=-1")
    expect(preview.get_by_role("main")).to_contain_text("Wat je eraan hebt")
    page.get_by_label("Voorvertoning modus").select_option(label="Stap 1: Open de tas met post")
    expect(preview.get_by_role("main")).to_contain_text(SENTENCE)
    expect(preview.get_by_role("main")).to_contain_text("Zo ziet een cliënt het.")
    publish(page)


# ---- 2. Bram ------------------------------------------------------------------------------------------------------


def test_anna_asks_for_mail(anna):
    anna.sees("Dag Anna")
    anna.go("/mijn/")
    anna.sees("Je account")
    anna.follow("Wijzig", exact=False)
    anna.sees("E-mail")
    anna.page.get_by_label("Ja, stuur me een e-mail").check()
    anna.press("Bewaar")
    anna.sees("Je account")


def test_bram_agrees_with_anna_on_what_to_do_before_thursday(bram, story):
    page = bram.page
    bram.sees("Wie heeft mij nodig?")
    bram.follow("Anna de Wit", exact=True)
    bram.sees("Anna de Wit")
    story.client = page.url
    bram.follow("Samen afspreken")
    bram.sees("Afspreken met Anna")
    page.get_by_role("checkbox", name="Grip op je administratie").check()
    page.get_by_label("Van stap").locator("visible=true").select_option(label="1. Open de tas met post")
    page.get_by_label("Tot en met stap").locator("visible=true").select_option(label="3. Maak mappen die je terugvindt")
    page.get_by_role("checkbox", name="Hoe eenzaam voel je je?").check()
    page.get_by_role("checkbox", name="Gedachtenschema").check()
    page.get_by_role("radio", name=re.compile("donderdag .* om 10:00")).check()
    page.get_by_label("Een persoonlijke regel").fill(LINE)
    bram.press("Zet klaar voor Anna")
    bram.sees("Dit staat nu klaar voor Anna")
    bram.reads("Grip op je administratie", "Hoe eenzaam voel je je?", "Gedachtenschema", "om 10:00", LINE)
    bram.follow("Naar de afspraak")
    bram.sees("Donderdag")
    story.appointment = page.url


def test_the_mail_says_that_something_waits_and_nothing_else(site, anna):
    (mail,) = site.post.wait_for("anna@demo.example")
    assert mail["Subject"] == "Er staat iets voor je klaar"
    body = mail.get_content()
    assert f"{site.url}/account/login/" in body
    for word in ("Anna", "Bram", "Hoekstra", "administratie", "eenzaam", "Tussenkamer", "hulpverlener", "afspraak"):
        assert word not in mail["Subject"] + body


# ---- 3. Anna ------------------------------------------------------------------------------------------------------


def test_anna_sees_what_there_is_to_do_before_thursday(anna):
    anna.go("/")
    anna.sees("Dag Anna")
    anna.reads("Voor je afspraak op donderdag", LINE, "Open de tas met post", "Hoe eenzaam voel je je?")
    expect(anna.page.get_by_text("Nog niet begonnen")).to_have_count(5)


def plan_call(bram, story):
    """Plans a phone call with Anna that begins within a minute."""
    page = bram.page
    bram.go(story.client)
    bram.follow("Afspraak plannen")
    bram.sees("Plan een afspraak met Anna")
    moment = datetime.now(AMSTERDAM) + timedelta(seconds=65)
    page.get_by_label("Datum").fill(f"{moment:%Y-%m-%d}")
    page.get_by_label("Tijd", exact=True).fill(f"{moment:%H:%M}")
    page.get_by_label("Hoe lang").select_option("15 minuten")
    page.get_by_label("per telefoon").check()
    bram.press("Plan de afspraak")


def test_bram_plans_a_phone_call_that_begins_in_a_minute(bram, story):
    """Thursday is days away. What both write about is a phone call now."""
    page = bram.page
    bram.expects.add(422)
    plan_call(bram, story)
    while page.get_by_text("Je hebt op deze tijd al een afspraak").first.is_visible():
        # At this hour somebody of the demo is with Bram, or about to be.
        bram.go("/afspraken/")
        page.get_by_role("main").get_by_role("listitem").get_by_role("link").first.click()
        page.get_by_role("button", name="Ja, doorgegaan").or_(page.get_by_role("link", name="afzeggen")).click()
        if page.url.endswith("/afzeggen/"):
            page.get_by_role("main").get_by_role("button").click()
        plan_call(bram, story)
    bram.reads("per telefoon")
    bram.look()
    story.call = page.url


def test_anna_reads_and_watches_and_fills_in_step_1(anna, story):
    page = anna.page
    anna.follow("Open de tas met post")
    story.step_1 = page.url
    anna.sees("Open de tas met post")
    anna.reads(SENTENCE, "Alleen jij ziet dit, tot je het verstuurt naar Bram.")
    picture = page.locator("main img").first
    assert picture.get_attribute("alt")
    picture.scroll_into_view_if_needed()
    page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=picture.element_handle())
    film = page.locator("video")
    page.wait_for_function("film => film.readyState > 0", arg=film.element_handle())
    expect(film.locator("track[kind=captions][srclang=nl]")).to_have_count(1)
    page.get_by_text("Lees de film als tekst").click()
    expect(page.locator("details[open]")).not_to_be_empty()
    page.get_by_label("In een tas of doos").check()
    page.get_by_label("Ik schaam me ervoor").check()
    page.get_by_role("radio", name="8").check()
    page.get_by_label("Ik heb een wekker gezet").check()
    page.get_by_label("Hoe was het om de brieven te openen?").fill(LETTERS)
    page.get_by_label("Wie kan er de volgende keer bij je zitten?").fill("Mijn zus")
    saved = page.locator("[data-autosave-status]")
    expect(saved).to_have_attribute("data-state", "saved")
    expect(saved).to_have_text(re.compile(r"Bewaard om \d\d:\d\d\. Alleen jij ziet dit\."))
    page.wait_for_load_state("networkidle")
    anna.look()


def test_what_anna_typed_is_there_on_another_device(signed_in, anna, story):
    laptop = signed_in("anna", DESKTOP, device="laptop")
    laptop.go(story.step_1)
    laptop.sees("Open de tas met post")
    page = laptop.page
    expect(page.get_by_label("Hoe was het om de brieven te openen?")).to_have_value(LETTERS)
    expect(page.get_by_label("In een tas of doos")).to_be_checked()
    expect(page.get_by_label("Ik schaam me ervoor")).to_be_checked()
    expect(page.get_by_role("radio", name="8")).to_be_checked()
    expect(page.get_by_label("Ik heb een wekker gezet")).to_be_checked()


def test_bram_does_not_see_it_before_anna_sends_it(bram, story):
    bram.go(story.appointment)
    expect(bram.page.get_by_role("main")).not_to_contain_text(LETTERS)
    bram.go(story.client)
    expect(bram.page.get_by_role("main")).not_to_contain_text("Gedachtenschema: verstuurd")


def test_anna_sends_step_1_to_bram(anna):
    anna.press("Verstuur naar Bram")
    anna.sees("Dit versturen naar Bram?")
    anna.reads("Daarna kun je het niet meer veranderen.", LETTERS)
    anna.press("Ja, verstuur")
    anna.sees("Open de tas met post")
    anna.reads("Bram kan dit nu lezen. Je kunt het niet meer veranderen.", LETTERS)
    expect(anna.page.locator("main textarea")).to_have_count(0)


def test_step_2_does_not_work_for_anna_and_she_says_why(anna, story):
    anna.follow("Naar de volgende stap")
    anna.sees("Sorteer de post op drie stapels")
    anna.follow("Dit lukt me niet")
    anna.sees("Dat geeft niet")
    anna.page.get_by_label("Wat maakt het lastig?").fill(WHY)
    anna.press("Laat het Bram weten")
    anna.sees("Bram weet het nu")
    anna.follow("Terug naar vandaag")
    anna.sees("Dag Anna")
    anna.reads("Verstuurd", "Dit lukte niet")


def test_emil_publishes_another_change_while_anna_is_halfway(emil, story):
    emil.go(story.module)
    step_of(emil.page, "Maak mappen die je terugvindt")
    rewrite(emil.page, "De stapel Bewaren krijgt", LATER_SENTENCE)
    publish(emil.page)


def test_anna_keeps_the_version_she_started(anna, story):
    anna.follow("Maak mappen die je terugvindt")
    story.step_3 = anna.page.url
    anna.sees("Maak mappen die je terugvindt")
    anna.reads("De stapel Bewaren krijgt nu een vaste plek.")
    expect(anna.page.get_by_role("main")).not_to_contain_text(LATER_SENTENCE)
    anna.go(story.step_1)
    anna.reads(SENTENCE)


def test_anna_takes_the_self_test_reads_her_result_and_shares_it(anna):
    page = anna.page
    anna.go("/vandaag/")
    anna.follow("Hoe eenzaam voel je je?")
    anna.sees("Hoe eenzaam voel je je?")
    anna.press("Begin met de test")
    for number, answer in enumerate(SELF_TEST, 1):
        expect(page.get_by_role("main")).to_contain_text(f"Vraag {number} van 9")
        if number == 1:
            anna.look()
        page.get_by_label(answer, exact=True).check()
        anna.press("Ga verder")
    anna.sees("Kijk je antwoorden na")
    anna.press("Bekijk mijn uitslag")
    anna.sees("Je bent behoorlijk eenzaam")
    anna.reads("Wat kan helpen", "Alleen jij ziet deze uitslag.", "Deze test is geen diagnose.")
    anna.reads("Bespreek het met Bram")
    anna.press("Deel met Bram")
    anna.reads("Bram en Sara", "kunnen je uitslag zien")
    anna.look()


def test_anna_hands_in_the_exercise(anna):
    page = anna.page
    anna.go("/vandaag/")
    anna.follow("Gedachtenschema")
    anna.sees("Onderzoek één gedachte")
    page.get_by_label("Wat gebeurde er?").fill("Ik zat alleen in de kantine.")
    page.get_by_label("Welke gedachte ging er door je hoofd?").fill(THOUGHT)
    anna.expects.add(422)
    anna.press("Verstuur naar Bram")
    expect(page.get_by_role("alert")).to_contain_text("Welke andere gedachte past bij alle feiten?")
    anna.look()
    page.get_by_label("Welke andere gedachte past bij alle feiten?").fill("Ze hadden het druk.")
    anna.press("Verstuur naar Bram")
    anna.press("Ja, verstuur")
    anna.reads("Bram kan dit nu lezen.", THOUGHT)
    anna.look()


def test_anna_fills_in_her_diary_in_a_few_taps(anna):
    anna.go("/vandaag/")
    taps = [
        anna.page.get_by_role("radio", name="7"),
        anna.page.get_by_role("button", name="Bewaar in dagboek"),
    ]
    for tap in taps:
        tap.click()
    assert len(taps) <= 6
    anna.sees("Stemming")
    anna.reads("Bewaard.", "Hoe voel je je nu? 7, van 0 (heel somber) tot 10 (heel goed).")


# ---- 4. Bram answers ----------------------------------------------------------------------------------------------


def test_bram_sees_beside_the_appointment_what_was_done_and_what_did_not_work_out(bram, story):
    bram.go(story.appointment)
    bram.sees("Donderdag")
    agreed = bram.page.get_by_role("region", name="Wat jullie")
    expect(agreed).to_contain_text("uitslag gedeeld")
    expect(agreed.get_by_role("listitem").filter(has_text="Open de tas met post").last).to_contain_text("verstuurd")
    expect(agreed.get_by_role("listitem").filter(has_text="Sorteer de post").last).to_contain_text("niet gelukt")
    expect(agreed.get_by_role("listitem").filter(has_text="Maak mappen").last).to_contain_text("nog niet")


def answer(bram, words):
    bram.page.get_by_role("textbox", name="Je reactie").fill(words)
    bram.press("Verstuur naar Anna")
    bram.reads(words, "Anna heeft het nog niet gelezen")
    bram.look()


def test_bram_answers_what_was_sent(bram, story):
    bram.go(story.appointment)
    bram.page.get_by_role("region", name="Wat jullie").locator("a", has_text="Open de tas met post").click()
    bram.sees("Open de tas met post")
    bram.reads("Waar ligt de meeste post?", "In een tas of doos", "Hoe was het om de brieven te openen?", LETTERS)
    answer(bram, ANSWER)


def test_bram_answers_what_did_not_work(bram, story):
    bram.go(story.appointment)
    bram.follow("Lees waarom")
    bram.sees("Dit lukt niet")
    bram.reads(WHY)
    answer(bram, OTHER_ANSWER)


def test_bram_looks_at_the_result_she_shared(bram, story):
    bram.go(story.appointment)
    bram.follow("Bekijk de uitslag")
    bram.sees("Je bent behoorlijk eenzaam")


def test_anna_reads_what_bram_answered(anna, site):
    anna.go("/")
    anna.sees("Dag Anna")
    anna.reads("2 reacties")
    anna.follow("Lees de reactie")
    anna.sees("Reacties")
    anna.follow("Over wat je verstuurde: Open de tas met post")
    anna.sees("Bram heeft gereageerd")
    anna.reads(ANSWER, LETTERS)
    anna.follow("Reacties")
    anna.follow("Over wat niet lukte: Sorteer de post op drie stapels")
    anna.reads(OTHER_ANSWER, WHY)
    anna.look()
    assert len(site.post.wait_for("anna@demo.example", count=4)) == 4, "agreed, planned and answered twice"


# ---- 5. The conversation, and what both write about it ------------------------------------------------------------


def test_the_conversation_takes_place(bram, story):
    page = bram.page
    bram.go(story.call)
    until = monotonic() + 90
    took_place = page.get_by_role("button", name="Ja, doorgegaan")
    while not took_place.is_visible() and monotonic() < until:
        page.wait_for_timeout(2_000)
        page.reload()
    bram.look()
    took_place.click()
    bram.reads("geweest")


def note(visitor, kind):
    return visitor.page.locator(".tt-note", has=visitor.page.get_by_role("heading", name=kind, exact=True))


def test_anna_writes_her_note_and_shares_it(anna, story):
    anna.go("/afspraken/")
    anna.sees("Afspraken")
    anna.go(story.call)
    own = note(anna, "Jouw notitie")
    own.get_by_role("textbox").fill(HER_NOTE)
    own.get_by_role("button", name="Deel met Bram").click()
    anna.reads(HER_NOTE)
    anna.look()


def test_bram_reads_her_note_beside_his_own_and_cannot_change_it(bram, story):
    bram.go(story.call)
    hers = note(bram, "De notitie van Anna")
    expect(hers).to_contain_text(HER_NOTE)
    expect(hers.get_by_role("textbox")).to_have_count(0)
    expect(hers.get_by_role("button")).to_have_count(0)
    working = note(bram, "Jouw werkaantekening")
    working.get_by_role("textbox").fill(WORKING_NOTE)
    working.get_by_role("button", name="Bewaar").click()
    report = note(bram, "Jouw verslag")
    report.get_by_role("textbox").fill(REPORT)
    report.get_by_role("button", name="Bewaar").click()
    expect(note(bram, "Jouw werkaantekening").get_by_role("textbox")).to_have_value(WORKING_NOTE)
    bram.look()


def test_anna_reads_the_report_once_it_is_shared_and_never_the_working_note(anna, bram, story):
    anna.go(story.call)
    main = anna.page.get_by_role("main")
    expect(main).to_contain_text(HER_NOTE)
    expect(main).not_to_contain_text(REPORT)
    note(bram, "Jouw verslag").get_by_role("button", name="Deel met Anna").click()
    bram.reads("gedeeld")
    anna.go(story.call)
    expect(main).to_contain_text(REPORT)
    expect(main).not_to_contain_text(WORKING_NOTE)
    anna.look()


# ---- 6. Her dossier -----------------------------------------------------------------------------------------------


def test_anna_finds_everything_in_her_dossier(anna):
    anna.go("/")
    anna.follow("Dossier")
    anna.sees("Je dossier")
    anna.reads(
        "Verstuurd: Grip op je administratie: Open de tas met post",
        "Dit lukte niet: Grip op je administratie: Sorteer de post op drie stapels",
        "Zelftest: Hoe eenzaam voel je je?",
        "Verstuurd: Gedachtenschema",
        "Dagboek: Stemming",
        "Verslag van Bram Hoekstra",
        "Jouw notitie",
    )
    expect(anna.page.get_by_role("main")).not_to_contain_text(WORKING_NOTE)
    anna.follow("Verstuurd: Grip op je administratie: Open de tas met post")
    anna.sees("Open de tas met post")
    anna.reads(LETTERS, ANSWER)


def test_anna_sees_who_can_see_it_and_who_looked_when(anna):
    anna.go("/dossier/")
    anna.follow("Wie kan dit zien?")
    anna.sees("Wie kan je dossier zien?")
    anna.reads("Bram Hoekstra, hulpverlener", "Sara Benali", f"Vandaag om {datetime.now(AMSTERDAM):%H}:")
    anna.reads("Las een notitie van jou", "Bekeek een afspraak")
    while "Las iets wat je verstuurde" not in anna.page.get_by_role("table").inner_text():
        anna.follow("Eerder", exact=True)


def test_anna_takes_her_dossier_with_her(anna, story):
    page = anna.page
    anna.go("/dossier/")
    anna.follow("Neem het mee")
    anna.sees("Neem je dossier mee")
    page.evaluate("window.stays = true")
    anna.press("Maak mijn pdf")
    anna.sees("Je pdf")
    page.evaluate("window.stays = true")
    expect(page.get_by_text("Je dossier is klaar.")).to_be_visible(timeout=60_000)
    assert page.evaluate("window.stays"), "the page has followed the making by itself"
    anna.look()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download de pdf").click()
    story.pdf = PdfReader(BytesIO(download.value.path().read_bytes()))


def test_the_pdf_holds_every_answer_with_its_question(anna, story):
    pages = [" ".join(page.extract_text().split()) for page in story.pdf.pages]
    whole = " ".join(pages)
    assert story.pdf.trailer["/Root"]["/Lang"].startswith("nl")
    assert "Anna de Wit" in pages[0]
    assert "Inhoud" in pages[1]
    for number, text in enumerate(pages[1:], start=2):
        assert f"pagina {number} van {len(pages)}" in text
    for asked, answered in (
        ("Waar ligt de meeste post?", "In een tas of doos"),
        ("Hoe was het om de brieven te openen?", LETTERS),
        ("Welke gedachte ging er door je hoofd?", THOUGHT),
        ("Hoe voel je je nu?", "7"),
    ):
        assert asked in whole
        assert answered in whole[whole.index(asked) :]
    assert "22, op een schaal van 0 tot 36." in whole
    for words in ("Je bent behoorlijk eenzaam", ANSWER, OTHER_ANSWER, WHY, HER_NOTE, REPORT, "Bram Hoekstra"):
        assert words in whole
    for word in (WORKING_NOTE, "page 1 of", "Contents", "No answer"):
        assert word not in whole


# ---- 7. A program of her own --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def program(playwright, site, story):
    """What Anna's own program asks with her token."""
    asking = playwright.request.new_context(
        base_url=f"{site.url}/api/v1/", extra_http_headers={"Authorization": f"Token {story.token}"}
    )
    yield asking
    asking.dispose()


def test_anna_makes_a_token_for_a_program_of_her_own(anna, story):
    anna.go("/mijn/apps/")
    anna.sees("Apps die voor jou inloggen")
    anna.page.get_by_label("Wat gaat hem gebruiken?").fill("Mijn laptop")
    anna.press("Maak een sleutel")
    if anna.page.get_by_label("Wachtwoord", exact=True).is_visible():
        anna.look()
        anna.page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
        anna.press("Ga verder")
    anna.sees("Apps die voor jou inloggen")
    story.token = anna.page.locator("code").inner_text()


def test_the_program_does_step_3_and_reads_what_bram_answered(anna, program, story):
    items = program.get("plan/").json()["items"]
    module = next(one for one in items if one["title"] == "Grip op je administratie")
    step = f"assignments/{module['id']}/steps/{module['steps'][2]['key']}/"
    shown = program.get(step).json()
    question = next(one for one in shown["elements"] if one["kind"] == "short_text")
    assert LATER_SENTENCE not in str(shown), "the program meets the version she started, too"
    saved = program.put(f"{step}answers/", data={"answers": {question["key"]: "Een map voor de kat"}})
    assert saved.status == 200
    assert program.post(f"{step}send/", data={}).status == 200
    given = program.get("feedback/").json()["items"]
    assert {ANSWER, OTHER_ANSWER} <= {one["body"] for one in given}
    anna.go(story.step_3)
    anna.reads("Bram kan dit nu lezen.", "Een map voor de kat")


def test_the_api_is_described(anna, program, site):
    schema = program.get(f"{site.url}/api/schema/?format=json").json()
    assert schema["openapi"].startswith("3.")
    anna.go("/api/docs/")
    expect(anna.page.get_by_text("/api/v1/plan/").first).to_be_visible()
    anna.look(SWAGGER, is_dutch=False)  # what programs are told is English


# ---- 8. Charlie ---------------------------------------------------------------------------------------------------


def test_charlie_gets_404_at_every_address_of_this_story(charlie, signed_in, site):
    charlie.sees("Wie heeft mij nodig?")
    tried = {}
    for (name, _device), visitor in signed_in.known.items():
        if name in ("anna", "bram"):
            tried |= {ask: body for ask, body in visitor.visited.items() if HAS_AN_ID.search(ask[1])}
    assert len({re.sub(HAS_AN_ID, "…", path) for _method, path in tried}) > 25
    token = next(one["value"] for one in charlie.context.cookies() if one["name"] == "csrftoken")
    headers = {"X-CSRFToken": token, "Referer": site.url + "/", "Content-Type": "application/x-www-form-urlencoded"}
    answers = {
        ask: charlie.context.request.fetch(site.url + ask[1], method=ask[0], headers=headers, max_redirects=0).status
        for ask in tried
    }
    assert {ask: status for ask, status in answers.items() if status != 404} == {}
