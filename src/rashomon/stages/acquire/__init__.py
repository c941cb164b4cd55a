"""First stage: what was handed in -> :class:`rashomon.model.Page`.

The only stage that opens files and the only one that decodes bytes. Everything behind it sees decoded text, and
every offset that a report shows counts in that text. Nothing is dropped in silence: what cannot be read is a page
with its ``skipped`` set, and goes into the report with the reason. Next: ``clean`` makes articles of the pages.
"""

from rashomon.stages.acquire.pages import acquire
from rashomon.stages.acquire.settings import AcquireSettings

__all__ = ["AcquireSettings", "acquire"]
