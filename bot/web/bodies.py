"""Reading what a stranger sends: no more than asked for, no longer than patience lasts."""

import asyncio

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request


def media_type(request: Request) -> str:
    """The declared type of the body, without its parameters."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def read_body(request: Request, *, limit: int, seconds: float) -> bytes:
    """The whole body. Raises HTTPException: 413 above ``limit`` bytes, declared or streamed, 408 when it is not
    complete after ``seconds``, 400 when the sender hangs up."""
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > limit:
        raise _refused(413)
    try:
        async with asyncio.timeout(seconds):
            return await _gathered(request, limit)
    except TimeoutError:
        raise _refused(408) from None
    except ClientDisconnect:
        raise _refused(400) from None


async def _gathered(request: Request, limit: int) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise _refused(413)
    return bytes(body)


def _refused(status: int) -> HTTPException:
    """The rest of the body is still under way, so the connection cannot be used again."""
    return HTTPException(status, headers={"Connection": "close"})
