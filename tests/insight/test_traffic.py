"""Posts, messages and followers of a week, worked out only where something has a worth."""

from datetime import date

from ildsjel.facts.sums import Followers, Traffic

MONDAY, NEXT = date(2026, 3, 2), date(2026, 3, 9)


def test_posts_and_conversations_are_counted_by_week_and_initiative(book):
    """
    2026-01-01 initiative daily "Daglig drift" default=yes
    2026-01-01 channel blog "Blogg" en=Blog initiative=blogg
    2026-01-01 worth bestilling 240
    2026-03-02 post blog Tekst "Rugbrød" id=blog:1 read=2026-03-03
    2026-03-02 post blog Tekst "Rugbrød" id=blog:1 read=2026-03-05
    2026-03-08 post facebook Bilde "Kneipp" id=facebook:1
    2026-03-09T10:00:00+01:00 message in facebook direct "Har dere åpent?" author=a id=m:1
    2026-03-09T10:05:00+01:00 message out facebook direct "Ja." author=a id=m:2
    """
    assert book.traffic == (
        Traffic(MONDAY, "blogg", 1, 0),
        Traffic(MONDAY, "daily", 1, 0),
        Traffic(NEXT, "daily", 0, 1),
    )


def test_a_reading_on_a_monday_is_how_many_there_were_as_the_week_began(book):
    """
    2026-01-01 worth bestilling 240
    2026-03-01 audience facebook followers 99 read=2026-03-01 id=a0
    2026-03-02 audience facebook followers 100 read=2026-03-02 id=a1
    2026-03-03 audience facebook followers 140 read=2026-03-03 id=a2
    2026-03-03 audience facebook reach 9000 read=2026-03-03 id=a3
    """
    assert book.followers == (Followers(MONDAY, "facebook", 100), Followers(NEXT, "facebook", 140))


def test_without_a_worth_nobody_asks_for_them(book):
    """
    2026-03-02 post facebook Bilde "Kneipp" id=facebook:1
    2026-03-02 audience facebook followers 100 read=2026-03-02 id=a1
    """
    assert (book.traffic, book.followers) == ((), ())
