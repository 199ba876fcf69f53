using System.Collections.Frozen;
using NewsMesh.ServiceDefaults.Messaging;
using OpenTelemetry.Trace;

namespace NewsMesh.ServiceDefaults.Telemetry;

/// <summary>
/// Every article is traced, since the one that goes wrong cannot be chosen beforehand. Not recorded is MassTransit's span of the consumer, which begins and ends with
/// the span of the message that was received and says nothing that the queue's name does not (what happens within it belongs to the message's span), nor
/// what <see cref="Endpoints"/> leaves untraced.
/// </summary>
internal sealed class MessageSpans(Endpoints? endpoints, ServiceName service) : Sampler
{
    /// <summary>MassTransit names its spans by the queue or the exchange, and by what is done.</summary>
    private const string Process = " process",
        Receive = " receive",
        Send = " send";

    private readonly ParentBasedSampler _all = new(new AlwaysOnSampler());
    private readonly FrozenSet<string> _untraced =
    [
        .. (endpoints?.All ?? []).Where(endpoint => !endpoint.Traced).Select(endpoint => endpoint.QueueOf(service) + Receive),
        .. (endpoints?.PublishedUntraced ?? []).Select(type => $"{type.Namespace}:{type.Name}{Send}"),
    ];

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        samplingParameters.Name.EndsWith(Process, StringComparison.Ordinal) || _untraced.Contains(samplingParameters.Name)
            ? new SamplingResult(SamplingDecision.Drop)
            : _all.ShouldSample(samplingParameters);
}
