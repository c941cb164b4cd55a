"""Third stage: articles to stories.

It stands between clean, which cut the articles out of the pages, and derive, which asks within one story who copied whom.
Two articles belong to one story when they tell the same event, not when they treat one topic.
"""

from rashomon.stages.cluster.settings import ClusterSettings
from rashomon.stages.cluster.stories import cluster

__all__ = ["ClusterSettings", "cluster"]
