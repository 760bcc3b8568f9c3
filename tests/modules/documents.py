"""Documents to test with: a small one by hand, and hypothesis strategies for any.

The strategies are built from the types of the document, so a new kind of element takes part by itself.
"""

from dataclasses import fields
from typing import get_type_hints

from hypothesis import strategies as st

from modules import document as d

text = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)
filled = text.filter(str.strip)
digests = st.text("0123456789abcdef", min_size=64, max_size=64)
languages = st.sampled_from(["nl", "en", "pt-BR"])


def unique_by_key(strategy, **size):
    return st.lists(strategy, unique_by=lambda value: value.key, **size).map(tuple)


keys = st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True)
options = st.builds(d.Option, key=keys, label=filled)

BY_TYPE = {
    d.Key: keys,
    d.Asset: digests,
    d.Language: languages,
    d.Filled: filled,
    d.ContentType: st.sampled_from(["video/webm", "video/mp4", "audio/mpeg"]),
    d.Asset | None: st.none() | digests,
    tuple[d.Option, ...]: unique_by_key(options, min_size=1, max_size=4),
    str: text,
    bool: st.booleans(),
}
BY_FIELD = {
    (d.Image, "width"): st.integers(1, 10_000),
    (d.Image, "height"): st.integers(1, 10_000),
    (d.Rows, "maximum_rows"): st.integers(1, 50),
}


def field_strategies(cls):
    hints = get_type_hints(cls, include_extras=True)
    names = [field.name for field in fields(cls)]
    return {name: BY_FIELD[cls, name] if (cls, name) in BY_FIELD else BY_TYPE[hints[name]] for name in names}


@st.composite
def scales(draw):
    low = draw(st.integers(-20, 20))
    return d.Scale(
        key=draw(keys),
        question=draw(filled),
        help=draw(text),
        is_required=draw(st.booleans()),
        minimum=low,
        maximum=low + draw(st.integers(1, 20)),
        low_label=draw(text),
        high_label=draw(text),
        is_charted=draw(st.booleans()),
    )


@st.composite
def films(draw):
    captions = draw(st.none() | digests)
    return d.Film(
        key=draw(keys),
        title=draw(filled),
        asset=draw(digests),
        content_type=draw(BY_TYPE[d.ContentType]),
        poster=draw(st.none() | digests),
        captions=captions,
        captions_language=draw(languages) if captions else None,
        transcript_html=draw(filled),
    )


SPECIAL = {d.Scale: scales, d.Film: films}
elements = st.one_of(
    SPECIAL[cls]() if cls in SPECIAL else st.builds(cls, **field_strategies(cls)) for cls in d.Element.__args__
)


@st.composite
def documents(draw):
    """Any valid document, small enough to shrink well."""
    kind = draw(st.sampled_from(d.DocumentKind))
    loose = list(draw(unique_by_key(elements, max_size=8)))
    steps = []
    for key in draw(st.lists(keys, unique=True, min_size=1, max_size=1 if kind == d.DocumentKind.DIARY else 4)):
        taken = draw(st.integers(0, len(loose)))
        steps.append(
            d.Step(
                key=key,
                title=draw(filled),
                minutes=draw(st.integers(0, 600)),
                kind=draw(st.sampled_from(d.StepKind)),
                elements=tuple(loose[:taken]),
            )
        )
        del loose[:taken]
    cut = draw(st.integers(1, len(steps))) if kind == d.DocumentKind.MODULE else len(steps)
    parts = [part for part in (steps[:cut], steps[cut:]) if part]
    names = draw(st.lists(keys, unique=True, min_size=len(parts), max_size=len(parts)))
    return d.Document(
        kind=kind,
        title=draw(filled),
        language=draw(languages),
        intro=draw(st.builds(d.Intro, **field_strategies(d.Intro))),
        sessions=tuple(
            d.Session(key=name, title=draw(filled), steps=tuple(part)) for name, part in zip(names, parts, strict=True)
        ),
    )


EMPTY_INTRO = d.Intro(summary="", for_whom="", how_long="", what_you_get="", who_sees="", theme="")


def module(*elements, kind=d.DocumentKind.MODULE):
    step = d.Step(key="start", title="Start", minutes=5, kind=d.StepKind.READING, elements=elements)
    session = d.Session(key="one", title="One", steps=(step,))
    return d.Document(kind=kind, title="Title", language="nl", intro=EMPTY_INTRO, sessions=(session,))
