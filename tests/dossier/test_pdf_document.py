"""What a reader's program is told about the document, and what the document may not hold."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from dossier.pdf.content import Chart, ChartPoint, Heading, KeyValues, NotePair, Picture, QuestionAnswer, Table
from tests.dossier.printed import MOMENT, answers, chapters, document, of_blocks, printed, read


def objects(reader: PdfReader) -> list:
    """Every object that can be reached."""
    found, todo = {}, [reader.trailer]
    while todo:
        thing = todo.pop()
        if isinstance(thing, IndirectObject):
            if thing.idnum not in found:
                found[thing.idnum] = thing.get_object()
                todo.append(found[thing.idnum])
        elif isinstance(thing, DictionaryObject):
            todo += thing.raw_values() if hasattr(thing, "raw_values") else [thing.raw_get(key) for key in thing]
        elif isinstance(thing, ArrayObject):
            todo += list.__iter__(thing)
    return list(found.values())


def test_the_engine_knows_nothing_of_django_or_models():
    code = "import dossier.pdf, sys; sys.exit(any(name.split('.')[0] in {'django', 'core'} for name in sys.modules))"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(("language", "tag"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_the_document_says_its_language_and_shows_its_title(language, tag):
    reader = read(document(language=language))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == tag
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712  pypdf's own true
    assert reader.metadata.title == "Dossier van Anna"
    assert reader.metadata.creation_date == MOMENT


def test_all_fonts_are_embedded_with_only_the_glyphs_in_use():
    data = printed(of_blocks(QuestionAnswer("Wat?", ("Ik vind Şükran lief, محمد ook; Ελένη",))))
    things = [thing for thing in objects(PdfReader(BytesIO(data))) if isinstance(thing, DictionaryObject)]
    fonts = [thing for thing in things if thing.get("/Type") == "/Font"]
    assert {font["/BaseFont"].split("+")[1] for font in fonts} == {"DejaVuSansCondensed", "DejaVuSansCondensed-Bold"}
    assert all(font["/FontDescriptor"]["/FontFile2"] and font["/ToUnicode"] for font in fonts)
    assert len(data) < 80_000


def test_the_same_dossier_gives_the_same_bytes():
    assert printed(chapters(4)) == printed(chapters(4))


def test_dossiers_can_be_made_beside_each_other_in_threads():
    dossiers = [
        of_blocks(*answers(30), QuestionAnswer(f"Wie is {name}?", (name,)))
        for name in ("Çağlayan", "محمد", "Þór", "Ελ")
    ]
    alone = [printed(of_blocks(*answers(30), *dossier.sections[0].blocks[30:])) for dossier in dossiers]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(printed, dossiers)) == alone


def test_nothing_runs_opens_or_is_hidden_in_it():
    reader = read(
        of_blocks(*answers(3), QuestionAnswer("https://voorbeeld.nl", ("javascript:alert(1) file:///etc/passwd",)))
    )
    forbidden = {
        "/JavaScript",
        "/JS",
        "/Launch",
        "/EmbeddedFile",
        "/EmbeddedFiles",
        "/OpenAction",
        "/AA",
        "/URI",
        "/GoToR",
    }
    for thing in objects(reader):
        if isinstance(thing, DictionaryObject):
            assert not forbidden & {*thing, *(value for value in thing.values() if isinstance(value, str))}


# the structure tree


def tree_of(reader: PdfReader) -> tuple[list[tuple[str, int]], list]:
    """([(kind, depth)] in reading order, [(page's object number, mark)])."""
    kinds, marks = [], []

    def walk(node, depth: int, page) -> None:
        if isinstance(node, int):
            marks.append((page, node))
        elif node.get("/Type") == "/MCR":
            marks.append((node.raw_get("/Pg").idnum, node["/MCID"]))
        elif node.get("/Type") != "/OBJR":
            kinds.append((node["/S"], depth))
            page = node.raw_get("/Pg").idnum if "/Pg" in node else page
            for kid in node["/K"]:
                walk(kid.get_object(), depth + 1, page)

    for kid in reader.trailer["/Root"]["/StructTreeRoot"]["/K"]:
        walk(kid.get_object(), 0, None)
    return kinds, marks


def full():
    points = (ChartPoint(MOMENT, 1), ChartPoint(MOMENT, 2))
    blocks = (
        Heading("Kop"),
        *answers(6, words=300),
        QuestionAnswer("Wat?", ("a", "b")),
        KeyValues((("a", "b"),)),
        Table(("a", "b"), iter([(str(at), "woord " * 40) for at in range(30)])),
        Chart("Stemming", points, 0, 3, (), "Van 1 naar 2."),
        NotePair(),
        Picture(b"", "niets"),
    )
    return of_blocks(*blocks)


def test_every_piece_of_text_belongs_to_exactly_one_element():
    reader = read(full())
    _, marks = tree_of(reader)
    drawn = []
    for page in reader.pages:
        content = page.get_contents().get_data()
        count = content.count(b"/MCID")
        drawn += [(page.indirect_reference.idnum, mark) for mark in range(count)]
        assert content.count(b"BDC") + content.count(b"BMC") == content.count(b"EMC")
    assert sorted(marks) == sorted(drawn)


def test_the_parent_tree_agrees_with_the_tree():
    reader = read(full())
    nums = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    parents = dict(zip(nums[::2], nums[1::2], strict=True))
    for page in reader.pages:
        own = page.indirect_reference.idnum
        for mark, element in enumerate(parents[page["/StructParents"]]):
            assert (own, mark) in marks_of(element.get_object())


def marks_of(element: DictionaryObject) -> list[tuple[int, int]]:
    marks = []
    for kid in element["/K"]:
        if isinstance(kid, int):
            marks.append((element.raw_get("/Pg").idnum, kid))
        elif "/MCID" in kid:
            marks.append((kid.raw_get("/Pg").idnum, kid["/MCID"]))
    return marks


def test_headings_tables_lists_and_figures_are_what_they_are():
    reader = read(full())
    kinds, _ = tree_of(reader)
    found = {kind for kind, _ in kinds}
    assert {"/H1", "/H2", "/H3", "/P", "/TOC", "/TOCI", "/Link", "/Table", "/TR", "/TH", "/TD", "/L", "/LI"} <= found
    [figure] = [
        thing for thing in objects(reader) if isinstance(thing, DictionaryObject) and thing.get("/S") == "/Figure"
    ]
    assert figure["/Alt"] == "Van 1 naar 2."
    # one row per header and per row: a header repeated on a next page is decoration
    assert sum(kind == "/TR" for kind, _ in kinds) == 1 + (1 + 30) + (1 + 2)


def test_a_document_can_be_made_without_tags():
    reader = read(full(), is_tagged=False)
    assert "/StructTreeRoot" not in reader.trailer["/Root"]
    assert all(b"BDC" not in page.get_contents().get_data() for page in reader.pages)
