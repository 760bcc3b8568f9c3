"""Everything there is to assign in the demo."""

from demo.content.administratie import GRIP_OP_JE_ADMINISTRATIE
from demo.content.eenzaamheid import HOE_EENZAAM_VOEL_JE_JE
from demo.content.gedachtenschema import GEDACHTENSCHEMA
from demo.content.kennismaken import EVEN_KENNISMAKEN
from demo.content.onder_de_mensen import ONDER_DE_MENSEN
from demo.content.stemming import STEMMING

MODULES = (GRIP_OP_JE_ADMINISTRATIE, ONDER_DE_MENSEN, EVEN_KENNISMAKEN)
EXERCISES = (GEDACHTENSCHEMA,)
DIARIES = (STEMMING,)
SELF_TESTS = (HOE_EENZAAM_VOEL_JE_JE,)

DOCUMENTS = MODULES + EXERCISES + DIARIES

BY_SLUG = {content.slug: content for content in DOCUMENTS + SELF_TESTS}
