"""Who may open and do what: every address of this site, for everybody.

The story behind it: Anna is a client. Bram treats her; Sara supervises Bram. Olga manages their organisation, Emil
writes its modules and Mo watches over its forum: none of the three ever sees a record. Bea is another client of the
same organisation. Charlie is a counsellor of another organisation. Nobody is a visitor who did not sign in.

Everything in these addresses is Anna's, unless the line says otherwise. A line reads: the method (GET: look, POST and
PUT: do), the address by its name, what of Anna's stands in it, and then for each person what happens:

    ok      the page, or it was done
    go      it was done or it is elsewhere: on to another page
    login   please sign in
    401     please sign in, said to a program
    -       there is nothing here, or not for you: which of the two is not told
    403     please sign in, said to a page that saves while somebody types
    other numbers are statuses of HTTP: 201 made, 202 will be made, 409 and 422 allowed, but not as things stand

`sends` is what is filled in, as a form or (for the API) as JSON.
"""

# ruff: noqa: E501 (a table is read across)

from dataclasses import dataclass, field
from datetime import timedelta
from uuid import uuid4

from core import clock

PEOPLE = ("nobody", "anna", "bram", "sara", "olga", "emil", "mo", "charlie", "bea")


@dataclass(frozen=True)
class Line:
    method: str
    address: str
    names: str
    happens: str
    sends: dict = field(default_factory=dict)

    @property
    def id(self):
        return " ".join([self.method, self.address, self.names]).strip()

    @property
    def outcomes(self):
        return dict(zip(PEOPLE, self.happens.split(), strict=True))


# Addresses that come with a library and have tests of their own there: Wagtail's editor (behind cms.doors, see
# tests/cms), its documents, signing in and second factor (allauth), and public pictures.
ELSEWHERE = ("cms/", "documents/", "account/", "^media/")

# What the addresses of one line name, and is not Anna's alone: published content, and what the visitor chooses.
EVERYBODYS = {"", "asset", "test", "question", "item", "new-id", "eigen", "verslag", "werk"}

NEW_ID = str(uuid4())
TOMORROW = (clock.now() + timedelta(days=1)).strftime("%Y-%m-%d")
FEEDBACK = {"id": NEW_ID, "body": "Words"}
ENTRY = {"answers": {"step-1-why": "Words"}, "is_shared": False}

# fmt: off
LINES: dict[str, list[Line]] = {
    "For everybody": [
        #                                       nobody anna  bram  sara  olga  emil  mo    charlie bea
        Line("GET",  "core:home",          "", "ok     go    go    go    go    go    go    go      go"),
        Line("GET",  "core:landing",       "", "ok     ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "core:help_now",      "", "ok     ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "core:exit",          "", "go     go    go    go    go    go    go    go      go"),
        Line("GET",  "core:traces",        "", "ok     ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "core:accessibility", "", "ok     ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "core:privacy",       "", "ok     ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "core:styleguide",    "", "ok     ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("POST", "set_language",       "", "go     go    go    go    go    go    go    go      go", {"language": "en"}),
    ],
    "One's own account": [
        #                                            nobody anna  bram  sara  olga  emil  mo    charlie bea
        Line("GET",  "accounts:account",   "",      "login  ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "notifications:mail", "",      "login  ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("POST", "notifications:mail", "",      "login  go    go    go    go    go    go    go      go", {"is_mail_wanted": "yes", "language": "nl"}),
        Line("GET",  "api:tokens",         "",      "login  ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("POST", "api:revoke",         "token", "login  go    -     -     -     -     -     -       -"),
    ],
    "What a client has to do": [
        #                                                                nobody anna  bram  sara  olga  emil  mo    charlie bea
        Line("GET",  "homework:home",          "",                      "login  ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "homework:assignment",    "assignment",            "login  ok    -     -     -     -     -     -       -"),
        Line("GET",  "homework:assignment",    "diary",                 "login  go    -     -     -     -     -     -       -"),
        Line("GET",  "homework:step",          "assignment sent-step",  "login  ok    -     -     -     -     -     -       -"),
        Line("GET",  "homework:step",          "assignment open-step",  "login  ok    -     -     -     -     -     -       -"),
        Line("POST", "homework:step",          "assignment open-step",  "login  go    -     -     -     -     -     -       -", {"a.step-2-why": "Words", "seen-a.step-2-why": "1", "do": "save"}),
        Line("POST", "homework:save_step",     "assignment open-step",  "403    ok    -     -     -     -     -     -       -", {"a.step-2-why": "Words", "seen-a.step-2-why": "1"}),
        Line("GET",  "homework:send_step",     "assignment open-step",  "login  ok    -     -     -     -     -     -       -"),
        Line("POST", "homework:send_step",     "assignment open-step",  "login  go    -     -     -     -     -     -       -"),
        Line("GET",  "homework:not_working",   "assignment open-step",  "login  ok    -     -     -     -     -     -       -"),
        Line("POST", "homework:not_working",   "assignment open-step",  "login  go    -     -     -     -     -     -       -", {"words": "Words"}),
        Line("GET",  "homework:told",          "assignment stuck-step", "login  ok    -     -     -     -     -     -       -"),
        Line("GET",  "homework:diary",         "diary",                 "login  ok    -     -     -     -     -     -       -"),
        Line("POST", "homework:diary",         "diary",                 "login  go    -     -     -     -     -     -       -", {"entry_id": NEW_ID, "sharing": "private", "a.step-1-why": "Words", "seen-a.step-1-why": "0"}),
        Line("GET",  "homework:feedback_list", "",                      "login  ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "homework:feedback",      "feedback",              "login  ok    -     -     -     -     -     -       -"),
    ],
    "A self-test": [
        #                                                       nobody anna  bram  sara  olga  emil  mo    charlie bea
        Line("GET",  "selftests:start",    "test",             "login  ok    -     -     -     -     -     -       ok"),
        Line("POST", "selftests:start",    "test",             "login  go    -     -     -     -     -     -       go"),
        Line("GET",  "selftests:resume",   "attempt",          "login  go    -     -     -     -     -     -       -"),
        Line("GET",  "selftests:question", "attempt question", "login  ok    -     -     -     -     -     -       -"),
        Line("POST", "selftests:question", "attempt question", "login  go    -     -     -     -     -     -       -", {"answer": "a1"}),
        Line("GET",  "selftests:pause",    "attempt question", "login  go    -     -     -     -     -     -       -"),
        Line("GET",  "selftests:check",    "attempt",          "login  ok    -     -     -     -     -     -       -"),
        Line("POST", "selftests:check",    "attempt",          "login  422   -     -     -     -     -     -       -"),
        Line("GET",  "selftests:result",   "finished-attempt", "login  ok    -     -     -     -     -     -       -"),
        Line("POST", "selftests:share",    "finished-attempt", "login  go    -     -     -     -     -     -       -"),
    ],
    "Appointments and what is written about them": [
        #                                                               nobody anna  bram  sara  olga  emil  mo    charlie bea
        Line("GET",  "care:appointments",       "",                    "login  ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "dossier:appointment",     "appointment",         "login  ok    ok    ok    -     -     -     -       -"),
        Line("POST", "dossier:write_note",      "appointment eigen",   "login  go    -     -     -     -     -     -       -", {"body": "Words", "seen-body": "1"}),
        Line("POST", "dossier:write_note",      "appointment verslag", "login  -     go    -     -     -     -     -       -", {"body": "Words", "seen-body": "1"}),
        Line("POST", "dossier:write_note",      "appointment werk",    "login  -     go    -     -     -     -     -       -", {"body": "Words", "seen-body": "1"}),
        Line("GET",  "dossier:note_versions",   "own-note",            "login  ok    ok    ok    -     -     -     -       -"),
        Line("GET",  "dossier:note_versions",   "report",              "login  ok    ok    ok    -     -     -     -       -"),
        Line("GET",  "dossier:note_versions",   "working-note",        "login  -     ok    -     -     -     -     -       -"),
        Line("GET",  "care:plan_appointment",   "client",              "login  -     ok    -     -     -     -     -       -"),
        Line("POST", "care:plan_appointment",   "client",              "login  -     go    -     -     -     -     -       -", {"day": TOMORROW, "time": "10:00", "minutes": "45", "kind": "room", "place": ""}),
        Line("POST", "care:close_appointment",  "appointment",         "login  -     go    -     -     -     -     -       -", {"took_place": "no"}),
        Line("GET",  "care:cancel_appointment", "appointment",         "login  -     ok    -     -     -     -     -       -"),
        Line("POST", "care:cancel_appointment", "appointment",         "login  -     go    -     -     -     -     -       -"),
    ],
    "A counsellor's clients": [
        #                                                                 nobody anna  bram  sara  olga  emil  mo    charlie bea
        Line("GET",  "homework:caseload",      "",                       "login  -     ok    ok    -     -     -     ok      -"),
        Line("GET",  "homework:client",        "client",                 "login  -     ok    ok    -     -     -     -       -"),
        Line("GET",  "homework:agree",         "client",                 "login  -     ok    -     -     -     -     -       -"),
        Line("POST", "homework:agree",         "client",                 "login  -     422   -     -     -     -     -       -", {"agreement": NEW_ID}),
        Line("GET",  "homework:agreed",        "client agreement",       "login  -     ok    ok    -     -     -     -       -"),
        Line("GET",  "homework:client_diary",  "client diary-enrolment", "login  -     ok    ok    -     -     -     -       -"),
        Line("GET",  "homework:withdraw",      "assignment",             "login  -     ok    -     -     -     -     -       -"),
        Line("POST", "homework:withdraw",      "assignment",             "login  -     go    -     -     -     -     -       -"),
        Line("GET",  "homework:submission",    "submission",             "login  -     ok    ok    -     -     -     -       -"),
        Line("POST", "homework:submission",    "submission",             "login  -     go    -     -     -     -     -       -", {"feedback_id": NEW_ID, "body": "Words"}),
        Line("GET",  "homework:signal",        "signal",                 "login  -     ok    ok    -     -     -     -       -"),
        Line("POST", "homework:signal",        "signal",                 "login  -     go    -     -     -     -     -       -", {"feedback_id": NEW_ID, "body": "Words"}),
        Line("POST", "homework:handle_signal", "signal",                 "login  -     go    -     -     -     -     -       -"),
        Line("GET",  "homework:result",        "finished-attempt",       "login  -     ok    ok    -     -     -     -       -"),
        Line("GET",  "homework:result",        "attempt",                "login  -     -     -     -     -     -     -       -"),
        Line("POST", "homework:result",        "finished-attempt",       "login  -     go    -     -     -     -     -       -", {"feedback_id": NEW_ID, "body": "Words"}),
    ],
    "The dossier": [
        #                                                               nobody anna  bram  sara  olga  emil  mo    charlie bea
        Line("GET",  "dossier:timeline",        "",                    "login  ok    -     -     -     -     -     -       ok"),
        Line("GET",  "dossier:access",          "",                    "login  ok    -     -     -     -     -     -       ok"),
        Line("GET",  "dossier:sent",            "submission",          "login  ok    -     -     -     -     -     -       -"),
        Line("GET",  "dossier:step",            "enrolment open-step", "login  ok    -     -     -     -     -     -       -"),
        Line("GET",  "dossier:diary_entry",     "private-entry",       "login  ok    -     -     -     -     -     -       -"),
        Line("GET",  "dossier:diary_entry",     "shared-entry",        "login  ok    -     -     -     -     -     -       -"),
        Line("GET",  "dossier:exports",         "",                    "login  ok    -     -     -     -     -     -       ok"),
        Line("POST", "dossier:exports",         "",                    "login  go    -     -     -     -     -     -       go"),
        Line("GET",  "dossier:export",          "export",              "login  ok    -     -     -     -     -     -       -"),
        Line("GET",  "dossier:export_progress", "export",              "login  ok    -     -     -     -     -     -       -"),
        Line("GET",  "dossier:download",        "export",              "login  ok    -     -     -     -     -     -       -"),
    ],
    "Pictures and films of modules": [
        #                                       nobody anna  bram  sara  olga  emil  mo    charlie bea
        Line("GET",  "modules:asset", "asset", "login  ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "api:asset",     "asset", "401    ok    ok    ok    ok    ok    ok    ok      ok"),
    ],
    "The API, for everybody": [
        #                                nobody anna  bram  sara  olga  emil  mo    charlie bea
        Line("GET",  "api:schema",  "", "ok     ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "api:docs",    "", "ok     ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "api:nowhere", "", "-      -     -     -     -     -     -     -       -"),
        Line("GET",  "api:me",      "", "401    ok    ok    ok    ok    ok    ok    ok      ok"),
    ],
    "The API for a client": [
        #                                                               nobody anna  bram  sara  olga  emil  mo    charlie bea
        Line("GET",  "api:plan",               "",                     "401    ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "api:assignment",         "assignment",           "401    ok    -     -     -     -     -     -       -"),
        Line("GET",  "api:step",               "assignment open-step", "401    ok    -     -     -     -     -     -       -"),
        Line("PUT",  "api:answers",            "assignment open-step", "401    ok    -     -     -     -     -     -       -", {"answers": {"step-2-why": "Words"}, "seen": {"step-2-why": 1}}),
        Line("POST", "api:complete_step",      "assignment open-step", "401    ok    -     -     -     -     -     -       -"),
        Line("POST", "api:send_step",          "assignment open-step", "401    ok    -     -     -     -     -     -       -"),
        Line("POST", "api:not_working",        "assignment open-step", "401    ok    -     -     -     -     -     -       -", {"words": "Words"}),
        Line("GET",  "api:self_test",          "test",                 "401    ok    -     -     -     -     -     -       ok"),
        Line("POST", "api:attempts",           "",                     "401    ok    -     -     -     -     -     -       201", {"self_test": "test"}),
        Line("GET",  "api:attempt",            "attempt",              "401    ok    -     -     -     -     -     -       -"),
        Line("PUT",  "api:answer_item",        "attempt item",         "401    ok    -     -     -     -     -     -       -", {"option": "a2"}),
        Line("POST", "api:complete_attempt",   "attempt",              "401    409   -     -     -     -     -     -       -"),
        Line("POST", "api:share_attempt",      "finished-attempt",     "401    ok    -     -     -     -     -     -       -"),
        Line("GET",  "api:result",             "finished-attempt",     "401    ok    -     -     -     -     -     -       -"),
        Line("GET",  "api:diary",              "diary",                "401    ok    -     -     -     -     -     -       -"),
        Line("GET",  "api:diary_entries",      "diary",                "401    ok    -     -     -     -     -     -       -"),
        Line("GET",  "api:diary_entry",        "diary private-entry",  "401    ok    -     -     -     -     -     -       -"),
        Line("PUT",  "api:diary_entry",        "diary new-id",         "401    201   -     -     -     -     -     -       -", ENTRY),
        Line("GET",  "api:feedback",           "",                     "401    ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("POST", "api:mark_feedback_read", "feedback",             "401    ok    -     -     -     -     -     -       -"),
        Line("GET",  "api:appointments",       "",                     "401    ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "api:appointment",        "appointment",          "401    ok    -     -     -     -     -     -       -"),
        Line("GET",  "api:note",               "appointment",          "401    ok    -     -     -     -     -     -       -"),
        Line("PUT",  "api:note",               "appointment",          "401    ok    -     -     -     -     -     -       -", {"body": "Words", "seen": 1}),
        Line("POST", "api:share_note",         "appointment",          "401    ok    -     -     -     -     -     -       -"),
        Line("GET",  "api:timeline",           "",                     "401    ok    -     -     -     -     -     -       ok"),
        Line("POST", "api:exports",            "",                     "401    202   -     -     -     -     -     -       202"),
        Line("GET",  "api:export",             "export",               "401    ok    -     -     -     -     -     -       -"),
        Line("GET",  "api:export_file",        "export",               "401    ok    -     -     -     -     -     -       -"),
    ],
    "The API for a counsellor": [
        #                                                      nobody anna  bram  sara  olga  emil  mo    charlie bea
        Line("GET",  "api:clients",             "",           "401    ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "api:client",              "client",     "401    -     ok    ok    -     -     -     -       -"),
        Line("GET",  "api:client_plan",         "client",     "401    -     ok    ok    -     -     -     -       -"),
        Line("GET",  "api:client_appointments", "client",     "401    -     ok    ok    -     -     -     -       -"),
        Line("GET",  "api:submission",          "submission", "401    -     ok    ok    -     -     -     -       -"),
        Line("POST", "api:answer_submission",   "submission", "401    -     201   -     -     -     -     -       -", FEEDBACK),
        Line("GET",  "api:signals",             "",           "401    ok    ok    ok    ok    ok    ok    ok      ok"),
        Line("GET",  "api:signal",              "signal",     "401    -     ok    ok    -     -     -     -       -"),
        Line("POST", "api:answer_signal",       "signal",     "401    -     201   -     -     -     -     -       -", FEEDBACK),
    ],
}
# fmt: on

# What stands in Anna's record, and who may read it: nobody else ever finds a word of it in any answer.
CARE = {"anna", "bram", "sara"}
WORDS = {
    "Anna de Boer": CARE,
    "Take it easy.": CARE,
    "The sent words": CARE,
    "The words of the signal": CARE,
    "The words of the answer": CARE,
    "The words of day 1": CARE,
    "The words of her note": CARE,
    "The words of the report": CARE,
    "The unsent words": {"anna"},  # a draft
    "The words of day 0": {"anna"},  # an entry of her diary that she keeps to herself
    "The words for himself": {"bram"},  # his working note
}

# A look changes nothing, but for these: the access log, the session, and that the client read an answer.
TRACES_OF_A_LOOK = {"core_auditevent", "django_session"}
RECEIPTS = {"homework:feedback": {"homework_feedback"}}
