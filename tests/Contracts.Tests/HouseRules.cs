using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsMesh.Testing;

namespace NewsMesh.Contracts.Tests;

/// <summary>What ARCHITECTURE.md promises of the tree.</summary>
public class HouseRules
{
    private static readonly string[] SharedProjects = ["NewsMesh.Contracts.csproj", "NewsMesh.ServiceDefaults.csproj"];

    public static TheoryData<string> Services =>
        [
            .. Directory
                .GetFiles(Repository.PathOf("services"), "*.csproj", SearchOption.AllDirectories)
                .Where(path => !path.Contains(".Training")),
        ];

    [Theory, MemberData(nameof(Services))]
    public void A_service_references_the_two_shared_projects_only(string project) =>
        XDocument
            .Load(project)
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileName(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .ShouldBeSubsetOf(SharedProjects);

    /// <summary>Models of the migrations before are 25,000 generated lines that nothing reads; see deploy/migration.</summary>
    [Theory, MemberData(nameof(Services))]
    public void A_generated_model_is_kept_of_the_newest_migration_only(string project)
    {
        var migrations = Directory
            .GetFiles(Path.Combine(Path.GetDirectoryName(project)!, "Storage", "Migrations"), "2*.cs")
            .Order(StringComparer.Ordinal)
            .ToList();
        migrations.Where(file => file.EndsWith(".Designer.cs", StringComparison.Ordinal)).ShouldBe([migrations[^2]]);
    }

    /// <summary>Pure code is given its input and gives its output: no database, bus or HTTP, and none of the wire's shapes.</summary>
    [Theory]
    [InlineData("Ingest/Formats")]
    [InlineData("EntityLink/Reading")]
    [InlineData("EntityLink/Facts/Rules")]
    public void A_pure_folder_knows_no_database_bus_or_http(string folder)
    {
        var files = Directory.GetFiles(Repository.PathOf("services", folder), "*.cs", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        files
            .SelectMany(file => File.ReadLines(file).Select(line => $"{Path.GetFileName(file)}: {line}"))
            .Where(line => Impure.IsMatch(line))
            .ShouldBeEmpty();
    }

    private static readonly Regex Impure = new(
        @"NewsMesh\.Contracts|EntityFrameworkCore|MassTransit|Microsoft\.AspNetCore|Npgsql|System\.Net\.Http|NewsMesh\.\w+\.(Storage|Knowledge|Annotation|Facts(?!\.Rules)|Stories)\b",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>
    /// What slices of search share lies in Query (asking), Storage (rows), Web (the frame of pages) and Indexing (writing); Web and Indexing put slices together. Pages
    /// know what their folder's _Imports.razor names, and the compiler holds them to it.
    /// </summary>
    [Fact]
    public void A_slice_of_search_knows_the_query_and_no_other_slice()
    {
        string[] shared = ["Query", "Storage", "Web", "Indexing"];
        var root = Repository.PathOf("services", "Search");
        var slices = Directory.GetDirectories(root).Select(folder => Path.GetFileName(folder)).Except([.. shared, "bin", "obj"]).ToArray();
        slices.Length.ShouldBeGreaterThan(8);
        var foreign =
            from slice in slices.Append("Query").Append("")
            from file in Directory.GetFiles(
                Path.Combine(root, slice),
                "*.*",
                slice.Length == 0 ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories
            )
            where file.EndsWith(".razor", StringComparison.Ordinal) || (file.EndsWith(".cs", StringComparison.Ordinal) && slice.Length > 0)
            from line in File.ReadLines(file)
            from other in slices
            where other != slice && SliceOf(other).IsMatch(line)
            select $"{Path.GetRelativePath(root, file)}: {line}";
        foreign.ShouldBeEmpty();
    }

    private static Regex SliceOf(string slice) =>
        new($@"^\s*@?using\s.*NewsMesh\.Search\.{slice}\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [Fact]
    public void The_contracts_reference_nothing() =>
        XDocument
            .Load(Repository.PathOf("shared", "Contracts", "NewsMesh.Contracts.csproj"))
            .Descendants()
            .ShouldNotContain(element => element.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal));

    [Fact]
    public async Task The_build_fails_when_a_service_references_another()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"newsmesh-boundary-{Environment.ProcessId}");
        var intruder = Path.Combine(folder, "services", "Intruder");
        try
        {
            Directory.CreateDirectory(intruder);
            foreach (
                var file in new[]
                {
                    "Directory.Build.props",
                    "Directory.Build.targets",
                    "Directory.Packages.props",
                    "BannedSymbols.txt",
                    "global.json",
                }
            )
                File.Copy(Repository.PathOf(file), Path.Combine(folder, file));
            await File.WriteAllTextAsync(
                Path.Combine(intruder, "Intruder.csproj"),
                $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <ItemGroup><ProjectReference Include="{Repository.PathOf("services", "Parse", "NewsMesh.Parse.csproj")}" /></ItemGroup>
                </Project>
                """,
                TestContext.Current.CancellationToken
            );

            var build = await Shell.TryAsync(
                TimeSpan.FromMinutes(2),
                "dotnet",
                "msbuild",
                intruder,
                "-t:CheckServiceBoundaries",
                "-nologo"
            );

            build.ExitCode.ShouldNotBe(0);
            build.Output.ShouldContain("NM0001");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
