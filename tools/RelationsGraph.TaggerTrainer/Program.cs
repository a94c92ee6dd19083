using RelationsGraph.TaggerTrainer;

switch (args)
{
    case ["train", var model, .. var treebanks] when treebanks.Length > 0:
        TrainCommand.Run(model, treebanks);
        return 0;
    case ["classes", var table, .. var texts] when texts.Length > 0:
        ClassCommand.Run(table, texts);
        return 0;
    case ["measure", var treebank]:
        Console.WriteLine(TaggerScore.Measure(Treebank.Read(treebank)));
        return 0;
    default:
        Console.Error.WriteLine("Usage: classes TABLE TEXT.txt... | train MODEL TREEBANK.conllu... | measure TREEBANK.conllu");
        return 2;
}
