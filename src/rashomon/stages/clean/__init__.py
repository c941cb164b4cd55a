"""Second stage: a page to its articles, chrome left out, glued pages parted, every letter mapped to the page."""

from rashomon.stages.clean.chrome import Chrome, learn_chrome
from rashomon.stages.clean.cleaning import clean
from rashomon.stages.clean.settings import CleanSettings

__all__ = ["Chrome", "CleanSettings", "clean", "learn_chrome"]
