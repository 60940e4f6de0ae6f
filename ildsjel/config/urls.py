"""Every address. Those that belong to no organisation are the ones in OPEN; all others go through the gate, and what
is under api/ through the gate of the API."""

from allauth.account import views as account
from django.urls import include, path, re_path

from ildsjel.surfaces.api.api import api
from ildsjel.surfaces.web.pages import (
    chart,
    evidence,
    example,
    exports,
    front,
    goals,
    guess,
    help,
    house,
    label,
    me,
    overview,
    people,
    question,
    results,
    rules,
    sources,
    today,
    token,
    upload,
)

OPEN = [
    path("", front.front, name="front"),
    path("healthy", front.healthy, name="healthy"),
    path("language/", front.language, name="language"),
    path("seat/", front.seat, name="seat"),
    path("help/", help.help_index, name="help"),
    path("help/<slug:key>/", help.help_page, name="help_page"),
    path("invitation/<str:secret>/", people.invitation, name="invitation"),
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("closed/", account.login, name="account_signup"),
    path("password/", account.password_reset, name="account_reset_password"),
    path("password/sent/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("password/kept/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
]
ORGANISATION = [
    path("today/", today.today, name="today"),
    path("entries/", today.entries, name="entries"),
    path("entries/<int:receipt>/undoing/", today.undoing, name="undoing"),
    path("overview/", overview.overview, name="overview"),
    path("results/", results.results, name="results"),
    path("questions/<slug:key>/", question.question, name="question"),
    path("questions/<slug:key>/decisions/", question.decisions, name="decisions"),
    path("questions/<slug:key>/charts/<slug:name>/", chart.chart, name="chart"),
    path("questions/<slug:key>/evidence/<slug:kind>/", evidence.evidence, name="evidence"),
    path("sources/", sources.sources, name="sources"),
    path("uploads/", sources.uploads, name="uploads"),
    path("uploads/<int:upload>/", upload.upload, name="upload"),
    path("uploads/<int:upload>/receipts/", upload.receipts, name="receipts"),
    path("uploads/<int:upload>/removal/", upload.removal, name="removal"),
    path("receipts/<int:receipt>/", sources.receipt, name="receipt"),
    path("receipts/<int:receipt>/undoing/", sources.receipt_undoing, name="receipt_undoing"),
    path("labels/", label.labels, name="labels"),
    path("labels/matches/", label.matches, name="matches"),
    path("exports/", exports.exports, name="exports"),
    path("guess/", guess.guess, name="guess"),
    path("example/", example.example, name="example"),
    path("goals/", goals.goals, name="goals"),
    path("goals/<slug:kind>/", goals.statements, name="statements"),
    path("goals/<int:receipt>/undoing/", goals.statement_undoing, name="statement_undoing"),
    path("house/", house.house, name="house"),
    path("house/<slug:kind>/", house.things, name="things"),
    path("people/", people.people, name="people"),
    path("people/invitations/", people.invitations, name="invitations"),
    path("people/<slug:person>/departures/", people.departures, name="departures"),
    path("rules/", rules.rules, name="rules"),
    path("me/", me.me, name="me"),
    path("me/leader/", me.leaders_view, name="leaders_view"),
    path("me/sharings/", me.sharings, name="sharings"),
    path("me/tokens/", token.tokens, name="tokens"),
    path("me/tokens/<int:token>/withdrawal/", token.withdrawal, name="withdrawal"),
]
urlpatterns = [*OPEN, path("api/", api.urls), path("<slug:organisation>/", include(ORGANISATION))]
handler500 = "ildsjel.surfaces.web.stopped.stopped"
