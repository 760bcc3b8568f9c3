"""How allauth behaves here."""

from allauth.account.adapter import DefaultAccountAdapter
from django.db import transaction

from accounts.actions import revoke_all_tokens
from accounts.actors import actor_for
from core import clock


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        """Accounts are made by an organisation; nobody signs up by themselves (yet)."""
        return False

    def logout(self, request):
        """Marks the request, so that the answer clears what the pages left in the browser."""
        super().logout(request)
        request.has_signed_out = True

    @transaction.atomic
    def set_password(self, user, password):
        """Another password shuts out whoever knew the old one, and the programs they let in with it."""
        super().set_password(user, password)
        revoke_all_tokens(actor=actor_for(user), at=clock.now())
