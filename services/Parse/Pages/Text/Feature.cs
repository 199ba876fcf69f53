namespace NewsMesh.Parse.Pages.Text;

/// <summary>
/// What the first step of the model looks at: each feature has up to <see cref="FeatureSpace.Bins"/> values.
/// </summary>
internal enum Feature
{
    Bias,
    Kind,
    Characters,
    LinkDensity,
    Bold,
    StopWords,
    Ending,
    Beginning,
    Commas,
    Digits,
    Capitals,
    Within,
    Tag,
    Depth,
    Position,
    FromTitle,
    Rule,
    Marks,
    LengthAndLinks,
    KindAndLength,
    ParentLinks,
    ParentLength,
    GrandparentLinks,
    GrandparentLength,
    Repeated,
    Told,
    Siblings,
    TitleWords,
    Before,
    After,
    ParentProse,
    GrandparentProse,
    WiderProse,
}

/// <summary>Every value of every feature has a number, and every word of the vocabulary up to three.</summary>
internal sealed class FeatureSpace(Vocabulary vocabulary)
{
    public const int Bins = 32;

    private static readonly int Dense = Enum.GetValues<Feature>().Length * Bins;

    public Vocabulary Vocabulary { get; } = vocabulary;

    public int Count { get; } = Dense + (2 * vocabulary.Names.Count) + (2 * vocabulary.Words.Count);

    public static int Of(Feature feature, int bin) => ((int)feature * Bins) + Math.Clamp(bin, 0, Bins - 1);

    /// <summary>A name of the block's own element or the two around it.</summary>
    public static int Near(int name) => Dense + name;

    /// <summary>A name of any element around the block.</summary>
    public int Around(int name) => Dense + Vocabulary.Names.Count + name;

    public int Word(int word) => Dense + (2 * Vocabulary.Names.Count) + word;

    public int FirstWord(int word) => Dense + (2 * Vocabulary.Names.Count) + Vocabulary.Words.Count + word;

    /// <summary>As the model's file writes it.</summary>
    public string Name(int id)
    {
        if (id < Dense)
            return $"{(Feature)(id / Bins)}:{id % Bins}";
        id -= Dense;
        var (kind, list) =
            id < Vocabulary.Names.Count ? ("near", Vocabulary.Names)
            : (id -= Vocabulary.Names.Count) < Vocabulary.Names.Count ? ("around", Vocabulary.Names)
            : (id -= Vocabulary.Names.Count) < Vocabulary.Words.Count ? ("word", Vocabulary.Words)
            : ("first", Vocabulary.Words);
        return $"{kind}:{list[kind == "first" ? id - Vocabulary.Words.Count : id]}";
    }
}
