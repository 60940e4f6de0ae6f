"""Words for keys that come out of pure code: question titles, figure names, states, roles."""

from __future__ import annotations

from ildsjel.facts.sentence import Sentence, sentence

QUESTIONS: dict[str, Sentence] = {
    "coverage": sentence("Can the log be trusted?"),
    "progress": sentence("Are we achieving what we said?"),
    "ceiling": sentence("Is it far too much?"),
    "enough_time": sentence("How much time shall we use?"),
    "balance": sentence("20/80"),
    "bought": sentence("What do we buy, and what do we do?"),
    "dialogue": sentence("Is it dialogue?"),
    "worth": sentence("What is an hour worth?"),
    "time_study": sentence("What do the days go to?"),
    "spend": sentence("What does the money go to?"),
    "regime": sentence("The same rules for all?"),
    "backing": sentence("Is the backing kept?"),
    "joy": sentence("Is it fun?"),
    "rigidity": sentence("Have we grown stiff?"),
    "launch": sentence("When it matters"),
    "learning": sentence("Do we learn?"),
    "outside": sentence("Changes outside"),
}
LOOKS: dict[str, Sentence] = QUESTIONS | {
    "export": sentence("Everything, written out with names"),
    "commitment": sentence("What you share of how you stand by an initiative"),
}
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
    "outcome_table": sentence("A list of what came of it"),
    "json_stat": sentence("Published tables (JSON-stat)"),
    "facts": sentence("Ildsjel’s own text form"),
    "statement": sentence("A statement"),
    "decision": sentence("A decision"),
    "time_study": sentence("A time study"),
    "study_minutes": sentence("Your own minutes from a time study"),
    "rhythm": sentence("How often you log"),
    "ask": sentence("A question to the leader"),
    "reply": sentence("An answer from the leader"),
    "launch": sentence("A plan for when it matters"),
    "learning": sentence("Something learned, or asked"),
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
    "worth": sentence("What one of something is worth"),
    "ask": sentence("What was asked for, and the answers"),
    "regime": sentence("What has to be approved"),
    "backing": sentence("What has been set aside"),
    "taken": sentence("What was taken of it"),
    "use": sentence("How long each page is in view"),
    "must": sentence("What must be done"),
    "lesson": sentence("The lessons"),
    "outside": sentence("What has been seen outside"),
}
STATES: dict[str, Sentence] = {
    "enough_time.cannot": sentence("Cannot be answered yet"),
    "enough_time.more": sentence("The next hour pays"),
    "enough_time.less": sentence("The next hour does not pay"),
    "enough_time.answer": sentence("How much is enough can be said"),
    "enough_time.changed": sentence("Something has changed"),
    "outside.look": sentence("Must be looked at"),
    "outside.due": sentence("To be looked at again"),
    "outside.holds": sentence("Holds, as far as is known"),
}
