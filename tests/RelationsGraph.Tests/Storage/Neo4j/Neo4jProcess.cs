using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>A Neo4j server of a test's own, on free ports of this machine, with a fresh data folder and little memory.</summary>
/// <remarks>
/// <c>NEO4J_HOME</c> names any distribution of Neo4j 4.4 or later, <c>JAVA_HOME</c> the Java for it where that on the path will not do.
/// Nothing is written below either.
/// </remarks>
internal sealed class Neo4jProcess : IAsyncDisposable
{
    public const string Variable = "NEO4J_HOME";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _log = [];
    private Process? _process;

    private Neo4jProcess(int port, bool asksWho)
    {
        Port = port;
        WriteCertificate();
        Directory.CreateDirectory(_folder.File("conf"));
        File.WriteAllLines(Path.Combine(_folder.File("conf"), "neo4j.conf"), IsOld ? OldSettings(asksWho) : Settings(asksWho));
    }

    /// <summary>The port that it listens on; it takes TLS and plain connections.</summary>
    public int Port { get; }

    public static string? Home => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } home ? home : null;

    // Settings have other names since Neo4j 5
    private static bool IsOld => Has("neo4j-kernel-4.*.jar");

    // Before Cypher 25 was released, a setting let it be used as it was then
    private static bool IsBetween => Has("cypher-v25-antlr-parser-5.*.jar");

    /// <summary>Starts a server and waits until it answers.</summary>
    /// <param name="asksWho">Whether users must log on; the first user is <c>neo4j</c> with the password <c>neo4j</c>, to be changed.</param>
    public static async Task<Neo4jProcess> StartAsync(bool asksWho)
    {
        var server = new Neo4jProcess(FreePort(), asksWho);
        try
        {
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it on what it left behind.</summary>
    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo(Path.Combine(Home!, "bin", "neo4j"), ["console"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NEO4J_CONF"] = _folder.File("conf");
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => started.TrySetException(new InvalidOperationException("The server ended."));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            await started.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or InvalidOperationException)
        {
            throw new InvalidOperationException($"Neo4j did not start: {string.Join('\n', _log)}", exception);
        }

        void Hear(string? line)
        {
            if (line is not null)
            {
                lock (_log)
                {
                    _log.Add(line);
                }

                if (line.EndsWith("Started.", StringComparison.Ordinal))
                {
                    started.TrySetResult();
                }
            }
        }
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            // The launcher and the server below it, which may take a moment longer and must be gone before another takes its place
            using var server = FindServer();
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            await (server?.WaitForExitAsync(CancellationToken.None) ?? Task.CompletedTask);
            process.Dispose();
            _process = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Dispose();
    }

    private Process? FindServer()
    {
        var file = Path.Combine(_folder.File("run"), "neo4j.pid");
        try
        {
            return File.Exists(file) ? Process.GetProcessById(int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture)) : null;
        }
        catch (ArgumentException)
        {
            return null; // it has ended by itself
        }
    }

    private static bool Has(string jar) => Directory.GetFiles(Path.Combine(Home!, "lib"), jar).Length > 0;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string[] Settings(bool asksWho) =>
    [
        $"server.directories.data={_folder.File("data")}",
        $"server.directories.logs={_folder.File("logs")}",
        $"server.directories.run={_folder.File("run")}",
        $"server.directories.import={_folder.File("import")}",
        $"server.directories.plugins={_folder.File("plugins")}",
        $"server.directories.dumps.root={_folder.File("dumps")}",
        $"server.directories.transaction.logs.root={_folder.File("transactions")}",
        "server.default_listen_address=127.0.0.1",
        string.Create(CultureInfo.InvariantCulture, $"server.bolt.listen_address=127.0.0.1:{Port}"),
        string.Create(CultureInfo.InvariantCulture, $"server.bolt.advertised_address=127.0.0.1:{Port}"),
        "server.bolt.tls_level=OPTIONAL",
        "server.http.enabled=false",
        "server.memory.heap.max_size=512m",
        "server.memory.pagecache.size=64m",
        "server.jvm.additional=-XX:TieredStopAtLevel=1", // quick to start, and few of a test's statements run long
        "dbms.usage_report.enabled=false",
        .. IsBetween ? ["internal.dbms.cypher.enable_experimental_versions=true"] : Array.Empty<string>(), // so that Cypher 25 can be tried
        .. CommonSettings(asksWho),
    ];

    private string[] OldSettings(bool asksWho) =>
    [
        $"dbms.directories.data={_folder.File("data")}",
        $"dbms.directories.logs={_folder.File("logs")}",
        $"dbms.directories.run={_folder.File("run")}",
        $"dbms.directories.import={_folder.File("import")}",
        $"dbms.directories.plugins={_folder.File("plugins")}",
        $"dbms.directories.transaction.logs.root={_folder.File("transactions")}",
        "dbms.default_listen_address=127.0.0.1",
        string.Create(CultureInfo.InvariantCulture, $"dbms.connector.bolt.listen_address=127.0.0.1:{Port}"),
        "dbms.connector.bolt.tls_level=OPTIONAL",
        "dbms.connector.http.enabled=false",
        "dbms.memory.heap.max_size=512m",
        "dbms.memory.pagecache.size=64m",
        .. CommonSettings(asksWho),
    ];

    private string[] CommonSettings(bool asksWho) =>
    [
        $"dbms.security.auth_enabled={(asksWho ? "true" : "false")}",
        "dbms.ssl.policy.bolt.enabled=true",
        $"dbms.ssl.policy.bolt.base_directory={_folder.File("certificate")}",
    ];

    private void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        Directory.CreateDirectory(_folder.File("certificate"));
        File.WriteAllText(Path.Combine(_folder.File("certificate"), "private.key"), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Path.Combine(_folder.File("certificate"), "public.crt"), certificate.ExportCertificatePem());
    }
}
