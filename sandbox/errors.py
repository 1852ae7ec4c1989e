"""How the APIs refuse a call: a code, a sentence, and sometimes how long to wait."""


class ApiError(Exception):
    """A refused Bot API call. `description` is the whole sentence as a bot receives it."""

    def __init__(self, description: str, code: int = 400, *, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.description = description
        self.code = code
        self.retry_after = retry_after


class ControlError(Exception):
    """A refused call of the control API: an HTTP status and a plain sentence."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


def bad_request(text: str) -> ApiError:
    return ApiError(f"Bad Request: {text}")


def forbidden(text: str) -> ApiError:
    return ApiError(f"Forbidden: {text}", 403)


def conflict(text: str) -> ApiError:
    return ApiError(f"Conflict: {text}", 409)


def too_many_requests(seconds: int) -> ApiError:
    return ApiError(f"Too Many Requests: retry after {seconds}", 429, retry_after=seconds)
