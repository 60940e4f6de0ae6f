"""Every act, tried by every role: docs/permissions.md says who may."""

import inspect
from importlib import import_module
from pathlib import Path

import pytest

from ildsjel import actions
from ildsjel.actions.right import NotAllowed
from tests.cast import NOW
from tests.permissions import CAST, allowed

ACTS = allowed("Acts")


def may(act, by) -> bool:
    """Whether the act gets past its gate; that it then stumbles over what it was not given is no refusal."""
    module, name = act.split(".")
    do = getattr(import_module(f"ildsjel.actions.{module}"), name)
    given = dict.fromkeys(inspect.signature(do).parameters) | {"by": by, "now": NOW}
    try:
        do(**{key: value for key, value in given.items() if key in inspect.signature(do).parameters})
    except NotAllowed:
        return False
    except Exception:
        pass
    return True


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("who", CAST.values())
def test_each_role_may_what_the_table_says(act, who, cast):
    assert may(act, getattr(cast, who)) == (who in ACTS[act])


def test_the_table_names_every_act_with_a_gate():
    folder = Path(actions.__file__).parent
    gated = {path.stem for path in folder.glob("*.py") if "must(by, " in path.read_text("utf-8")}
    assert gated - {"right"} <= {act.split(".")[0] for act in ACTS}
