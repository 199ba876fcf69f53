using System.Text;
using CsCheck;
using NewsMesh.ServiceDefaults.Database;

namespace NewsMesh.Contracts.Tests.Database;

public sealed class StorableTests
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    [Fact]
    public void Any_text_can_be_stored_and_keeps_its_length() =>
        Gen.OneOf(Gen.String, Gen.OneOf("\0", "\ud83d", "\udea2", "🚢", "a").Array[0, 20].Select(string.Concat))
            .Sample(text =>
            {
                var stored = Storable.Of(text);
                stored.Length.ShouldBe(text.Length);
                stored.ShouldNotContain('\0');
                Should.NotThrow(() => Strict.GetByteCount(stored));
            });

    [Fact]
    public void What_can_be_stored_is_left_alone() => Storable.Of("The 🚢 came.").ShouldBe("The 🚢 came.");
}
