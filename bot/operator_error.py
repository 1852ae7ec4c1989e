"""An error that stops a command is reported to the operator as one sentence, never as a traceback."""


class OperatorError(Exception):
    """One sentence: what is wrong, and what to do about it."""

    exit_code = 1
