"""The channels and work kinds a new organisation begins with, and what people type for them."""

from __future__ import annotations

from datetime import date

from ildsjel.facts.house import Channel, WorkKind

ALWAYS = date(2000, 1, 1)
SOCIAL = frozenset({"facebook", "instagram", "linkedin", "x", "tiktok", "youtube", "snapchat", "bluesky", "mastodon"})
"""The channels that are social media; what an organisation adds of its own is not taken to be."""


def _channel(key: str, nb: str, en: str, nicks: str) -> Channel:
    return Channel(on=ALWAYS, key=key, nb=nb, en=en, nicks=tuple(nicks.split()))


def _kind(key: str, side: str, nb: str, en: str, nicks: str) -> WorkKind:
    return WorkKind(on=ALWAYS, key=key, side=side, nb=nb, en=en, nicks=tuple(nicks.split()))


DEFAULT_CHANNELS: tuple[Channel, ...] = (
    _channel("facebook", "Facebook", "Facebook", "fb face fjes fjesbok messenger"),
    _channel("instagram", "Instagram", "Instagram", "ig insta threads"),
    _channel("linkedin", "LinkedIn", "LinkedIn", "li ln"),
    _channel("x", "X", "X", "twitter tw"),
    _channel("tiktok", "TikTok", "TikTok", "tt"),
    _channel("youtube", "YouTube", "YouTube", "yt"),
    _channel("snapchat", "Snapchat", "Snapchat", "snap sc"),
    _channel("bluesky", "Bluesky", "Bluesky", "bsky bs"),
    _channel("mastodon", "Mastodon", "Mastodon", "masto"),
    _channel("blog", "Blogg", "Blog", "bloggen"),
    _channel("web", "Nettsider", "Website", "nett nettside nettsiden nettsted hjemmeside www"),
    _channel("email", "E-post", "Email", "epost e-mail mail nyhetsbrev newsletter"),
    _channel("phone", "Telefon", "Phone", "tlf tel telefonen ringte sms"),
    _channel("press", "Presse", "Press", "pressen media"),
    _channel("ads", "Annonser", "Ads", "annonse reklame"),
    _channel("meetings", "Møter", "Meetings", "møte meeting teams zoom"),
    _channel("chat", "Chat", "Chat", "chatten nettprat livechat"),
)

DEFAULT_KINDS: tuple[WorkKind, ...] = (
    _kind(
        "dialogue",
        "running",
        "Dialog",
        "Dialogue",
        "svar svare svarer svarte svart besvarte besvart kommenterte kundeservice"
        " answer answers answered answering reply replies replied replying responded commented",
    ),
    _kind(
        "posting",
        "running",
        "Publisering",
        "Posting",
        "publiserte publisere publiser postet poste posta innlegg delte skrev"
        " post posts posted published publishing shared wrote writing",
    ),
    _kind(
        "listening",
        "running",
        "Lytting",
        "Listening",
        "lyttet lytte lytta fulgte leste overvåking overvåket listened monitored monitoring read reading",
    ),
    _kind(
        "advertising",
        "running",
        "Annonsering",
        "Advertising",
        "annonserte annonsere boostet boosta sponset advertised boosted sponsored",
    ),
    _kind(
        "learning",
        "running",
        "Læring",
        "Learning",
        "lærte lære opplæring kurs prøvde forsøk learned learnt course training tried experiment",
    ),
    _kind(
        "reporting",
        "overhead",
        "Rapportering",
        "Reporting",
        "rapport rapporter rapporterte statistikk målte måling report reports reported statistics stats measured",
    ),
    _kind("meeting", "overhead", "Møte", "Meeting", "møter møtte statusmøte meetings met"),
    _kind(
        "admin",
        "overhead",
        "Administrasjon",
        "Administration",
        "administrerte rydding ryddet tilganger faktura fakturaer tidied invoices",
    ),
    _kind("strategy", "building", "Strategi", "Strategy", "strategien strategiarbeid"),
    _kind(
        "planning",
        "building",
        "Planlegging",
        "Planning",
        "planla planlagt planlegge plan innholdsplan planned",
    ),
    _kind(
        "design",
        "building",
        "Design",
        "Design",
        "designet utforming utformet grafikk maler designed graphics templates",
    ),
    _kind(
        "building",
        "building",
        "Bygging av sider",
        "Building pages",
        "bygging bygget bygde bygge oppsett opprettet built setup created",
    ),
)
