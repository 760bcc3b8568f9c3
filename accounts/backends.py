from allauth.account.auth_backends import AuthenticationBackend

from accounts.models import User
from core.prepared import Prepared

_by_id = Prepared(lambda pk: User.objects.filter(pk=pk))


class ByEmail(AuthenticationBackend):
    """Signing in with an e-mail address, by allauth; and who is behind a session, which every request asks."""

    def get_user(self, user_id):
        user = _by_id.first(pk=int(user_id))
        return user if user is not None and self.user_can_authenticate(user) else None
