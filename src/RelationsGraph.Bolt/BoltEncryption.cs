namespace RelationsGraph.Bolt;

/// <summary>Whether a connection is encrypted, and whom it trusts.</summary>
public enum BoltEncryption
{
    /// <summary>No encryption: what is sent, the password too, can be read on the way.</summary>
    None,

    /// <summary>TLS; the server's certificate must be valid for its name and come from an authority that is trusted (<c>+s</c>).</summary>
    Trusted,

    /// <summary>
    /// TLS with any certificate (<c>+ssc</c>): nobody who only listens can read what is sent, but the server may be another than it says.
    /// </summary>
    AnyCertificate,
}
