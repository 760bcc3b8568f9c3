from django.apps import AppConfig


class Config(AppConfig):
    name = "config"
    verbose_name = "Tussentijd"

    def ready(self):
        from config import refusals

        refusals.register_checks()
