"""Where each role starts and which links its pages carry. Roles are those of `policy.words.Role`, first match first."""

from django.utils.translation import gettext_lazy as _

# The page somebody lands on after signing in.
HOME_PAGES = {
    "counsellor": "homework:caseload",
    "supervisor": "homework:caseload",
    "editor": "wagtailadmin_home",
    "client": "homework:home",
}

# Links in the header: role -> [(name of the page, words)]
NAVIGATION = {
    "counsellor": [("homework:caseload", _("Clients")), ("care:appointments", _("Appointments"))],
    "supervisor": [("homework:caseload", _("Clients"))],
    "manager": [],
    "editor": [("wagtailadmin_home", _("Content"))],
    "moderator": [],
    "client": [
        ("homework:home", _("Today")),
        ("care:appointments", _("Appointments")),
        ("dossier:timeline", _("Dossier")),
    ],
}

# These roles, and visitors, get the button to leave quickly.
QUICK_EXIT_ROLES = {"client"}
