"""A period in an answer, and the days a request asks about."""

from __future__ import annotations

from datetime import date

from ninja import Field, Schema


class Days(Schema):
    """A period; both ends are in it."""

    start: date | None = Field(None, alias="from")
    end: date | None = Field(None, alias="to")
