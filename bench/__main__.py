"""Measure, print, and write results.json. Exits with 1 when a bound is broken.

python -m bench            everything, about three minutes
python -m bench --quick    fewer rounds and clients, to see that it runs; writes nothing
"""

import os
import sys
import time
from io import BytesIO

os.environ["DJANGO_SETTINGS_MODULE"] = "bench.settings"

import django

django.setup()

from django.core.management import call_command
from django.urls import reverse

from bench import harness, pdf, world
from bench.harness import CSRF, Figure, Request

LIMIT = {"crowd": 20_000, "rounds": 300, "pdf pages": 50, "pdf rounds": 7}
QUICK = {"crowd": 1_000, "rounds": 30, "pdf pages": 10, "pdf rounds": 3}


class Pages:
    """The requests that are measured, made once the world stands."""

    def __init__(self, made):
        self.bare_application, self.application = harness.handlers()
        self.anna = harness.sign_in(made.anna.user)
        self.bram = harness.sign_in(made.bram.user)
        self.saves = 0
        self.assignments = made.assignments

    def bare(self):
        return Request(self.bare_application, "/bench/bare/", self.anna)

    def bare_write(self):
        def form():
            return {"text": world.SENTENCE, "csrfmiddlewaretoken": CSRF}

        return Request(self.bare_application, "/bench/bare-write/", self.anna, form=form, status=204)

    def step(self, steps):
        return Request(
            self.application, reverse("homework:step", args=[self.assignments[steps].pk, "stap-1"]), self.anna
        )

    def home(self):
        return Request(self.application, reverse("homework:home"), self.anna)

    def caseload(self):
        return Request(self.application, reverse("homework:caseload"), self.bram)

    def autosave(self):
        """One answer that is another every time, with the revision the page last heard."""

        def form():
            self.saves += 1
            return {
                "a.stap-1-word": f"woord {self.saves}",
                "seen-a.stap-1-word": self.saves,
                "csrfmiddlewaretoken": CSRF,
            }

        address = reverse("homework:save_step", args=[self.assignments[6].pk, "stap-1"])
        return Request(self.application, address, self.anna, form=form)


def measure_pages(pages, rounds):
    step, bare = pages.step(6), pages.bare()
    yield harness.compare("step page", step, bare, bound=2.5, unit="× bare", rounds=rounds)
    yield harness.count_queries("step page: queries", step, bound=8)
    yield harness.compare(
        "step page of 60 steps against 6", pages.step(60), step, bound=1.2, unit="× step page of 6", rounds=rounds
    )
    yield harness.compare(
        "autosave", pages.autosave(), pages.bare_write(), bound=2.0, unit="× bare write", rounds=rounds
    )
    yield harness.count_queries("home of a client: queries", pages.home(), bound=12)


def measure_caseload(pages, made, limit, rounds):
    caseload = pages.caseload()
    world.crowd(made, 199, fills_caseload=True)
    few = harness.processor_times([caseload.run], rounds=rounds // 3)[0]
    world.crowd(made, limit - 200)
    many = harness.processor_times([caseload.run], rounds=rounds // 3)[0]
    name = f"caseload with {world.CASELOAD} of {limit:,} clients"
    yield harness.count_queries(f"{name}: queries", caseload, bound=12)
    yield Figure(f"{name} against 200", round(many / few, 2), caseload.queries(), 1.3, "× caseload of 200")


def measure_pdf(pages, rounds, *, is_long):
    def per_page(make):
        started = time.process_time()
        made = make(pages, BytesIO())
        return (time.process_time() - started) / made

    makers = (pdf.product, pdf.untagged, pdf.bare_platypus)
    times = [[per_page(make) for make in makers] for _round in range(rounds)]
    tagged, plain, bare = (sorted(column)[rounds // 2] for column in zip(*times, strict=True))
    yield Figure("dossier PDF, a page, without tags", round(plain / bare, 2), None, 1.5, "× bare platypus")
    yield Figure("dossier PDF, a page, tagged", round(tagged / bare, 2), None, 2.0, "× bare platypus")
    if is_long:
        few, many = (pdf.memory("product", pages)[0] for pages in (10, 1000))
        yield Figure("dossier PDF of 10 pages: peak memory", round(few), None, 150, "MB")
        yield Figure("dossier PDF of 1,000 pages: peak memory", round(many), None, 210, "MB")
        yield Figure("dossier PDF, 1,000 pages against 10: memory", round(many - few), None, 60, "MB more")


def main():
    is_quick = "--quick" in sys.argv[1:]
    limit = QUICK if is_quick else LIMIT
    print("Making the world", flush=True)
    call_command("migrate", verbosity=0, run_syncdb=True)
    made = world.make_world()
    pages = Pages(made)
    figures = [
        *measure_pages(pages, limit["rounds"]),
        *measure_caseload(pages, made, limit["crowd"], limit["rounds"]),
        *measure_pdf(limit["pdf pages"], limit["pdf rounds"], is_long=not is_quick),
    ]
    print(harness.table(figures))
    if not is_quick:
        harness.write(figures)
        print(f"\nWritten to {harness.RESULTS.relative_to(harness.RESULTS.parents[1])}")
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
