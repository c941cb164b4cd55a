"""`pip install .` in a fresh environment, with the locked versions and nothing else: it works, and it is not too large."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 650_000_000

pytestmark = pytest.mark.network


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A fresh environment with the package installed as its README says, after the runtime lock."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=True)
    locked = ["--require-hashes", "--requirement"]
    for arguments in ([*locked, "requirements/pip.txt"], [*locked, "requirements/runtime.txt"], ["."]):
        run(folder, "-m", "pip", "install", "--quiet", "--quiet", "--disable-pip-version-check", *arguments)
    yield folder
    shutil.rmtree(folder)  # pytest would keep it for three runs, and it is half a gigabyte


def run(home: Path, *arguments: str) -> str:
    # Without PYTHONPATH, or the checkout would be imported instead of what was installed.
    clean = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    done = subprocess.run([home / "bin" / "python", *arguments], cwd=ROOT, env=clean, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def site_packages(home: Path) -> Path:
    return home / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"


def test_the_lock_satisfies_the_package(home: Path) -> None:
    run(home, "-m", "pip", "check")


def test_the_default_install_is_not_too_large(home: Path) -> None:
    size = sum(p.lstat().st_blocks * 512 for p in site_packages(home).rglob("*") if p.is_file())
    assert size < MOST_BYTES


def test_every_public_name_works_with_the_core_dependencies_only(home: Path) -> None:
    where = run(home, "-c", "import rashomon; [getattr(rashomon, n) for n in rashomon.__all__]; print(rashomon.__file__)")
    assert Path(where.strip()).is_relative_to(site_packages(home))


def test_the_installed_command_does_the_main_job(home: Path, tmp_path: Path) -> None:
    command = str(home / "bin" / "rashomon")
    done = subprocess.run([command, "demo", "--out", "out"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    verified = subprocess.run([command, "verify", "out/report.json"], cwd=tmp_path, capture_output=True, text=True)
    assert verified.returncode == 0, verified.stdout + verified.stderr


def test_licence_notices_and_model_are_installed(home: Path) -> None:
    installed = {str(p.relative_to(site_packages(home))) for p in site_packages(home).glob("rashomon*/**/*") if p.is_file()}
    model = {f"rashomon/text/minilm/{name}" for name in ("model.int8.onnx", "tokenizer.json", "NOTICE")}
    licences = {f"rashomon-0.1.0.dist-info/licenses/{name}" for name in ("LICENSE", "NOTICE")}
    assert model | licences | {"rashomon/py.typed"} <= installed
