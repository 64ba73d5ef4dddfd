"""What Netatmo tells the whole application: where it is to send it, and what of it is genuine."""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime

from bot.clouds.netatmo.client import NetatmoCloud
from bot.clouds.netatmo.pushes import SIGNATURE, genuine, heard
from bot.domain.cloud import Access, Push


class NetatmoBroadcast:
    """Implements ``Broadcast``."""

    def __init__(self, cloud: NetatmoCloud, client_secret: str) -> None:
        self._cloud = cloud
        self._client_secret = client_secret
        self._secret = hmac.new(client_secret.encode(), b"push address", hashlib.sha256).hexdigest()

    @property
    def secret(self) -> str:
        return self._secret

    async def register(self, access: Access, url: str) -> None:
        await self._cloud.listen(access, url)

    def told(self, body: bytes, headers: Mapping[str, str], now: datetime) -> Push | None:
        if not genuine(body, headers.get(SIGNATURE, ""), self._client_secret):
            return None
        told = heard(body)
        if told.plant is not None:
            return Push(vague=frozenset({told.plant}), rebuilt=told.rebuilt)
        return Push(things=told.things, rebuilt=told.rebuilt)
