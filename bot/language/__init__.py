"""What people type, to what it means for their home: one engine, one lexicon a language. Pure."""

from bot.language.among import Choice, Meant, Spoken, parse_among
from bot.language.following import follow
from bot.language.homeindex import HomeIndex
from bot.language.indexing import index
from bot.language.meaning import Candidate, Reading
from bot.language.names import Names
from bot.language.parser import parse
from bot.language.understanding import understand

__all__ = [
    "Candidate",
    "Choice",
    "HomeIndex",
    "Meant",
    "Names",
    "Reading",
    "Spoken",
    "follow",
    "index",
    "parse",
    "parse_among",
    "understand",
]
