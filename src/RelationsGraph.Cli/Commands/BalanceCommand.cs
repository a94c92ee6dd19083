using System.Globalization;
using RelationsGraph.Analysis.Balance;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli.Commands;

/// <summary>Says who is on whose side.</summary>
internal sealed class BalanceCommand : RelgraphCommand
{
    private readonly TopOption _top = new("ties and triads, the strongest first,");
    private readonly SectionOption _section = new("camps", "ties", "triads");
    private readonly AnalysisOptions _analysis = new();

    public BalanceCommand()
        : base(
            "balance",
            "Who is on whose side: friends and foes by the Goldstein weights of their events, two camps, triads out of balance.")
    {
        _top.AddTo(this);
        _section.AddTo(this);
        _analysis.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph balance",
        "relgraph balance --labels Country,Organization --show ties --format csv",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var selected = await _analysis.ReadAsync(context, weight: null, cancellationToken);
        var balance = SignedBalance.Compute(selected.TakeSnapshot(), cancellationToken);
        var top = _top.Get(context);
        await _section.WriteAsync(
            context,
            _analysis.FormatOf(context),
            [
                new("camps", "Camps", CampTable(balance), balance.Camps.Sum(camp => camp.Length)),
                new("ties", "Ties: friends above 0, foes below", TieTable(balance, top), balance.Ties.Length),
                new("triads", "Triads: out of balance first", TriadTable(balance, top), balance.Triads.Length),
            ],
            cancellationToken);
        context.Messages.Tell(Summarise(balance));
        return ExitCode.Success;
    }

    private static string Summarise(SignedBalance balance)
    {
        if (balance.Ties.IsEmpty)
        {
            return "No event here has a weight of cooperation or conflict.";
        }

        var ties = string.Create(
            CultureInfo.InvariantCulture, $"{balance.Frustration:0.#%} of the weight of all ties is on the wrong side of the camps");
        return balance.Triads.IsEmpty
            ? $"{ties}; there are no triads."
            : string.Create(
                CultureInfo.InvariantCulture, $"{ties}; {balance.BalancedShare:0.#%} of {balance.Triads.Length} triads are balanced.");
    }

    private static ResultTable CampTable(SignedBalance balance) => new(
        [new("camp", ColumnKind.Number), new("name"), new("label"), new("id")],
        balance.Camps.SelectMany((camp, i) => camp.Select(node => (IReadOnlyList<object?>)[i + 1, node.Name, node.Label, node.Id])));

    private static ResultTable TieTable(SignedBalance balance, int top) => new(
        [
            new("first"), new("second"), new("weight", ColumnKind.Number), new("cooperative", ColumnKind.Number),
            new("hostile", ColumnKind.Number), new("firstId"), new("secondId"),
        ],
        balance.Ties.Take(top).Select(tie => (IReadOnlyList<object?>)
            [tie.First.Name, tie.Second.Name, Math.Round(tie.Weight, 6), tie.Cooperative, tie.Hostile, tie.First.Id, tie.Second.Id]));

    private static ResultTable TriadTable(SignedBalance balance, int top) => new(
        [new("first"), new("second"), new("third"), new("balanced"), new("foes", ColumnKind.Number), new("strength", ColumnKind.Number)],
        balance.Triads.OrderBy(triad => triad.IsBalanced).Take(top).Select(triad => (IReadOnlyList<object?>)
            [triad.First.Name, triad.Second.Name, triad.Third.Name, triad.IsBalanced, triad.Foes, Math.Round(triad.Strength, 6)]));
}
