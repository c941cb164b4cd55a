"""Frozen types that more than one stage uses. No behaviour beyond what a value knows of itself."""

from rashomon.model.article import Article, Dateline, MapRun
from rashomon.model.claim import Claim, ClaimKind, MatchedClaim, Stance, Statement, Telling, Verdict
from rashomon.model.extract import (
    Bound,
    DateMention,
    Extracts,
    Figure,
    FigureKind,
    FramingKind,
    FramingMark,
    Grain,
    Mention,
    Name,
    NameKind,
    Quote,
    QuoteMode,
)
from rashomon.model.judging import Answer, Judge, Judging, Passage, Question
from rashomon.model.lineage import Derivation, How, Lineage, Origin, PassageKind, Range, SharedPassage
from rashomon.model.page import Page, PageFields, Skip, SkipReason
from rashomon.model.reading import Reading, Sentence, Token, Vectors, WordVectors
from rashomon.model.report import Findings, StoryReport, Verification
from rashomon.model.span import Span
from rashomon.model.story import Story

__all__ = [
    "Answer",
    "Article",
    "Bound",
    "Claim",
    "ClaimKind",
    "DateMention",
    "Dateline",
    "Derivation",
    "Extracts",
    "Figure",
    "FigureKind",
    "Findings",
    "FramingKind",
    "FramingMark",
    "Grain",
    "How",
    "Judge",
    "Judging",
    "Lineage",
    "MapRun",
    "MatchedClaim",
    "Mention",
    "Name",
    "NameKind",
    "Origin",
    "Page",
    "PageFields",
    "Passage",
    "PassageKind",
    "Question",
    "Quote",
    "QuoteMode",
    "Range",
    "Reading",
    "Sentence",
    "SharedPassage",
    "Skip",
    "SkipReason",
    "Span",
    "Stance",
    "Statement",
    "Story",
    "StoryReport",
    "Telling",
    "Token",
    "Vectors",
    "Verdict",
    "Verification",
    "WordVectors",
]
