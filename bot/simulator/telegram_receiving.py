"""Methods by which a bot receives its updates."""

import re
from typing import Any
from urllib.parse import urlsplit

from bot.simulator.telegram_asking import Ask, Encoded, method
from bot.simulator.telegram_refusals import bad_request
from bot.simulator.telegram_webhook import CONCURRENCY, Surroundings, Webhook

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}\Z")
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


async def get_updates(ask: Ask) -> Encoded:
    params, mailbox = ask.params, ask.bot.mailbox
    mailbox.allow(_allowed(ask))
    bodies = await mailbox.poll(
        params.integer("offset"), params.integer("limit", 100), params.integer("timeout"), ask.gone
    )
    return Encoded(b"[" + b",".join(bodies) + b"]")


def _allowed(ask: Ask) -> list[str] | None:
    kinds = ask.params.structure("allowed_updates")
    if kinds is not None and not isinstance(kinds, list):
        raise bad_request("can't parse allowed updates: array expected")
    return kinds


async def set_webhook(ask: Ask) -> bool:
    url = ask.params.text("url")
    webhook = _webhook(ask, url) if url else None
    if ask.params.boolean("drop_pending_updates"):
        ask.bot.mailbox.drop()
    ask.bot.mailbox.allow(_allowed(ask))
    await ask.bot.mailbox.set_webhook(webhook, _surroundings(ask))
    return True


async def delete_webhook(ask: Ask) -> bool:
    if ask.params.boolean("drop_pending_updates"):
        ask.bot.mailbox.drop()
    if ask.bot.mailbox.courier is not None:
        await ask.bot.mailbox.set_webhook(None, _surroundings(ask))
    return True


def get_webhook_info(ask: Ask) -> dict[str, Any]:
    mailbox = ask.bot.mailbox
    courier = mailbox.courier
    info: dict[str, Any] = {
        "url": courier.webhook.url if courier else "",
        "has_custom_certificate": False,
        "pending_update_count": len(mailbox),
    }
    if mailbox.allowed is not None:
        info["allowed_updates"] = sorted(mailbox.allowed)
    if courier is not None:
        info["max_connections"] = courier.webhook.max_connections
        if courier.last_error is not None:
            info["last_error_date"], info["last_error_message"] = courier.last_error
    return info


def _webhook(ask: Ask, url: str) -> Webhook:
    parts = urlsplit(url)
    # A Bot API server of one's own takes http too; this one takes it on the same machine only.
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = ask.params.text("secret_token")
    if secret and not SECRET.match(secret):
        raise bad_request("secret token contains unallowed characters")
    most = ask.params.integer("max_connections", CONCURRENCY)
    return Webhook(url, secret, min(max(most, 1), 100))


def _surroundings(ask: Ask) -> Surroundings:
    network = ask.network
    return Surroundings(
        clock=network.clock,
        scale=lambda: network.retry_scale,
        patience=network.patience,
        answer_lost=lambda: network.faults.take("webhook") is not None,
        called=ask.follow,
    )


METHODS = (
    method("getUpdates", get_updates, "offset limit timeout allowed_updates"),
    method(
        "setWebhook",
        set_webhook,
        "url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token",
    ),
    method("deleteWebhook", delete_webhook, "drop_pending_updates"),
    method("getWebhookInfo", get_webhook_info),
)
