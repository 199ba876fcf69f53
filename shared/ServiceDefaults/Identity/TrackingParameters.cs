using System.Collections.Frozen;

namespace NewsMesh.ServiceDefaults.Identity;

/// <summary>
/// Tells what an address says of the reader's way and visit (campaigns, click ids, share buttons, sessions) from what it says of the page. A name decides where it
/// means nothing else anywhere; words that also name real parameters ("source", "ref") decide together with their value.
/// </summary>
internal static class TrackingParameters
{
    /// <summary>Families of names: Google and its followers, Matomo, HubSpot, AT Internet, comScore, Mailchimp, Yahoo's consent, Vero, Omeda, Webtrekk, Facebook, Amazon, Piano, MailerLite, Blueshift, Salesforce, Emarsys.</summary>
    private static readonly string[] Families =
    [
        "utm_",
        "utm-",
        "__cft__",
        "asc_",
        "itm_",
        "stm_",
        "mtm_",
        "matomo_",
        "piwik_",
        "pk_",
        "hsa_",
        "_hs",
        "at_",
        "ns_",
        "mc_",
        "guce_",
        "gad_",
        "vero_",
        "oly_",
        "wt_",
        "wt.",
        "fb_",
        "dm_",
        "soc_",
        "_branch_",
        "ck_subscriber",
        "__hs",
        "cx_",
        "ml_subscriber",
        "bsft_",
        "sfmc_",
        "sc_c",
    ];

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            .. "fbclid gclid dclid gclsrc gbraid wbraid msclkid yclid ysclid twclid ttclid srsltid li_fat_id igshid igsh mibextid sfnsn".Split(
                ' '
            ),
            .. "mkt_tok cmpid cmp camp ncid ocid icid intcmp xtor ref_src ref_url refsrc smid smtyp smtyp1 s_cid scid ftcamp ito".Split(
                ' '
            ),
            .. "guccounter __twitter_impression __s __source elqtrack elqtrackid spm trk trkcampaign rss_id wpisrc wpmm sharetype".Split(
                ' '
            ),
            .. "sr_share spref reflink sara_ref srnd cvid vgo_ee s_kwcid ef_id recip_id regi_id segment_id instance_id campaign_id trackingid tracking_id usqp".Split(
                ' '
            ),
            .. "ved usg ei".Split(' '),
            .. "int_source int_medium int_campaign sc_src sc_lid sc_uid sc_llid sc_eh".Split(' '),
            .. "hsctatracking epik rdt_cid sccid irclickid irgwc awc zanpid yadclid ymclid _openstat rb_clickid s_campaign sms_ss".Split(
                ' '
            ),
            .. "et_rid et_cid emci emdi ceid cndid esrc bxid hasha hashb hashc esid nlid nl_id newsletter_id mailing_id hootpostid".Split(
                ' '
            ),
            // What lets one reader in: gift links and links to share.
            .. "taid tpcc sref smcid .tsrc tsrc ftag leadsource referringsource referreraccess pgtype unlocked_article_code giftid gift_token".Split(
                ' '
            ),
            .. "sharetoken share_token share-token gaa_at gaa_n gaa_ts gaa_sig fsp_sid".Split(' '),
            .. "_ga _gl __tn__ dicbo tblci hss_channel nr_email_referer".Split(' '),
            .. "jsessionid phpsessid aspsessionid cfid cftoken sessionid".Split(' '),
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Names that say where the reader came from, if their value is a place that readers come from.</summary>
    private static readonly FrozenSet<string> Ways = FrozenSet.ToFrozenSet(
        (
            "source src ref referrer referer from via origin medium campaign partner share mod output_source traffic_source "
            + "share_source partnerid cid emc mbid"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Names that say it by a mark: "rss=1", "social=true", "nl=yes"; with another value they may choose the page.</summary>
    private static readonly FrozenSet<string> Marks = FrozenSet.ToFrozenSet(
        "rss fromrss from_rss isrss social nl newsletter share shared shareapp push notification fromapp from_app".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Yes = FrozenSet.ToFrozenSet(
        ["", "1", "true", "yes", "y", "on"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Places = FrozenSet.ToFrozenSet(
        (
            "rss rssfeed rss-feed rss_feed rss2 rss20 feed feeds atom xml twitter x t.co tw facebook fb whatsapp telegram linkedin reddit instagram tiktok bluesky "
            + "mastodon pinterest flipboard email e-mail mail newsletter nl push notification share social socialmedia google googlenews google-news gnews "
            + "applenews apple-news msn smartnews feedly feedburner syndication yahoo bing app homepage"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <param name="pair">A part of a query, "name=value".</param>
    public static bool Is(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? pair : pair[..equals];
        // A link that was escaped twice: "&amp;amp;utm_source=…".
        if (name.StartsWith("amp;", StringComparison.OrdinalIgnoreCase))
            name = name[4..];
        if (Names.Contains(name) || Array.Exists(Families, family => name.StartsWith(family, StringComparison.OrdinalIgnoreCase)))
            return true;
        var value = equals < 0 ? "" : pair[(equals + 1)..];
        return (equals > 0 && (Ways.Contains(name) || Marks.Contains(name)) && IsPlace(value))
            || (Marks.Contains(name) && Yes.Contains(value))
            || (name.Equals("nl", StringComparison.OrdinalIgnoreCase) && IsWords(value))
            || (name.Equals("sh", StringComparison.OrdinalIgnoreCase) && IsHash(value));
    }

    /// <summary>A letter's name, "top-stories": longer than a language's, and without figures, which an article's number has.</summary>
    private static bool IsWords(string value) => value.Length > 3 && value.All(c => char.IsAsciiLetter(c) || c is '-' or '_');

    /// <summary>Who shared it, as the hexadecimal figures that a program made of it.</summary>
    private static bool IsHash(string value) => value.Length is >= 8 and <= 64 && value.All(char.IsAsciiHexDigit);

    /// <summary>"rss", and "social_twitter" as well.</summary>
    private static bool IsPlace(string value) =>
        Places.Contains(value) || (value.IndexOf('_', StringComparison.Ordinal) is > 0 and var end && Places.Contains(value[..end]));

    /// <summary>A path without the session that servers write into it where a reader has no cookies: ";jsessionid=…" (Jakarta Servlet 6, section 7.1.3).</summary>
    public static string WithoutSession(string path)
    {
        var start = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            start = path.IndexOf(";phpsessid=", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return path;
        var end = path.AsSpan(start + 1).IndexOfAny(';', '/');
        return end < 0 ? path[..start] : path[..start] + path[(start + 1 + end)..];
    }
}
