"""Fourth stage: who copied whom within one story, and how many accounts that leaves.

It stands between cluster, which says what articles tell one event, and match, which lays their claims side by side.
"""

from rashomon.stages.derive.lineage import derive
from rashomon.stages.derive.settings import DeriveSettings

__all__ = ["DeriveSettings", "derive"]
