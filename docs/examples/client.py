#!/usr/bin/env python3
"""A program that works through what a client agreed to do, with Python's standard library alone.

    python docs/examples/client.py https://tussentijd.example TOKEN

It reads the plan, saves answers to the steps, sends the first one, says that the second one is not working, takes the
self-test, writes in the diary, and shows what counsellors answered. Make a token at /mijn/apps/.
"""

# ruff: noqa: T201 (it talks to who runs it)
import json
import sys
import urllib.error
import urllib.request
from uuid import uuid4

# What this program answers, by kind of question.
ANSWERS = {
    "short_text": lambda question: "The pile",
    "long_text": lambda question: "I put it off because I am afraid of what is in it.",
    "one_of": lambda question: question["options"][0]["key"],
    "several_of": lambda question: [question["options"][0]["key"]],
    "checklist": lambda question: [question["items"][0]["key"]],
    "scale": lambda question: (question["minimum"] + question["maximum"]) // 2,
    "rows": lambda question: [{column["key"]: "Something" for column in question["columns"]}],
}


class Refused(Exception):
    """The API said no. `code` is for programs, `message` for people."""

    def __init__(self, status, problem):
        super().__init__(f"{status} {problem.get('message', '')}")
        self.status, self.code, self.problem = status, problem.get("code"), problem


class Tussentijd:
    def __init__(self, address, token):
        self.address, self.token = address.rstrip("/"), token

    def ask(self, method, path, **sends):
        """The answer to one request. Raises Refused."""
        request = urllib.request.Request(  # noqa: S310 (the address is the user's own)
            path if path.startswith("http") else f"{self.address}/api/v1/{path}",
            data=json.dumps(sends).encode() if sends else None,
            method=method,
            headers={"Authorization": f"Token {self.token}", "Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise Refused(error.code, json.load(error)) from None

    def get(self, path):
        return self.ask("GET", path)

    def everything(self, path):
        """Every item of a list, page after page."""
        while path:
            page = self.get(path)
            yield from page["items"]
            path = page["next"]


def answer_step(site, path):
    """Answers the open questions of a step. What was changed elsewhere since it was read is not overwritten."""
    step = site.get(path)
    answers = {
        element["key"]: ANSWERS[element["kind"]](element)
        for element in step["elements"]
        if element["kind"] in ANSWERS and element["key"] not in step["answers"]
    }
    seen = {key: answer["revision"] for key, answer in step["answers"].items()}
    if answers:
        site.ask("PUT", f"{path}answers/", answers=answers, seen=seen)
    print(f"{step['module']}: {step['title']}: {len(answers)} answers saved")
    return step


def take_self_test(site, version):
    test = site.get(f"self-tests/{version}/")
    attempt = site.ask("POST", "attempts/", self_test=version)["id"]
    for item in test["items"]:
        site.ask("PUT", f"attempts/{attempt}/answers/{item['key']}/", option=item["options"][-1]["key"])
    site.ask("POST", f"attempts/{attempt}/complete/")
    result = site.get(f"attempts/{attempt}/result/")
    band = result["scores"][0]["band"]
    print(f"{test['title']}: {band['title'] if band else result['scores'][0]['value']}")


def write_diary(site, assignment):
    questions = site.get(f"diaries/{assignment}/")["elements"]
    answers = {one["key"]: ANSWERS[one["kind"]](one) for one in questions if one["kind"] in ANSWERS}
    site.ask("PUT", f"diaries/{assignment}/entries/{uuid4()}/", answers=answers, is_shared=True)
    print("Diary: written")


def work_through(site):
    """Does what is not done yet."""
    for one in list(site.everything("plan/")):
        if one["kind"] == "self_test" and not one["is_finished"]:
            take_self_test(site, one["self_test"])
        elif one["kind"] == "diary":
            write_diary(site, one["id"])
        to_do = [step for step in one["steps"] if step["standing"] in ("todo", "started")]
        for number, step in enumerate(to_do):
            path = f"assignments/{one['id']}/steps/{step['key']}/"
            answer_step(site, path)
            if number == 1:
                site.ask("POST", f"{path}not-working/", words="This is too much for now.")
            else:
                site.ask("POST", f"{path}send/")


def show_feedback(site):
    for one in site.everything("feedback/"):
        print(f"{one['author']} about {one['about']}: {one['body']}")
        site.ask("POST", f"feedback/{one['id']}/read/")


def main(address, token):
    site = Tussentijd(address, token)
    print(f"Signed in as {site.get('me/')['name']}")
    work_through(site)
    show_feedback(site)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except Refused as refused:
        sys.exit(str(refused))
