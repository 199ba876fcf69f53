using System.Text.Json;
using System.Text.Json.Nodes;
using MassTransit.Serialization;
using NewsMesh.Testing;

namespace NewsMesh.Contracts.Tests;

/// <summary>The events as they travel. A field may be added; UPDATE_GOLDEN=1 rewrites the files, and the diff shows that none went.</summary>
public class GoldenTests
{
    private static readonly JsonSerializerOptions Json = new(SystemTextJsonMessageSerializer.Options) { WriteIndented = true };

    public static TheoryData<string> Events => [.. Samples.All.Keys];

    [Theory, MemberData(nameof(Events))]
    public void An_event_travels_as_its_golden_file_shows(string name)
    {
        var path = Repository.PathOf("tests", "Contracts.Tests", "Golden", name + ".json");
        var travelling = JsonSerializer.Serialize(Samples.All[name], Samples.All[name].GetType(), Json) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, travelling);

        travelling.ShouldBe(File.ReadAllText(path));
    }

    [Theory, MemberData(nameof(Events))]
    public void An_event_arrives_as_it_was_sent(string name)
    {
        var type = Samples.All[name].GetType();
        var sent = JsonSerializer.Serialize(Samples.All[name], type, Json);

        var arrived = JsonSerializer.Deserialize(sent, type, Json);

        JsonSerializer.Serialize(arrived, type, Json).ShouldBe(sent);
    }

    [Theory, MemberData(nameof(Events))]
    public void A_field_that_an_older_service_does_not_know_is_ignored(string name)
    {
        var type = Samples.All[name].GetType();
        var newer = JsonNode.Parse(JsonSerializer.Serialize(Samples.All[name], type, Json))!.AsObject();
        newer["addedLater"] = "value";

        var arrived = JsonSerializer.Deserialize(newer.ToJsonString(), type, Json);

        arrived.ShouldNotBeNull();
    }

    [Fact]
    public void Every_event_has_a_golden_file()
    {
        var events = typeof(PageFetched)
            .Assembly.GetExportedTypes()
            .Where(type => type.GetProperty("Journey") is not null || type.Name.EndsWith("Changed", StringComparison.Ordinal))
            .Select(type => type.Name);

        events.ShouldBe(Samples.All.Keys, ignoreOrder: true);
    }
}
