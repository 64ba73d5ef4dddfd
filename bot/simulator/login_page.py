"""The pages on which a maker lets people sign in and consent."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from starlette.responses import HTMLResponse, Response

_PAGES = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("login_pages")), autoescape=True, trim_blocks=True
)


@dataclass(frozen=True, slots=True)
class Look:
    """How a maker's pages differ from another's."""

    maker: str
    brand: str  # a colour
    brand_in_the_dark: str


def page(name: str, look: Look, *, token: Callable[[int], str], **values: object) -> Response:
    """The page of this name, which may load nothing. `token` makes an unguessable string of so many random bytes."""
    nonce = token(16)
    text = _PAGES.get_template(f"{name}.html").render(look=look, style_nonce=nonce, **values)
    policy = f"default-src 'none'; style-src 'nonce-{nonce}'; base-uri 'none'; frame-ancestors 'none'"
    return HTMLResponse(text, headers={"Content-Security-Policy": policy, "Cache-Control": "no-store"})
