"""What the page shell needs on every page."""

from functools import lru_cache

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse
from django.utils.functional import SimpleLazyObject, cached_property
from django.utils.translation import get_language


def shell(request):
    """`shell.menu`, `shell.shows_exit`, `shell.home_url`: see `Shell`. Nothing is computed until a page asks."""
    return {"shell": SimpleLazyObject(lambda: Shell(request))}


class Shell:
    """The parts of the page around the content that depend on who looks.

    Which links belong to which role is data of the site, not of this app: settings NAVIGATION and QUICK_EXIT_ROLES.
    """

    def __init__(self, request):
        self.path = request.path
        self.roles = roles_of(request)

    @property
    def shows_exit(self):
        """The button to leave quickly stands on public pages and those of clients, not on a counsellor's."""
        return not self.roles or any(role in settings.QUICK_EXIT_ROLES for role in self.roles)

    @property
    def home_url(self):
        return reverse("core:home")

    @cached_property
    def navigation(self):
        """[{"url", "label", "current"}] for the roles of the person; links whose page does not exist are left out."""
        links = []
        for role in self.roles:
            for name, label in settings.NAVIGATION.get(role, ()):
                url = url_or_none(name)
                if url and all(link["url"] != url for link in links):
                    links.append({"url": url, "label": label, "current": False})
        under = [link for link in links if self.path.startswith(link["url"])]
        if under:
            max(under, key=lambda link: len(link["url"]))["current"] = True
        return links

    @property
    def menu(self):
        """The same as HTML; empty for who has none."""
        links = tuple((link["url"], str(link["label"]), link["current"]) for link in self.navigation)
        is_there = any(url == self.path for url, _label, _current in links)
        return _menu(links, self.path if is_there else "", get_language()) if links else ""


@lru_cache(maxsize=1_000)
def _menu(links, path, language):
    return render_to_string("shell/menu.html", {"links": links, "path": path})


def roles_of(request):
    """The names of the roles whose pages somebody gets, in the order of settings NAVIGATION.

    Everybody signed in may be a client; whoever works here gets the pages of that work instead.
    """
    actor = getattr(request, "actor", None)
    if actor is None or actor.user_id is None:
        return []
    roles = {str(role) for role in actor.roles}
    staff = [role for role in settings.NAVIGATION if role in roles and role not in settings.QUICK_EXIT_ROLES]
    return staff or [role for role in settings.NAVIGATION if role in roles]


def url_or_none(name):
    """The address of a page without arguments, or None where there is no such page."""
    return _url_or_none(name, get_urlconf(), get_script_prefix())


@lru_cache(maxsize=1_000)
def _url_or_none(name, urlconf, prefix):
    try:
        return reverse(name)
    except NoReverseMatch:
        return None
