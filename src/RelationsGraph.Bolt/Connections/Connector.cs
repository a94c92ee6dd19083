using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace RelationsGraph.Bolt.Connections;

/// <summary>Makes connections that are ready for requests.</summary>
internal sealed class Connector(AuthToken auth, BoltOptions options)
{
    /// <summary>Reaches the server, encrypts where the address wants it, agrees on a version and logs on.</summary>
    /// <exception cref="BoltException">One of these failed, or took too long.</exception>
    public async Task<BoltConnection> ConnectAsync(BoltAddress address, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.ConnectTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await ConnectWithinLimitAsync(address, either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BoltException($"{address.Authority}: no answer within {options.ConnectTimeout.TotalSeconds:0.###} s.", isTransient: true, e);
        }
        catch (AuthenticationException e)
        {
            throw new BoltException($"{address.Authority}: no encrypted connection: {e.Message}", innerException: e);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            throw new BoltException($"{address.Authority}: cannot connect: {e.Message.TrimEnd('.')}.", isTransient: true, e);
        }
    }

    private async Task<BoltConnection> ConnectWithinLimitAsync(BoltAddress address, CancellationToken cancellationToken)
    {
        // Small requests must not wait for the acknowledgement of those before
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Stream? stream = null;
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            await socket.ConnectAsync(address.Host, address.Port, cancellationToken);
            var plain = new NetworkStream(socket, ownsSocket: true);
            stream = address.Encryption == BoltEncryption.None ? plain : await EncryptAsync(plain, address, cancellationToken);
            var version = await Handshake.AgreeAsync(stream, address, cancellationToken);
            return await LogOnAsync(new(stream, address, version, options.TimeProvider), cancellationToken);
        }
        catch
        {
            stream?.Dispose();
            socket.Dispose();
            throw;
        }
    }

    private async Task<BoltConnection> LogOnAsync(BoltConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.LogOnAsync(auth, options, cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<SslStream> EncryptAsync(NetworkStream stream, BoltAddress address, CancellationToken cancellationToken)
    {
        var encrypted = new SslStream(stream);
        try
        {
            await encrypted.AuthenticateAsClientAsync(MakeTlsOptions(address), cancellationToken);
            return encrypted;
        }
        catch (IOException e)
        {
            await encrypted.DisposeAsync();
            throw new BoltException(
                $"{address.Authority}: no encrypted connection: {e.Message} Does the server encrypt? The scheme for one that does not has no +s.",
                isTransient: true,
                e);
        }
        catch
        {
            await encrypted.DisposeAsync();
            throw;
        }
    }

    private SslClientAuthenticationOptions MakeTlsOptions(BoltAddress address)
    {
        var tls = new SslClientAuthenticationOptions { TargetHost = address.Host };
        if (address.Encryption == BoltEncryption.AnyCertificate)
        {
            // What the scheme +ssc is for: the user has said so
#pragma warning disable CA5359
            tls.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        }
        else if (options.TrustedAuthorities is { } authorities)
        {
            tls.CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            tls.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }

        return tls;
    }
}
