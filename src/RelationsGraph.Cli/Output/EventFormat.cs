namespace RelationsGraph.Cli.Output;

/// <summary>How event records are written.</summary>
internal enum EventFormat
{
    /// <summary>A JSON object a record.</summary>
    Jsonl,

    /// <summary>A line a record, under a head line.</summary>
    Csv,

    /// <summary>A JSON object an article, with the codes alone: the form in which codings are compared with gold standard records.</summary>
    Gsr,
}
