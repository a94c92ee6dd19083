using CsCheck;
using RelationsGraph.Language.Neural;

namespace RelationsGraph.Tests.Language.Neural;

public class SpanningTreeTests
{
    [Fact]
    public void A_greedy_tree_is_taken_as_it_is()
    {
        // rows: dependents; columns: root, word 1, word 2
        float[] scores = [5, 0, 1, /**/ 0, 4, 0];
        Assert.Equal([0, 1], SpanningTree.Decode(scores, 2));
    }

    [Fact]
    public void A_cycle_is_broken_where_it_costs_least()
    {
        // Words 1 and 2 prefer each other; entering the cycle at word 2 loses less than at word 1
        float[] scores = [1, 0, 10, /**/ 4, 9, 0];
        Assert.Equal([2, 0], SpanningTree.Decode(scores, 2));
    }

    [Fact]
    public void Only_one_word_stands_under_the_root()
    {
        float[] scores = [9, 0, 1, /**/ 8, 2, 0];
        Assert.Equal([0, 1], SpanningTree.Decode(scores, 2));
    }

    [Fact]
    public void A_sentence_of_one_word_hangs_under_the_root()
    {
        Assert.Equal([0], SpanningTree.Decode([-3f, 0f], 1));
    }

    [Fact]
    public void The_tree_has_the_highest_score_of_all_trees()
    {
        var problems = Gen.Int[1, 5].SelectMany(count => Gen.Int[-20, 20].Array[count * (count + 1)].Select(scores => (count, scores)));
        problems.Sample(problem =>
        {
            var scores = problem.scores.Select(score => (float)score).ToArray();
            var heads = SpanningTree.Decode(scores, problem.count);
            Assert.True(IsTree(heads));
            Assert.Equal(AllTrees(problem.count).Max(tree => Score(scores, tree)), Score(scores, heads));
        });
    }

    private static float Score(float[] scores, int[] heads) =>
        heads.Select((head, word) => scores[(word * (heads.Length + 1)) + head]).Sum();

    private static IEnumerable<int[]> AllTrees(int count)
    {
        var total = (int)Math.Pow(count + 1, count);
        for (var code = 0; code < total; code++)
        {
            var rest = code;
            var heads = Enumerable.Range(0, count).Select(_ =>
            {
                var head = rest % (count + 1);
                rest /= count + 1;
                return head;
            }).ToArray();
            if (IsTree(heads))
            {
                yield return heads;
            }
        }
    }

    private static bool IsTree(int[] heads) => heads.Count(head => head == 0) == 1
        && Enumerable.Range(1, heads.Length).All(word =>
        {
            var steps = 0;
            while (word != 0 && steps++ <= heads.Length)
            {
                word = heads[word - 1];
            }

            return word == 0;
        });
}
