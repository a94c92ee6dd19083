namespace RelationsGraph.Storage;

/// <summary>What merging an article did to the store.</summary>
public enum MergeOutcome
{
    /// <summary>The article was not there before.</summary>
    Added,

    /// <summary>The article was there with the same content; nothing was written.</summary>
    Unchanged,

    /// <summary>The article was there with other content, which is gone with everything that it alone supported.</summary>
    Replaced,
}
