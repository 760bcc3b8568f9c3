"""What happened with each client of the demo, about three months back from today."""

from demo.content.histories import anna, charlie, delano, hatice, jurre, lotte, mehmet, ravi, ruth, samira, wietske

HISTORIES = (
    anna.HISTORY,
    mehmet.HISTORY,
    samira.HISTORY,
    wietske.HISTORY,
    delano.HISTORY,
    lotte.HISTORY,
    jurre.HISTORY,
    hatice.HISTORY,
    ravi.HISTORY,
    ruth.YOUSSEF,
    ruth.FEMKE,
    ruth.SJOERD,
    charlie.NADIA,
    charlie.GERRIT,
)
