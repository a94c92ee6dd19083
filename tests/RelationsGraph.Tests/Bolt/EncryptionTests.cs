using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RelationsGraph.Bolt;

namespace RelationsGraph.Tests.Bolt;

public class EncryptionTests
{
    private const string Talk = "# LOGON\nC: RESET\nS: SUCCESS {}";

    [Fact]
    public async Task Any_certificate_will_do_where_the_address_says_so()
    {
        using var certificate = MakeCertificate(IPAddress.Loopback);
        await using var server = new ScriptedServer(certificate, Talk);
        await using var driver = server.Connect(scheme: "bolt+ssc");
        Assert.Equal("Neo4j/5.26.0", (await driver.VerifyConnectivityAsync()).Agent);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        using var certificate = MakeCertificate(IPAddress.Loopback);
        await using var server = new ScriptedServer(certificate, Talk);
        await using var driver = server.Connect(scheme: "bolt+s");
        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyConnectivityAsync());
        Assert.StartsWith($"{server.Authority}: no encrypted connection: ", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
    }

    [Fact]
    public async Task An_authority_of_ones_own_is_trusted()
    {
        using var certificate = MakeCertificate(IPAddress.Loopback);
        await using var server = new ScriptedServer(certificate, Talk);
        await using var driver = server.Connect(new() { TrustedAuthorities = [certificate] }, scheme: "bolt+s");
        Assert.Equal("Neo4j/5.26.0", (await driver.VerifyConnectivityAsync()).Agent);
    }

    [Fact]
    public async Task A_certificate_for_another_server_is_refused()
    {
        using var certificate = MakeCertificate(IPAddress.Parse("10.0.0.1"));
        await using var server = new ScriptedServer(certificate, Talk);
        await using var driver = server.Connect(new() { TrustedAuthorities = [certificate] }, scheme: "bolt+s");
        await Assert.ThrowsAsync<BoltException>(() => driver.VerifyConnectivityAsync());
    }

    [Fact]
    public async Task A_server_without_encryption_is_not_spoken_to_in_the_clear()
    {
        await using var server = new ScriptedServer("! <CLOSE>");
        await using var driver = server.Connect(scheme: "bolt+ssc");
        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyConnectivityAsync());
        Assert.StartsWith($"{server.Authority}: no encrypted connection: ", error.Message, StringComparison.Ordinal);
    }

    private static X509Certificate2 MakeCertificate(IPAddress address)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
