using System.Collections.Frozen;

namespace NewsMesh.Parse.Pages.Metadata.Bylines;

/// <summary>
/// Names of several persons that bylines of China, Japan and Korea write with nothing but a blank between them. Surname and given name of one person may stand
/// so, too: "王小明 李娜" are two, "山田 太郎" is one.
/// </summary>
internal static class EasternNames
{
    /// <summary>A Japanese surname and a given name of four signs each would be long; two whole names are not.</summary>
    private const int WholeName = 4;

    /// <summary>
    /// The surnames that nine of ten Chinese bear, without those that Japanese given names begin with (文, 武, 康).
    /// </summary>
    private static readonly FrozenSet<char> Chinese = FrozenSet.ToFrozenSet(
        "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔毛邱秦江顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常乔喬贺賀赖賴龚龔"
    );

    private static readonly FrozenSet<string> ChineseOfTwo = FrozenSet.ToFrozenSet(
        ["欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐"],
        StringComparer.Ordinal
    );

    /// <summary>The surnames that nearly all Koreans bear.</summary>
    private static readonly FrozenSet<char> Korean = FrozenSet.ToFrozenSet(
        "김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허남심노하곽성차주우구민유나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국"
    );

    /// <summary>Each name by itself where the text is several; the text where it is one, or no such name.</summary>
    public static IEnumerable<string> Apart(string names)
    {
        if (!names.Contains(' ', StringComparison.Ordinal) || names[0] < '\u3040')
            return [names];
        var parts = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(parts, IsChinese) || Array.TrueForAll(parts, IsKorean) || Array.TrueForAll(parts, IsWhole)
            ? parts
            : [names];
    }

    private static bool IsChinese(string name) =>
        name.Length is >= 2 and <= 4
        && name.All(IsHan)
        && (name.Length < 4 ? Chinese.Contains(name[0]) || ChineseOfTwo.Contains(name[..2]) : ChineseOfTwo.Contains(name[..2]));

    private static bool IsKorean(string name) =>
        name.Length == 3 && name.All(c => c is >= '\uAC00' and <= '\uD7A3') && Korean.Contains(name[0]);

    private static bool IsWhole(string name) => name.Length is >= WholeName and <= WholeName + 2 && name.All(c => IsHan(c) || c == '々');

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
