"""Photos and documents: how they arrive, what is kept of them, and what Telegram does not take."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.simulator.telegram_chats import PrivateChat
from bot.simulator.telegram_files import MAX_DOCUMENT, MAX_PHOTO, Kind, uploaded
from bot.simulator.telegram_parameters import Upload
from bot.simulator.telegram_refusals import Refusal
from tests.simulator.telegram_scene import Scene, opened, png


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    async with opened() as scene:
        yield scene


@pytest.fixture
def chat(scene: Scene) -> PrivateChat:
    chat = scene.world.private_chat(scene.anna)
    scene.anna.says(chat, "/start")
    return chat


async def sent(scene: Scene, method: str, files: dict[str, tuple[str, bytes]], **params: Any) -> dict[str, Any]:
    body = await scene.upload(method, files, **params)
    assert body["ok"], body
    result: dict[str, Any] = body["result"]
    return result


async def refusal(scene: Scene, method: str, name: str, content: bytes) -> str:
    chat = scene.world.private_chat(scene.anna)
    body = await scene.upload(f"send{method}", {method.lower(): (name, content)}, chat_id=chat.id)
    assert not body["ok"], body
    return str(body["description"])


async def test_a_photo_is_kept_with_its_caption_and_sides(scene: Scene, chat: PrivateChat) -> None:
    words = {"chat_id": str(chat.id), "photo": "attach://chart", "caption": "<b>Power</b>", "parse_mode": "HTML"}
    result = await sent(scene, "sendPhoto", {"chart": ("chart.png", png(30, 20))}, **words)
    size = result["photo"][0]
    assert (result["caption"], size["width"], size["height"], size["file_size"]) == ("Power", 30, 20, len(png(30, 20)))
    assert chat.last.html == "<b>Power</b>"
    assert chat.last.file is not None
    assert chat.last.file.data == png(30, 20)
    assert chat.transcript().endswith("Family home (photo): Power")
    assert scene.world.complaints == []
    target = {"chat_id": chat.id, "message_id": chat.last.id}
    assert (await scene.call("editMessageCaption", **target, caption="Less"))["caption"] == "Less"
    assert chat.last.file.data == png(30, 20)
    assert "no text" in await scene.refused("editMessageText", **target, text="x")
    assert "not modified" in await scene.refused("editMessageCaption", **target, caption="Less")


async def test_a_document_is_kept_with_its_name_and_kind(scene: Scene, chat: PrivateChat) -> None:
    upload = {"document": ("export.json", b'{"a":1}')}
    result = await sent(scene, "sendDocument", upload, chat_id=chat.id, caption="Yours")
    told = result["document"]
    assert (told["file_name"], told["mime_type"], told["file_size"]) == ("export.json", "application/json", 7)
    assert (result["caption"], chat.transcript().splitlines()[-1]) == ("Yours", "Family home (document): Yours")
    assert "photo" not in result
    assert "no text" in await scene.refused("editMessageText", chat_id=chat.id, message_id=chat.last.id, text="x")
    picture = scene.world.state()["chats"][0]["messages"][-1]["file"]
    assert picture == {
        "id": told["file_id"],
        "kind": "document",
        "name": "export.json",
        "type": "application/json",
        "size": 7,
        "width": 0,
        "height": 0,
    }


async def test_a_file_is_sent_again_by_its_id(scene: Scene, chat: PrivateChat) -> None:
    first = await sent(scene, "sendPhoto", {"photo": ("p.png", png())}, chat_id=chat.id)
    id = first["photo"][0]["file_id"]
    again = await scene.call("sendPhoto", chat_id=chat.id, photo=id)
    assert again["photo"] == first["photo"]
    assert "type of file mismatch" in await scene.refused("sendDocument", chat_id=chat.id, document=id)
    assert "wrong file identifier" in await scene.refused("sendPhoto", chat_id=chat.id, photo="photo-99")
    far = await scene.call("sendPhoto", chat_id=chat.id, photo="https://a.example/p.png")
    assert far["photo"][0]["file_size"] == 0


async def test_what_is_no_picture_is_refused(scene: Scene, chat: PrivateChat) -> None:
    assert await refusal(scene, "Photo", "p.png", b"\x89PNG") == "Bad Request: IMAGE_PROCESS_FAILED"
    assert await refusal(scene, "Photo", "p.png", b"<svg/>") == "Bad Request: IMAGE_PROCESS_FAILED"
    assert await refusal(scene, "Photo", "p.png", png(0, 5)) == "Bad Request: IMAGE_PROCESS_FAILED"
    assert await refusal(scene, "Photo", "p.png", png(21, 1)) == "Bad Request: PHOTO_INVALID_DIMENSIONS"
    assert await refusal(scene, "Photo", "p.png", png(6000, 4001)) == "Bad Request: PHOTO_INVALID_DIMENSIONS"
    assert "non-empty" in await refusal(scene, "Document", "d.txt", b"")
    assert "no document" in await scene.refused("sendDocument", chat_id=chat.id, document="attach://nothing")
    assert [message.text for message in chat.messages] == ["/start"]


@pytest.mark.parametrize(
    ("kind", "size", "reason"),
    [
        (Kind.PHOTO, MAX_PHOTO, "Bad Request: file of size 10485761 bytes is too big for a photo"),
        (Kind.DOCUMENT, MAX_DOCUMENT, "Request Entity Too Large"),
    ],
)
def test_what_is_too_big_is_refused(kind: Kind, size: int, reason: str) -> None:
    content = png() + bytes(size)
    with pytest.raises(Refusal, match=reason):
        uploaded(kind, "1", Upload("p.png", "", content[: size + 1]))


async def test_another_file_takes_the_place_of_the_old_one(scene: Scene, chat: PrivateChat) -> None:
    await scene.call("sendMessage", chat_id=chat.id, text="a text")
    target: dict[str, Any] = {"chat_id": chat.id, "message_id": chat.last.id}
    new = {"type": "photo", "media": "attach://it", "caption": "<i>now</i>", "parse_mode": "HTML"}
    written = {"chat_id": str(chat.id), "message_id": str(chat.last.id)}
    result = await sent(scene, "editMessageMedia", {"it": ("p.png", png())}, **written, media=new)
    assert (result["caption"], chat.last.edited) == ("now", True)
    assert scene.world.complaints == []
    id = result["photo"][0]["file_id"]
    same = {**new, "media": id}
    assert "not modified" in await scene.refused("editMessageMedia", **target, media=same)
    document = {"type": "document", "media": "attach://it"}
    result = await sent(scene, "editMessageMedia", {"it": ("d.txt", b"hello")}, **written, media=document)
    assert ("photo" in result, "caption" in result, result["document"]["mime_type"]) == (False, False, "text/plain")
    assert "wrong type" in await scene.refused("editMessageMedia", **target, media={"type": "sticker", "media": "x"})
    assert "no document" in await scene.refused("editMessageMedia", **target, media={"type": "document"})
    assert "object expected" in await scene.refused("editMessageMedia", **target, media=[1])


async def test_a_picture_is_shown_to_one_person_of_a_group(scene: Scene) -> None:
    group = scene.world.add_group("Family", members=[scene.anna, scene.ben])
    group.add_bot()
    group.promote(scene.bot)
    params = {"chat_id": str(group.id), "receiver_user_id": str(scene.anna.id)}
    result = await sent(scene, "sendPhoto", {"photo": ("p.png", png())}, **params)
    target = {**params, "ephemeral_message_id": str(result["ephemeral_message_id"])}
    other = {"type": "photo", "media": "attach://it", "caption": "other"}
    assert (await scene.upload("editEphemeralMessageMedia", {"it": ("q.png", png(3, 3))}, **target, media=other))["ok"]
    assert (group.last.text, group.last.only_for) == ("other", scene.anna)
    assert group.last not in group.seen_by(scene.ben)


async def test_a_file_that_nothing_points_to_is_noticed(scene: Scene, chat: PrivateChat) -> None:
    files = {"photo": ("p.png", png()), "stray": ("s.png", png())}
    await sent(scene, "sendPhoto", files, chat_id=str(chat.id))
    assert scene.world.complaints == ["sendPhoto: unknown parameters stray"]
