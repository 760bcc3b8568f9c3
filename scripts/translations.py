"""Compile the translations that are newer than their compiled file. Run by .venv's Python (Babel)."""

import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).resolve().parents[1] / "locale"


def compile_catalogue(source):
    target = source.with_suffix(".mo")
    if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
        return
    with source.open("rb") as file:
        catalogue = read_po(file, locale=source.parts[-3])
    for message in catalogue:
        for problem in message.check(catalogue):
            sys.exit(f"{source}: {message.id!r}: {problem}")
    draft = target.with_suffix(".draft")
    with draft.open("wb") as file:
        write_mo(file, catalogue)
    draft.replace(target)


if __name__ == "__main__":
    for source in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")):
        compile_catalogue(source)
