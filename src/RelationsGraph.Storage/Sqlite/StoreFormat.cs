namespace RelationsGraph.Storage.Sqlite;

/// <summary>The layout of a store file.</summary>
/// <remarks>
/// The file keeps what each article contributed, and the graph is worked out from it in reading. So the order of merging
/// cannot matter, and taking an article out is deleting its rows.
/// <code>
/// article        one row an article; the digest tells whether it comes again unchanged
/// node           one row a distinct statement about a node: a country told of by 10,000 articles in the same way is one row
/// node_support   which article made which statement
/// edge           one row an edge and article, with the article's tellings of it; clustered by key, so that reading in order
///                is reading the file from front to end
/// node_edit      one row a node that queries created, changed or deleted
/// edge_edit      one row an edge that queries created, changed or deleted
/// </code>
/// What queries changed lies on top of what the articles say, and stays when articles come and go (<see cref="Edits.EditKind"/>).
/// Identifiers and keys are kept as <see cref="OrdinalText"/>, whose byte order is the ordinal order of the texts; labels,
/// properties and tellings as <see cref="ContentWriter"/> writes them.
/// </remarks>
internal static class StoreFormat
{
    /// <summary>Marks the file as ours, in the place that SQLite keeps for this: the letters <c>RelG</c>.</summary>
    public const int ApplicationId = 0x52656C47;

    /// <summary>The version of the layout; a greater one is refused.</summary>
    public const int Version = 2;

    /// <summary>The first version that keeps what queries changed.</summary>
    public const int VersionWithEdits = 2;

    /// <summary>Makes the tables in an empty database.</summary>
    public const string Creation = """
        PRAGMA page_size = 8192;
        BEGIN;
        PRAGMA application_id = 1382378567;
        PRAGMA user_version = 2;

        CREATE TABLE article (
            number INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE,
            digest BLOB NOT NULL
        ) STRICT;

        CREATE TABLE node (
            number INTEGER PRIMARY KEY,
            id BLOB NOT NULL,
            digest BLOB NOT NULL, -- of the content
            content BLOB NOT NULL, -- labels, properties
            UNIQUE (id, digest)
        ) STRICT;

        CREATE TABLE node_support (
            article INTEGER NOT NULL,
            node INTEGER NOT NULL,
            PRIMARY KEY (article, node)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX node_support_by_node ON node_support (node);

        CREATE TABLE edge (
            key BLOB NOT NULL,
            article INTEGER NOT NULL,
            type BLOB NOT NULL,
            source BLOB NOT NULL,
            target BLOB NOT NULL,
            planned_start INTEGER, -- day numbers, of a planned event with known days, which another may confirm
            planned_end INTEGER,
            content BLOB NOT NULL, -- identity, tellings
            PRIMARY KEY (key, article)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX edge_by_article ON edge (article);
        CREATE INDEX edge_planned ON edge (source, target, type, planned_start, key, planned_end)
            WHERE planned_start IS NOT NULL;

        """ + EditTables + "COMMIT;";

    /// <summary>Makes a store of the first version one of this version; what it keeps stays as it is.</summary>
    public const string UpgradeFromFirst = EditTables + "PRAGMA user_version = 2;";

    private const string EditTables = """
        CREATE TABLE node_edit (
            id BLOB PRIMARY KEY,
            kind INTEGER NOT NULL,
            content BLOB NOT NULL -- labels and properties, added and removed
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE edge_edit (
            key BLOB PRIMARY KEY,
            kind INTEGER NOT NULL,
            type BLOB NOT NULL,
            source BLOB NOT NULL,
            target BLOB NOT NULL,
            content BLOB NOT NULL -- properties, set and removed
        ) STRICT, WITHOUT ROWID;

        """;
}
