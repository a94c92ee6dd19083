"""Reads graph files with another program's reader and prints what it found as JSON: nodes and edges with their attributes."""
import json
import sys


def with_networkx(path):
    import networkx

    if path.endswith(".gexf"):
        # NetworkX knows GEXF 1.2; 1.3 differs in what is optional and in its name
        with open(path, encoding="utf-8") as file:
            text = file.read().replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace('version="1.3"', 'version="1.2"'))
        graph = networkx.MultiDiGraph(networkx.read_gexf(path))
    else:
        graph = networkx.read_graphml(path, force_multigraph=True)
    return (
        [{"id": node, "attributes": data} for node, data in graph.nodes(data=True)],
        [
            {"id": data.get("id", key), "source": source, "target": target, "attributes": data}
            for source, target, key, data in graph.edges(keys=True, data=True)
        ],
    )


def with_igraph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    ids = graph.vs["id"] if len(graph.vs) else []
    return (
        [{"id": node["id"], "attributes": node.attributes()} for node in graph.vs],
        [
            {"id": edge["id"], "source": ids[edge.source], "target": ids[edge.target], "attributes": edge.attributes()}
            for edge in graph.es
        ],
    )


read = {"networkx": with_networkx, "igraph": with_igraph}[sys.argv[1]]
json.dump([dict(zip(("nodes", "edges"), read(path))) for path in sys.argv[2:]], sys.stdout)
