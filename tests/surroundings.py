"""What the tests run in: a folder of their own, and tasks done at once.

A plugin, since the settings are read before any conftest is.
"""

import atexit
import os
import shutil
import tempfile

if "ILDSJEL_TESTED_IN" not in os.environ:
    os.environ["ILDSJEL_TESTED_IN"] = os.environ["ILDSJEL_DATA"] = tempfile.mkdtemp(prefix="ildsjel-test-")
    atexit.register(shutil.rmtree, os.environ["ILDSJEL_DATA"], ignore_errors=True)
os.environ["ILDSJEL_TASKS"] = "django_tasks.backends.immediate.ImmediateBackend"
