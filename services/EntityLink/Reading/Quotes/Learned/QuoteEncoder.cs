using NewsMesh.EntityLink.Reading.Encoders;

namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>
/// Reads attributions with upper layers of an encoder of its own, which go on where the reader's lower layers end (<c>services/EntityLink.Training</c>, quotes.py): half an
/// encoder less to keep and to run.
/// </summary>
/// <param name="graph">The upper layers.</param>
internal sealed class QuoteEncoder(EncoderGraph graph)
{
    /// <summary>The reader's output that the upper layers go on from.</summary>
    public const string Layer = "layer1";

    private static readonly string[] Heads = ["cue", "asks", "gives"];

    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public QuoteShares Read(Narration narration, EncodedDocument encoded, CancellationToken cancellationToken = default)
    {
        var shares = new QuoteShares(narration.Document);
        foreach (var window in QuoteWindow.Of(narration, encoded, Layer))
        {
            var outputs = graph.Run(window.States, window.Types, Heads, cancellationToken);
            shares.Add(window.Words, outputs[0], new QuoteLinks(outputs[1], outputs[2]));
        }
        return shares;
    }
}
