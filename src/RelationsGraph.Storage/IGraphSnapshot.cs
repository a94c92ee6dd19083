using RelationsGraph.Graph;

namespace RelationsGraph.Storage;

/// <summary>
/// The graph of a store as it was at one moment: whatever others write meanwhile, its nodes and its edges fit together.
/// </summary>
/// <remarks>For one reader at a time. Dispose it soon: while it is open a store cannot reclaim what it would no longer need.</remarks>
public interface IGraphSnapshot : IGraphSource, IAsyncDisposable;
