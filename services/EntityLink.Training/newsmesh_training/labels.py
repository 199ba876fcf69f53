"""The labels of names, and what the types of each data set mean in them."""

TYPES = ["person", "organization", "location", "event", "product", "group", "other"]
LABELS = ["O"] + [f"{place}-{kind}" for kind in TYPES for place in "BI"]
INDEX = {label: i for i, label in enumerate(LABELS)}

MISC = ("event", "product", "group", "other")

# A type stands for the types that it may mean here; `absent` are the types that a set does not mark, so that its O says nothing of them.
SETS = {
    "worldwide": (
        {
            "Person": ("person",),
            "Organization": ("organization",),
            "Location": ("location",),
            "Facility": ("location",),
            "NORP": ("group",),
            "Product": ("product",),
            "Misc": ("event", "product", "other"),
        },
        (),
    ),
    "wikigold": ({"PER": ("person",), "ORG": ("organization",), "LOC": ("location",), "MISC": MISC}, ()),
    "conll": ({"person": ("person",), "organisation": ("organization",), "location": ("location",), "misc": MISC}, ()),
    "crossner": (
        {
            "person": ("person",),
            "politician": ("person",),
            "politicalparty": ("organization",),
            "organisation": ("organization",),
            "country": ("location",),
            "location": ("location",),
            "election": ("event",),
            "event": ("event",),
            "misc": MISC,
        },
        (),
    ),
    "uner": ({"PER": ("person",), "ORG": ("organization",), "LOC": ("location",)}, MISC),
    "btc": ({"PER": ("person",), "ORG": ("organization",), "LOC": ("location",)}, MISC),
    "wnut": (
        {
            "person": ("person",),
            "corporation": ("organization",),
            "location": ("location",),
            "group": ("organization", "group"),
            "product": ("product",),
            "creative-work": ("other", "product"),
        },
        ("group", "event", "other"),
    ),
    "gum": ({kind: (kind,) for kind in TYPES} | {"thing": ("product", "other"), "idea": ("event", "product", "other")}, ()),
}


def allowed(tag, mapping, absent):
    """The labels that a tag may mean; None for one that says nothing."""
    if tag == "O":
        return [0] + [INDEX[f"{place}-{kind}"] for kind in absent for place in "BI"]
    if tag == "?":
        return None
    place, kind = tag.split("-", 1)
    if kind not in mapping:
        return [0]
    return [INDEX[f"{place}-{meant}"] for meant in mapping[kind]]
