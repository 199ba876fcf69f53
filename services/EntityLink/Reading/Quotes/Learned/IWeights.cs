namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>A linear model over hashed features.</summary>
internal interface IWeights
{
    /// <summary>The sum of the weights of features under a label; a logit.</summary>
    public float Score(ReadOnlySpan<uint> features, uint label);
}
