namespace RelationsGraph.Extraction.Lexicon;

/// <summary>What an organization is.</summary>
internal enum OrganizationKind
{
    Agency,
    Alliance,
    ArmedGroup,
    Bank,
    Bloc,
    Company,
    Court,
    Legislature,
    Media,
    Military,
    Ministry,
    Mission,
    Ngo,
    Party,
    Un,
}
