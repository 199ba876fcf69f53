"""The card beside each model: what it is, how it was made, and how good it is."""

import json
import os

FILES = os.path.join(os.path.dirname(__file__), "../../EntityLink/Models/Files")


def write(name, version, file, sha256, licence, trained_on, figures, heads=None, notes=None):
    card = {
        "name": name,
        "version": version,
        "file": file,
        "sha256": sha256,
        "licence": licence,
        "trainedOn": trained_on,
        "figures": {key: value if isinstance(value, int) else round(float(value), 4) for key, value in figures.items()},
    }
    if heads:
        card["heads"] = heads
    if notes:
        card["notes"] = notes
    with open(os.path.join(FILES, name + ".json"), "w", encoding="utf-8") as out:
        json.dump(card, out, indent=2, ensure_ascii=False)
        out.write("\n")
