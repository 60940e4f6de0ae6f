"""`among`: a value is one of many, told to the database as one list.

As `in`, thousands cost more to ask for than to look up.
"""

from __future__ import annotations

import json
from typing import Any

from django.db.models import Lookup


class Among(Lookup):
    """`filter(key__among=keys)`."""

    lookup_name = "among"
    prepare_rhs = False

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """As a list in JSON."""
        column, values = self.process_lhs(compiler, connection)
        return f"{column} IN (SELECT value FROM json_each(%s))", [*values, json.dumps(self._wanted(connection))]

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """As an array."""
        column, values = self.process_lhs(compiler, connection)
        return f"{column} = ANY(%s)", [*values, self._wanted(connection)]

    def _wanted(self, connection: Any) -> list[Any]:
        """The values as the column keeps them."""
        field = self.lhs.output_field
        return [field.get_db_prep_value(value, connection) for value in self.rhs]
