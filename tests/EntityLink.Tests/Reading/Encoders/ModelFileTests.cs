using NewsMesh.EntityLink.Models;

namespace NewsMesh.EntityLink.Tests.Reading.Encoders;

public sealed class ModelFileTests
{
    private const long Megabyte = 1024 * 1024;

    [Fact]
    public void The_files_are_those_that_their_cards_describe()
    {
        using var models = LoadedModels.Load();
        models.Cards.Select(card => card.Name).ShouldBeUnique();
        models.Cards.ShouldAllBe(card => card.TrainedOn.Count > 0 && card.Licence.Length > 0 && card.Figures.Count > 0);
    }

    [Fact]
    public void A_file_has_at_most_30_megabytes_and_all_have_at_most_60()
    {
        var sizes = Directory.GetFiles(LoadedModels.Folder).Select(file => new FileInfo(file).Length).ToList();
        sizes.Max().ShouldBeLessThan(30 * Megabyte);
        sizes.Sum().ShouldBeLessThan(60 * Megabyte);
    }

    [Fact]
    public void A_file_that_is_not_its_cards_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("models");
        foreach (var file in Directory.GetFiles(LoadedModels.Folder))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        using (var words = File.OpenWrite(Path.Combine(folder.FullName, "words.bin")))
            words.WriteByte(1);
        Should.Throw<InvalidDataException>(() => LoadedModels.Load(folder.FullName)).Message.ShouldContain("words.bin");
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Equal_weights_have_equal_versions()
    {
        using var models = LoadedModels.Load();
        models.Version.ShouldBe(Known.Models.Version);
        models.Version.Length.ShouldBe(8);
    }
}
