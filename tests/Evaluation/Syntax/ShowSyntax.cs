using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.Evaluation.Syntax;

/// <summary>Prints the trees of a text, a word a line with tag, relation and head: for whoever asks why an assertion was not read.</summary>
internal static class ShowSyntax
{
    public static int Run(string text)
    {
        var document = Document.Of(text);
        foreach (var tree in document.Sentences.Select(Texts.Trees(document).Of))
        {
            for (var at = 0; at < tree.Count; at++)
                Console.WriteLine(
                    $"{at, 3} {tree.Words[at], -16} {tree.Tags[at], -5} {tree.Labels[at], -12} {(tree.IsRoot(at) ? "" : tree.Words[tree.Heads[at]])}"
                );
            Console.WriteLine();
        }
        return 0;
    }
}
