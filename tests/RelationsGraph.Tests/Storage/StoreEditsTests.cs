using RelationsGraph.Storage;

namespace RelationsGraph.Tests.Storage;

/// <summary>Copies in files.</summary>
public sealed class StoreEditsTests() : StoreEditsContract(samples: 40)
{
    private protected override Task<IGraphStore> OpenEmptyAsync() => OpenNewFileAsync();
}
