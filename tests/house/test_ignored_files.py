"""Nothing that Git is told to ignore is committed: a committed link `.venv` would replace the environments of everybody
who pulls it.
"""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this copy has no Git repository")
def test_no_ignored_file_is_committed() -> None:
    asked = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    assert subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines() == []
