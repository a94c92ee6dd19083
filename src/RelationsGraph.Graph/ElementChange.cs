namespace RelationsGraph.Graph;

/// <summary>What became of one node or edge.</summary>
/// <typeparam name="T"><see cref="Node"/> or <see cref="Edge"/>.</typeparam>
/// <param name="Before">How it was; null where it is new.</param>
/// <param name="After">How it is; null where it is gone.</param>
public readonly record struct ElementChange<T>(T? Before, T? After)
    where T : class;
