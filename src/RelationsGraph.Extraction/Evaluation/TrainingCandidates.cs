using System.Text.Json;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Learnt;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Evaluation;

/// <summary>Writes what <c>tools/training</c> learns relations from: an article's words, mentions and frame edges beside what is annotated.</summary>
internal static class TrainingCandidates
{
    /// <summary>Writes one article as a JSON object and ends the line.</summary>
    internal static void Write(Stream stream, AnnotatedDocument gold, Document document, ReferenceTable references, CandidateSet candidates, WordFeatures features)
    {
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("id", gold.Id);
            json.WriteStartArray("feature_names");
            foreach (var name in features.Names)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            WriteWords(json, document, features);
            var entities = WriteEntities(json, gold, references, candidates);
            WriteMentions(json, candidates, entities);
            WriteFrames(json, candidates);
            WriteGold(json, gold, document);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteWords(Utf8JsonWriter json, Document document, WordFeatures features)
    {
        json.WriteStartArray("words");
        foreach (var token in document.Tokens)
        {
            json.WriteStringValue(token.Text);
        }

        json.WriteEndArray();
        WriteNumbers(json, "sentences", document.Sentences.Select(sentence => sentence.Tokens.Start));
        WriteNumbers(json, "heads", document.Sentences.SelectMany(sentence => sentence.Tokens.Select(token => token.Analysis is { Head: >= 0 } own ? own.Head + sentence.Tokens.Start : -1)));
        json.WriteStartArray("relations");
        foreach (var token in document.Tokens)
        {
            json.WriteStringValue(token.Analysis?.Relation ?? "dep");
        }

        json.WriteEndArray();
        json.WriteStartArray("xpos");
        foreach (var token in document.Tokens)
        {
            json.WriteStringValue(token.Analysis?.Xpos ?? "X");
        }

        json.WriteEndArray();
        json.WriteStartArray("features");
        foreach (var token in document.Sentences.SelectMany(sentence => sentence.Tokens.Select(token => features.Of(token, sentence))))
        {
            WriteNumbers(json, null, token);
        }

        json.WriteEndArray();
    }

    private static Dictionary<string, int> WriteEntities(Utf8JsonWriter json, AnnotatedDocument gold, ReferenceTable references, CandidateSet candidates)
    {
        var entities = candidates.Mentions.SelectMany(mention => mention.References).SelectMany(reference => new[] { reference.Entity, reference.AsPlace })
            .OfType<Entity>().DistinctBy(entity => entity.Id).ToList();
        var named = entities.ConvertAll(entity => new AnnotatedEntity(entity.Name, entity.Label, [.. references.Entities.AliasesOf(entity)], entity.Code));
        var matches = EntityMatcher.Match(gold.Entities, named);
        json.WriteStartArray("entities");
        foreach (var (i, entity) in entities.Index())
        {
            json.WriteStartObject();
            json.WriteString("name", entity.Name);
            json.WriteString("label", entity.Label);
            json.WriteNumber("gold", Array.IndexOf(matches, i));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        return entities.Index().ToDictionary(entity => entity.Item.Id, entity => entity.Index, StringComparer.Ordinal);
    }

    private static void WriteMentions(Utf8JsonWriter json, CandidateSet candidates, Dictionary<string, int> entities)
    {
        json.WriteStartArray("mentions");
        foreach (var mention in candidates.Mentions)
        {
            json.WriteStartObject();
            json.WriteNumber("start", mention.Start);
            json.WriteNumber("end", mention.End);
            json.WriteNumber("head", mention.Head);
            json.WriteNumber("sentence", mention.Sentence);
            json.WriteString("kind", mention.Kind.ToString());
            json.WriteString("label", mention.Label);
            WriteNumbers(json, "entities", mention.References.Select(reference => entities[reference.Entity.Id]));
            WriteNumbers(json, "places", mention.References.Where(reference => reference.AsPlace is not null).Select(reference => entities[reference.AsPlace!.Id]));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFrames(Utf8JsonWriter json, CandidateSet candidates)
    {
        json.WriteStartArray("frames");
        foreach (var frame in candidates.Frames)
        {
            json.WriteStartObject();
            json.WriteNumber("source", frame.Source);
            json.WriteNumber("target", frame.Target);
            json.WriteString("type", frame.Type.Name);
            json.WriteNumber("trigger", frame.Trigger);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGold(Utf8JsonWriter json, AnnotatedDocument gold, Document document)
    {
        json.WriteStartArray("gold_entities");
        foreach (var entity in gold.Entities)
        {
            json.WriteStringValue($"{entity.Label}:{entity.Name}");
        }

        json.WriteEndArray();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, entity) in gold.Entities.Index())
        {
            numbers.TryAdd(entity.Name, i);
        }

        json.WriteStartArray("gold");
        foreach (var relation in gold.Relations.Where(relation => !relation.IsVariant))
        {
            json.WriteStartObject();
            json.WriteString("type", relation.Type);
            WriteNumbers(json, "source", relation.AlternativeSources.Prepend(relation.Source).Select(name => numbers.GetValueOrDefault(name, -1)));
            WriteNumbers(json, "target", relation.AlternativeTargets.Prepend(relation.Target).Select(name => numbers.GetValueOrDefault(name, -1)));
            json.WriteStartArray("alternatives");
            foreach (var type in relation.AlternativeTypes)
            {
                json.WriteStringValue(type);
            }

            json.WriteEndArray();
            json.WriteString("status", relation.Status);
            json.WriteBoolean("negated", relation.Negated);
            json.WriteBoolean("debatable", relation.IsDebatable);
            WriteNumbers(json, "evidence", SpanOf(relation.Evidence, document));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static int[] SpanOf(string? evidence, Document document)
    {
        var start = evidence is null ? -1 : document.Text.IndexOf(evidence, StringComparison.Ordinal);
        if (start < 0)
        {
            return [];
        }

        var words = document.Tokens.Where(token => token.End > start && token.Start < start + evidence!.Length).ToList();
        return words.Count == 0 ? [] : [words[0].Index, words[^1].Index + 1];
    }

    private static void WriteNumbers(Utf8JsonWriter json, string? name, IEnumerable<int> numbers)
    {
        if (name is null)
        {
            json.WriteStartArray();
        }
        else
        {
            json.WriteStartArray(name);
        }

        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
