namespace RelationsGraph.Extraction.Lexicon;

/// <summary>What an office is.</summary>
internal enum OfficeKind
{
    Ambassador,
    Business,
    Courtesy,
    DefenceMinister,
    Deputy,
    Envoy,
    ForeignMinister,
    HeadOfGovernment,
    HeadOfOrganization,
    HeadOfState,
    Legislator,
    Military,
    Minister,
    Monarch,
    Official,
    PartyLeader,
    Religious,
    Spokesperson,
}
