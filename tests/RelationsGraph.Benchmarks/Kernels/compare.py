"""Does the works of `kernels` in igraph, NetworkX and graph-tool, and prints a table beside this program.

    python3 compare.py RelationsGraph.Benchmarks.dll DATA WORK... [--systems igraph,NetworkX,graph-tool]

Debian: python3-igraph, python3-networkx, python3-scipy, python3-graph-tool; a system that is not installed, does not know the work,
or does not end in two minutes has a dash. Every system runs on one thread, in a process of its own; cpu is that of the work
alone, without start and loading, and peak that of the whole process. Equal checks mean equal results.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time

PAIRS = {"sp": 1000, "ksp": 100}
DIRECTED = ("bet-dir", "pagerank", "sp", "wcc", "load", "load-typed", "graphml-write", "graphml-read")
LIMIT = 120


def read(path, typed=False):
    """The number of nodes and the edges as pairs; with types and weights as two more lists, and the names, if asked for."""
    if path.endswith(".tsv"):
        rows = (line.split() for line in open(path) if not line.startswith("#"))
        edges = [(int(a), int(b)) for a, b in rows]
        return 1 + max(max(edge) for edge in edges), edges
    number = {}
    edges, types, weights = [], [], []
    for line in open(path).read().splitlines()[1:]:
        source, target, kind, weight = line.split(",")
        edges.append((number.setdefault(source, len(number)), number.setdefault(target, len(number))))
        types.append(kind)
        weights.append(float(weight))
    return (len(number), edges, list(number), types, weights) if typed else (len(number), edges)


def pairs(work, n):
    return [(i * 7919 % n, (i * 104729 + 1) % n) for i in range(PAIRS[work])]


def temporary(name):
    return os.path.join(tempfile.mkdtemp(prefix="kernels-"), name)


def igraph(data, work):
    import igraph as ig

    def load_typed():
        n, edges, names, types, weights = read(data, typed=True)
        return ig.Graph(n=n, edges=edges, directed=True, vertex_attrs={"name": names}, edge_attrs={"type": types, "weight": weights})

    def load_plain():
        n, edges = read(data)
        return ig.Graph(n=n, edges=edges, directed=True)

    if work in ("load", "load-typed"):
        if not data.endswith(".tsv"):
            return lambda: (load_typed if work == "load-typed" else load_plain)().ecount()
        bare = temporary("edges")
        with open(bare, "w") as file:
            file.writelines(line for line in open(data) if not line.startswith("#"))
        return lambda: ig.Graph.Read_Edgelist(bare).ecount()
    if work.startswith("graphml"):
        graph, path = load_typed(), temporary("graph.graphml")
        if work == "graphml-write":
            return lambda: graph.write_graphml(path) or graph.ecount()
        graph.write_graphml(path)
        del graph
        return lambda: ig.Graph.Read_GraphML(path).ecount()
    n, edges = read(data)
    graph = ig.Graph(n=n, edges=edges, directed=work in DIRECTED)
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


def networkx(data, work):
    import itertools

    import networkx as nx

    def load_typed():
        _, edges, names, types, weights = read(data, typed=True)
        graph = nx.DiGraph()
        graph.add_nodes_from((i, {"name": name}) for i, name in enumerate(names))
        graph.add_edges_from((a, b, {"type": kind, "weight": weight}) for (a, b), kind, weight in zip(edges, types, weights))
        return graph

    def load():
        if data.endswith(".tsv"):
            return nx.read_edgelist(data, comments="#", create_using=nx.DiGraph, nodetype=int, data=False)
        n, edges = read(data)
        graph = nx.DiGraph() if work in DIRECTED else nx.Graph()
        graph.add_nodes_from(range(n))
        graph.add_edges_from(edges)
        return graph

    if work in ("load", "load-typed"):
        return lambda: (load_typed if work == "load-typed" and data.endswith(".csv") else load)().number_of_edges()
    if work.startswith("graphml"):
        typed, path = load_typed(), temporary("graph.graphml")
        if work == "graphml-write":
            return lambda: nx.write_graphml(typed, path) or typed.number_of_edges()
        nx.write_graphml(typed, path)
        del typed
        return lambda: nx.read_graphml(path).number_of_edges()
    graph = load()
    n = graph.number_of_nodes()

    def path(a, b):
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
        "sp": lambda: sum(len(path(a, b)) - 1 for a, b in pairs(work, n)),
        "ksp": lambda: sum(len(path) - 1 for a, b in pairs(work, n) for path in itertools.islice(nx.shortest_simple_paths(graph, a, b), 5)),
        "wcc": lambda: nx.number_weakly_connected_components(graph),
    }.get(work)


def graph_tool(data, work):
    import graph_tool.all as gt

    gt.openmp_set_num_threads(1)

    def load(typed=False):
        graph = gt.Graph(directed=work in DIRECTED)
        if typed:
            n, edges, names, types, weights = read(data, typed=True)
            graph.vp["name"] = graph.new_vp("string")
            graph.ep["type"], graph.ep["weight"] = graph.new_ep("string"), graph.new_ep("double")
            graph.add_vertex(n)
            graph.add_edge_list(((a, b, kind, weight) for (a, b), kind, weight in zip(edges, types, weights)), eprops=[graph.ep["type"], graph.ep["weight"]])
            for vertex, name in zip(graph.vertices(), names):
                graph.vp["name"][vertex] = name
        else:
            n, edges = read(data)
            graph.add_vertex(n)
            graph.add_edge_list(edges)
        return graph

    if work in ("load", "load-typed"):
        return lambda: load(work == "load-typed" and data.endswith(".csv")).num_edges()
    if work.startswith("graphml"):
        typed, path = load(typed=True), temporary("graph.graphml")
        if work == "graphml-write":
            return lambda: typed.save(path) or typed.num_edges()
        typed.save(path)
        del typed
        return lambda: gt.load_graph(path).num_edges()
    graph = load()
    return {
        "bet-und": lambda: float(gt.betweenness(graph, norm=False)[0].a.sum()),
        "bet-dir": lambda: float(gt.betweenness(graph, norm=False)[0].a.sum()),
        "closeness": lambda: float(gt.closeness(graph).a.sum()),
        "harmonic": lambda: float(gt.closeness(graph, harmonic=True).a.sum()),
        "pagerank": lambda: float((gt.pagerank(graph, epsilon=1e-10, max_iter=1000).a ** 2).sum()),
        "sp": lambda: sum(d for d in (int(gt.shortest_distance(graph, a, b)) for a, b in pairs(work, graph.num_vertices())) if d < 2**31 - 1),
        "wcc": lambda: len(gt.label_components(graph, directed=False)[1]),
    }.get(work)


SYSTEMS = {"igraph": igraph, "NetworkX": networkx, "graph-tool": graph_tool}


def measure(system, data, work):
    compute = SYSTEMS[system](data, work)
    if compute is None:
        return
    wall, cpu = time.perf_counter(), time.process_time()
    check = compute()
    print(json.dumps({
        "system": system,
        "work": work,
        "wall": time.perf_counter() - wall,
        "cpu": time.process_time() - cpu,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "check": check,
    }))


def run(command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT)
        return json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 and done.stdout else None
    except subprocess.TimeoutExpired:
        return None


def main():
    arguments = sys.argv[1:]
    systems = list(SYSTEMS)
    if "--systems" in arguments:
        place = arguments.index("--systems")
        systems = arguments[place + 1].split(",")
        del arguments[place:place + 2]
    program, data, works = arguments[0], arguments[1], arguments[2:]
    names = ["RelationsGraph", *systems]
    print("| work | " + " | ".join(f"{name} cpu s | MB | check" for name in names) + " |")
    print("|---|" + "---|---|---|" * len(names))
    for work in works:
        rows = [run(["dotnet", program, "kernels", data, work])]
        rows += [run([sys.executable, __file__, "--measure", system, data, work]) for system in systems]
        cells = [f"{row['cpu']:.3f} | {row['peak_mb']:.0f} | {row['check']:.10g}" if row else "- | - | -" for row in rows]
        print(f"| {work} | " + " | ".join(cells) + " |", flush=True)


if sys.argv[1] == "--measure":
    measure(*sys.argv[2:])
else:
    main()
