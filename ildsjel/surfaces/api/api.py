"""The API: its address, its documentation, and every noun in it."""

from __future__ import annotations

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from ildsjel.surfaces.api import asks, decisions, entries, facts, files, receipts, review, search
from ildsjel.surfaces.api.gate import PersonalToken
from ildsjel.surfaces.api.problem import REFUSALS, Problem, handle_problems

PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}


class Api(NinjaAPI):
    """NinjaAPI whose description says that every refusal is a problem."""

    def get_openapi_schema(self, **about: Any) -> OpenAPISchema:
        """The description of the API; an operation adds the refusals all of them share."""
        schema = super().get_openapi_schema(**about)
        schema["components"]["schemas"]["Problem"] = Problem.model_json_schema()
        for operations in schema["paths"].values():
            for operation in operations.values():
                for status, says in REFUSALS.items():
                    operation["responses"][status] = {"description": says, "content": PROBLEM}
        return schema


api = Api(
    title="Ildsjel",
    version="1",
    description="Facts in, honest answers to a leader’s questions out. Make a token on the page “About you”.",
    docs_url="/docs",
    auth=PersonalToken(),
    urls_namespace="api",
)
handle_problems(api)
for noun in (entries, files, receipts, review, facts, decisions, asks, search):
    api.add_router("/v1/{organisation}", noun.router)
