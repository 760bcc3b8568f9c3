#!/usr/bin/env python3
"""Fetch the front-end packages we ship and make them ours: ``python scripts/vendor_frontend.py``.

Run it only to move to another version: change ``PACKAGES``, run, look at the diff, run the page tests, commit.
It needs ``npm`` (for ``npm pack``; nothing is installed) and writes below ``static/vendor``:

=========  ==============================================================================================
govuk      ``govuk-frontend.min.css`` and ``.min.js``. The css loses what is not ours to use or what a strict
           content security policy would refuse: both ``@font-face`` blocks, the crest, every ``url()``. The
           font stack becomes ``var(--app-font)``, which ``theme.css`` sets.
htmx       ``htmx.min.js``. (django-htmx 1.29 carries a beta of htmx 4, so we bring the release.)
atkinson   Atkinson Hyperlegible Next, a variable font: upright and italic, Latin and Latin Extended.
=========  ==============================================================================================

Every folder keeps the licence of its package and a ``VERSION`` file.
"""

import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "static" / "vendor"

PACKAGES = {
    "govuk": "govuk-frontend@6.6.0",
    "htmx": "htmx.org@4.0.1",
    "atkinson": "@fontsource-variable/atkinson-hyperlegible-next@5.3.0",
}

# The package on npm points at its licence without including the text.
GOVUK_LICENCE = """\
The MIT License (MIT)

Copyright (C) 2017 Crown Copyright (Government Digital Service)

Permission is hereby granted, free of charge, to any person obtaining a copy of
this software and associated documentation files (the "Software"), to deal in
the Software without restriction, including without limitation the rights to
use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies
of the Software, and to permit persons to whom the Software is furnished to do
so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""

FONT_STACK = re.compile(r'"?GDS Transport"?,\s*arial,\s*sans-serif', re.IGNORECASE)
FONT_FACE = re.compile(r"@font-face\s*\{[^{}]*\}")
# A rule that names the crest goes as a whole: it draws nothing else.
CREST_RULE = re.compile(r"[^{}]*\{[^{}]*govuk-crest\.svg[^{}]*\}")
SOURCE_MAP = re.compile(r"(/\*# sourceMappingURL=[^*]*\*/|//# sourceMappingURL=\S*)\s*$")


def unbranded(css):
    """The stylesheet without font files, crest and source map. Raises when something is left that loads a file."""
    for pattern, replacement in ((FONT_FACE, ""), (CREST_RULE, ""), (FONT_STACK, "var(--app-font)"), (SOURCE_MAP, "")):
        css, changes = pattern.subn(replacement, css)
        if not changes:
            raise SystemExit(
                f"Nothing matched {pattern.pattern!r}: the package has changed, look before you vendor it."
            )
    if "url(" in css or "GDS Transport" in css:
        raise SystemExit("There is still a url() or the GDS font in the stylesheet.")
    return css


def unpacked(package, folder):
    """Download one package with ``npm pack`` into `folder` and return the path of its unpacked files."""
    name = subprocess.run(
        ["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.split()[-1]
    with tarfile.open(folder / name) as archive:
        archive.extractall(folder / name.removesuffix(".tgz"), filter="data")
    return folder / name.removesuffix(".tgz") / "package"


def emptied(name):
    """The folder of one vendored package, new, with its ``VERSION`` written."""
    folder = TARGET / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "VERSION").write_text(PACKAGES[name] + "\n")
    return folder


def vendor_govuk(source, target):
    built = source / "dist" / "govuk"
    (target / "govuk-frontend.min.css").write_text(unbranded((built / "govuk-frontend.min.css").read_text()))
    script = (built / "govuk-frontend.min.js").read_text()
    (target / "govuk-frontend.min.js").write_text(SOURCE_MAP.sub("", script) + "\n")
    (target / "LICENSE").write_text(GOVUK_LICENCE)


def vendor_htmx(source, target):
    script = (source / "dist" / "htmx.min.js").read_text()
    (target / "htmx.min.js").write_text(SOURCE_MAP.sub("", script) + "\n")
    shutil.copy(source / "LICENSE", target / "LICENSE")


def vendor_atkinson(source, target):
    for part in ("latin-wght-normal", "latin-wght-italic", "latin-ext-wght-normal", "latin-ext-wght-italic"):
        shutil.copyfile(
            source / "files" / f"atkinson-hyperlegible-next-{part}.woff2", target / f"atkinson-next-{part}.woff2"
        )
    shutil.copyfile(source / "LICENSE", target / "LICENSE")


def main():
    if not shutil.which("npm"):
        sys.exit("This needs npm (Node.js): it downloads the packages with `npm pack`.")
    with tempfile.TemporaryDirectory() as temporary:
        for name, vendor in (("govuk", vendor_govuk), ("htmx", vendor_htmx), ("atkinson", vendor_atkinson)):
            vendor(unpacked(PACKAGES[name], Path(temporary)), emptied(name))
            print(f"{name}: {PACKAGES[name]}")


if __name__ == "__main__":
    main()
