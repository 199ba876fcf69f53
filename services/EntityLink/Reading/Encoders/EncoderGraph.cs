using Microsoft.ML.OnnxRuntime;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>
/// One model in ONNX Runtime: embeddings of pieces in, hidden states and the logits of its heads out. A run takes one sentence on one of the encoder's threads:
/// padded batches, more threads for one sentence and spinning all made it slower. Any number of threads may ask. The answer depends on the sentence alone.
/// </summary>
internal sealed class EncoderGraph : IDisposable
{
    /// <summary>Pieces of one run, [CLS] and [SEP] included; what the models were trained with.</summary>
    public const int MostPieces = 160;

    /// <summary>The last layer's output, as every graph names it.</summary>
    public const string Hidden = "hidden";

    private readonly InferenceSession _session;
    private readonly EmbeddingTable _table;
    private readonly EncoderThreads _threads;
    private readonly RunOptions _options = new();

    /// <param name="model">An ONNX file.</param>
    /// <param name="table">The embeddings of the pieces.</param>
    /// <param name="threads">Shared by all graphs of a process.</param>
    public EncoderGraph(byte[] model, EmbeddingTable table, EncoderThreads threads)
    {
        using var options = new Microsoft.ML.OnnxRuntime.SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            // Sentences have many lengths: patterns would be learnt for each.
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        _session = new InferenceSession(model, options);
        (_table, _threads) = (table, threads);
        Outputs = [.. _session.OutputNames];
    }

    public IReadOnlyList<string> Outputs { get; }

    /// <summary>The named outputs, each [pieces × its width] row by row.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public float[][] Run(ReadOnlySpan<int> ids, long[] types, IReadOnlyCollection<string> outputs, CancellationToken cancellationToken)
    {
        var words = new float[ids.Length * EmbeddingTable.Width];
        for (var at = 0; at < ids.Length; at++)
            _table.Copy(ids[at], words.AsSpan(at * EmbeddingTable.Width, EmbeddingTable.Width));
        return Run(words, types, outputs, cancellationToken);
    }

    /// <summary>The named outputs for rows that are no pieces' embeddings: what another model says of words.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public float[][] Run(float[] rows, long[] types, IReadOnlyCollection<string> outputs, CancellationToken cancellationToken) =>
        _threads.Run(
            () =>
            {
                using var embeddings = OrtValue.CreateTensorValueFromMemory(rows, [1, types.Length, EmbeddingTable.Width]);
                using var kinds = OrtValue.CreateTensorValueFromMemory(types, [1, types.Length]);
                using var found = _session.Run(_options, ["words", "types"], [embeddings, kinds], outputs);
                return (float[][])[.. found.Select(output => output.GetTensorDataAsSpan<float>().ToArray())];
            },
            cancellationToken
        );

    public void Dispose()
    {
        _session.Dispose();
        _options.Dispose();
    }
}
