"""The errors Rashomon raises on purpose, named for what the caller can do about them.

Everything derives from :class:`RashomonError`, so one ``except`` catches all of it. A page that
cannot be read is no error: it becomes a :class:`rashomon.model.Skip` and the run goes on.
"""


class RashomonError(Exception):
    """Root of every error that Rashomon raises on purpose."""


class InputError(RashomonError):
    """What was handed in cannot be used at all: give other paths or mend the input."""


class SettingsError(RashomonError):
    """A setting has a value that makes no sense: change it."""


class MissingExtraError(RashomonError):
    """An optional part is not installed: run the install command that the message names."""


class ReportError(RashomonError):
    """A file is no report that this version can read: make it anew or use a matching version."""
