namespace RelationsGraph.Graph.Formats;

/// <summary>The program that a GraphML file is made for.</summary>
internal enum GraphMlFlavour
{
    /// <summary>None in particular: valid by the GraphML 1.1 schema.</summary>
    Strict,

    /// <summary>
    /// Gephi, which merges parallel edges of one kind. GraphML has no place for the kind; Gephi takes it from an attribute
    /// <c>label</c> of the edge that the schema does not know.
    /// </summary>
    Gephi,

    /// <summary>yEd, which shows only what stands in its own graphics elements.</summary>
    Yed,

    /// <summary>Cytoscape, which names things by the columns <c>name</c>, <c>shared name</c> and <c>shared interaction</c>.</summary>
    Cytoscape,
}
