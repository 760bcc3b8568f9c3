"""Who gets into the CMS at all."""

from functools import wraps

from django.http import Http404

from cms.actions import align_editor
from core import clock


def editors_only(view):
    """For editors of an organisation; for anybody else who is signed in there is nothing here.

    Rights in the CMS follow memberships: they are brought up to date at the door, so that who stops being an editor
    is out at the next click.
    """

    @wraps(view)
    def door(request, *args, **kwargs):
        if request.user.is_authenticated:
            align_editor(actor=request.actor, at=clock.now())
            if not request.user.has_perm("wagtailadmin.access_admin"):
                raise Http404
        return view(request, *args, **kwargs)

    return door
