"""Receipts before independent tools, without a network: PyLD and rdflib each
read the JSON-LD, and pySHACL holds it against shapes.ttl beside this file.

In: a JSON array of documents. Out: a JSON array with, for each of them,
`triples`, `same` (both processors read the same graph), `conforms`, `report`.
With --only-shapes the comparison of graphs, which takes long, is left out.
"""

import json
import socket
import sys
from pathlib import Path

import pyld.jsonld
import pyshacl
import rdflib
import rdflib.compare


def refuse(*_, **__):
    raise OSError("a receipt must load without a network")


socket.socket.connect = refuse
socket.create_connection = refuse
socket.getaddrinfo = refuse
pyld.jsonld.set_document_loader(refuse)

only_shapes = "--only-shapes" in sys.argv
shapes = rdflib.Graph().parse(Path(__file__).with_name("shapes.ttl"), format="turtle")


# The shapes are shapes: asked once.
assert pyshacl.validate(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)[0]


def judge(document):
    quads = pyld.jsonld.to_rdf(document, {"format": "application/n-quads"})
    graph = rdflib.Graph().parse(data=quads, format="nt")
    same = None
    if not only_shapes:
        other = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
        same = rdflib.compare.isomorphic(graph, other)
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    return {"triples": len(graph), "same": same, "conforms": conforms, "report": report}


json.dump([judge(document) for document in json.load(sys.stdin)], sys.stdout)
