"""Stemming: a mood diary that takes less than half a minute."""

from demo.content.shapes import Diary, LongText, Scale, SeveralOf, Step

STEMMING = Diary(
    slug="stemming",
    title="Stemming",
    summary="Houd in een halve minuut bij hoe je je voelt. Zo zie je wat je dagen beter of zwaarder maakt.",
    step=Step(
        name="stemming",
        title="Schrijf op hoe je je voelt",
        minutes=1,
        kind="reflection",
        elements=(
            Scale("stemming", "Hoe voel je je nu?", 0, 10, "heel somber", "heel goed", required=True, charted=True),
            SeveralOf(
                "wat-deed-je",
                "Wat deed je?",
                (
                    ("werk", "Werk of school"),
                    ("thuis", "Dingen in huis"),
                    ("buiten", "Buiten of bewegen"),
                    ("mensen", "Met andere mensen"),
                    ("rust", "Rust of slapen"),
                    ("scherm", "Televisie, telefoon of gamen"),
                    ("iets-leuks", "Iets wat ik graag doe"),
                    ("regelen", "Dingen regelen"),
                ),
            ),
            LongText("in-een-zin", "Wil je er iets bij schrijven?"),
        ),
    ),
)
