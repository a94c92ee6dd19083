using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using RelationsGraph.Bolt;

namespace RelationsGraph.Tests.Bolt;

/// <summary>A server on this machine that does what its scripts say, each for one connection. Disposing of it fails if the client did otherwise.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _scripts = [];
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _talks = [];
    private readonly ConcurrentQueue<string> _surprises = [];
    private readonly SemaphoreSlim _signals = new(0);
    private readonly ConcurrentBag<BoltDriver> _drivers = [];
    private readonly X509Certificate2? _certificate;
    private readonly Task _accepting;

    public ScriptedServer(params string[] scripts)
        : this(null, scripts)
    {
    }

    public ScriptedServer(X509Certificate2? certificate, params string[] scripts)
    {
        _certificate = certificate;
        _listener.Start();
        Play(scripts);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Authority => $"127.0.0.1:{Port}";

    /// <summary>How many scripts no connection has taken yet.</summary>
    public int Left => _scripts.Count;

    /// <summary>Gives the next connections their scripts.</summary>
    public void Play(params string[] scripts)
    {
        foreach (var script in scripts)
        {
            _scripts.Enqueue(script);
        }
    }

    /// <summary>Waits until a script has come to a SIGNAL.</summary>
    public Task WaitForSignalAsync() => _signals.WaitAsync();

    public BoltAddress AddressAs(string scheme) => BoltAddress.Parse($"{scheme}://{Authority}");

    public BoltDriver Connect(BoltOptions? options = null, string scheme = "bolt", AuthToken? auth = null) =>
        new(AddressAs(scheme), auth ?? AuthToken.Basic("neo4j", "secret"), options);

    /// <summary>Opens a session whose driver ends with the server.</summary>
    public BoltSession OpenSession(BoltOptions? options = null, BoltSessionOptions? sessionOptions = null, string scheme = "bolt")
    {
        var driver = Connect(options, scheme);
        _drivers.Add(driver);
        return driver.OpenSession(sessionOptions);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var driver in _drivers)
        {
            await driver.DisposeAsync();
        }

        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_talks);
        _end.Dispose();
        _signals.Dispose();
        Assert.Empty(_surprises);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_end.Token);
                socket.NoDelay = true;
                _talks.Add(TalkAsync(socket));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over
        }
    }

    private async Task TalkAsync(Socket socket)
    {
        if (!_scripts.TryDequeue(out var script))
        {
            _surprises.Enqueue("A connection for which there is no script.");
            socket.Dispose();
            return;
        }

        try
        {
            await using var stream = await OpenAsync(socket);
            if (await new ScriptPlayer(stream, Script.LinesOf(script), () => _signals.Release()).PlayAsync(_end.Token) is { } surprise)
            {
                _surprises.Enqueue(surprise);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The client has gone, or the test is over
        }
        finally
        {
            socket.Dispose();
        }
    }

    private async Task<Stream> OpenAsync(Socket socket)
    {
        var stream = new NetworkStream(socket, ownsSocket: true);
        if (_certificate is null)
        {
            return stream;
        }

        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _end.Token);
        return encrypted;
    }
}
