"""The data sets, as sentences of (text, spans of tokens, tags)."""

import glob
import gzip
import hashlib
import json
import os
import re

DATA = os.environ.get("NEWSMESH_DATA", os.path.join(os.path.dirname(__file__), "../../../../shared/data"))

NO_BLANK_BEFORE = set(". , ; : ! ? ) ] } % 's n't 'm 're 've 'll 'd ’s ’".split()) | {"'"}
NO_BLANK_BEHIND = set("( [ { $ £ € #".split())


def lines(path):
    for found in sorted(glob.glob(os.path.join(DATA, path))):
        with (gzip.open if found.endswith(".gz") else open)(found, "rt", encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)


def join(tokens):
    """(text, spans): tokens written as people write them, the quotation marks and hyphens by turns."""
    text, spans, open_quote, glue = "", [], False, True
    for token in tokens:
        token = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}.get(token, token)
        blank = not glue and token not in NO_BLANK_BEFORE and not (token == '"' and open_quote) and token not in ("”",)
        # "K - pop": worldwide and re3d part hyphens and slashes off
        if token in ("-", "/", "–") and text and not text.endswith((" ", ",")):
            blank = False
        if blank:
            text += " "
        spans.append((len(text), len(text) + len(token)))
        text += token
        glue = token in NO_BLANK_BEHIND or token in ("“", "-", "/") or (token == '"' and not open_quote)
        if token == '"':
            open_quote = not open_quote
    return text, spans


def tagged(path, part=lambda key: True):
    """Sentences of tokens and IOB2 tags; `part` chooses by a number from 0 to 99 made of the sentence."""
    for line in lines(path):
        tokens, tags = zip(*[(t, g) for t, g in zip(line["tokens"], line["tags"]) if t.strip() and not t.isspace()] or [("", "O")])
        if not tokens[0] or not part(int(hashlib.sha1(" ".join(tokens).encode()).hexdigest()[:8], 16) % 100):
            continue
        tags = [("B" + tag[1:]) if tag.startswith("I-") and (at == 0 or tags[at - 1][2:] != tag[2:]) else tag for at, tag in enumerate(tags)]
        text, spans = join(tokens)
        yield text, spans, list(tags)


def conllu(path):
    """Sentences as lists of {form, upos, head, deprel, xpos, misc} with the text that they make."""
    for found in sorted(glob.glob(os.path.join(DATA, path))):
        words, document = [], None
        for line in gzip.open(found, "rt", encoding="utf-8"):
            if line.startswith("# newdoc id = "):
                document = line.split("=")[1].strip()
            if line == "\n":
                if words:
                    yield document, words
                words = []
            elif line[0] != "#":
                cells = line.rstrip("\n").split("\t")
                if cells[0].isdigit():
                    words.append(dict(form=cells[1], upos=cells[3], xpos=cells[4], head=int(cells[6]), deprel=cells[7], misc=cells[9]))
        if words:
            yield document, words


def text_of(words):
    text, spans = "", []
    for word in words:
        spans.append((len(text), len(text) + len(word["form"])))
        text += word["form"] + ("" if "SpaceAfter=No" in word["misc"] else " ")
    return text.rstrip(), spans


KINDS = {"person": "person", "place": "location", "organization": "organization", "event": "event", "object": "thing", "abstract": "idea"}
TITLES = set(
    "President Minister Prime Senator Sen. Rep. Representative Governor Gov. Mayor Dr. Dr Mr. Mr Mrs. Mrs Ms. Ms Sir Lord Lady Professor Prof. General Gen. Colonel "
    "Captain Capt. Lieutenant Sergeant Judge Justice Secretary Chancellor Ambassador Rev. Reverend Father Sister Saint St. Vice Chief Major Congressman "
    "Congresswoman Officer Spokesman Spokeswoman Director Chairman Miss Madam Madame Pope King Queen Prince Princess Coach Emperor".split()
)


def mentions(words):
    """GUM's entities of a sentence: (first, last, type, whether it has a Wikipedia title)."""
    open_ones, found = [], []
    for at, word in enumerate(words):
        entity = re.search(r"Entity=([^|]*)", word["misc"])
        for part in re.finditer(r"\((\d+)-(\w+)([^()]*)|(\d+)\)|\)", entity[1] if entity else ""):
            if part[1]:
                open_ones.append((part[1], part[2], len(part[3].split("-")) > 6, at))
            else:
                index = next((i for i in range(len(open_ones) - 1, -1, -1) if part[4] is None or open_ones[i][0] == part[4]), None)
                if index is not None:
                    _, kind, linked, first = open_ones.pop(index)
                    found.append((first, at, kind, linked))
    return found


def gum(part=lambda document: True):
    """GUM marks every noun phrase; its names are the proper nouns among them, without their titles."""
    for document, words in conllu("syntax/gum-news.conllu.gz"):
        if not part(document):
            continue
        tags = ["O"] * len(words)
        proper = [w["upos"] == "PROPN" for w in words]
        for first, last, kind, linked in sorted(mentions(words), key=lambda m: m[0] - m[1]):
            while first < last and words[first]["upos"] == "DET":
                first += 1
            while last > first and words[last]["form"] in ("'s", "’s", "'", "’"):
                last -= 1
            if kind == "person":
                title = max((at for at in range(first, last) if words[at]["form"] in TITLES), default=first - 1)
                first = title + 1
            inside = range(first, last + 1)
            whole = all(proper[i] or words[i]["form"] in ("-", "of", "the", "and", "&", "'s") or words[i]["form"][0].isupper() for i in inside)
            if not whole or not proper[first] and not linked or not any(proper[i] for i in inside) or kind not in KINDS:
                continue
            if any(tags[i] != "O" for i in inside):
                continue
            meant = "group" if kind == "person" and last == first and words[last]["xpos"] == "NNPS" else KINDS[kind]
            for i in inside:
                tags[i] = ("B-" if i == first else "I-") + meant
        for at, word in enumerate(words):
            if tags[at] == "O" and word["form"][0].isupper() and word["upos"] in ("PROPN", "ADJ") and word["form"] not in TITLES:
                tags[at] = "?"
        text, spans = text_of(words)
        yield text, spans, tags
