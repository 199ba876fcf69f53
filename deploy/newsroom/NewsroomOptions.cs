using System.ComponentModel.DataAnnotations;

namespace NewsMesh.Newsroom;

/// <summary>Section <c>Newsroom</c> of the configuration.</summary>
internal sealed class NewsroomOptions
{
    /// <summary>Folder with one folder per outlet. The build copies seeds/newsroom beside the program, so that is the default.</summary>
    [Required]
    public string Content { get; set; } = Path.Combine(AppContext.BaseDirectory, "newsroom");
}
