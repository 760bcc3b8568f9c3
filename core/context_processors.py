"""What the page shell needs on every page."""

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject, cached_property


def shell(request):
    """`shell.navigation`, `shell.shows_exit`, `shell.home_url`: see `Shell`. Nothing is computed until a page asks."""
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
    try:
        return reverse(name)
    except NoReverseMatch:
        return None
