using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Linking.Training;

/// <summary>The names of one document with their candidates, and what each really means.</summary>
/// <param name="Document">The text.</param>
/// <param name="Mentions">Its names: those that are labelled, or those that the recogniser finds.</param>
/// <param name="Items">The right item of each, by its place in the list; null for nobody known, absent where nobody says.</param>
/// <param name="IsExhaustive">Whether a name without a label means nobody known.</param>
/// <param name="IsGiven">Whether the names are those that are labelled.</param>
/// <param name="Fold">Which part of the cross-validation it is tested in.</param>
internal sealed record LabelledLinks(
    Document Document,
    List<LinkingMention> Mentions,
    Dictionary<int, string?> Items,
    bool IsExhaustive,
    bool IsGiven,
    int Fold
)
{
    /// <summary>The names of a document that the recogniser finds, and those that are labelled: it is learnt from as both.</summary>
    public static IEnumerable<LabelledLinks> Of(LinkingDocument labelled, bool isExhaustive, NameDictionary dictionary, int fold)
    {
        var document = NewsMesh.EntityLink.Reading.Language.Document.Of(labelled.Text);
        var encoded = Texts.Models.Reading.Encoder.Encode(document);
        foreach (var isGiven in new[] { false, true })
            yield return Of(labelled, document, encoded, isExhaustive, dictionary, fold, isGiven);
    }

    /// <param name="labelled">The document.</param>
    /// <param name="document">Its text.</param>
    /// <param name="encoded">What the encoder says of it.</param>
    /// <param name="isExhaustive">Whether a name without a label means nobody known.</param>
    /// <param name="dictionary">The known names.</param>
    /// <param name="fold">Which part of the cross-validation it is tested in.</param>
    /// <param name="isGiven">Its labelled spans, as somebody would give them; else what the recogniser finds.</param>
    private static LabelledLinks Of(
        LinkingDocument labelled,
        Document document,
        EncodedDocument encoded,
        bool isExhaustive,
        NameDictionary dictionary,
        int fold,
        bool isGiven
    )
    {
        var names = isGiven
            ? SuppliedMentions.Of(document, encoded, dictionary, GivenMentions.Spans(labelled))
            : NameFinder.Find(document, encoded, dictionary);
        var mentions = CandidateScoring.Prepare(document, names, dictionary, null, Texts.Models.Reading.Words);
        var items = new Dictionary<int, string?>();
        var labels = labelled.Labels.GroupBy(label => label.Span).ToDictionary(group => group.Key, group => group.First());
        for (var index = 0; index < mentions.Count; index++)
        {
            var name = mentions[index].Name;
            var span = name.Characters ?? document.Characters(name.Tokens);
            if (name.ShortFor is not null || !labelled.IsInside(span))
                continue;
            if (labels.TryGetValue(span, out var label))
            {
                if (label.IsName && !label.IsCoreference && !label.IsOptional)
                    items[index] = label.Item;
            }
            else if (isExhaustive)
                items[index] = null;
        }
        return new LabelledLinks(document, mentions, items, isExhaustive, isGiven, fold);
    }

    /// <summary>The names that have candidates, by their places in the list.</summary>
    public IEnumerable<int> Choices => Items.Keys.Where(index => Mentions[index].Candidates.Count > 0);

    /// <summary>A row for each candidate of each labelled name, name by name. A name weighs the same, however many candidates it has.</summary>
    public IEnumerable<(float[] Row, float Label, float Weight)> Rows() =>
        Choices.SelectMany(index =>
            Mentions[index]
                .Candidates.Select(candidate =>
                    ((float[])candidate.Features.Clone(), Items[index] is { } item && candidate.Entity.WikidataId == item ? 1f : 0f, 1f)
                )
        );

    /// <summary>How many rows each name has.</summary>
    public IEnumerable<int> Groups() => Choices.Select(index => Mentions[index].Candidates.Count);
}
