"""A dossier as a PDF: `content` says what it is, `labels` the words around it, `render.write_pdf` makes the pages.

Pure: no Django, no models, nothing is opened or fetched. Text goes onto the page without ever being read as markup.
"""

from .labels import Labels
from .render import Stopped, write_pdf

__all__ = ["Labels", "Stopped", "write_pdf"]
