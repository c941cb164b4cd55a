"""Nothing dear is imported before it is needed, and nothing that could fetch is imported at all where pages are read."""

from __future__ import annotations

import subprocess
import sys

import pytest

DEAR = ("spacy", "onnxruntime", "trafilatura", "numpy", "lxml", "jinja2", "jsonschema")


def imported_by(program: str) -> set[str]:
    """Return the names of the top-level modules that stand imported after a program ran in a fresh interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys\nprint('\\n' + ' '.join({{m.partition('.')[0] for m in sys.modules}}))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("command", [["--help"], ["--version"], ["read", "--help"], ["demo", "--help"], ["verify", "--help"]])
def test_help_answers_without_the_language_models(command: list[str]) -> None:
    program = f"from rashomon.cli import main\ntry:\n    main({command!r})\nexcept SystemExit as stop:\n    assert not stop.code"
    assert not imported_by(program) & set(DEAR)


def test_importing_the_package_imports_nothing_dear() -> None:
    assert not imported_by("import rashomon") & set(DEAR)


def test_every_public_name_is_there() -> None:
    imported_by("import rashomon\nfor name in rashomon.__all__:\n    getattr(rashomon, name)")


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        imported_by("import rashomon\nrashomon.fetch")
