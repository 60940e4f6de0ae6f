"""What a page may load is said on every answer."""

import pytest


@pytest.mark.parametrize("page", ["/login/", "/nowhere/", "/api/docs", "/api/v1/fjordbrod/facts"])
def test_nothing_is_loaded_from_elsewhere(page, client, db):
    policy = client.get(page).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "http" not in policy
