namespace RelationsGraph.Storage.Edits;

/// <summary>How an edit relates to what the articles say of the same node or edge; the numbers are part of the file's format.</summary>
internal enum EditKind
{
    /// <summary>It changes what they say, and is without effect while none of them says anything.</summary>
    Amend = 0,

    /// <summary>It stands for itself; what they say is joined to it.</summary>
    Create = 1,

    /// <summary>It stands for itself; what they say is hidden.</summary>
    Replace = 2,

    /// <summary>It hides what they say.</summary>
    Delete = 3,
}
