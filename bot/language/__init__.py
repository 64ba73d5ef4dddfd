"""Text to intent: one engine, one lexicon a language. Pure."""

from bot.language.lexicon import Lexicon, languages, lexicon
from bot.language.names import Names
from bot.language.parser import parse

__all__ = ["Lexicon", "Names", "languages", "lexicon", "parse"]
