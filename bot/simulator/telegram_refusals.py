"""How Telegram says no: the texts of `tdlib/telegram-bot-api`, which clients match word for word."""

from typing import Any


class Refusal(Exception):
    """A method was not carried out; becomes the HTTP status and the body of the answer."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(reason: str, **parameters: Any) -> Refusal:
    return Refusal(400, f"Bad Request: {reason}", **parameters)


def unauthorized() -> Refusal:
    return Refusal(401, "Unauthorized")


def forbidden(reason: str) -> Refusal:
    return Refusal(403, f"Forbidden: {reason}")


def not_found(reason: str = "") -> Refusal:
    return Refusal(404, f"Not Found: {reason}" if reason else "Not Found")


def conflict(reason: str) -> Refusal:
    return Refusal(409, f"Conflict: {reason}")


def too_many_requests(seconds: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
