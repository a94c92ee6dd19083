using CsCheck;
using RelationsGraph.Graph;
using RelationsGraph.Storage;
using RelationsGraph.Tests.Graph;

namespace RelationsGraph.Tests.Storage;

/// <summary>A store in a file, which each sample makes.</summary>
public sealed class StoreMergingTests() : StoreMergingContract(samples: 60), IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private protected override Gen<GraphFragment[]> Fragments => GraphGen.Fragments;

    private protected override Gen<GraphFragment> FragmentOf(int number) => GraphGen.FragmentOf(number);

    private protected override Task<IGraphStore> OpenEmptyAsync() =>
        GraphStore.OpenAsync(_folder.File(Path.GetRandomFileName()), GraphStoreAccess.Write);
}
