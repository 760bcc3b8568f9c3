from django.core.management.base import BaseCommand

from core import clock
from demo.loading import is_loaded, load


class Command(BaseCommand):
    help = "Fills an empty database with the demo: two organisations, their people, courses and three months of work."

    def handle(self, *args, **options):
        if is_loaded():
            self.stdout.write("The demo is already there; nothing was changed.")
            return
        load(at=clock.now())
        self.stdout.write("The demo is loaded.")
