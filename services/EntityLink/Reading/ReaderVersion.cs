namespace NewsMesh.EntityLink.Reading;

/// <summary>
/// What a document was read with. Equal versions read the same text in the same way; a change of any part may read it otherwise.
/// Written "rules.models.knowledge": "12.8f2a1c90.5e0d77b1".
/// </summary>
/// <param name="Models">Names the weights.</param>
/// <param name="Knowledge">Names what is known of entities.</param>
internal sealed record ReaderVersion(string Models, string Knowledge)
{
    /// <summary>Count up with every change of the rules that may read a text otherwise.</summary>
    public const int Rules = 23;

    public override string ToString() => $"{Rules}.{Models}.{Knowledge}";
}
