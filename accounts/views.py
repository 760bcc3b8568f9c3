"""The door to one's own account."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.models import Membership
from policy.words import Role

# Roles whose work has no pages yet.
WITHOUT_PAGES = {Role.MANAGER, Role.MODERATOR}


@login_required
@require_safe
def account(request):
    """Who one is here, what one wants to be told, and how one signs in."""
    staff_roles = request.actor.staff_roles
    context = {
        "roles": [
            (Membership.Role(membership.role).label, membership.organisation_name)
            for membership in request.actor.memberships
        ],
        "has_no_pages": bool(staff_roles) and staff_roles <= WITHOUT_PAGES,
    }
    return render(request, "accounts/account.html", context)
