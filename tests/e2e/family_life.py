"""A family that shares a home in its group, as a visitor of the playground brings it about."""

from playwright.async_api import expect

from bot.domain.rights import Role
from tests.e2e.steps import ENGLISH, of
from tests.e2e.visitor import Phone, Visitor, goes_through

GROUP = "Casa Rossi"
TOO_WARM = "/heating bedroom 25"


async def settles_in(visitor: Visitor) -> None:
    """Giulia connects the home to the group, and says what the others are: Pierre an adult, Leo a child."""
    giulia = visitor.phone("Giulia")
    await giulia.starts()
    await brings_the_bot(giulia)
    await connects_the_group(giulia)
    await comes(visitor, "Pierre", Role.ADULT)
    await comes(visitor, "Leo", Role.CHILD)
    await giulia.opens("group")


async def brings_the_bot(giulia: Phone) -> None:
    await giulia.opens("group")
    await giulia.chooses("Add the bot")
    await giulia.reads(of("welcome-group"))


async def connects_the_group(giulia: Phone) -> None:
    """With the welcome's own button."""
    await giulia.taps(ENGLISH.label("button-connect"))
    await giulia.screen.get_by_role("link", name=ENGLISH.label("button-open-private")).click()
    await giulia.reads(of("connect-group", group=GROUP, minutes=10))
    await goes_through(await giulia.follows(ENGLISH.label("button-sign-in")), "Giulia")
    await giulia.taps(ENGLISH.label("button-link"))
    await giulia.reads(of("linked-group", name=GROUP, group=GROUP))


async def comes(visitor: Visitor, name: str, role: Role, said: str = "/status") -> None:
    """Somebody speaks for the first time; Giulia, who is asked in private, answers with a button."""
    newcomer = await visitor.turns_to(name)
    await newcomer.opens("group")
    await newcomer.says(said)
    giulia = visitor.phone("Giulia")
    await giulia.opens("private")
    await giulia.reads(of("newcomer-private", person=name, group=GROUP, role=Role.GUEST.value))
    await giulia.taps(ENGLISH.label(f"button-newcomer-{role.value}"))
    await giulia.reads(of("newcomer-is-in", person=name, group=GROUP, role=role.value))


async def asks_for_heat(leo: Phone) -> None:
    """Beyond what a child may choose: the refusal names whom to ask, and a press asks them."""
    await leo.says(TOO_WARM)
    await leo.reads(of("refused-bounds", lowest="17", highest="22"))
    await leo.taps(ENGLISH.label("asking-button", count=2, first="Giulia", second="Pierre"))
    await leo.reads("Leo would like this.")


async def opens_in(visitor: Visitor, link: str, person: str) -> None:
    """A link that somebody was sent, opened in a browser that hands it to their Telegram."""
    tab = await visitor.context.new_page()
    await tab.goto(link)
    await tab.get_by_role("button", name=person).click()
    await expect(tab.get_by_role("heading", level=1)).to_have_text(f"Opened in {person}’s Telegram")
    await tab.close()
