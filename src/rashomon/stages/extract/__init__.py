"""Extract: the articles of one story in; quotes, figures, dates, names and framing out, each with its place in the text.

Fifth of the eight stages: after derive has found who copied whom, before match aligns what the articles tell.
"""

from rashomon.stages.extract.extract import ExtractSettings, extract

__all__ = ["ExtractSettings", "extract"]
