using System.Net;
using System.Net.Sockets;
using RelationsGraph.Bolt;

namespace RelationsGraph.Tests.Bolt;

/// <summary>
/// A way to a real server on which the client offers one version of Bolt, whatever it would rather speak: so a new server can be heard to
/// speak as an old one.
/// </summary>
internal sealed class VersionPin : IAsyncDisposable
{
    private const int MagicLength = 4;
    private const int OfferLength = 20;

    private readonly BoltVersion _version;
    private readonly DnsEndPoint _server;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;

    public VersionPin(BoltAddress server, BoltVersion version)
    {
        _version = version;
        _server = new DnsEndPoint(server.Host, server.Port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Authority => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var server = new TcpClient { NoDelay = true };
        using (client)
        {
            try
            {
                client.NoDelay = true;
                await server.ConnectAsync(_server.Host, _server.Port, _end.Token);
                var (here, there) = (client.GetStream(), server.GetStream());
                await there.WriteAsync(await ReadOfferAsync(here), _end.Token);
                await Task.WhenAny(here.CopyToAsync(there, _end.Token), there.CopyToAsync(here, _end.Token));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // One side has gone, or the test is over
            }
        }
    }

    private async Task<byte[]> ReadOfferAsync(NetworkStream client)
    {
        var offer = new byte[OfferLength];
        await client.ReadExactlyAsync(offer, _end.Token);
        offer.AsSpan(MagicLength).Clear();
        (offer[MagicLength + 2], offer[MagicLength + 3]) = ((byte)_version.Minor, (byte)_version.Major);
        return offer;
    }
}
