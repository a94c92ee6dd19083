namespace RelationsGraph.Extraction.Lexicon;

/// <summary>Somebody who held an office for a time.</summary>
/// <param name="Person">The person's name.</param>
/// <param name="Office">The canonical name of the office.</param>
/// <param name="Of">The code of the country, or the name of the organization.</param>
/// <param name="Start">The first day, or null where it is not known.</param>
/// <param name="End">The last day, or null where it is not known or has not come.</param>
internal sealed record OfficeHolder(KnownPerson Person, string Office, string Of, DateOnly? Start, DateOnly? End)
{
    /// <summary>Whether the office was held on a day, as far as the dates tell.</summary>
    public bool HeldOn(DateOnly day) => (Start is null || Start <= day) && (End is null || day <= End);
}
