"""Searching: every form of a word, a typing mistake, what one may see, and what is no longer said."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ildsjel.actions.claim_half_truth import claim_half_truth
from ildsjel.actions.forget import forget
from ildsjel.actions.index import index
from ildsjel.actions.judge import judge
from ildsjel.actions.receive import receive
from ildsjel.actions.right import Refused
from ildsjel.actions.search import AT_ONCE, LONGEST, PAGE, search
from ildsjel.actions.undo import undo
from ildsjel.actions.weigh import weigh
from ildsjel.actions.write_lesson import Lines, better_lesson, write_lesson
from ildsjel.facts.happened import Message, Post, Time
from ildsjel.facts.learned import Decision
from ildsjel.facts.learning import Lesson
from ildsjel.insight.stems import words_of
from ildsjel.ledger.document import Document
from ildsjel.ledger.indexed import Indexed
from ildsjel.ledger.statements import facts_of
from ildsjel.ledger.vocabulary import Word
from tests.cast import NOW

TODAY = NOW.date()


def posted(cast, *texts, key="facebook", **other):
    about = {"on": TODAY, "channel": "facebook"} | other
    facts = [Post(text=text, id=f"{key}:{n}", **about) for n, text in enumerate(texts)]
    return receive(by=cast.kari, facts=facts, source="facebook_insights", now=NOW)


def decided(cast, because, **other):
    fact = Decision(on=TODAY, question="balance", choice="change", because=because, by="kari", id="d1", **other)
    return receive(by=cast.kari, facts=[fact], source="decision", now=NOW)


def claimed(cast, **other):
    said = {"claim": "Det er bare feisbuk", "fact": "Folk får svar.", "misleads": "Det er arbeid.", "sort": "habit"}
    return claim_half_truth(by=cast.amira, now=NOW, **said | other)[0]


def told(cast, text, why="", unless=""):
    return write_lesson(by=cast.ola, lines=Lines(text=text, why=why, unless=unless), now=NOW)


def found(by, text, **other):
    return search(by=by, text=text, now=NOW, **other)


def said(by, text):
    return [hit.texts[0] for hit in found(by, text).hits]


@pytest.mark.parametrize(
    "typed, text",
    [
        ("kommentar", "Kommentarene under filmen var gode."),
        ("kommentarene", "Én kommentar holder."),
        ("answering", "We answered everybody."),
        ("answered", "Answering takes six minutes."),
        ("RUGBRØD", "Lanseringen av rugbrødet"),
        ("rugbr", "Lanseringen av rugbrødet"),
        ("rugbrødlansering", "Rugbrødlanseringen er i gang"),
    ],
)
def test_any_form_of_a_word_finds_it(cast, typed, text):
    posted(cast, text, "Noe helt annet")
    assert said(cast.amira, typed) == [text]


@pytest.mark.parametrize(
    "typed, instead",
    [("komentarer", "kommentarer"), ("kommentaerr", "kommentarer"), ("lopesko", "løpesko"), ("lpøesko", "løpesko")],
)
def test_a_typing_mistake_is_forgiven_and_told(cast, typed, instead):
    posted(cast, "kommentarer om løpesko", "annet")
    answer = found(cast.amira, typed)
    assert (answer.n, answer.instead, answer.is_partly) == (1, instead, False)
    assert found(cast.amira, instead).instead == ""


def test_of_those_as_near_the_most_frequent_is_meant(cast):
    posted(cast, "hatten", "matten", "matten igjen", "katt")
    assert found(cast.amira, "latten").instead == "matten"


def test_a_word_nobody_says_any_longer_is_not_meant(cast):
    receipt = posted(cast, "kommentarer")
    assert found(cast.amira, "komentarer").n == 1
    undo(by=cast.kari, receipt=receipt.pk, now=NOW)
    assert (found(cast.amira, "komentarer").n, found(cast.amira, "komentarer").instead) == (0, "")


def test_all_the_words_are_asked_for_and_where_nothing_has_them_all_the_most(cast):
    posted(cast, "Svar på kommentarer", "Kommentarer til brødet", "Brødet")
    assert said(cast.amira, "kommentar brød") == ["Kommentarer til brødet"]
    answer = found(cast.amira, "kommentar brød svar xyzzyxyzzy")
    assert answer.is_partly and answer.n == 3
    assert [one.word for one in answer.words] == ["kommentar", "brød", "svar"]
    assert [hit.texts[0] for hit in answer.hits][-1] == "Brødet"
    none = found(cast.amira, "xyzzyxyzzy")
    assert (none.n, none.hits, none.is_partly, none.is_instead) == (0, (), False, False)


def test_lessons_come_first_then_half_truths_decisions_and_posts_each_the_newest_first(cast):
    posted(cast, "gluten i mai", on=TODAY - timedelta(30), key="old")
    posted(cast, "gluten i juni", "glutenfritt i juni")
    decided(cast, "Gluten tar for mye tid.")
    claimed(cast, fact="Gluten er ikke farlig.")
    told(cast, "Folk spør om gluten.")
    assert [hit.kind for hit in found(cast.ola, "gluten").hits] == [
        *("lesson", "halftruth", "decision", "post", "post", "post"),
    ]
    assert said(cast.ola, "gluten")[3:] == ["gluten i juni", "gluten i mai", "glutenfritt i juni"]


def test_a_hit_says_what_it_takes_to_show_it(cast):
    posted(cast, "Hva har du på kneippen?", url="https://facebook.com/77")
    decided(cast, "Tekstene skriver vi selv.", initiative="daily", m=(("B", Decimal("0.2")),))
    key = claimed(cast)
    told(cast, "Spør om kneipp", "Det er lett å svare.")
    lesson = facts_of(cast.ola, Lesson)[0].id
    (post,) = found(cast.ola, "kneippen").hits[1:]
    assert (post.kind, post.id, post.on, post.channel, post.url) == (
        *("post", "facebook:0", TODAY, "facebook", "https://facebook.com/77"),
    )
    assert [(hit.id, hit.texts) for hit in found(cast.ola, "lett").hits] == [
        (lesson, ("Spør om kneipp", "Det er lett å svare."))
    ]
    (half_truth,) = found(cast.ola, "feisbuk").hits
    assert (half_truth.id, half_truth.texts) == (key, ("Folk får svar.", "Det er bare feisbuk", "Det er arbeid."))
    (decision,) = found(cast.ola, "tekster").hits
    assert (decision.question, decision.choice, decision.initiative) == ("balance", "change", "daily")


def test_one_finds_what_ones_pages_show(cast):
    posted(cast, "gluten")
    decided(cast, "gluten")
    claimed(cast, fact="gluten")
    told(cast, "gluten")
    for reader in (cast.kari, cast.ola, cast.amira):
        assert found(reader, "gluten").n == 4
    for reader in (cast.berit, cast.dag):
        assert [hit.kind for hit in found(reader, "gluten").hits] == ["halftruth", "decision"]
    assert found(cast.jonas, "gluten").n == 0


def test_no_words_of_what_one_may_not_see_are_given_as_what_was_meant(cast):
    posted(cast, "kommentarer")
    index(cast.kari)
    assert found(cast.amira, "komentarer").n == 1
    assert found(cast.berit, "komentarer").instead == found(cast.jonas, "komentarer").instead == ""


def test_no_time_no_note_no_message_and_no_name_is_found(cast):
    at = NOW - timedelta(days=1)
    about = {"on": at.date(), "at": at, "way": "in", "form": "comment", "channel": "facebook", "author": "x:1"}
    message = Message(text="hemmelig", id="m1", **about)
    entry = Time(on=TODAY, who="ola", seconds=360, note="hemmelig", id="t1")
    receive(by=cast.kari, facts=[message, entry], source="customer_support", now=NOW)
    told(cast, "Noe lærte vi.")
    decided(cast, "Slik er det.")
    claimed(cast)
    for word in ("hemmelig", "ola", "kari", "amira"):
        assert found(cast.kari, word).n == 0


def test_who_claimed_a_half_truth_and_its_verdict_are_not_found(cast):
    key = claimed(cast)
    weigh(by=cast.ola, half_truth=key, side="against", sort="experiment", text="Vi prøvde.", now=NOW)
    judge(by=cast.kari, half_truth=key, verdict="does_not", because="Sanningsverdien er lav.", now=NOW)
    assert found(cast.kari, "sanningsverdien").n == found(cast.kari, "prøvde").n == 0
    later = NOW + timedelta(days=900)
    (hit,) = search(by=cast.kari, text="feisbuk", now=later).hits
    assert "does_not" not in repr(hit) and "amira" not in repr(hit)


def test_what_is_taken_back_is_gone_and_what_was_before_comes_back(cast):
    first = posted(cast, "første utgave")
    second = posted(cast, "andre utgave")
    assert said(cast.ola, "utgave") == ["andre utgave"] and found(cast.ola, "første").n == 0
    undo(by=cast.kari, receipt=second.pk, now=NOW)
    assert said(cast.ola, "utgave") == ["første utgave"] and found(cast.ola, "andre").n == 0
    undo(by=cast.kari, receipt=first.pk, now=NOW)
    assert found(cast.ola, "utgave").n == 0 and not Document.objects.of(cast.kari).exists()


def test_a_reading_with_the_same_text_is_one_document(cast):
    posted(cast, "samme tekst", m=(("Reach", Decimal(1)),))
    assert said(cast.ola, "samme") == ["samme tekst"]
    before = list(Document.objects.of(cast.kari).values_list("pk", flat=True))
    posted(cast, "samme tekst", m=(("Reach", Decimal(2)),), read=TODAY)
    assert said(cast.ola, "samme") == ["samme tekst"]
    assert list(Document.objects.of(cast.kari).values_list("pk", flat=True)) == before


def test_better_words_take_the_place_of_the_first(cast):
    told(cast, "Innlegg som spør, får svar.")
    lesson = facts_of(cast.ola, Lesson)[0].id
    assert found(cast.ola, "innlegg").n == 1
    better_lesson(by=cast.ola, lesson=lesson, lines=Lines(text="Spørsmål gir samtale."), now=NOW)
    assert (found(cast.ola, "innlegg").n, found(cast.ola, "samtale").n) == (0, 1)


def test_what_is_forgotten_is_nowhere_in_the_index(cast):
    cast.ola.person.name = "Ola Nesbakken"
    cast.ola.person.save()
    posted(cast, "Takk til Ola Nesbakken for brødet")
    told(cast, "Ola Nesbakken vet det.")
    decided(cast, "Fordi Ola Nesbakken sa det.")
    assert found(cast.kari, "nesbakken").n == 3
    forget(by=cast.kari, who="ola", now=NOW)
    kept = [*Document.objects.of(cast.kari).values_list(), *Word.objects.of(cast.kari).values_list()]
    assert "nesbakken" not in repr(kept).casefold()
    assert found(cast.kari, "nesbakken").n == 0 and found(cast.kari, "brødet").n == 1


def test_a_search_that_is_too_long_is_asked_to_be_shorter(cast):
    for text in ("å" * (LONGEST + 1), " ".join(f"ord{n}" for n in range(13))):
        with pytest.raises(Refused):
            found(cast.kari, text)


@pytest.mark.parametrize("text", ["", "  ", "–", "'", '"', "%", "*", "a'b", '") OR ("', "' | '", "\\", "NOT", "-x"])
def test_nothing_that_is_typed_is_taken_for_an_order(cast, text):
    posted(cast, "gluten")
    assert found(cast.kari, text).n == 0


def test_twenty_at_a_time(cast):
    posted(cast, *(f"gluten {n}" for n in range(PAGE + 3)))
    first, second = found(cast.kari, "gluten"), found(cast.kari, "gluten", page=2)
    assert (first.n, len(first.hits), len(second.hits)) == (PAGE + 3, PAGE, 3)
    assert not {hit.id for hit in first.hits} & {hit.id for hit in second.hits}


def test_what_cannot_be_read_at_once_is_told_of_and_read_by_a_worker(cast):
    posted(cast, *(f"gluten {n}" for n in range(AT_ONCE + 20)))
    assert found(cast.kari, "gluten").left == 20
    answer = found(cast.kari, "gluten")
    assert (answer.n, answer.left) == (AT_ONCE + 20, 0)


def test_nothing_is_read_while_the_ledger_is_the_same(cast, django_assert_max_num_queries):
    posted(cast, "gluten")
    found(cast.kari, "gluten")
    assert Indexed.objects.of(cast.kari).count() == 1
    with django_assert_max_num_queries(8):
        found(cast.kari, "gluten")


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)


@given(TEXT, st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_every_word_of_a_document_finds_it(cast, text, data):
    receipt = posted(cast, f"{text} slutt")
    word = data.draw(st.sampled_from(words_of(f"{text} slutt")))
    assert f"{text} slutt" in said(cast.ola, word[:LONGEST])
    undo(by=cast.kari, receipt=receipt.pk, now=NOW)


@given(st.text("abcdefghijklmnopqrstuvwxyzæøå", min_size=8, max_size=18), st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_a_rare_long_word_is_found_by_what_is_one_letter_from_it(cast, word, data):
    at, letter = data.draw(st.integers(0, len(word) - 1)), data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyzæøå"))
    receipt = posted(cast, f"{word} er sjelden", "noe annet")
    assert f"{word} er sjelden" in said(cast.ola, word[:at] + letter + word[at + 1 :])
    undo(by=cast.kari, receipt=receipt.pk, now=NOW)
