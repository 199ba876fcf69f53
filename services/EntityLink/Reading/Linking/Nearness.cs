using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// How near candidates are to what is spoken of: the cosine of weighted sums of word vectors (Arora et al. 2017, SIF) of an entity's name and description, and of the text around its
/// name. A "rugby union team" is near a match report that never says "rugby".
/// </summary>
internal sealed class Nearness
{
    /// <summary>Words of a text behind these say nothing new about what it is about.</summary>
    private const int MostCharacters = 6_000;

    private readonly WordVectors _vectors;
    private readonly Document _document;
    private readonly float[] _whole;
    private readonly Dictionary<int, float[]> _sentences = [];

    public Nearness(WordVectors vectors, Document document, string? headline)
    {
        (_vectors, _document) = (vectors, document);
        _whole = vectors.Sum(document.Text, new Extent(0, Math.Min(document.Text.Length, MostCharacters)));
        if (headline is not null)
            WordVectors.Add(_whole, vectors.Sum(headline, new Extent(0, headline.Length)), 1);
    }

    /// <summary>-1 to 1; the name itself is no part of its context.</summary>
    public float ToSentence(LinkingMention mention, LinkCandidate candidate) => Cosine(mention, candidate, SentenceOf(mention));

    public float ToDocument(LinkingMention mention, LinkCandidate candidate) => Cosine(mention, candidate, _whole);

    private float Cosine(LinkingMention mention, LinkCandidate candidate, float[] around)
    {
        var name = mention.Name.Surface;
        return WordVectors.Cosine(around, _vectors.OfEntity(candidate.Entity), _vectors.OfName(name));
    }

    private float[] SentenceOf(LinkingMention mention)
    {
        if (_sentences.TryGetValue(mention.Sentence, out var known))
            return known;
        return _sentences[mention.Sentence] = _vectors.Sum(_document.Text, _document.Characters(_document.Sentences[mention.Sentence]));
    }
}
