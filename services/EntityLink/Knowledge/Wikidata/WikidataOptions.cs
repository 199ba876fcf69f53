using System.ComponentModel.DataAnnotations;

namespace NewsMesh.EntityLink.Knowledge.Wikidata;

/// <summary>Section <c>EntityLink:Wikidata</c>.</summary>
internal sealed class WikidataOptions
{
    /// <summary>Whether unknown names are looked up. Off by default: it tells a stranger which names somebody writes of.</summary>
    public bool Enabled { get; set; }

    public Uri Api { get; set; } = new("https://www.wikidata.org/w/api.php");

    /// <summary>Wikimedia asks for a name and a way to reach whoever runs it (https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy).</summary>
    [Required]
    public string UserAgent { get; set; } = "NewsMesh/1.0 (https://github.com/newsmesh/newsmesh; news linking, one request at a time)";

    /// <summary>Between two requests: a name that is new today can wait.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Seconds that the copies of Wikidata's database may lag behind before we come another time, as its manual asks bots to (maxlag).</summary>
    [Range(1, 60)]
    public int MaxLag { get; set; } = 5;
}
