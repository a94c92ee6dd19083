using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using RelationsGraph.Storage;
using RelationsGraph.Tests.Graph;

namespace RelationsGraph.Tests.Storage;

/// <summary>What may lie at the place of a store, and what is said about it.</summary>
public sealed class StoreFileTests : IDisposable
{
    private const string NotAStore = "this file is not a store of relgraph, and was left as it is; name another file.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(GraphStoreAccess.Read)]
    [InlineData(GraphStoreAccess.Write)]
    public async Task Files_that_are_not_stores_are_refused_untouched(GraphStoreAccess access)
    {
        var strangers = new Dictionary<string, byte[]>
        {
            ["empty"] = [],
            ["text"] = "Wang Yi visits Russia.\n"u8.ToArray(),
            ["long text"] = Enumerable.Repeat((byte)'x', 100_000).ToArray(),
            ["start of a database"] = "SQLite format 3\0"u8.ToArray(),
            ["other database"] = MakeOtherDatabase(),
            ["first bytes of a store"] = (await MakeStoreAsync())[..60],
        };
        foreach (var (name, bytes) in strangers)
        {
            var path = _folder.File(name);
            await File.WriteAllBytesAsync(path, bytes);

            var error = await Assert.ThrowsAsync<GraphStoreException>(() => GraphStore.OpenAsync(path, access));

            Assert.Equal($"{path}: {NotAStore}", error.Message);
            Assert.False(error.IsTransient);
            Assert.Equal(bytes, await File.ReadAllBytesAsync(path));
            Assert.Equal([path], Directory.GetFiles(_folder.Path, name + "*"));
        }
    }

    [Theory]
    [InlineData(GraphStoreAccess.Read)]
    [InlineData(GraphStoreAccess.Write)]
    public async Task A_store_of_a_newer_format_is_refused_untouched(GraphStoreAccess access)
    {
        var bytes = await MakeStoreAsync();
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(60), 3); // user_version
        var path = _folder.File("newer.db");
        await File.WriteAllBytesAsync(path, bytes);

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => GraphStore.OpenAsync(path, access));

        Assert.Equal(
            $"{path}: a newer relgraph made this store (format 3; this one knows format 2). Update relgraph.", error.Message);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path, "newer*"));
    }

    [Fact]
    public async Task Opening_for_reading_creates_nothing()
    {
        var path = _folder.File("none.db");

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => GraphStore.OpenAsync(path, GraphStoreAccess.Read));

        Assert.Equal(
            $"{path}: there is no store here yet; put articles into one with 'relgraph ingest', or name another file.", error.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData(GraphStoreAccess.Read)]
    [InlineData(GraphStoreAccess.Write)]
    public async Task A_folder_is_not_a_store(GraphStoreAccess access)
    {
        var error = await Assert.ThrowsAsync<GraphStoreException>(() => GraphStore.OpenAsync(_folder.Path, access));

        Assert.Equal($"{_folder.Path}: this is a folder; a store is a file, name one such as relations.db.", error.Message);
    }

    [Fact]
    public async Task A_missing_folder_is_named()
    {
        var path = Path.Combine(_folder.Path, "missing", "relations.db");

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => GraphStore.OpenAsync(path, GraphStoreAccess.Write));

        Assert.Equal(
            $"{path}: the folder '{_folder.File("missing")}' does not exist; create it, or name another file.", error.Message);
    }

    [Theory]
    [InlineData("with space.db")]
    [InlineData("100% #1?.db")]
    [InlineData("王毅.db")]
    [InlineData("no extension")]
    public async Task Any_file_name_will_do(string name)
    {
        var fragment = StoredArticles.Make(0);
        await using (var store = await GraphStore.OpenAsync(_folder.File(name), GraphStoreAccess.Write))
        {
            await store.MergeAsync(fragment);
        }

        await using var again = await GraphStore.OpenAsync(_folder.File(name), GraphStoreAccess.Read);
        Assert.Equal(fragment.Nodes.Length, (await again.CountAsync()).Nodes);
        Assert.Equal([_folder.File(name)], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_store_opened_for_reading_cannot_be_written()
    {
        var path = _folder.File("relations.db");
        await File.WriteAllBytesAsync(path, await MakeStoreAsync());
        await using var store = await GraphStore.OpenAsync(path, GraphStoreAccess.Read);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.MergeAsync(StoredArticles.Make(1)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.ForgetAsync(StoredArticles.Make(0).Article.Id));
    }

    [Fact]
    public async Task A_damaged_file_is_reported_and_left_as_it_is()
    {
        var whole = await MakeStoreAsync(articles: 30);
        var damage = new Random(1);
        var reported = 0;
        for (var round = 0; round < 90; round++)
        {
            var path = _folder.File($"damaged-{round}.db");
            var bytes = Damage(whole, damage, round);
            await File.WriteAllBytesAsync(path, bytes);

            var error = await ReadAllAsync(path);

            reported += error is null ? 0 : 1;
            Assert.NotEqual(true, error?.IsTransient);
            Assert.Equal(bytes, await File.ReadAllBytesAsync(path));
        }

        Assert.InRange(reported, 30, 90);
    }

    [Fact]
    public async Task A_read_only_file_is_read_and_not_written()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "The superuser may write read-only files.");
        var path = _folder.File("relations.db");
        await File.WriteAllBytesAsync(path, await MakeStoreAsync());
        File.SetAttributes(path, FileAttributes.ReadOnly);

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => GraphStore.OpenAsync(path, GraphStoreAccess.Write));
        await using var store = await GraphStore.OpenAsync(path, GraphStoreAccess.Read);

        Assert.Equal($"{path}: the file or its folder is read-only; open it for reading, or name another file.", error.Message);
        Assert.Equal(1, (await store.CountAsync()).Articles);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public async Task A_crash_while_the_log_is_written_back_loses_nothing(int pagesWritten)
    {
        const int PageSize = 8192;
        var (path, crashed) = (_folder.File("relations.db"), _folder.File("crashed.db"));
        await using (await GraphStore.OpenAsync(path, GraphStoreAccess.Write))
        {
        }

        var empty = await File.ReadAllBytesAsync(path);
        string expected;
        await using (var store = await GraphStore.OpenAsync(path, GraphStoreAccess.Write))
        {
            for (var i = 0; i < 30; i++)
            {
                await store.MergeAsync(StoredArticles.Make(i));
            }

            expected = GraphDump.Of(await store.ReadGraphAsync());
            File.Copy(path + "-wal", crashed + "-wal");
        }

        var whole = await File.ReadAllBytesAsync(path);
        var written = whole[..Math.Min(whole.Length, pagesWritten * PageSize)];
        await File.WriteAllBytesAsync(crashed, [.. written, .. empty.Skip(written.Length)]);

        await using (var again = await GraphStore.OpenAsync(crashed, GraphStoreAccess.Read))
        {
            Assert.Equal(expected, GraphDump.Of(await again.ReadGraphAsync()));
        }

        Assert.Equal([crashed, path], Directory.GetFiles(_folder.Path).Order());
    }

    // The first third overwrites a piece, the second cuts the end off, the last changes single bytes
    private static byte[] Damage(byte[] whole, Random random, int round)
    {
        byte[] bytes = [.. whole];
        switch (round % 3)
        {
            case 0:
                random.NextBytes(bytes.AsSpan(random.Next(100, bytes.Length - 5000), 5000));
                return bytes;
            case 1:
                return bytes[..random.Next(100, bytes.Length)];
            default:
                for (var i = 0; i < 200; i++)
                {
                    bytes[random.Next(100, bytes.Length)] ^= (byte)random.Next(1, 256);
                }

                return bytes;
        }
    }

    private static async Task<GraphStoreException?> ReadAllAsync(string path)
    {
        try
        {
            await using var store = await GraphStore.OpenAsync(path, GraphStoreAccess.Read);
            _ = GraphDump.Of(await store.ReadGraphAsync());
            await using var snapshot = await store.OpenSnapshotAsync();
            _ = await GraphDump.OfAsync(snapshot);
            _ = await store.CountAsync();
            _ = await store.FindArticlesAsync("3");
            return null;
        }
        catch (GraphStoreException exception)
        {
            return exception;
        }
    }

    private async Task<byte[]> MakeStoreAsync(int articles = 1)
    {
        var path = _folder.File(Path.GetRandomFileName());
        await using (var store = await GraphStore.OpenAsync(path, GraphStoreAccess.Write))
        {
            for (var i = 0; i < articles; i++)
            {
                await store.MergeAsync(StoredArticles.Make(i));
            }
        }

        var bytes = await File.ReadAllBytesAsync(path);
        File.Delete(path);
        return bytes;
    }

    private byte[] MakeOtherDatabase()
    {
        var path = _folder.File(Path.GetRandomFileName());
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE article (id TEXT); PRAGMA user_version = 1;";
            command.ExecuteNonQuery();
        }

        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }
}
