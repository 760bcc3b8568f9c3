"""Who gets into the CMS at all, and how far."""

from functools import wraps

from django.http import Http404
from wagtail.documents.permissions import permission_policy as document_permission_policy
from wagtail.images.permissions import permission_policy as image_permission_policy
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from cms.actions import align_editor
from core import clock

# By the name of the model: what of it an editor comes across.
OWN = {
    "page": page_permission_policy.explorable_instances,
    "image": lambda user: image_permission_policy.instances_user_has_permission_for(user, "choose"),
    "document": lambda user: document_permission_policy.instances_user_has_permission_for(user, "choose"),
}

# What Wagtail calls them in addresses, and in forms that ask for another folder.
IN_ADDRESSES = {
    **dict.fromkeys(("page_id", "parent_page_id", "page_to_move_id", "destination_id"), "page"),
    "image_id": "image",
    **dict.fromkeys(("document_id", "doc_id"), "document"),
}
IN_FORMS = dict.fromkeys(("new_parent_page", "parent_page", "chooser"), "page")


def editors_only(view):
    """For editors of an organisation, and what is theirs; for anybody else who is signed in there is nothing here.

    Rights in the CMS follow memberships: they are brought up to date at the door, so that who stops being an editor
    is out at the next click. Wagtail's views ask what an editor may do with a page, but many show its title first.
    """

    @wraps(view)
    def door(request, *args, **kwargs):
        if request.user.is_authenticated:
            align_editor(actor=request.actor, at=clock.now())
            if not request.user.has_perm("wagtailadmin.access_admin"):
                raise Http404
            _require_own(request.user, IN_ADDRESSES, kwargs)
            _require_own(request.user, IN_FORMS, request.POST)
        return view(request, *args, **kwargs)

    return door


def _require_own(user, names, values):
    for name in names.keys() & values.keys():
        value = str(values[name] or "").strip()
        if value and not (value.isdecimal() and _is_own(user, names[name], value)):
            raise Http404


def _is_own(user, kind, pk):
    if OWN[kind](user).filter(pk=pk).exists():
        return True
    # The root has no title of anybody, and is where Wagtail's choosers begin.
    return kind == "page" and Page.objects.filter(pk=pk, depth=1).exists()
