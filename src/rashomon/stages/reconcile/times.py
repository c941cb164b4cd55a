"""Which of two tellings was published so much later that it may be news."""

from __future__ import annotations

from rashomon.stages.reconcile.settings import ReconcileSettings
from rashomon.stages.reconcile.tellings import Told


def is_newer(one: Told, two: Told, settings: ReconcileSettings) -> bool:
    """Return whether ``one`` was published so much later than ``two`` that it may tell what was not known before."""
    if one.time is None or two.time is None:
        return False
    hours = (one.time - two.time).total_seconds() / 3600
    unsure = 12.0 * (one.to_the_day + two.to_the_day)
    return hours >= settings.update_hours + unsure
