"""What stops a command is told to the operator as one sentence, never as a traceback."""


class OperatorError(Exception):
    """One sentence: what is wrong, and what to do about it."""

    exit_code = 1
