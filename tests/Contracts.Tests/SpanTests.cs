using System.Diagnostics;
using MassTransit;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Messaging;
using NewsMesh.ServiceDefaults.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace NewsMesh.Contracts.Tests;

/// <summary>What of an article's way is worth a span.</summary>
public sealed class SpanTests
{
    [Fact]
    public void Of_the_statements_of_one_piece_of_work_the_first_is_kept_and_each_that_took_long_or_failed()
    {
        using var work = new ActivitySource("test.work");
        using var sql = new ActivitySource(StatementSpans.Source);
        var kept = new Kept();
        using var provider = Sdk.CreateTracerProviderBuilder()
            .AddSource(work.Name, sql.Name)
            .AddProcessor(new StatementSpans())
            .AddProcessor(new SimpleActivityExportProcessor(kept))
            .Build();
        ActivityTraceId trace;
        using (var piece = work.StartActivity("work"))
        {
            trace = piece!.TraceId;
            End("first", TimeSpan.FromMilliseconds(1));
            End("quick", TimeSpan.FromMilliseconds(1));
            End("slow", TimeSpan.FromSeconds(1));
            End("failed", TimeSpan.FromMilliseconds(1), ActivityStatusCode.Error);
        }

        kept.Of(trace).ShouldBe(["first", "slow", "failed", "work"]);

        void End(string name, TimeSpan duration, ActivityStatusCode status = ActivityStatusCode.Unset)
        {
            using var statement = sql.StartActivity(name)!;
            statement.SetStatus(status).SetEndTime(statement.StartTimeUtc + duration);
        }
    }

    [Fact]
    public void Messages_are_traced_once_each_and_those_that_come_by_the_dozen_are_not()
    {
        var endpoints = new Endpoints()
            .Consume<Nothing>("index-article")
            .Consume<Nothing>("index-fact", traced: false)
            .PublishUntraced<FactChanged>();
        var sampler = new MessageSpans(endpoints, new ServiceName("search"));

        Recorded("search-index-article receive").ShouldBeTrue();
        Recorded("NewsMesh.Contracts:ArticleSettled send").ShouldBeTrue();
        Recorded("search-index-article process").ShouldBeFalse();
        Recorded("search-index-fact receive").ShouldBeFalse();
        Recorded("NewsMesh.Contracts:FactChanged send").ShouldBeFalse();

        bool Recorded(string name) =>
            sampler
                .ShouldSample(
                    new SamplingParameters(
                        new ActivityContext(
                            ActivityTraceId.CreateRandom(),
                            ActivitySpanId.CreateRandom(),
                            ActivityTraceFlags.Recorded,
                            isRemote: true
                        ),
                        ActivityTraceId.CreateRandom(),
                        name,
                        ActivityKind.Consumer
                    )
                )
                .Decision == SamplingDecision.RecordAndSample;
    }

    private sealed class Nothing : IConsumer<FactChanged>
    {
        public Task Consume(ConsumeContext<FactChanged> context) => Task.CompletedTask;
    }

    private sealed class Kept : BaseExporter<Activity>
    {
        private readonly List<(ActivityTraceId Trace, string Name)> _all = [];

        public IEnumerable<string> Of(ActivityTraceId trace) => _all.Where(each => each.Trace == trace).Select(each => each.Name);

        public override ExportResult Export(in OpenTelemetry.Batch<Activity> batch)
        {
            lock (_all)
            {
                foreach (var activity in batch)
                    _all.Add((activity.TraceId, activity.DisplayName));
            }
            return ExportResult.Success;
        }
    }
}
