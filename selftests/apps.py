from django.apps import AppConfig


class SelftestsConfig(AppConfig):
    name = "selftests"
