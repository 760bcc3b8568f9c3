from django.conf import settings
from django.http import Http404
from django.views.decorators.http import require_safe
from django.views.static import serve


@require_safe
def upload(request, path):
    """A picture as the editor shows it, for editors. Clients get sealed copies: see modules.views.asset."""
    if not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404
    return serve(request, path, document_root=settings.MEDIA_ROOT)
