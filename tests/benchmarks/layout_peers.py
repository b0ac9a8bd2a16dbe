"""Layouts of ours against those of Tulip, Graphviz and igraph, on the same networks in turn: time and quality.

layout_peers.py [--limit S] PROGRAM FILE...   FILE: a tie table of node names without isolates

Needs the packages python3-numpy and python3-scipy, and takes the peers that are installed: tulip (its Python module
comes with it), graphviz, python3-igraph. One csv line a network and layout: processor seconds of the layout alone (of
sfdp with its reading and writing), stress over 200 nodes drawn at random with all others, and neighbourhood kept of
3,000 drawn nodes, both as `cospread layout --quality` defines them. A peer that takes more than S processor seconds
(default 120) is given up.
"""

import argparse
import csv
import importlib.util
import json
import multiprocessing
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

import numpy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import shortest_path
from scipy.spatial import cKDTree

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
    from tulip import tlp

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


def by_sfdp(nodes, pairs):
    with tempfile.TemporaryDirectory() as folder:
        ties = "".join(f"{a} -- {b};\n" for a, b in pairs)
        path = pathlib.Path(folder, "network.dot")
        path.write_text("graph { node [label=\"\", width=0.01, height=0.01];\n" + ties + "}\n")
        run = subprocess.run(["sfdp", "-Goverlap=true", "-Tplain", path], capture_output=True, text=True, check=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    places = numpy.zeros((nodes, 2))
    for line in run.stdout.splitlines():
        words = line.split()
        if words[0] == "node":
            places[int(words[1])] = float(words[2]), float(words[3])
    return used.ru_utime + used.ru_stime, places


def by_igraph(nodes, pairs):
    import igraph

    graph = igraph.Graph(nodes, pairs)
    begin = processor_seconds()
    layout = graph.layout_drl()
    return processor_seconds() - begin, numpy.array(layout.coords)


def peers():
    found = {}
    if importlib.util.find_spec("tulip"):
        for title, key in TULIP.items():
            found[title] = lambda nodes, pairs, key=key: by_tulip(key, nodes, pairs)
    if shutil.which("sfdp"):
        found["Graphviz sfdp"] = by_sfdp
    if importlib.util.find_spec("igraph"):
        found["igraph DrL"] = by_igraph
    return found


def within(limit, function, nodes, pairs):
    """What the function returns, from a process of its own; None where it took more than the limit."""
    here, there = multiprocessing.Pipe(duplex=False)

    def work():
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
        there.send(function(nodes, pairs))

    process = multiprocessing.get_context("fork").Process(target=work)
    process.start()
    there.close()
    try:
        return here.recv()
    except EOFError:
        return None
    finally:
        process.join()


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
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--limit", type=int, default=120)
    parser.add_argument("program")
    parser.add_argument("paths", nargs="+")
    given = parser.parse_args()
    rows = csv.writer(sys.stdout)
    rows.writerow(["network", "nodes", "ties", "layout", "cpu_s", "stress", "neighbourhood_kept"])
    for path in given.paths:
        names, pairs = read(path)
        start = [pathlib.Path(path).stem, len(names), len(pairs)]
        runs = {"cospread force": lambda *_: by_us(given.program, path, names)} | peers()
        for title, run in runs.items():
            result = within(given.limit, run, len(names), pairs)
            if result is None:
                rows.writerow([*start, title, f"over {given.limit}", "", ""])
            else:
                seconds, places = result
                stress, kept = quality(places, pairs)
                rows.writerow([*start, title, f"{seconds:.2f}", f"{stress:.4f}", f"{kept:.4f}"])
            sys.stdout.flush()


main()
