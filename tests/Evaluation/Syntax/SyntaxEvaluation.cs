using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.Evaluation.Syntax;

/// <summary>Tags and arcs on the development part of the English Web Treebank, punctuation included, on words cut here.</summary>
internal static class SyntaxEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        int words = 0,
            tags = 0,
            heads = 0,
            labelled = 0;
        var models = Texts.Models.Reading;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var sentence in Treebank.Read(Path.Combine(folder.FullName, "ewt-dev.conllu.gz")))
        {
            var document = Document.Of(sentence.Folded);
            var encoded = models.Encoder.Encode(document);
            var tree = models.Syntax.Read(document, encoded, new Extent(0, document.Tokens.Length));
            for (var at = 0; at < tree.Count; at++)
            {
                words++;
                tags += tree.Tags[at] == sentence.Tags[at] ? 1 : 0;
                heads += tree.Heads[at] == sentence.Heads[at] ? 1 : 0;
                labelled += tree.Heads[at] == sentence.Heads[at] && tree.Labels[at] == sentence.Labels[at] ? 1 : 0;
            }
        }
        yield return new(
            "syntax/ewt-dev/tags",
            (double)tags / words,
            $"xpos, {words} words, {words / watch.Elapsed.TotalSeconds:0} a second"
        );
        yield return new("syntax/ewt-dev/uas", (double)heads / words, "");
        yield return new(
            "syntax/ewt-dev/las",
            (double)labelled / words,
            "UDPipe 1.2 about .82, Stanza about .87 on the test part, from memory"
        );
    }
}
