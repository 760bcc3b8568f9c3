"""The organisations, the cast and the other people of the demo. All invented."""

from demo.content.histories import HISTORIES
from demo.content.shapes import Client, Organisation, Staff

TUSSENKAMER = "de-tussenkamer"
WELZIJN_OOST = "welzijn-oost"

ORGANISATIONS = (
    Organisation(TUSSENKAMER, "Praktijk De Tussenkamer", answer_within_days=2),
    Organisation(WELZIJN_OOST, "Welzijn Oost", answer_within_days=3),
)

STAFF = (
    Staff("bram", "Bram Hoekstra", TUSSENKAMER, "counsellor"),
    Staff("ruth", "Ruth Kromosoeto", TUSSENKAMER, "counsellor"),
    Staff("sara", "Sara Benali", TUSSENKAMER, "supervisor", supervises=("bram",)),
    Staff("olga", "Olga Vermeer", TUSSENKAMER, "manager"),
    Staff("mo", "Mo Yıldız", TUSSENKAMER, "moderator"),
    Staff("emil", "Emil van Dam", TUSSENKAMER, "editor"),
    Staff("charlie", "Charlie Bakker", WELZIJN_OOST, "counsellor"),
    Staff("ilse", "Ilse Mulder", WELZIJN_OOST, "editor"),
)

CLIENTS = (
    Client("anna", "Anna de Wit", TUSSENKAMER, "bram", age=34, since_days=46),
    Client("mehmet", "Mehmet Aydın", TUSSENKAMER, "bram", age=47, since_days=95),
    Client("samira", "Samira Bouzidi", TUSSENKAMER, "bram", age=29, since_days=60),
    Client("wietske", "Wietske Dijkstra", TUSSENKAMER, "bram", age=71, since_days=94),
    Client("delano", "Delano Pengel", TUSSENKAMER, "bram", age=38, since_days=75),
    Client("lotte", "Lotte van Veen", TUSSENKAMER, "bram", age=19, since_days=80),
    Client("jurre", "Jurre Postma", TUSSENKAMER, "bram", age=16, since_days=60),
    Client("hatice", "Hatice Kaya", TUSSENKAMER, "bram", age=52, since_days=8),
    Client("ravi", "Ravi Ramdin", TUSSENKAMER, "bram", age=44, since_days=96),
    Client("youssef", "Youssef Amrani", TUSSENKAMER, "ruth", age=12, since_days=52),
    Client("femke", "Femke Visser", TUSSENKAMER, "ruth", age=41, since_days=45),
    Client("sjoerd", "Sjoerd Hiemstra", TUSSENKAMER, "ruth", age=63, since_days=66),
    Client("nadia", "Nadia Haddad", WELZIJN_OOST, "charlie", age=31, since_days=52),
    Client("gerrit", "Gerrit Blom", WELZIJN_OOST, "charlie", age=68, since_days=38, signs_in=False),
)

__all__ = ["CLIENTS", "HISTORIES", "ORGANISATIONS", "STAFF"]
