"""What tests of a client's pages do again and again."""

from modules.queries import current_answers
from tests import factory


def agree_steps(cast, first_step="step-1", last_step="", steps=3, before=None, message=""):
    """Bram and Anna agree on steps of a new module."""
    version = factory.make_version(cast.organisation, steps=steps)
    last_step = last_step or f"step-{steps}"
    return factory.make_assignment(
        cast.anna.client, cast.bram.user, version, before, message, first_step=first_step, last_step=last_step
    )


def agree(cast, kind, **how):
    """Bram and Anna agree on an exercise or a diary."""
    return factory.make_assignment(
        cast.anna.client, cast.bram.user, factory.make_version(cast.organisation, kind), **how
    )


def step_url(assignment, step="step-1"):
    return f"/plan/{assignment.pk}/stap/{step}/"


def form_of(step, seen=0, **answers):
    """The fields of a step's form: question by the last part of its key (see `factory.make_step`)."""
    data = {f"a.{step}-{name}": value for name, value in answers.items()}
    return data | {f"seen-a.{step}-{name}": str(seen) for name in answers}


def fill_in(browser, assignment, step="step-1", go="save", seen=0, **answers):
    """Posts the page of a step with a button."""
    return browser.post(step_url(assignment, step), form_of(step, seen, **answers) | {"go": go})


def autosave(browser, assignment, step="step-1", seen=0, **answers):
    """What the page sends while somebody types."""
    return browser.post(step_url(assignment, step) + "bewaar/", form_of(step, seen, **answers))


def values_of(enrolment, step="step-1"):
    """What is stored of a step, by the last part of the keys."""
    answers = current_answers(enrolment, step)
    return {key.removeprefix(f"{step}-"): answer.value for key, answer in answers.items()}
