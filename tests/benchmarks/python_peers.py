"""Our program against graph-tool and networkx, whichever of them is installed, on the same networks in turn.

python_peers.py PROGRAM ROUNDS FILE...   FILE: a tie table NAME-directed.csv or NAME-undirected.csv of node numbers

One csv line a kernel, network and peer, in the columns of the igraph benchmark: medians of processor seconds of one
thread without reading; ours also in seconds with two. networkx, which works in Python, only up to 20,000 nodes and
without what takes it minutes there (constraint of 10,000 nodes: 105 s).
"""

import csv
import importlib
import json
import pathlib
import statistics
import subprocess
import sys
import time


class GraphTool:
    name = "graph-tool"

    def __init__(self, module, pairs, nodes, directed):
        import graph_tool.centrality
        import graph_tool.topology

        module.openmp_set_num_threads(1)
        self.graph = module.Graph(directed=directed)
        self.graph.add_vertex(nodes)
        self.graph.add_edge_list(pairs)
        self.centrality = graph_tool.centrality
        self.topology = graph_tool.topology

    def kernels(self, nodes):
        graph = self.graph
        yield "betweenness", lambda: self.centrality.betweenness(graph, norm=False)
        yield "closeness", lambda: self.centrality.closeness(graph)
        yield "harmonic", lambda: self.centrality.closeness(graph, harmonic=True, norm=False)
        yield "pagerank", lambda: self.centrality.pagerank(graph, epsilon=1e-10)
        if not graph.is_directed():
            yield "coreness", lambda: self.topology.kcore_decomposition(graph)


class Networkx:
    name = "networkx"

    def __init__(self, module, pairs, nodes, directed):
        self.module = module
        self.graph = (module.DiGraph if directed else module.Graph)()
        self.graph.add_nodes_from(range(nodes))
        self.graph.add_edges_from(pairs)

    def kernels(self, nodes):
        graph, module = self.graph, self.module
        if nodes > 20000:
            return
        yield "pagerank", lambda: module.pagerank(graph, tol=1e-10)
        if graph.is_directed():
            yield "triad_census", lambda: module.triadic_census(graph)
        else:
            yield "coreness", lambda: module.core_number(graph)


PEERS = {"graph_tool": GraphTool, "networkx": Networkx}


def ours(program, path, kernel, threads):
    """Processor and wall seconds of the compute stage."""
    network_row = ["--network"] if kernel == "triad_census" else []
    direction = "--directed" if path.stem.endswith("-directed") else "--undirected"
    run = subprocess.run(
        [program, "measure", path, direction, *network_row, "--measures", kernel, "--exact", "--threads", str(threads),
         "--timings"],
        check=True, capture_output=True, text=True)
    timings = json.loads(run.stderr.splitlines()[-1])
    return timings["cpu_s"], timings["compute_s"]


def processor_seconds(work):
    start = time.process_time()
    work()
    return time.process_time() - start


def compare(program, rounds, path):
    with open(path, newline="", encoding="ascii") as file:
        pairs = [(int(row["source"]), int(row["target"])) for row in csv.DictReader(file)]
    nodes = 1 + max(max(pair) for pair in pairs)
    name, _, direction = path.stem.rpartition("-")
    for module_name, peer_class in PEERS.items():
        try:
            module = importlib.import_module(module_name)
        except ImportError:
            continue
        peer = peer_class(module, pairs, nodes, direction == "directed")
        for kernel, work in peer.kernels(nodes):
            one, two, theirs = [], [], []
            for _ in range(rounds):
                one.append(ours(program, path, kernel, 1)[0])
                two.append(ours(program, path, kernel, 2)[1])
                theirs.append(processor_seconds(work))
            one, two, theirs = map(statistics.median, (one, two, theirs))
            print(f'"{kernel}",{name},{nodes},{len(pairs)},{peer.name},{one:.4f},{two:.4f},{theirs:.4f},'
                  f"{theirs / max(one, 1e-4):.2f},{theirs / max(two, 1e-4):.2f}", flush=True)


def main():
    program, rounds, *files = sys.argv[1:]
    for file in files:
        compare(program, int(rounds), pathlib.Path(file))


if __name__ == "__main__":
    main()
