"""BERT's uncased WordPiece, with the place of each word; the same rules as services/EntityLink/Reading/Encoders.

The vocabulary has no capitals, and capitals say most about names. So they go in beside it: each piece has a token type
made of how its word is written (Case), whether a blank stands before it, and how the whole sentence is written (Style).
"""

import unicodedata

LOWER, CAPITALISED, CAPITALS, MIXED, DIGITS, MARK = range(6)
NORMAL, TITLE, SHOUTED = range(3)
CASES, GLUED = 6, 2
TYPES = 3 * GLUED * CASES
MAX_WORD = 64


def is_mark(c):
    """What BERT calls punctuation: every ASCII sign, and Unicode's P; symbols (S) stand alone, too."""
    return (33 <= ord(c) <= 47 or 58 <= ord(c) <= 64 or 91 <= ord(c) <= 96 or 123 <= ord(c) <= 126) or unicodedata.category(c)[0] in "PS"


def is_cjk(c):
    o = ord(c)
    return 0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2FA1F or 0xF900 <= o <= 0xFAFF


def is_blank(c):
    return c in " \t\n\r" or unicodedata.category(c) in ("Zs", "Zl", "Zp", "Cc")


def words(text):
    """[(start, end)] of the words: runs between blanks, each sign and each CJK character by itself."""
    spans, start = [], None
    for at, c in enumerate(text):
        if is_blank(c) or is_mark(c) or is_cjk(c):
            if start is not None:
                spans.append((start, at))
                start = None
            if not is_blank(c):
                spans.append((at, at + 1))
        elif start is None:
            start = at
    if start is not None:
        spans.append((start, len(text)))
    return spans


def normal(word):
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) not in ("Mn", "Cf"))


def case(word):
    letters = [c for c in word if c.isalpha()]
    if any(c.isdigit() for c in word):
        return DIGITS
    if not letters:
        return MARK
    if not any(c.isupper() for c in letters):
        return LOWER
    if all(c.isupper() for c in letters):
        return CAPITALS if len(letters) > 1 else CAPITALISED
    return CAPITALISED if letters[0].isupper() and not any(c.isupper() for c in letters[1:]) else MIXED


def style(cases, lengths):
    """Shouted: no small word at all. Title: of the words that titles capitalise (four letters and more), nearly all are."""
    if len([c for c in cases if c == CAPITALS]) > 1 and LOWER not in cases and CAPITALISED not in cases and MIXED not in cases:
        return SHOUTED
    long = [c for c, length in zip(cases, lengths) if length >= 4 and c in (LOWER, CAPITALISED, CAPITALS, MIXED)]
    return TITLE if len(long) >= 4 and sum(c != LOWER for c in long) >= 0.8 * len(long) else NORMAL


class WordPiece:
    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown, self.cls, self.sep = self.ids["[UNK]"], self.ids["[CLS]"], self.ids["[SEP]"]
        self.known = {}

    def pieces(self, word):
        found = self.known.get(word)
        if found is None:
            found = self.known[word] = self._pieces(normal(word))
        return found

    def _pieces(self, word):
        if not word or len(word) > MAX_WORD:
            return [self.unknown]
        pieces, at = [], 0
        while at < len(word):
            end = len(word)
            while end > at and ("##" if at else "") + word[at:end] not in self.ids:
                end -= 1
            if end == at:
                return [self.unknown]
            pieces.append(self.ids[("##" if at else "") + word[at:end]])
            at = end
        return pieces

    def encode(self, text, spans=None):
        """(ids, types, first piece of each word), with [CLS] before and [SEP] behind."""
        spans = words(text) if spans is None else spans
        cases = [case(text[s:e]) for s, e in spans]
        look = style(cases, [e - s for s, e in spans])
        ids, types, first, before = [self.cls], [look * GLUED * CASES + MARK], [], -1
        for (s, e), c in zip(spans, cases):
            first.append(len(ids))
            pieces = self.pieces(text[s:e])
            ids += pieces
            types += [(look * GLUED + (1 if s == before else 0)) * CASES + c] * len(pieces)
            before = e
        return ids + [self.sep], types + [look * GLUED * CASES + MARK], first
