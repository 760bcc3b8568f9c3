import pytest
from django.utils import translation

from tests.cms.pages import make_studio


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    """Uploads of a test stay with the test."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.PRIVATE_ROOT = tmp_path / "private"


@pytest.fixture(autouse=True)
def in_english():
    """What is missing is said in the language of the editor; the tests read English."""
    with translation.override("en"):
        yield


@pytest.fixture
def studio(cast):
    return make_studio(cast.emil)
