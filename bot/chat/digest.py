"""A week or a day at home, told in a few lines below a picture."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from bot.chat import charts, wording
from bot.chat.desk import Desk
from bot.chat.explanations import span
from bot.chat.screen import Button, Screen
from bot.chat.tidings import Saying
from bot.domain.digest import Digest, Every, Figure
from bot.domain.errors import CloudError
from bot.domain.home import Home
from bot.locales import Locale
from bot.services.digests import Digests, Report
from storage.records import ChatRecord, LinkRecord, PostRecord

_LINE = Markup("\n")
_MOST_NAMES = 3
_MOST_LINES = 8
"""Below a picture Telegram takes 1,024 characters."""


class Gazette:
    def __init__(self, desk: Desk, digests: Digests) -> None:
        self._desk = desk
        self._digests = digests

    async def digest(self, post: PostRecord, chat: ChatRecord, spoken: Locale) -> Saying | None:
        """Tells a promised digest."""
        report = await self._digests.report(post, chat)
        if report is None:
            return None
        homes = [home for link in report.links if (home := await self._home(link)) is not None]
        return Saying(screen(report, homes, spoken))

    async def _home(self, link: LinkRecord) -> Home | None:
        try:
            return await self._desk.homes.of(link)
        except CloudError:
            return None


def screen(report: Report, homes: Iterable[Home], locale: Locale) -> Screen:
    names = {str(thing.id): wording.describe(thing, home, locale) for home in homes for thing in home.things}
    found = report.digest
    lines = [_title(report, locale), *(_line(figure, names, locale) for figure in found.figures[:_MOST_LINES])]
    if (more := len(found.figures) - _MOST_LINES) > 0:
        lines.append(locale("digest-more", count=more))
    lines.append(_worst(found, locale) or locale("digest-no-time"))
    drawn = report.period.every is Every.WEEK and any(day.lasted for day in found.days)
    buttons = ((Button(locale.label("button-digest-alerts"), "alerts"),),)
    return Screen(_LINE.join(lines), buttons, picture=charts.bars(found.days) if drawn else b"")


def _title(report: Report, locale: Locale) -> Markup:
    days = report.digest.days
    first, last = days[0].date, days[-1].date
    if report.period.every is Every.DAY:
        return locale("digest-day", date=locale.day(first))
    return locale("digest-week", begin=locale.day(first), end=locale.day(last))


def _line(figure: Figure, names: dict[str, str], locale: Locale) -> Markup:
    known = [names[subject] for subject in figure.subjects if subject in names]
    named = Markup(", ").join(escape(name) for name in known[:_MOST_NAMES])
    if (more := len(known) - _MOST_NAMES) > 0:
        named = locale("alert-names-more", names=named, more=more)
    return locale(
        "digest-line",
        rule=locale.label(f"alerts-rule-{figure.rule.replace('_', '-')}"),
        names=named,
        named="yes" if known else "no",
        times=figure.times,
        span=span(figure.lasted, locale),
        lasts="yes" if figure.lasts else "no",
    )


def _worst(found: Digest, locale: Locale) -> Markup | None:
    """Also what the picture shows, for who does not see it."""
    worst = max(found.days, key=lambda day: day.lasted)
    if not worst.lasted:
        return None
    return locale(
        "digest-worst", date=locale.weekday(worst.date), span=span(worst.lasted, locale), days=len(found.days)
    )
