"""What comes out of the files of real organisations, in the shared data folder where there is one."""

import pytest
import samples

from ildsjel.sources import find
from ildsjel.sources.archive import open_data
from ildsjel.sources.reading import Head, Remark, Skipped

DATA = samples.shared_data()
needed = pytest.mark.skipif(not DATA.exists(), reason=f"no real files at {DATA}; set ILDSJEL_SHARED_DATA")


def found(name, source):
    """What comes out of a file that only `source` must recognise."""
    with (DATA / name).open("rb") as file:
        data = open_data(file, (DATA / name).name)
        reader = find(Head.of(data))
        assert source == reader.NAME
        return samples.one_by_one(reader.read(data, samples.CONTEXT))


def facts(name, source, kind):
    """Its facts of a kind by their ids, and nothing skipped."""
    all_of_it = found(name, source)
    assert not [one for one in all_of_it if isinstance(one, Skipped)]
    kept = [one for one in all_of_it if isinstance(one, kind)]
    assert (
        len({one.id for one in kept}) == len(kept) == len(all_of_it) - sum(isinstance(o, Remark) for o in all_of_it)
    )
    return {one.id: one for one in kept}


def days(figures, measure):
    return len({figure.on for figure in figures.values() if figure.measure == measure})
