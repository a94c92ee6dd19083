using RelationsGraph.Language.Neural;

namespace RelationsGraph.Tests.Language.Neural;

/// <summary>Trains a tiny model once for all tests that need one, and exports it.</summary>
public sealed class TrainedModel : IDisposable
{
    private static readonly string[] Libraries = ["torch", "onnx"];
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<string>> _file;

    public TrainedModel() => _file = new Lazy<Task<string>>(TrainAsync);

    /// <summary>The model; the test is skipped where training is not possible.</summary>
    public async Task<LanguageModel> LoadAsync() => LanguageModel.Load(await _file.Value);

    public void Dispose() => _folder.Dispose();

    private async Task<string> TrainAsync()
    {
        var data = SharedData.Require("data");
        var gold = SharedData.Require("gold", "train.jsonl");
        var checkpoint = _folder.PathOf("tiny.pt");
        var model = _folder.PathOf("tiny.onnx");
        await PythonProgram.RunAsync(
            Libraries, Script("train.py"), "--data", data, "--gold", gold, "--out", checkpoint, "--layers", "1", "--epochs", "1", "--limit", "60");
        await PythonProgram.RunAsync(Libraries, Script("export.py"), "--data", data, checkpoint, model);
        return model;
    }

    private static string Script(string name) => Repository.PathOf("tools", "training", name);
}
