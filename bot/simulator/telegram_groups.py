"""What people do with groups: adding, promoting, renaming, upgrading, and speaking without a name."""

from collections.abc import Iterable
from typing import Any

from bot.simulator.telegram_accounts import (
    ANONYMOUS_ADMIN,
    CHANNEL_BOT,
    TELEGRAM,
    Account,
    Member,
    Status,
)
from bot.simulator.telegram_chats import Chat, ChatType, ShownMessage, Topic
from bot.simulator.telegram_network import Bot, Network

FIRST_GROUP = 4_000_001
FIRST_SUPERGROUP = 1_002_000_000_001
FIRST_CHANNEL = 1_003_000_000_001
UPGRADED = "group chat was upgraded to a supergroup chat"


class Group(Chat):
    """A basic group, a supergroup or a forum. Whoever is not said to act is its creator."""

    def __init__(self, network: Network, title: str, *, supergroup: bool, forum: bool = False) -> None:
        number = sum(chat.type is _type(supergroup) for chat in network.groups.values())
        id = -(FIRST_SUPERGROUP if supergroup else FIRST_GROUP) - number
        super().__init__(id, _type(supergroup), title, forum=forum)
        self.network = network
        network.groups[id] = self

    def found(self, members: Iterable[Account], admins: Iterable[Account]) -> None:
        """The first admin, or the first member, is the creator."""
        admins = list(admins)
        people = list(dict.fromkeys([*admins, *members]))
        for person in people:
            status = Status.ADMINISTRATOR if person in admins else Status.MEMBER
            self.members[person.id] = Member(person, Status.CREATOR if person is people[0] else status)

    @property
    def creator(self) -> Account:
        """Raises LookupError in a group without one."""
        for member in self.members.values():
            if member.status is Status.CREATOR:
                return member.account
        raise LookupError(f"{self.title} has no creator")

    def add_member(self, person: Account, by: Account | None = None) -> None:
        by = by or self.creator
        self.network.becomes(self, Member(person, Status.MEMBER), by)
        self.network.report(self, by, new_chat_members=[person.to_json()])

    def add_bot(self, bot: Bot | None = None, *, by: Account | None = None) -> None:
        """Without naming one: the world's first bot."""
        self.add_member(bot or next(iter(self.network.bots.values())), by)

    def remove_member(self, account: Account, by: Account | None = None) -> None:
        """A bot learns of its own removal by `my_chat_member`; it no longer reads the service message."""
        by = by or self.creator
        self.network.becomes(self, Member(account, Status.KICKED), by)
        self.network.report(self, by, left_chat_member=account.to_json())

    def remove_bot(self, bot: Bot | None = None, *, by: Account | None = None) -> None:
        self.remove_member(bot or next(iter(self.network.bots.values())), by)

    def join(self, person: Account) -> None:
        """By the group's own invitation link: nobody added them."""
        self.network.becomes(self, Member(person, Status.MEMBER), person)
        self.network.report(self, person, new_chat_members=[person.to_json()])

    def restrict(self, person: Account, by: Account | None = None) -> None:
        """They may read, and press, but not write."""
        self.network.becomes(self, Member(person, Status.RESTRICTED), by or self.creator)

    def pardon(self, person: Account, by: Account | None = None) -> None:
        """Who was removed may join again; they are not back by that."""
        self.network.becomes(self, Member(person, Status.LEFT), by or self.creator)

    def hand_over(self, person: Account) -> None:
        """The group gets another creator; the old one stays as an administrator."""
        old = self.creator
        self.network.becomes(self, Member(old, Status.ADMINISTRATOR, frozenset({"can_manage_chat"})), old)
        self.network.becomes(self, Member(person, Status.CREATOR), old)

    def delete(self) -> None:
        """By its creator. No bot is told; it meets the refusal when it speaks."""
        self.gone = True

    def leave(self, account: Account) -> None:
        """They go of their own accord."""
        restricted = self.member(account).status is Status.RESTRICTED
        left = Member(account, Status.RESTRICTED, away=True) if restricted else Member(account, Status.LEFT)
        self.network.becomes(self, left, account)
        self.network.report(self, account, left_chat_member=account.to_json())

    def promote(self, account: Account, *rights: str, by: Account | None = None) -> None:
        """To administrator, by default without any right but to be one."""
        rights_held = frozenset({"can_manage_chat", *rights})
        self.network.becomes(self, Member(account, Status.ADMINISTRATOR, rights_held), by or self.creator)

    def demote(self, account: Account, by: Account | None = None) -> None:
        self.network.becomes(self, Member(account, Status.MEMBER), by or self.creator)

    def rename(self, title: str, by: Account | None = None) -> None:
        self.title = title
        self.network.report(self, by or self.creator, new_chat_title=title)

    def upgrade(self, by: Account | None = None) -> "Group":
        """The supergroup that this group becomes. Here nobody speaks any more; message ids begin anew there."""
        by = by or self.creator
        upgraded = Group(self.network, self.title, supergroup=True)
        upgraded.members = dict(self.members)
        self.network.report(self, by, migrate_to_chat_id=upgraded.id)
        self.network.report(upgraded, by, migrate_from_chat_id=self.id)
        self.upgraded_to = upgraded
        self.members.clear()
        return upgraded

    def add_topic(self, name: str, by: Account | None = None) -> int:
        """Open a topic of a forum and return its thread id."""
        colour = 0x6FB9F0
        message = self.network.report(
            self, by or self.creator, forum_topic_created={"name": name, "icon_color": colour}
        )
        message.thread = message.id
        self.topics[message.id] = Topic(message.id, name)
        return message.id

    def rename_topic(self, thread: int, name: str, by: Account | None = None) -> None:
        self.topics[thread].name = name
        self._tell_topic(thread, by, forum_topic_edited={"name": name})

    def close_topic(self, thread: int, by: Account | None = None) -> None:
        self.topics[thread].closed = True
        self._tell_topic(thread, by, forum_topic_closed={})

    def reopen_topic(self, thread: int, by: Account | None = None) -> None:
        self.topics[thread].closed = False
        self._tell_topic(thread, by, forum_topic_reopened={})

    def _tell_topic(self, thread: int, by: Account | None, **change: Any) -> None:
        self.network.report(self, by or self.creator, thread, **change)

    def delete_topic(self, thread: int) -> None:
        """With everything said in it. No bot is told."""
        del self.topics[thread]
        for message in self.messages:
            if message.thread == thread:
                self.remove(message)

    def anonymous_admin_says(self, text: str, reply_to: ShownMessage | None = None) -> ShownMessage:
        """An admin who posts as the group itself; nobody can tell who."""
        me = self.to_json()
        return self.network.speak(self, ANONYMOUS_ADMIN, text, reply_to=reply_to, sender_chat=me)

    def channel_says(self, text: str, title: str = "News", *, automatic: bool = False) -> ShownMessage:
        """A post in a channel's name; `automatic` for what Telegram forwards from a linked channel."""
        channel = {"id": -FIRST_CHANNEL, "type": "channel", "title": title}
        extras: dict[str, Any] = {"sender_chat": channel}
        if automatic:
            extras["is_automatic_forward"] = True
        return self.network.speak(self, TELEGRAM if automatic else CHANNEL_BOT, text, **extras)

    def bot_says(self, bot: Bot, text: str) -> ShownMessage:
        """Another bot speaks. No bot hears another; but a bare command now goes to that one."""
        message = self.add(sender=bot, date=self.network.now, text=text)
        self.last_bot = bot
        self.network.show("message", message)
        return message


def _type(supergroup: bool) -> ChatType:
    return ChatType.SUPERGROUP if supergroup else ChatType.GROUP
