using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction.Lexicon;

/// <summary>
/// What extraction knows of the world and of words: the gazetteer, the table of office holders, the predicates and modifiers.
/// Immutable, and safe to share between threads.
/// </summary>
public sealed class ExtractionLexicon
{
    private ExtractionLexicon(GraphSchema schema, LexiconFiles files)
    {
        Gazetteer = Gazetteer.Read(files);
        Offices = OfficeTable.Read(files, Gazetteer);
        Predicates = PredicateTable.Read(files, schema);
        Acts = PredicateTable.ReadActs(files, schema);
        Words = WordTable.Read(files);
        Structure = PredicateTable.ReadStructure(files, schema);
        Sectors = SectorTable.Read(files);
        Modes = ModeTable.Read(files, schema);
        Codes = CodeTable.Read(files);
    }

    internal Gazetteer Gazetteer { get; }

    internal OfficeTable Offices { get; }

    internal PredicateTable Predicates { get; }

    internal PredicateTable Acts { get; }

    internal WordTable Words { get; }

    internal StructuralRelations Structure { get; }

    internal SectorTable Sectors { get; }

    internal ModeTable Modes { get; }

    internal CodeTable Codes { get; }

    /// <summary>Reads the tables that are built into the program.</summary>
    /// <param name="schema">The vocabulary; predicates of types that it does not have are left out.</param>
    public static ExtractionLexicon Load(GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new ExtractionLexicon(schema, new LexiconFiles(null));
    }

    /// <summary>
    /// Reads the tables of a folder; those that it does not have are the ones built in, with the lines that the folder adds to
    /// them: <c>predicates.tsv</c> stands in place of the built-in table, <c>predicates.extra.tsv</c> adds to it. A predicate of
    /// the folder comes before those built in.
    /// </summary>
    /// <exception cref="LexiconException">A table is broken; the message names file and line.</exception>
    public static ExtractionLexicon Load(GraphSchema schema, string folder)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new ExtractionLexicon(schema, new LexiconFiles(folder));
    }
}
