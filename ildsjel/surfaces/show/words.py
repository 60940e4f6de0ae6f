"""Words for keys that come out of pure code: question titles, figure names, states, roles."""

from __future__ import annotations

from ildsjel.facts.sentence import Sentence, sentence

QUESTIONS: dict[str, Sentence] = {
    "coverage": sentence("Can the log be trusted?"),
    "progress": sentence("Are we achieving what we said?"),
    "ceiling": sentence("Is it far too much?"),
    "balance": sentence("20/80"),
    "dialogue": sentence("Is it dialogue?"),
}
LOOKS: dict[str, Sentence] = QUESTIONS | {"export": sentence("Everything, written out with names")}
ROLES: dict[str, Sentence] = {
    "leader": sentence("Leader"),
    "key_employee": sentence("Key employee"),
    "colleague": sentence("Colleague"),
    "representative": sentence("Employees’ representative"),
    "caretaker": sentence("Caretaker"),
}
SIDES: dict[str, Sentence] = {
    "building": sentence("Building"),
    "running": sentence("Running"),
    "overhead": sentence("Overhead"),
}
SOURCES: dict[str, Sentence] = {
    "six_minutes": sentence("The six-minute log"),
    "toggl": sentence("Toggl"),
    "clockify": sentence("Clockify"),
    "harvest": sentence("Harvest"),
    "time_table": sentence("A table of hours"),
    "saft": sentence("The books (SAF-T)"),
    "ehf": sentence("Invoices (EHF)"),
    "meta_ads": sentence("Meta Ads"),
    "google_ads": sentence("Google Ads"),
    "mail": sentence("A shared mailbox"),
    "phone_log": sentence("A call log"),
    "ics": sentence("Your own calendar"),
    "meta_business_suite": sentence("Meta Business Suite"),
    "customer_support": sentence("Customer support"),
    "facebook_insights": sentence("Facebook Insights"),
    "linkedin_page": sentence("LinkedIn page"),
    "mailchimp": sentence("Mailchimp and newsletters"),
    "ga4": sentence("Google Analytics"),
    "youtube_studio": sentence("YouTube Studio"),
    "x_analytics": sentence("X Analytics"),
    "x_archive": sentence("The archive from X"),
    "daily_metrics": sentence("Daily figures"),
    "facts": sentence("Ildsjel’s own text form"),
    "statement": sentence("A statement"),
    "decision": sentence("A decision"),
}
CHOICES: dict[str, Sentence] = {
    "keep": sentence("Keep it as it is"),
    "change": sentence("Change it"),
    "unknown": sentence("Don’t know yet"),
}
EVIDENCE: dict[str, Sentence] = {
    "time": sentence("The hours"),
    "spend": sentence("What was paid"),
    "post": sentence("The posts"),
    "message": sentence("The conversations"),
    "rate": sentence("What an hour costs"),
    "ceiling": sentence("What was said to be far too much"),
    "outcome": sentence("What was counted"),
    "goal": sentence("The goals"),
}
FIGURES: dict[str, Sentence] = {
    "coverage.covered": sentence("Working days with something in the log"),
    "coverage.missing": sentence("People with nothing in the log"),
    "coverage.lag": sentence("From work to log"),
    "coverage.same_day": sentence("Logged the same day"),
    "progress.value": sentence("So far"),
    "progress.target": sentence("Target"),
    "progress.expected": sentence("The line today"),
    "progress.pledged": sentence("Hours a week pledged"),
    "progress.given": sentence("Hours a week given"),
    "ceiling.ceiling": sentence("Ceiling a week"),
    "ceiling.hours_28": sentence("The last 28 days"),
    "ceiling.hours_7": sentence("The last seven days"),
    "ceiling.load": sentence("Of the ceiling"),
    "ceiling.four_weeks": sentence("The last four whole weeks"),
    "ceiling.block": sentence("The last fixed four weeks, about"),
    "balance.B": sentence("Building"),
    "balance.hard_low": sentence("It cannot be below"),
    "balance.hard_high": sentence("It cannot be above"),
    "balance.logged": sentence("Share of people who log"),
    "dialogue.asked": sentence("Enquiries"),
    "dialogue.answered": sentence("Answered"),
    "dialogue.answered_share": sentence("Share answered"),
    "dialogue.median": sentence("Half were answered within"),
    "dialogue.p90": sentence("Nine of ten were answered within"),
    "dialogue.working_median": sentence("Half, in opening hours"),
    "dialogue.working_p90": sentence("Nine of ten, in opening hours"),
    "dialogue.within_target": sentence("Within what you promised"),
    "dialogue.target": sentence("Promised within"),
    "dialogue.unsure": sentence("Unclear whether they asked"),
    "dialogue.ruled": sentence("Settled by a person"),
    "dialogue.reopened": sentence("Came back"),
    "dialogue.outside_hours": sentence("Answered outside opening hours"),
    "dialogue.waiting": sentence("Waiting"),
    "dialogue.oldest": sentence("The oldest has waited"),
    "dialogue.share": sentence("Share"),
    "dialogue.D1": sentence("Both sides speak"),
    "dialogue.D2": sentence("Answers among all you wrote"),
    "dialogue.D3": sentence("Three turns or more"),
    "dialogue.D4": sentence("Posts that ask"),
}
