using System.CommandLine;
using RelationsGraph.Cli.Options;
using RelationsGraph.Graph;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli.Commands;

/// <summary>Takes an article out of the store.</summary>
internal sealed class ForgetCommand : RelgraphCommand
{
    private const int MostArticlesToName = 5;
    private readonly Argument<string> _article = new("ARTICLE") { Description = "The title of the article, a part of it, or the id of its node." };
    private readonly StoreOption _store = new();

    public ForgetCommand()
        : base("forget", "Take an article out of the store again, with everything that it alone supports.")
    {
        Add(_article);
        _store.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["relgraph forget \"Wang Yi to travel to Moscow\""];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await using var store = await _store.OpenAsync(context, GraphStoreAccess.Write, cancellationToken);
        var article = await FindAsync(store, context.Parsed.GetRequiredValue(_article), cancellationToken);
        await store.ForgetAsync(article.Id, cancellationToken);
        context.Messages.Tell($"Forgotten: {article.Name} ({article.Id})");
        return ExitCode.Success;
    }

    private static async Task<Node> FindAsync(IGraphStore store, string text, CancellationToken cancellationToken)
    {
        var articles = await store.FindArticlesAsync(text, cancellationToken);
        return articles switch
        {
            [var article] => article,
            [] => throw new CommandException($"{store.Location} has no article '{text}'. relgraph cypher \"MATCH (a:Article) RETURN a.name\" lists them."),
            _ => throw new CommandException($"'{text}' may be {Describe(articles)}; give the id."),
        };
    }

    private static string Describe(IReadOnlyList<Node> articles)
    {
        var named = string.Join(" or ", articles.Take(MostArticlesToName).Select(article => $"{article.Name} ({article.Id})"));
        return articles.Count > MostArticlesToName ? $"{named} or one of {articles.Count - MostArticlesToName} more" : named;
    }
}
