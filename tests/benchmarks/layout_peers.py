"""Layouts of ours against those of Tulip, on the same networks in turn: time and quality.

layout_peers.py PROGRAM FILE...   FILE: a tie table of node numbers without isolates

Needs the packages tulip (its Python module comes with it), python3-numpy and python3-scipy. One csv line a network and
layout: processor seconds of the layout alone, stress over 200 nodes drawn at random with all others, and neighbourhood
kept of 3,000 drawn nodes, both as `cospread layout --quality` defines them.
"""

import csv
import json
import pathlib
import resource
import subprocess
import sys
import tempfile

import numpy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import shortest_path
from scipy.spatial import cKDTree
from tulip import tlp

TULIP = {
    "Fast Multipole Multilevel Embedder": "Fast Multipole Multilevel Embedder (OGDF)",
    "FM3": "FM^3 (OGDF)",
}


def read(path):
    """Names in the order of their first tie, and pairs of their numbers, each once."""
    numbers = {}
    pairs = set()
    with open(path, newline="") as file:
        for row in list(csv.reader(file))[1:]:
            ends = [numbers.setdefault(name, len(numbers)) for name in row[:2]]
            if ends[0] != ends[1]:
                pairs.add((min(ends), max(ends)))
    return list(numbers), sorted(pairs)


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def by_tulip(algorithm, nodes, pairs):
    graph = tlp.newGraph()
    graph.addNodes(nodes)
    points = list(graph.nodes())
    graph.addEdges([(points[a], points[b]) for a, b in pairs])
    layout = graph.getLayoutProperty("viewLayout")
    begin = processor_seconds()
    graph.applyLayoutAlgorithm(algorithm, layout)
    seconds = processor_seconds() - begin
    places = [layout.getNodeValue(point) for point in points]
    return seconds, numpy.array([[place[0], place[1]] for place in places])


def by_us(program, path, names):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder, "places.csv")
        words = [program, "layout", path, "--undirected", "--layout", "force", "--threads", "1", "--timings", "--out", out]
        run = subprocess.run(words, capture_output=True, text=True, check=True)
        with open(out, newline="") as file:
            place = {row["id"]: (float(row["x"]), float(row["y"])) for row in csv.DictReader(file)}
    return json.loads(run.stderr.splitlines()[-1])["cpu_s"], numpy.array([place[name] for name in names])


def quality(places, pairs):
    count = len(places)
    ends = numpy.array(pairs)
    both = numpy.r_[ends, ends[:, ::-1]]
    graph = csr_matrix((numpy.ones(len(both)), (both[:, 0], both[:, 1])), shape=(count, count))
    chance = numpy.random.default_rng(1)
    total = squares = pairs_seen = 0
    for node in chance.choice(count, min(count, 200), replace=False):
        steps = shortest_path(graph, unweighted=True, indices=[node])[0]
        joined = numpy.isfinite(steps) & (steps > 0)
        ratio = numpy.hypot(*(places[joined] - places[node]).T) / steps[joined]
        total += ratio.sum()
        squares += (ratio * ratio).sum()
        pairs_seen += joined.sum()
    tree = cKDTree(places)
    kept = []
    for node in chance.choice(count, min(count, 3000), replace=False):
        near = set(graph.indices[graph.indptr[node] : graph.indptr[node + 1]])
        drawn = tree.query(places[node], k=min(count, len(near) + 1))[1]
        shared = len(near & set([other for other in numpy.atleast_1d(drawn) if other != node][: len(near)]))
        kept.append(shared / (2 * len(near) - shared))
    return 1 - total * total / squares / pairs_seen, sum(kept) / len(kept)


def main():
    program, *paths = sys.argv[1:]
    rows = csv.writer(sys.stdout)
    rows.writerow(["network", "nodes", "ties", "layout", "cpu_s", "stress", "neighbourhood_kept"])
    for path in paths:
        names, pairs = read(path)
        runs = {"cospread force": by_us(program, path, names)}
        runs |= {title: by_tulip(key, len(names), pairs) for title, key in TULIP.items()}
        for title, (seconds, places) in runs.items():
            stress, kept = quality(places, pairs)
            rows.writerow([pathlib.Path(path).stem, len(names), len(pairs), title, f"{seconds:.2f}", f"{stress:.4f}", f"{kept:.4f}"])
            sys.stdout.flush()


main()
