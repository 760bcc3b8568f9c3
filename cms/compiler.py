"""Turns a page into what clients work with: a document, or a self-test.

`compile_page` is for whatever is going to be sealed and raises CompileError when anything is missing. `compile_draft`
is for looking at a page while it is being written: it leaves out what can't be shown yet and says what is missing.
"""

from typing import Any

from django.utils.translation import gettext as _

from cms.blocks.band import bands_of
from cms.blocks.element import key_of
from cms.media import Media
from cms.place import CompileError, Place, Problem, shown
from modules.document import Document, DocumentError, DocumentKind, Intro, Session
from selftests import document as selftest_document
from selftests import soundness
from selftests.document import SelfTest

INTRO_MISSING = {
    "summary": lambda: _("The summary is missing."),
    "for_whom": lambda: _("Say for whom it is."),
    "how_long": lambda: _("Say how long it takes."),
    "what_you_get": lambda: _("Say what it gives the client."),
    "who_sees": lambda: _("Say who can see what the client writes."),
}
# A module is entered through its intro; an exercise or diary is handed over by a person.
INTRO_NEEDED = {
    DocumentKind.MODULE: frozenset(INTRO_MISSING),
    DocumentKind.EXERCISE: frozenset({"summary"}),
    DocumentKind.DIARY: frozenset({"summary"}),
}


def compile_page(page: Any, media: Media) -> Document | SelfTest:
    """The document or self-test a content page stands for. Raises CompileError with everything that is missing."""
    compiled, problems = compile_draft(page, media)
    if problems:
        raise CompileError(problems)
    try:
        # What is sealed has to be readable for ever: read it once before that is promised.
        return type(compiled).parse(compiled.to_data())
    except (DocumentError, selftest_document.DocumentError) as error:
        raise CompileError([Problem((), "", f"{error.path}: {error.message}")]) from error


def compile_draft(page: Any, media: Media) -> tuple[Document | SelfTest | None, tuple[Problem, ...]]:
    """What there is of a page so far, or None when that is nothing, with all its problems."""
    place = Place(media, page.language)
    compiled = page.compiled(place)
    return compiled, tuple(place.problems)


def document_of(page: Any, kind: DocumentKind, place: Place) -> Document | None:
    """The document of a page with steps, its problems noted at `place`."""
    title = place.text("title", page.title, _("The title is missing."))
    intro = _intro(page, kind, place)
    sessions = _sessions(page, title, place)
    if not sessions:
        place.refuse("steps", _("There are no steps yet."))
        return None
    if kind is not DocumentKind.MODULE and len(sessions) > 1:
        place.refuse("steps", _("Only a module has sessions."))
        return None
    if kind is DocumentKind.DIARY and len(sessions[0].steps) > 1:
        place.refuse("steps", _("A diary has one step: the page that is filled in every time."))
        return None
    return Document(kind=kind, title=title, language=page.language, intro=intro, sessions=sessions)


def _intro(page: Any, kind: DocumentKind, place: Place) -> Intro:
    texts = {name: place.optional_text(getattr(page, name)) for name in INTRO_MISSING}
    for name in sorted(INTRO_NEEDED[kind], key=list(INTRO_MISSING).index):
        place.text(name, texts[name], INTRO_MISSING[name]())
    return Intro(**texts, theme=place.optional_text(page.theme))


def _sessions(page: Any, title: str, place: Place) -> tuple[Session, ...]:
    """The sessions of a page. Steps before the first heading of a session are a session named after the page."""
    groups: list[tuple[str, str, list]] = []
    steps = 0
    for position, child in enumerate(page.steps):
        spot = place.below("steps", position)
        if child.block_type == "session":
            spot.words = _("Session %(number)s") % {"number": len(groups) + 1}
            name = spot.text("title", child.value["title"], _("the title is missing."))
            groups.append((key_of(child, position), name, []))
            _refuse_empty(groups[:-1], place)
            continue
        if not groups:
            groups.append(("session", title, []))
        steps += 1
        groups[-1][2].append(child.block.step(child.value, key_of(child, position), spot, steps))
    _refuse_empty(groups, place)
    return tuple(Session(key=key, title=name, steps=tuple(content)) for key, name, content in groups if content)


def _refuse_empty(groups: list, place: Place) -> None:
    if groups and not groups[-1][2]:
        place.refuse("steps", _("The session “%(session)s” has no steps.") % {"session": shown(groups[-1][1])})


def self_test_of(page: Any, place: Place) -> SelfTest | None:
    """The self-test of a page, its problems noted at `place`."""
    texts = {
        "title": place.text("title", page.title, _("The title is missing.")),
        "summary": place.text("summary", page.summary, INTRO_MISSING["summary"]()),
        "for_whom": place.text("for_whom", page.for_whom, INTRO_MISSING["for_whom"]()),
        "instruction": place.optional_text(page.instruction),
        "what_is_kept": place.text("what_is_kept", page.what_is_kept, _("Say what happens with the answers.")),
        "caveat": place.text("caveat", page.caveat, _("Say what this test can't tell.")),
        "source": place.text("source", page.source, _("Say where the test comes from.")),
        "licence": place.text("licence", page.licence, _("Say under which licence the test may be used.")),
    }
    minutes = place.number("minutes", page.minutes, _("Say how many minutes it takes."))
    answer_sets, items, uses = _questions(page, place)
    scores, bands = _scores(page, uses, place)
    if not items:
        return None
    test = SelfTest(
        **texts,
        language=page.language,
        minutes=minutes or 0,
        is_validated=page.is_validated,
        answer_sets=answer_sets,
        items=items,
        scores=scores,
        bands=bands,
    )
    if not place.problems:
        _refuse_unsound(test, page, place)
    return test


def _questions(page: Any, place: Place) -> tuple[tuple, tuple, tuple]:
    answer_sets, asked = [], []
    for position, child in enumerate(page.questions):
        words = _("Questions %(number)s") % {"number": position + 1}
        spot = place.below("questions", position, words=words)
        key = key_of(child, position)
        answer_sets.append(child.block.answer_set(child.value, key, spot))
        asked.extend(child.block.questions(child.value, key, spot, first=len(asked) + 1))
    if not page.questions:
        place.refuse("questions", _("There are no questions yet."))
    return tuple(answer_sets), tuple(item for item, _use in asked), tuple(use for _item, use in asked)


def _scores(page: Any, uses: tuple, place: Place) -> tuple[tuple, tuple]:
    rules, bands = [], []
    for position, child in enumerate(page.scores):
        title = place.optional_text(child.value["title"]) or position + 1
        spot = place.below("scores", position, words=_("Score “%(title)s”") % {"title": title})
        rule = child.block.rule(child.value, key_of(child, position), uses, spot)
        rules.append(rule)
        bands.extend(bands_of(child.value, rule.key, spot))
    if not page.scores:
        place.refuse("scores", _("There is no score yet."))
    return tuple(rules), tuple(bands)


def _refuse_unsound(test: SelfTest, page: Any, place: Place) -> None:
    """A test of which all parts are there may still leave an outcome without words."""
    for problem in soundness.problems(test):
        name, number = (*problem.where.split("."), "0")[:2]
        path = {"scores": ("scores", int(number)), "bands": ("scores", 0)}.get(name, (_field_of(name),))
        place.below(*path).refuse(
            "bands" if len(path) > 1 else None, _(soundness.MESSAGES[problem.code]) % problem.params
        )


def _field_of(name: str) -> str:
    return {"answer_sets": "questions", "items": "questions"}.get(name, name)
