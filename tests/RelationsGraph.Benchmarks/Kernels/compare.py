"""Does the works of `kernels` in igraph, NetworkX and graph-tool, and prints a table beside this program.

    python3 compare.py RelationsGraph.Benchmarks.dll DATA WORK...

Debian: python3-igraph, python3-networkx, python3-scipy, python3-graph-tool; a system that is not installed, does not know the work,
or does not end in two minutes has a dash. Every system runs on one thread, in a process of its own; cpu is that of the work
alone, without start and loading. Equal checks mean equal results.
"""

import json
import subprocess
import sys
import time

PAIRS = {"sp": 1000, "ksp": 100}
LIMIT = 120


def read(path):
    if path.endswith(".tsv"):
        rows = (line.split() for line in open(path) if not line.startswith("#"))
        edges = [(int(a), int(b)) for a, b in rows]
        return 1 + max(max(edge) for edge in edges), edges
    number = {}
    edges = []
    for line in open(path).read().splitlines()[1:]:
        source, target, _, _ = line.split(",")
        edges.append((number.setdefault(source, len(number)), number.setdefault(target, len(number))))
    return len(number), edges


def pairs(work, n):
    return [(i * 7919 % n, (i * 104729 + 1) % n) for i in range(PAIRS[work])]


def igraph(n, edges, work):
    import igraph as ig

    graph = ig.Graph(n=n, edges=edges, directed=work in ("bet-dir", "pagerank", "sp", "wcc"))
    return {
        "bet-und": lambda: sum(graph.betweenness()),
        "bet-dir": lambda: sum(graph.betweenness()),
        "closeness": lambda: sum(graph.closeness()),
        "harmonic": lambda: sum(graph.harmonic_centrality()),
        "pagerank": lambda: sum(score * score for score in graph.pagerank()),
        "sp": lambda: sum(d for d in (graph.distances(a, b)[0][0] for a, b in pairs(work, n)) if d < float("inf")),
        "ksp": lambda: sum(len(path) - 1 for a, b in pairs(work, n) for path in graph.get_k_shortest_paths(a, b, 5)),
        "wcc": lambda: len(graph.connected_components(mode="weak")),
        "louvain": lambda: graph.modularity(graph.community_multilevel()),
        "leiden": lambda: graph.modularity(graph.community_leiden(objective_function="modularity").membership),
    }.get(work)


def networkx(n, edges, work):
    import itertools

    import networkx as nx

    graph = nx.DiGraph() if work in ("bet-dir", "pagerank", "sp", "wcc") else nx.Graph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(edges)

    def length(a, b):
        try:
            return nx.bidirectional_shortest_path(graph, a, b)
        except nx.NetworkXNoPath:
            return [a]

    return {
        "bet-und": lambda: sum(nx.betweenness_centrality(graph, normalized=False).values()),
        "bet-dir": lambda: sum(nx.betweenness_centrality(graph, normalized=False).values()),
        "closeness": lambda: sum(nx.closeness_centrality(graph).values()),
        "harmonic": lambda: sum(nx.harmonic_centrality(graph).values()) / (n - 1),
        "pagerank": lambda: sum(score * score for score in nx.pagerank(graph, tol=1e-10 / n, max_iter=1000).values()),
        "sp": lambda: sum(len(length(a, b)) - 1 for a, b in pairs(work, n)),
        "ksp": lambda: sum(len(path) - 1 for a, b in pairs(work, n) for path in itertools.islice(nx.shortest_simple_paths(graph, a, b), 5)),
        "wcc": lambda: nx.number_weakly_connected_components(graph),
    }.get(work)


def graph_tool(n, edges, work):
    import graph_tool.all as gt

    gt.openmp_set_num_threads(1)
    graph = gt.Graph(directed=work in ("bet-dir", "pagerank", "sp", "wcc"))
    graph.add_vertex(n)
    graph.add_edge_list(edges)
    return {
        "bet-und": lambda: float(gt.betweenness(graph, norm=False)[0].a.sum()),
        "bet-dir": lambda: float(gt.betweenness(graph, norm=False)[0].a.sum()),
        "closeness": lambda: float(gt.closeness(graph).a.sum()),
        "harmonic": lambda: float(gt.closeness(graph, harmonic=True).a.sum()),
        "pagerank": lambda: float((gt.pagerank(graph, epsilon=1e-10, max_iter=1000).a ** 2).sum()),
        "wcc": lambda: len(gt.label_components(graph, directed=False)[1]),
    }.get(work)


SYSTEMS = {"igraph": igraph, "NetworkX": networkx, "graph-tool": graph_tool}


def measure(system, data, work):
    n, edges = read(data)
    compute = SYSTEMS[system](n, edges, work)
    if compute is None:
        return
    wall, cpu = time.perf_counter(), time.process_time()
    check = compute()
    print(json.dumps({"system": system, "work": work, "wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu, "check": check}))


def run(command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT)
        return json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 and done.stdout else None
    except subprocess.TimeoutExpired:
        return None


def main():
    program, data, works = sys.argv[1], sys.argv[2], sys.argv[3:]
    names = ["RelationsGraph", *SYSTEMS]
    print("| work | " + " | ".join(f"{name} cpu s | check" for name in names) + " |")
    print("|---|" + "---|---|" * len(names))
    for work in works:
        rows = [run(["dotnet", program, "kernels", data, work])]
        rows += [run([sys.executable, __file__, "--measure", system, data, work]) for system in SYSTEMS]
        cells = [f"{row['cpu']:.3f} | {row['check']:.10g}" if row else "- | -" for row in rows]
        print(f"| {work} | " + " | ".join(cells) + " |", flush=True)


if sys.argv[1] == "--measure":
    measure(*sys.argv[2:])
else:
    main()
