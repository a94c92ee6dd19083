using System.CommandLine;
using RelationsGraph.Extraction.Articles;

namespace RelationsGraph.Cli.Options;

/// <summary>Which articles to read, and what to take for true of them.</summary>
internal sealed class ArticleOptions
{
    private readonly Argument<string[]> _inputs = new("FILE")
    {
        Description = "Text files (one article each), JSON Lines of articles, folders of both, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<DateOnly?> _date = new("--date")
    {
        Description = "The day of publication, from which 'yesterday' and 'next week' are counted.",
        HelpName = "YYYY-MM-DD",
        CustomParser = OptionValue.Date,
    };

    private readonly Option<string?> _source = new("--source") { Description = "The outlet.", HelpName = "NAME" };

    private readonly Option<string?> _title = new("--title") { Description = "The headline of the article.", HelpName = "TEXT" };

    private readonly Option<ArticleShard?> _shard = new("--shard")
    {
        Description = "Only the i-th of n equal parts, to share the work between machines.",
        HelpName = "i/n",
        CustomParser = result =>
        {
            if (!ArticleShard.TryParse(result.Tokens[^1].Value, out var shard))
            {
                OptionValue.Refuse(result, "not a part; a part is i/n, such as 2/4 for the second of four");
            }

            return shard;
        },
    };

    public void AddTo(Command command)
    {
        command.Add(_inputs);
        command.Add(_date);
        command.Add(_source);
        command.Add(_title);
        command.Add(_shard);
    }

    /// <summary>Finds the files and opens the readings of their articles.</summary>
    /// <exception cref="CommandException">An input does not exist.</exception>
    public ArticleInput Open(CommandContext context)
    {
        var overrides = new ArticleOverrides(context.Parsed.GetValue(_date), context.Parsed.GetValue(_source), context.Parsed.GetValue(_title));
        var files = Find(context);
        if (overrides.Title is not null && files is not [{ Format: not ArticleFileFormat.JsonLines }])
        {
            throw new CommandException("--title is for one article of plain text.", ExitCode.Usage);
        }

        var reader = new ArticleReader(overrides, context.Environment.StandardInput);
        return new ArticleInput(files, reader, context.Parsed.GetValue(_shard) ?? ArticleShard.Whole);
    }

    private IReadOnlyList<ArticleFile> Find(CommandContext context)
    {
        try
        {
            return ArticleFile.Find(context.Parsed.GetRequiredValue(_inputs), context.Environment.WorkingDirectory);
        }
        catch (FileNotFoundException exception) when (exception.FileName is ['-', ..] option)
        {
            // An argument of any number of files takes a mistyped option for one more of them
            throw new CommandException(UsageReport.DescribeUnknownOption(context.Parsed, option), ExitCode.Usage);
        }
        catch (FileNotFoundException exception)
        {
            throw new CommandException(exception.Message);
        }
    }
}
