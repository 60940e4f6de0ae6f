"""What people ask Fjordbrød where all can read it, and what they are told."""

from __future__ import annotations

ASKED = (
    ("Har dere noe uten melk?", "Ja, rugbrødet vårt. Si fra i disken, så viser vi deg."),
    ("Når åpner dere på lørdag?", "Klokka åtte, og bollene er ferdige da."),
    ("Er det nøtter i grovbrødet?", "Nei, men det bakes i samme rom som nøttebrødet."),
    ("Kan man fryse surdeigsbrødet?", "Ja. Skjær det opp først, så går det fint i tre måneder."),
    ("Hvor får jeg kjøpt dette?", "I alle butikkene våre, fra i morgen tidlig."),
    ("Hva koster et helt brød?", "Det står på tavla i butikken, og på nettsiden vår."),
    ("Tar dere imot bestilling til førti stykker?", "Det gjør vi. Skriv til oss, så finner vi en dag."),
    ("Hvorfor er kanelbollene mindre enn før?", "De er like tunge, men hevet kortere. Vi prøver oss fram."),
    ("Har dere igjen etter klokka fem?", "Som regel. Ring butikken, så legger de av til deg."),
    ("Er havrebrødet glutenfritt?", "Nei, det er hvete i det også. Vi har ikke glutenfritt ennå."),
    ("Hvor lenge holder rugbrødet seg?", "En uke i papir. Det blir bedre av et par dager."),
    ("Kan barnehagen få se hvordan dere baker?", "Gjerne. Skriv til oss, så finner vi en formiddag."),
)
REMARKS = (
    "Nam.",
    "Beste brødet i byen.",
    "Savner kneippen.",
    "Kjøpte to, ett rakk ikke hjem.",
    "Mormor hadde likt dette.",
    "Litt mye salt i går, men ellers nydelig.",
    "Så fint å se folk på jobb.",
    "Herlig",
)
WARM = ("Takk for at du sier fra.", "Så hyggelig å høre.", "Det skal bakeren få vite.")
THANKS = ("Tusen takk", "Takk for svar", "Supert, takk", "Flott", "👍")
MORE = (
    ("Gjelder det også søndager?", "Søndager har vi stengt, men lørdagsbrødet holder."),
    ("Kan jeg bestille på nettsiden også?", "Ja, under «Bestill», helst dagen før."),
)
