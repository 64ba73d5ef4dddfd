"""Who can speak: people, bots, and the accounts Telegram itself speaks with."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Account:
    """A user of Telegram, human or not. One object per account: compare with `is`."""

    def __init__(
        self,
        id: int,
        first_name: str,
        *,
        username: str | None = None,
        last_name: str | None = None,
        language: str | None = None,
        is_bot: bool = False,
    ) -> None:
        self.id = id
        self.first_name = first_name
        self.last_name = last_name
        self.username = username
        self.language = language
        self.is_bot = is_bot

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name

    def to_json(self) -> dict[str, Any]:
        """The `User` of the Bot API."""
        user: dict[str, Any] = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        if self.language:
            user["language_code"] = self.language
        return user

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id} {self.name}>"


# The ids are Telegram's own and the same everywhere.
ANONYMOUS_ADMIN = Account(1087968824, "Group", username="GroupAnonymousBot", is_bot=True)
CHANNEL_BOT = Account(136817688, "Channel", username="Channel_Bot", is_bot=True)
TELEGRAM = Account(777000, "Telegram")


class Status(StrEnum):
    """What somebody is in a group."""

    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    RESTRICTED = "restricted"
    LEFT = "left"
    KICKED = "kicked"


PRESENT = frozenset({Status.CREATOR, Status.ADMINISTRATOR, Status.MEMBER, Status.RESTRICTED})
PERMISSIONS = (
    "can_send_messages",
    "can_react_to_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_edit_tag",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody's place in a chat; replaced, never changed. A restriction outlives its person's going away."""

    account: Account
    status: Status
    rights: frozenset[str] = field(default=frozenset())
    away: bool = False  # restricted, and no longer there

    @property
    def present(self) -> bool:
        return self.status in PRESENT and not self.away

    @property
    def administers(self) -> bool:
        return self.status in {Status.CREATOR, Status.ADMINISTRATOR}

    def to_json(self) -> dict[str, Any]:
        """The `ChatMember` of the Bot API."""
        member: dict[str, Any] = {"user": self.account.to_json(), "status": self.status.value}
        match self.status:
            case Status.CREATOR:
                member["is_anonymous"] = False
            case Status.ADMINISTRATOR:
                member |= {"can_be_edited": False, "is_anonymous": "is_anonymous" in self.rights}
                member |= {right: right in self.rights for right in RIGHTS}
            case Status.RESTRICTED:
                member |= {"is_member": self.present, "until_date": 0}
                member |= dict.fromkeys(PERMISSIONS, False)
            case Status.KICKED:
                member["until_date"] = 0
        return member
