"""Answers as JSON: the contract other programs rely on, the same from the command line and every other surface."""

from __future__ import annotations

from typing import Any

from ildsjel.insight.answer import Answer, Curve, Evidence, Figure, Need, Row, Series
from ildsjel.surfaces.show.speaker import Speaker


def answer_json(answer: Answer, speaker: Speaker) -> dict[str, Any]:
    """One answer; an undefined number is null."""
    return {
        "key": answer.key,
        "kind": answer.kind,
        "status": answer.status,
        "says": speaker.say(answer.says),
        "lang": speaker.lang,
        "about": answer.about,
        "severity": answer.severity,
        "period": {"from": answer.period.start.isoformat(), "to": answer.period.end.isoformat()},
        "figures": _figures(answer.figures),
        "rows": [_row(row, speaker) for row in answer.rows],
        "claims": [list(pair) for pair in answer.order],
        "series": [_series(series, speaker) for series in answer.series],
        "curve": _curve(answer.curve, speaker) if answer.curve else None,
        "past": [{"week": s.week.isoformat(), "status": s.status, "shown": s.shown} for s in answer.past],
        "needs": [_need(need, speaker) for need in answer.needs],
        "decide": [{"choice": choice, "says": speaker.say(says)} for choice, says in answer.decide],
        "evidence": [_evidence(evidence) for evidence in answer.evidence],
        "rule": answer.rule,
    }


def _figures(figures: Any) -> dict[str, Any]:
    return {name: _figure(figure) for name, figure in figures.items()}


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "n": figure.n,
    }


def _row(row: Row, speaker: Speaker) -> dict[str, Any]:
    return {"key": row.key, "about": speaker.say(row.about), "status": row.status, "figures": _figures(row.figures)}


def _series(series: Series, speaker: Speaker) -> dict[str, Any]:
    return {
        "name": series.name,
        "title": speaker.say(series.title),
        "step": series.step,
        "limit": series.limit,
        "points": [{"step": step, **_figure(figure)} for step, figure in series.points],
    }


def _curve(curve: Curve, speaker: Speaker) -> dict[str, Any]:
    return {
        "name": curve.name,
        "title": speaker.say(curve.title),
        "points": [{"hours": hours, **_figure(figure)} for hours, figure in curve.points],
    }


def _need(need: Need, speaker: Speaker) -> dict[str, Any]:
    return {"says": speaker.say(need.what), "have": need.have, "need": need.need}


def _evidence(evidence: Evidence) -> dict[str, Any]:
    period = {"from": evidence.period.start.isoformat(), "to": evidence.period.end.isoformat()}
    return {"kind": evidence.kind, "period": period, "where": dict(evidence.where)}
