"""Every engine agrees with the serial one, job by job."""

import pytest

from rashomon.engines import ProcessesEngine, SerialEngine
from rashomon.errors import SettingsError

ENGINES = [SerialEngine(), ProcessesEngine(2), ProcessesEngine(1)]


@pytest.mark.parametrize("engine", ENGINES, ids=lambda e: type(e).__name__)
@pytest.mark.parametrize("jobs", [[], ["one"], ["b", "a", "c", "a"]])
def test_results_come_in_the_order_of_the_jobs(engine: SerialEngine | ProcessesEngine, jobs: list[str]) -> None:
    assert list(engine.map(str.upper, jobs)) == [j.upper() for j in jobs]


@pytest.mark.parametrize("engine", ENGINES, ids=lambda e: type(e).__name__)
def test_an_error_in_a_job_reaches_the_caller(engine: SerialEngine | ProcessesEngine) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        list(engine.map(int, ["1", "x"]))


def test_an_engine_without_workers_is_refused() -> None:
    with pytest.raises(SettingsError, match="at least one worker"):
        ProcessesEngine(0)
