namespace RelationsGraph.Cli.Options;

/// <summary>How results are written.</summary>
internal enum ResultFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>JSON with typed values.</summary>
    Json,

    /// <summary>CSV as in RFC 4180, with a head line.</summary>
    Csv,
}
