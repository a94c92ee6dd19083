namespace RelationsGraph.Extraction.Lexicon;

/// <summary>What a common noun stands for when it acts or is acted upon.</summary>
internal enum NounClass
{
    /// <summary>Its country: <c>Russian officials</c>.</summary>
    Institution,

    /// <summary>The armed forces of a country, an organization that is a part of it.</summary>
    Military,

    /// <summary>A ministry or department, an organization that is a part of its country.</summary>
    Ministry,

    /// <summary>A court, police force, parliament or embassy, an organization of its country that common nouns name.</summary>
    Body,

    /// <summary>A group of people.</summary>
    People,

    /// <summary>What kind of organization a name beside it names (<c>the Quds force</c>), or one spoken of (<c>the group</c>).</summary>
    Collective,

    /// <summary>Before an institution or country: not that of the country spoken of, but others (<c>Kurdish leaders</c>, <c>other nations</c>).</summary>
    Outsider,

    /// <summary>What is talked about.</summary>
    Topic,

    /// <summary>A part or side of a topic, which follows it: <c>developments in the talks</c>.</summary>
    TopicPart,

    /// <summary>The country spoken of last.</summary>
    Country,

    /// <summary>With <c>both</c> or <c>two</c>: the parties spoken of.</summary>
    Side,

    /// <summary>The holder of the same office elsewhere.</summary>
    Counterpart,

    /// <summary>The capital of a country.</summary>
    Capital,

    /// <summary>A kind of place.</summary>
    Place,

    /// <summary>The last word of names of organizations.</summary>
    OrganizationWord,

    /// <summary>The last word of names of places.</summary>
    PlaceWord,

    /// <summary>Counts what follows <c>of</c>: <c>a series of raids</c>.</summary>
    Partitive,

    /// <summary>A time, never a party.</summary>
    Time,
}
