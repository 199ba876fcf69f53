using System.Text.RegularExpressions;
using NewsMesh.Testing;

namespace NewsMesh.Contracts.Tests.Security;

/// <summary>What <c>docker-compose.yml</c> promises, read from its text: there is no Docker engine everywhere.</summary>
public sealed partial class ContainersTests
{
    private static readonly string Compose = File.ReadAllText(Repository.PathOf("docker-compose.yml"));

    private static readonly Dictionary<string, string> Services = Service()
        .Matches(
            Compose[Compose.IndexOf("\nservices:", StringComparison.Ordinal)..Compose.IndexOf("\nnetworks:", StringComparison.Ordinal)]
        )
        .ToDictionary(service => service.Groups["name"].Value, service => service.Value, StringComparer.Ordinal);

    [Fact]
    public void Every_image_is_named_by_an_exact_tag_and_by_the_same_everywhere()
    {
        var files = new[] { "docker-compose.yml", "deploy/Dockerfile", "deploy/lib/compose.sh", "deploy/test" };
        var images = files
            .SelectMany(file => Image().Matches(File.ReadAllText(Repository.PathOf(file.Split('/')))))
            .Select(image => (Name: image.Groups["name"].Value, Tag: image.Groups["tag"].Value))
            .Distinct()
            .ToList();
        images.Count.ShouldBe(6);
        images.ShouldAllBe(image => ExactTag().IsMatch(image.Tag));
        images.ConvertAll(image => image.Name).ShouldBeUnique();
    }

    [Fact]
    public void Every_container_is_hardened_alike_and_only_ingest_and_search_reach_the_outside()
    {
        Services.Count.ShouldBe(11);
        Services.ShouldAllBe(service =>
            service.Value.Contains("<<: *service", StringComparison.Ordinal)
            || service.Value.Contains("<<: *hardened", StringComparison.Ordinal)
        );
        foreach (var promise in (string[])["read_only: true", "cap_drop: [ALL]", "no-new-privileges:true", "networks: [mesh]"])
            Compose[Compose.IndexOf("x-hardened:", StringComparison.Ordinal)..Compose.IndexOf("x-service:", StringComparison.Ordinal)]
                .ShouldContain(promise);
        Services.ShouldAllBe(service => !Undone().IsMatch(service.Value));
        Services
            .Where(service => service.Value.Contains(", outside]", StringComparison.Ordinal))
            .Select(service => service.Key)
            .ShouldBe(["ingest", "search"]);
        Compose.ShouldContain("mesh: { internal: true }");
        Compose.ShouldContain("traces: { internal: true }");
    }

    [Fact]
    public void No_container_runs_as_root() => Compose.ShouldNotMatch(@"user: ""?(0|root)\b");

    /// <summary>Jaeger and the dashboard are programs of others: the network of the database and the broker is not theirs.</summary>
    [Fact]
    public void What_keeps_traces_reaches_neither_the_database_nor_the_broker()
    {
        foreach (var keeper in (string[])["dashboard", "jaeger"])
            Services[keeper].ShouldContain("networks: [traces, edge]");
        foreach (var server in (string[])["postgres", "rabbitmq"])
            Services[server].ShouldNotContain("networks:");
        foreach (var service in (string[])["ingest", "parse", "entity-link", "search"])
            Services[service].ShouldContain("networks: [mesh, traces");
    }

    [Fact]
    public void No_secret_has_a_default() =>
        Secret().Matches(Compose).ShouldAllBe(secret => secret.Groups["rest"].Value.StartsWith(":?", StringComparison.Ordinal));

    [GeneratedRegex(@"^  (?<name>[a-z-]+):\n(    .*\n|\n|  +#.*\n)+", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Service();

    [GeneratedRegex(
        @"(?<name>mcr\.microsoft\.com/[a-z/-]+|jaegertracing/jaeger|(?<=[-|])postgres|(?<=[-|])rabbitmq):(?<tag>[0-9][^}\s""]*)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Image();

    [GeneratedRegex(@"^\d+\.\d+(\.\d+)?(-management)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex ExactTag();

    /// <summary>What takes a promise back.</summary>
    [GeneratedRegex(@"read_only: false|cap_add|privileged|security_opt|network_mode", RegexOptions.ExplicitCapture)]
    private static partial Regex Undone();

    [GeneratedRegex(@"\$\{(?<name>[A-Z_]*(PASSWORD|API_KEY|TOKEN))(?<rest>[^}]*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Secret();
}
