namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>How attributions are chosen. Measured on the training articles that the weights have not seen (<c>tests/Evaluation -- train-quotes</c>).</summary>
internal sealed record AttributionChoices
{
    /// <summary>How much of the choice of cues is the encoder's, 0 to 1; the rest is the linear model's.</summary>
    public double EncoderCues { get; init; } = 0.75;

    /// <summary>The same for the bounds of content and source.</summary>
    public double EncoderBounds { get; init; } = 0.6;

    /// <summary>A cue less likely is none.</summary>
    public double Cue { get; init; } = 0.25;

    /// <summary>An attribution less likely is none.</summary>
    public double Attribution { get; init; } = 0.015;

    /// <summary>The bounds of the model are those of the words where it is this sure of them, and the marks bound only a part.</summary>
    public double SureOfBounds { get; init; } = 0.3;

    /// <summary>The same where no encoder has read.</summary>
    public double CueAlone { get; init; } = 0.4;

    public double AttributionAlone { get; init; } = 0.1;
}
