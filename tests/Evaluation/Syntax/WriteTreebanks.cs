using System.Text.Json;

namespace NewsMesh.Evaluation.Syntax;

/// <summary>
/// <c>treebanks FOLDER</c>: writes what services/EntityLink.Training trains the heads of syntax with, on words cut as the service cuts them: a line a sentence of
/// <c>train.jsonl</c> and <c>dev.jsonl</c> with its text, words as ranges of it, tags, heads (the number of words for the root) and relations. The empty file <c>done</c>
/// says that both are whole.
/// </summary>
internal static class WriteTreebanks
{
    public static int Run(DirectoryInfo data, string folder)
    {
        Directory.CreateDirectory(folder);
        Write(data, ["ewt-train", "gum-news"], Path.Combine(folder, "train.jsonl"));
        Write(data, ["ewt-dev"], Path.Combine(folder, "dev.jsonl"));
        File.WriteAllText(Path.Combine(folder, "done"), "");
        return 0;
    }

    private static void Write(DirectoryInfo data, string[] treebanks, string path)
    {
        using var lines = File.CreateText(path);
        foreach (var sentence in treebanks.SelectMany(name => Treebank.Read(Path.Combine(data.FullName, "syntax", name + ".conllu.gz"))))
            lines.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        text = sentence.Folded,
                        words = sentence.Tokens.Select(token => new[] { token.Start, token.End }),
                        tags = sentence.Tags,
                        heads = sentence.Heads,
                        relations = sentence.Labels,
                    }
                )
            );
    }
}
