namespace RelationsGraph.Storage.Edits;

/// <summary>What becomes of edits of the same node or edge, one on top of another.</summary>
internal static class EditKinds
{
    /// <summary>The kind of both together; null where only one of them is left: the later, unless that amends what is deleted.</summary>
    public static EditKind? Join(EditKind earlier, EditKind later) => (earlier, later) switch
    {
        (_, EditKind.Delete or EditKind.Replace) or (EditKind.Delete, _) => null,
        (EditKind.Replace, _) => EditKind.Replace,
        (EditKind.Create, _) or (_, EditKind.Create) => EditKind.Create,
        _ => EditKind.Amend,
    };
}
