"""Writes the graphs of this folder and what NetworkX says of them.

    python3 make_expected.py        (Debian: python3-networkx, python3-scipy)

Each file has the nodes (0 to nodes - 1), the edges [source, target, weight], and what NetworkX answers in sections:
"centrality", "edge_betweenness", "personalised" (PageRank), "lengths" (of paths between all nodes), "shortest" (several paths between
two), "components", "cuts", "modularity" and "structure". Directed answers read the edges as a MultiDiGraph, others as a
MultiGraph; where NetworkX knows no parallel edges, they are joined to one as the library documents it: to the lightest
for paths, to their sum elsewhere.
"""

import itertools
import json
import pathlib
import random

import networkx as nx
import numpy as np

FOLDER = pathlib.Path(__file__).parent
ALPHA = 0.02


def from_networkx(graph, weight=None):
    nodes = list(graph)
    index = {node: i for i, node in enumerate(nodes)}
    return len(nodes), [(index[a], index[b], (data.get(weight, 1) if weight else 1)) for a, b, data in graph.edges(data=True)]


def random_graph(seed, nodes, edges, weights, loops=True):
    source = random.Random(seed)
    made = []
    while len(made) < edges:
        a, b = source.randrange(nodes), source.randrange(nodes)
        if loops or a != b:
            made.append((a, b, source.choice(weights)))
    return nodes, made


def graphs():
    yield "karate-club", *from_networkx(nx.karate_club_graph(), "weight")
    yield "florentine-families", *from_networkx(nx.florentine_families_graph())
    yield "krackhardt-kite", *from_networkx(nx.krackhardt_kite_graph())
    yield "les-miserables", *from_networkx(nx.les_miserables_graph(), "weight")
    yield "petersen", *from_networkx(nx.petersen_graph())
    yield "path", *from_networkx(nx.path_graph(7))
    yield "star", *from_networkx(nx.star_graph(6))
    yield "directed-cycle", *from_networkx(nx.cycle_graph(6, create_using=nx.DiGraph))
    yield "binary-tree-of-200", *from_networkx(nx.full_rary_tree(2, 200))
    yield "no-nodes", 0, []
    yield "one-node", 1, []
    yield "isolated-nodes", 5, [(1, 3, 2.0)]
    yield "loops-only", 3, [(0, 0, 1.0), (2, 2, 3.0)]
    yield "parallel-edges", 4, [(0, 1, 3.0), (0, 1, 1.0), (1, 0, 2.0), (1, 2, 1.0), (1, 2, 1.0), (2, 3, 5.0), (0, 3, 9.0), (3, 0, 1.0)]
    yield "two-parts", 9, [(0, 1, 1.0), (1, 2, 2.0), (2, 0, 1.5), (2, 3, 1.0), (5, 6, 1.0), (6, 7, 0.5), (7, 5, 1.0), (5, 5, 2.0)]
    yield "zero-weights", 6, [(0, 1, 0.0), (1, 2, 0.0), (2, 0, 0.0), (2, 3, 1.0), (3, 4, 0.0), (4, 5, 2.0), (0, 5, 3.0), (5, 0, 1.0)]
    yield "negative-weights", 5, [(0, 1, 1.0), (1, 2, -2.0), (2, 3, 1.0), (3, 0, 4.0), (1, 4, 1.0)]
    yield "random-sparse", *random_graph(1, 60, 70, [1.0, 2.0, 0.5, 4.0])
    yield "random-dense", *random_graph(2, 30, 300, [1.0, 2.0, 3.0, 0.25])
    yield "random-of-150", *random_graph(3, 150, 450, [1.0, 1.5, 2.5, 7.0])


def multigraph(nodes, edges, directed):
    graph = nx.MultiDiGraph() if directed else nx.MultiGraph()
    graph.add_nodes_from(range(nodes))
    graph.add_weighted_edges_from(edges)
    return graph


def joined(graph, join, loops):
    simple = nx.DiGraph() if graph.is_directed() else nx.Graph()
    simple.add_nodes_from(graph)
    for a, b, weight in graph.edges(data="weight"):
        if a == b and not loops:
            continue
        known = simple.get_edge_data(a, b)
        simple.add_edge(a, b, weight=weight if known is None else join(known["weight"], weight))
        simple[a][b]["count"] = 1 + (known["count"] if known else 0)
    return simple


def hits(graph, weight):
    """nx.hits, where the first singular vector is the only one; else None."""
    matrix = nx.to_numpy_array(graph, weight=weight)
    values = np.linalg.svd(matrix, compute_uv=False)
    if len(values) < 2 or values[0] == 0 or values[0] - values[1] < 1e-3 * values[0]:
        return None
    weighted = nx.from_numpy_array(matrix, create_using=nx.DiGraph)
    return nx.hits(weighted, max_iter=100_000, tol=0, normalized=True)


def eigenvector(graph, weight):
    """nx.eigenvector_centrality, where the first eigenvector is the only one; else None."""
    matrix = nx.to_numpy_array(graph, weight=weight)
    values = sorted(np.linalg.eigvals(matrix), key=lambda value: -value.real)
    if len(values) < 2 or values[0].real <= 1e-6 or values[0].real - values[1].real < 1e-3 * values[0].real:
        return None
    return nx.eigenvector_centrality(graph, max_iter=100_000, tol=1e-14, weight=weight)


def edge_betweenness(nodes, edges):
    lengths_allowed = all(weight > 0 for *_, weight in edges)
    for directed, weighted, normalised in itertools.product([False, True], [False, True], [False, True]):
        if weighted and not lengths_allowed:
            continue
        graph = joined(multigraph(nodes, edges, directed), min, loops=False)
        scores = nx.edge_betweenness_centrality(graph, normalized=normalised, weight="weight" if weighted else None)
        yield {"directed": directed, "weighted": weighted, "normalised": normalised,
               "scores": [[a, b, float(f"{score:.13g}")] for (a, b), score in sorted(scores.items())]}


def personalised(nodes, edges):
    """PageRank that starts anew at the first and the middle node only."""
    if nodes < 2 or any(weight < 0 for *_, weight in edges):
        return
    for directed, weight in itertools.product([False, True], [None, "weight"]):
        scores = nx.pagerank(multigraph(nodes, edges, directed), personalization={0: 1, nodes // 2: 1}, tol=1e-15, max_iter=10_000, weight=weight)
        yield {"directed": directed, "weighted": weight is not None, "scores": [float(f"{scores[node]:.13g}") for node in range(nodes)]}


def cuts(nodes, edges):
    """The weight of the least edge cut, and the size of the least node cut, between pairs of nodes."""
    if nodes < 2 or any(weight < 0 for *_, weight in edges):
        return
    source = random.Random(11)
    pairs = [source.sample(range(nodes), 2) for _ in range(6)]
    for directed, (a, b) in itertools.product([False, True], pairs):
        graph = multigraph(nodes, edges, directed)
        summed = joined(graph, lambda x, y: x + y, loops=False)
        yield {"directed": directed, "from": a, "to": b,
               "edges": nx.minimum_cut_value(summed, a, b, capacity="count"),
               "weight": nx.minimum_cut_value(summed, a, b, capacity="weight"),
               "nodes": None if summed.has_edge(a, b) else nx.node_connectivity(summed, a, b)}


def katz(graph, weight):
    """nx.katz_centrality_numpy, where the sum over all walks exists; else None."""
    if max(abs(np.linalg.eigvals(nx.to_numpy_array(graph, weight=weight)))) * ALPHA >= 1:
        return None
    return nx.katz_centrality_numpy(graph, alpha=ALPHA, weight=weight)


def centralities(nodes, edges):
    weights_allowed = all(weight >= 0 for *_, weight in edges)
    lengths_allowed = all(weight > 0 for *_, weight in edges)
    for directed, weighted in itertools.product([False, True], [False, True]):
        graph = multigraph(nodes, edges, directed)
        weight = "weight" if weighted else None
        summed = joined(graph, lambda a, b: a + b, loops=True)
        lightest = joined(graph, min, loops=False)
        strength = "weight" if weighted else "count"

        def case(measure, scores, normalised=False):
            if scores is None:
                return
            yield {"measure": measure, "directed": directed, "weighted": weighted, "normalised": normalised,
                   "scores": [float(f"{scores[node]:.13g}") for node in range(nodes)]}

        yield from case("degree", dict(graph.degree(weight=weight)))
        if directed:
            yield from case("in-degree", dict(graph.in_degree(weight=weight)))
            yield from case("out-degree", dict(graph.out_degree(weight=weight)))
        if not weighted:
            yield from case("core", nx.core_number(joined(graph.to_undirected(), min, loops=False)) if nodes else {})
            if nodes > 1:
                yield from case("degree", nx.degree_centrality(graph), normalised=True)
        if not weighted or lengths_allowed:
            for normalised in [False, True]:
                yield from case("betweenness", nx.betweenness_centrality(lightest, normalized=normalised, weight=weight), normalised)
        if not weighted or weights_allowed:
            yield from case("closeness", nx.closeness_centrality(lightest, distance=weight))
            yield from case("harmonic", nx.harmonic_centrality(lightest, distance=weight))
            if nodes:
                yield from case("pagerank", nx.pagerank(graph, tol=1e-15, max_iter=10_000, weight=weight))
                found = hits(summed, strength)
                if found:
                    yield from case("hubs", found[0])
                    yield from case("authorities", found[1])
                yield from case("eigenvector", eigenvector(summed, strength))
                yield from case("katz", katz(summed, strength))


def lengths(nodes, edges):
    for directed, weighted in itertools.product([False, True], [False, True]):
        if weighted and any(weight < 0 for *_, weight in edges):
            continue
        graph = joined(multigraph(nodes, edges, directed), min, loops=False)
        found = dict(nx.shortest_path_length(graph) if not weighted else nx.shortest_path_length(graph, weight="weight"))
        yield {"directed": directed, "weighted": weighted,
               "lengths": [[found[a].get(b) for b in range(nodes)] for a in range(nodes)]}


def shortest(nodes, edges):
    if any(weight < 0 for *_, weight in edges):
        return
    source = random.Random(7)
    pairs = [source.sample(range(nodes), 2) for _ in range(5)] if nodes > 1 else []
    for directed, weighted, (a, b) in itertools.product([False, True], [False, True], pairs):
        graph = joined(multigraph(nodes, edges, directed), min, loops=False)
        try:
            paths = list(itertools.islice(nx.shortest_simple_paths(graph, a, b, weight="weight" if weighted else None), 6))
        except nx.NetworkXNoPath:
            paths = []
        costs = [nx.path_weight(graph, path, "weight") if weighted else len(path) - 1 for path in paths]
        yield {"directed": directed, "weighted": weighted, "from": a, "to": b, "costs": costs}


def components(nodes, edges):
    graph = multigraph(nodes, edges, True)
    return {"weak": sorted(sorted(part) for part in nx.weakly_connected_components(graph)),
            "strong": sorted(sorted(part) for part in nx.strongly_connected_components(graph))}


def modularity(nodes, edges):
    """Of the groups node % 3, and the best that NetworkX finds by its Louvain method."""
    if not edges or any(weight < 0 for *_, weight in edges):
        return
    graph = joined(multigraph(nodes, edges, False), lambda a, b: a + b, loops=True)
    groups = [group for group in ({node for node in range(nodes) if node % 3 == rest} for rest in range(3)) if group]
    for weight, resolution in itertools.product([None, "weight"], [1, 0.5]):
        strength = weight or "count"
        best = max(nx.community.modularity(graph, nx.community.louvain_communities(graph, strength, resolution, seed=seed), strength, resolution)
                   for seed in range(5))
        yield {"weighted": weight is not None, "resolution": resolution, "best": round(best, 10),
               "modularity": round(nx.community.modularity(graph, groups, strength, resolution), 13)}


def structure(nodes, edges):
    graph = multigraph(nodes, edges, False)
    simple = joined(graph, min, loops=False)
    for node in range(nodes):
        graph.nodes[node]["kind"] = node % 3
    kinds = None
    directed_kinds = None
    if edges and len({node % 3 for edge in edges for node in edge[:2]}) > 1:
        kinds = nx.attribute_assortativity_coefficient(graph, "kind")
        directed = multigraph(nodes, edges, True)
        nx.set_node_attributes(directed, {node: node % 3 for node in range(nodes)}, "kind")
        directed_kinds = nx.attribute_assortativity_coefficient(directed, "kind")
    return {
        "triangles": [nx.triangles(simple)[node] for node in range(nodes)],
        "clustering": [nx.clustering(simple)[node] for node in range(nodes)],
        "transitivity": nx.transitivity(simple) if nodes else 0,
        "articulation_points": sorted(nx.articulation_points(simple)),
        "bridges": sorted(sorted(pair) for pair in nx.bridges(simple) if graph.number_of_edges(*pair) == 1),
        "assortativity": kinds,
        "assortativity_directed": directed_kinds,
    }


def main():
    for name, nodes, edges in graphs():
        case = {"name": name, "networkx": nx.__version__, "nodes": nodes, "attenuation": ALPHA,
                "edges": [list(edge) for edge in edges],
                "components": components(nodes, edges),
                "structure": structure(nodes, edges),
                "centrality": list(centralities(nodes, edges)),
                "shortest": list(shortest(nodes, edges)),
                "edge_betweenness": list(edge_betweenness(nodes, edges)),
                "personalised": list(personalised(nodes, edges)),
                "cuts": list(cuts(nodes, edges)),
                "modularity": list(modularity(nodes, edges))}
        if nodes <= 80:
            case["lengths"] = list(lengths(nodes, edges))
        parts = [f'  {json.dumps(key)}: ' + ("[\n    " + ",\n    ".join(json.dumps(item) for item in value) + "\n  ]"
                 if key in ("centrality", "shortest", "lengths", "modularity", "edge_betweenness", "personalised", "cuts") and value else json.dumps(value)) for key, value in case.items()]
        (FOLDER / f"{name}.json").write_text("{\n" + ",\n".join(parts) + "\n}\n")


main()
