using RelationsGraph.Bolt;

namespace RelationsGraph.Tests.Bolt;

public class BoltAddressTests
{
    [Theory]
    [InlineData("bolt://localhost", "bolt://localhost:7687", BoltEncryption.None, false)]
    [InlineData("bolt+s://db.example.org:7688/", "bolt+s://db.example.org:7688", BoltEncryption.Trusted, false)]
    [InlineData("bolt+ssc://10.0.0.1", "bolt+ssc://10.0.0.1:7687", BoltEncryption.AnyCertificate, false)]
    [InlineData("neo4j://a:1", "neo4j://a:1", BoltEncryption.None, true)]
    [InlineData("NEO4J+S://a", "neo4j+s://a:7687", BoltEncryption.Trusted, true)]
    [InlineData("neo4j+ssc://[::1]:65535?region=eu&policy=a%20b", "neo4j+ssc://[::1]:65535?region=eu&policy=a%20b", BoltEncryption.AnyCertificate, true)]
    public void An_address_says_where_and_how(string text, string written, BoltEncryption encryption, bool isRouting)
    {
        var address = BoltAddress.Parse(text);
        Assert.Equal((written, encryption, isRouting), (address.ToString(), address.Encryption, address.IsRouting));
        Assert.Equal(address, BoltAddress.Parse(written));
        Assert.True(BoltAddress.TryParse(text, out var again));
        Assert.Equal(address.GetHashCode(), again.GetHashCode());
    }

    [Theory]
    [InlineData("localhost:7687", "An address begins with bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s:// or neo4j+ssc://, as in bolt://localhost:7687.")]
    [InlineData("http://localhost", "An address begins with bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s:// or neo4j+ssc://, as in bolt://localhost:7687.")]
    [InlineData("bolt://neo4j:secret@localhost", "An address is host and port alone, as in bolt://localhost:7687; user, password and database are given apart from it.")]
    [InlineData("bolt://localhost/neo4j", "An address is host and port alone, as in bolt://localhost:7687; user, password and database are given apart from it.")]
    [InlineData("bolt://", "The address names no host.")]
    [InlineData("bolt://a b", "'a b' is no name of a host.")]
    [InlineData("bolt://localhost:0", "A port is a number from 1 to 65535; an IPv6 address is in brackets, as in bolt://[::1]:7687.")]
    [InlineData("bolt://localhost:65536", "A port is a number from 1 to 65535; an IPv6 address is in brackets, as in bolt://[::1]:7687.")]
    [InlineData("bolt://::1", "The address names no host.")]
    [InlineData("bolt://localhost?region=eu", "Only neo4j:// addresses have a routing context after a question mark.")]
    [InlineData("neo4j://a?region", "A routing context is written name=value&name=value.")]
    [InlineData("neo4j://a?address=b", "The name 'address' in a routing context belongs to the client.")]
    [InlineData("neo4j://a?x=1&x=2", "The routing context gives 'x' twice.")]
    public void What_is_no_address_is_told_why(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<FormatException>(() => BoltAddress.Parse(text)).Message);
        Assert.False(BoltAddress.TryParse(text, out _));
    }

    [Fact]
    public void Secrets_are_not_shown()
    {
        var shown = $"{AuthToken.Basic("neo4j", "secret", "native")} {AuthToken.Bearer("secret")} {AuthToken.None}";
        Assert.Equal("user neo4j a bearer token no authentication", shown);
    }
}
