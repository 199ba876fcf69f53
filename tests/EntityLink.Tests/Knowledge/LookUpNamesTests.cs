using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsMesh.EntityLink.Knowledge.Wikidata;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Tests.Service;

namespace NewsMesh.EntityLink.Tests.Knowledge;

public sealed class LookUpNamesTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>
{
    [Fact]
    public async Task A_name_whose_answer_cannot_be_read_is_left_behind_after_three_attempts()
    {
        const string name = "Unreadable Answer";
        await mesh.Database.ScalarAsync<int>(
            $"INSERT INTO entity_link.entities (entity_id, name, type, aliases, demonyms, source, popularity, search_text) VALUES ('{NormalName.UnknownId(name)}', '{name}', 'person', '{{}}', '{{}}', 'nil', 0, '') RETURNING 1"
        );
        await mesh.Database.ScalarAsync<int>(
            $"INSERT INTO entity_link.wikidata_answers (name, bearers, asked_at) VALUES ('{NormalName.Of(name)}', 'nonsense', now()) RETURNING 1"
        );
        var names = mesh.Services.GetRequiredService<LookUpNames>();

        for (var attempt = 0; attempt < 3; attempt++)
            await Should.ThrowAsync<JsonException>(() => names.NextAsync(TestContext.Current.CancellationToken));

        (await names.NextAsync(TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 8)]
    [InlineData(7, 60)]
    [InlineData(int.MaxValue, 60)]
    public void Each_failure_in_a_row_is_answered_by_a_longer_rest_up_to_an_hour(int failures, int minutes) =>
        LookUpWorker.Peace(failures).ShouldBe(TimeSpan.FromMinutes(minutes));
}
