using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Tests.Reading;

public sealed class SyntaxTests
{
    [Theory]
    [InlineData("The council closed the old harbour on Monday.", "closed", "nsubj:council obj:harbour obl:Monday")]
    [InlineData("The harbour was closed by the council.", "closed", "nsubj:pass:harbour aux:pass:was obl:agent:council")]
    [InlineData("The ferry, which had 40 people on board, hit a pillar.", "hit", "nsubj:ferry obj:pillar")]
    [InlineData("Flood toll rises to 18.", "rises", "nsubj:toll obl:18")]
    [InlineData("She said the mine didn't reopen.", "reopen", "nsubj:mine aux:did advmod:n't")]
    public void A_verb_has_its_subject_and_objects(string text, string verb, string children)
    {
        var tree = Read(text);
        var at = Array.IndexOf(tree.Words, verb);

        string.Join(' ', tree.Children(at).ToArray().Where(Told).Select(child => $"{tree.Labels[child]}:{Word(tree, text, child)}"))
            .ShouldBe(children);

        bool Told(int child) => tree.Labels[child] is not ("punct" or "root");
    }

    [Fact]
    public void What_was_not_encoded_hangs_on_nothing()
    {
        var document = Document.Of("The council closed the harbour.");

        var tree = Known.Models.Reading.Syntax.Read(document, EntityLink.Reading.Encoders.EncodedDocument.None, document.Sentences[0]);

        Enumerable.Range(0, tree.Count).ShouldAllBe(word => tree.IsRoot(word));
        tree.Tags.ShouldAllBe(tag => tag == "X");
    }

    [Fact]
    public void The_best_projective_tree_of_a_few_words_is_the_best_of_all_there_are()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var count = random.Next(1, 6);
            var scores = new float[count, count];
            for (var word = 0; word < count; word++)
            {
                for (var head = 0; head < count; head++)
                    scores[word, head] = random.NextSingle();
            }

            var best = All(count).Where(IsProjectiveTree).Max(heads => Sum(scores, heads));

            var found = ProjectiveTree.Of(scores);
            IsProjectiveTree(found).ShouldBeTrue();
            Sum(scores, found).ShouldBe(best, 1e-4);
        }
    }

    [Fact]
    public void A_sentence_without_words_has_no_tree() => ProjectiveTree.Of(new float[0, 0]).ShouldBeEmpty();

    private static SentenceTree Read(string text)
    {
        var document = Document.Of(text);
        return Known.Trees(document).Of(document.Sentences[0]);
    }

    private static string Word(SentenceTree tree, string text, int at) => text[tree.Tokens[at].Start..tree.Tokens[at].End];

    private static double Sum(float[,] scores, int[] heads) =>
        heads.Select((head, word) => (double)scores[word, head == heads.Length ? word : head]).Sum();

    /// <summary>Every way to give each word a head.</summary>
    private static IEnumerable<int[]> All(int count)
    {
        var heads = new int[count];
        do yield return heads;
        while (Next(heads));
    }

    /// <summary>Counts up, a head a digit.</summary>
    private static bool Next(int[] heads)
    {
        for (var word = 0; word < heads.Length; word++)
        {
            if (++heads[word] <= heads.Length)
                return true;
            heads[word] = 0;
        }
        return false;
    }

    /// <summary>One root, no cycle, and whatever stands below an arc hangs on one of its ends.</summary>
    private static bool IsProjectiveTree(int[] heads)
    {
        var count = heads.Length;
        bool Under(int word, int above)
        {
            for (var steps = 0; word < count && steps <= count; steps++, word = heads[word])
            {
                if (word == above)
                    return true;
            }
            return false;
        }
        return heads.Count(head => head == count) == 1
            && Enumerable
                .Range(0, count)
                .All(word =>
                    heads[word] != word
                    && Under(word, Array.IndexOf(heads, count))
                    && (
                        heads[word] == count
                        || Enumerable
                            .Range(Math.Min(word, heads[word]), Math.Abs(word - heads[word]))
                            .All(between => Under(between, heads[word]))
                    )
                );
    }
}
