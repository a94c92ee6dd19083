namespace RelationsGraph.Analysis.Communities;

/// <summary>How communities are looked for.</summary>
public enum CommunityMethod
{
    /// <summary>
    /// Leiden: moves nodes between communities as long as modularity grows, splits what hangs together badly, joins and
    /// begins again. Every community is connected. Traag, Waltman and van Eck, Scientific Reports 9 (2019).
    /// </summary>
    Leiden,

    /// <summary>
    /// Louvain: as Leiden, without the splitting; a community can come apart. Blondel, Guillaume, Lambiotte and Lefebvre, Journal of
    /// Statistical Mechanics (2008).
    /// </summary>
    Louvain,

    /// <summary>
    /// Label propagation: each node takes the label that most of its neighbours have, until nothing changes. Raghavan, Albert
    /// and Kumara, Physical Review E 76 (2007).
    /// </summary>
    LabelPropagation,
}
