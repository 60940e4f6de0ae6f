"""Who was paid, if it is a firm that sells something; persons, pay and taxes are none of a reader's business.

A statement does not say whether it was a firm. It is taken to be one where the bank says that it was a purchase with
a card or a bill by direct debit, or where its name is that of a company or a site. Everybody else may be a person.
"""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST, LOOKED_AT = 80, 200
_NOT_BOUGHT = re.compile(
    r"\b(?:(?:netto|time|fast|feriel?|etter|sjuke?|syke?)?l[øo]nn\w*|salar\w*|payroll|wages?|löner?|gehalt\w*|lohn\w*"
    r"|feriepenger|sykepenger|sjukepengar|honorar|utlegg\w*|reiseregning|refusjon|expenses|reimburse\w*|pensjon\w*"
    r"|otp|skatt\w*|forskuddstrekk|påleggstrekk|utleggstrekk|arbeidsgiveravgift|merverdiavgift|mva|tax(?:es)?|moms"
    r"|minibank\w*|kontantuttak|bankautomat|atm|cash|egen konto|kontoregulering|utbytte|styrehonorar|fagforening\w*"
    r"|trekk til|bidrag|nav|innkrevingssentral\w*|inkasso\w*|namsmann\w*)\b",
    re.IGNORECASE,
)
_BOUGHT = re.compile(
    r"\b(?:varekjøp|varer|kortkjøp|visa|mastercard|kjøp|kortbetaling|card (?:purchase|payment)|purchase|kortköp"
    r"|kartenzahlung|avtalegiro|e-?faktura|autogiro|direct debit|lastschrift)\b",
    re.IGNORECASE,
)
# As companies write it: in small letters these are words, and `Asa` is somebody's name.
_FORM = re.compile(
    r"\b(?:AS|As|ASA|ANS|ENK|NUF|IKS|KF|SF|AB|HB|A/S|ApS|APS|Oyj?|OY|GmbH|GMBH|UG|AG|KG|OHG|mbH|Ltd|LTD|Limited|LIMITED"
    r"|LLC|Inc|INC|Plc|PLC|Corp|CORP|B\.?V|PBC|Pty|SARL)(?!\w)|\b(?:SA|DA|BA)$"
)
_COMPANY = re.compile(
    r"\b(?:kommune|fylkeskommune|universitet\w*|forlag\w*|trykkeri\w*|byrå\w*|reklame\w*|avis\w*|media|studio|design)\b"
    r"|[a-zæøå0-9-]{2,}\.(?:no|com|net|org|io|se|dk|eu|de|app|ai)\b"
    r"|\b(?:facebk|facebook|meta platforms|google|linkedin|tiktok|snapchat|canva|adobe|mailchimp|hootsuite|buffer"
    r"|dropbox|zoom|microsoft|apple|amazon|github|openai)\b",
    re.IGNORECASE,
)
_TO_PERSON = re.compile(r"\bvipps\b|\bstraks\w*|\bmobil overføring\b|\bswish\b|\bpaypal\b", re.IGNORECASE)
_NOISE = re.compile(
    r"\breservert transaksjon\b"
    r"|\b(?:dato|date|betalt|kl\.?|bid|kurs|valutakurs|arkivref\w*|kid|ref)\s*[.:]?\s*[\d.:/,-]+"
    r"|\b\d{1,2}\.\d{2}(?:\.\d{2,4})?(?![\w.])|\*\d{4}\b|(?<![\w.])(?:nok|sek|dkk|eur|usd|gbp)\s+[\d., ]*\d"
    r"|(?<!\w)\d{4,}(?:[. ]\d+)*(?!\w)|^(?:visa|varekjøp|varer|kortkjøp|nettgiro|giro|avtalegiro|e-?faktura"
    r"|overføring|betaling|til)\b(?:\s+(?:varekjøp(?:/uttak)?|i butikk|innland|utland|til))*[\s:.,-]*",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def seller(name: str, about: str = "") -> str:
    """The name of the firm that sold something, without dates, clocks and numbers around it; else nothing.

    `about` is what else the bank says of the payment, of which nothing is kept.
    """
    said, firm = f"{name[:LOOKED_AT]} {about[:LOOKED_AT]}", _without_noise(name[:LOOKED_AT])
    if _NOT_BOUGHT.search(said):
        return ""
    if not (_FORM.search(firm) or _COMPANY.search(firm)) and (_TO_PERSON.search(said) or not _BOUGHT.search(said)):
        return ""
    return firm[:LONGEST]


def _without_noise(text: str) -> str:
    before = ""
    while before != text:
        before, text = text, _NOISE.sub(" ", text.strip()).strip(" .,:;-*/")
    return " ".join(text.split())
