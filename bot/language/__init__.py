"""Text to intent: one engine, one lexicon a language. Pure."""

from bot.language.among import Choice, Meant, Spoken, parse_among
from bot.language.lexicon import Lexicon, languages, lexicon
from bot.language.names import Names
from bot.language.parser import parse

__all__ = ["Choice", "Lexicon", "Meant", "Names", "Spoken", "languages", "lexicon", "parse", "parse_among"]
