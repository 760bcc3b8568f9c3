from django.apps import AppConfig


class DossierConfig(AppConfig):
    name = "dossier"

    def ready(self):
        from dossier import tasks  # noqa: F401  registers its handler
