from django.apps import AppConfig
from django.core import checks


class Config(AppConfig):
    name = "config"
    verbose_name = "Tussentijd"

    def ready(self):
        from config.refusals import unsafe_settings

        checks.register(unsafe_settings, checks.Tags.security, deploy=True)
