"""What is in the repository: no machine's paths, no package registry's address, locks with hashes, licences that fit."""

from __future__ import annotations

import re
import subprocess
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
# Written in pieces, so that this file does not hold what it looks for.
ADDRESSES = (r"pypi\." + "org", "python" + "hosted", "file:" + "//", "--(extra-)?index" + "-url[ =]", "--find" + "-links[ =]")
REGISTRY = re.compile(
    "|".join([r"pypi\." + "org", "python" + "hosted", "file:" + "//", "--(extra-)?index" + "-url ", "--find" + "-links "])
)
MACHINE_PATH = re.compile(r"(?<![\w.~)}\]-])/(work|root|home/\w+|opt/\w+)/" + r"[\w.]")


def tracked_texts() -> list[Path]:
    """Return the text files that git tracks, or without git all but the caches."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
        found = [ROOT / name for name in listed if name]
    except (OSError, subprocess.CalledProcessError):
        found = [p for p in ROOT.rglob("*") if not any(part.startswith(".") and part != ".ci" for part in p.relative_to(ROOT).parts)]
    return sorted(p for p in found if p.is_file() and b"\0" not in p.read_bytes()[:8000])


@pytest.mark.parametrize("pattern", [REGISTRY, MACHINE_PATH], ids=["registry", "machine path"])
def test_no_file_names_a_machine_or_a_registry(pattern: re.Pattern[str]) -> None:
    # Invented and hostile pages may hold any address; they are data.
    texts = [p for p in tracked_texts() if "examples" not in p.relative_to(ROOT).parts]
    hits = {str(p.relative_to(ROOT)): m.group() for p in texts if (m := pattern.search(p.read_text(encoding="utf-8", errors="replace")))}
    assert hits == {}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda p: p.name)
def test_every_locked_version_has_its_hashes(lock: Path) -> None:
    entries = re.split(r"\n(?=\w)", lock.read_text(encoding="utf-8"))
    assert entries
    assert [e.splitlines()[0] for e in entries if not re.match(r"[\w.-]+==\S+ .*\\\n    --hash=sha256:[0-9a-f]{64}", e)] == []


def test_what_runs_is_locked_alike_for_users_and_for_the_checks() -> None:
    runtime, dev = (set(re.findall(r"(?m)^[\w.-]+==\S+", (ROOT / "requirements" / f"{n}.txt").read_text())) for n in ("runtime", "dev"))
    assert runtime <= dev


def test_no_dependency_is_under_the_gpl_alone() -> None:
    names = re.findall(r"(?m)^([\w.-]+)==", (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8"))
    assert {n: licence for n in names if "GPL" in (licence := licence_of(n)) and "MPL" not in licence} == {}


def licence_of(name: str) -> str:
    """Return what a distribution's metadata say of its licence; empty when it is for another system and not installed."""
    try:
        found = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    first_line = (found.get("License") or "").partition("\n")[0]
    return " ".join([found.get("License-Expression") or first_line, *(c for c in found.get_all("Classifier") or [] if "License" in c)])
