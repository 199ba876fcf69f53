using System.Collections.Frozen;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>
/// The names under which others register theirs: second-level registries by country, and platforms that give subdomains away. Stated here and not
/// taken from a list: what outlets, authorities and bloggers are found under, 1,600 names where publicsuffix.org has 10,000 rules. How far the two agree on
/// the hosts of news is measured (`suffixes` in tests/Evaluation). Top-level domains need no line: every one is a suffix.
/// </summary>
internal static class PublicSuffixes
{
    /// <summary>Countries that divide their names as the first top-level domains did.</summary>
    private const string Usual = "com edu gov net org";

    private const string UsualCountries = """
        ac af ag ai al ar au az ba bb bh bi bm bn bo br bs bt bz ci cn co cu cw cy dm do dz ec eg es et fj ge gh gi gn gr gt gu gy hk hn ht iq jo kg ki km kn kw ky kz la lb
        lc lk lr lv ly mg mk ml mo ms mt mu mv mw mx my na ng ni nr om pa pe ph pk pl pr ps pt py qa rw sa sb sc sd sg sh sl sn so ss st sv sy tj tm tn to tr tt tw ua ug uy uz vc ve vi vn vu ws
        ye zm
        """;

    /// <summary>What a country has besides, or instead, behind its code; an asterisk stands for any label.</summary>
    private const string Countries = """
        ae ac co gov mil net org sch
        ag co nom
        ai off
        ao co ed edu gov gv it og org pb
        ar coop gob int mil musica tur
        at ac co gv or
        au act asn id nsw nt qld sa tas vic wa
        az biz info int mil name pp pro
        ba mil
        bb biz co info store tv
        be ac
        bi co or
        bo gob int mil tv web
        br adv agr am art arq blog bsb ind inf jor jus leg log mil mus pro psi radio rec rio tv wiki
        bw co org
        by com gov mil of
        bz co za
        ci ac co ed go gouv int or
        ck *
        cl co gob gov mil
        cm co com gov net
        cn ac ah bj cq fj gd gs gx gz ha hb he hi hk hl hn jl js jx ln mil mo nm nx qh sc sd sh sn sx tj tw xj xz yn zj 公司 網絡 网络 xn--55qx5d xn--io0a7i xn--od0alg
        co mil nom
        cr ac co ed fi go or sa
        cu gob inf nat
        cy ac biz ltd press pro tm
        do art gob mil sld web
        dz art asso pol tm
        ec fin gob info k12 med mil pro
        ee aip com edu fie gov lib med org pri riik
        eg eun mil name sci tv
        er *
        es gob nom
        et biz info name
        fj ac biz info mil name pro
        fk *
        fr asso com gouv nom prd tm
        ge mil pvt school
        gg co net org
        gh biz mil
        gt gob ind mil
        gy co
        hk idv
        hn gob mil
        hr com from iz name
        hu 2000 bolt city co film forum games info media news org priv sport tm video
        id ac biz co desa go mil my net or sch web
        ie gov
        il ac co gov idf k12 muni net org
        im ac co com net org tt tv
        in ac co com edu firm gen gov ind mil net nic org res
        iq mil
        ir ac co gov id net org sch
        it edu gov
        je co net org
        jm *
        jo mil name sch
        jp ac ad co ed go gr lg ne or
        jp aichi akita aomori chiba ehime fukui fukuoka fukushima gifu gunma hiroshima hokkaido hyogo ibaraki ishikawa iwate kagawa kagoshima kanagawa kochi kumamoto kyoto mie miyagi miyazaki
        jp nagano nagasaki nara niigata oita okayama okinawa osaka saga saitama shiga shimane shizuoka tochigi tokushima tokyo tottori toyama wakayama yamagata yamaguchi yamanashi
        jp *.kawasaki *.kitakyushu *.kobe *.nagoya *.sapporo *.sendai *.yokohama
        ke ac co go info me mobi ne or sc
        kg mil
        kh *
        kr ac busan chungbuk chungnam co daegu daejeon es gangwon go gwangju gyeongbuk gyeonggi gyeongnam hs incheon jeju jeonbuk jeonnam kg mil ms ne or pe re sc seoul ulsan
        kw ind
        kz mil
        la info int per
        lc co
        lk ac assn grp hotel int ltd ngo sch soc web
        ls ac biz co edu gov info net org sc
        lt gov
        lv asn conf id mil
        ly id med plc sch
        ma ac co gov net org press
        me ac co edu gov its net org priv
        mg co mil nom prd
        mk inf name
        ml gouv presse
        mm *
        mn edu gov org
        mr gov
        mu ac co or
        mw ac biz co coop int
        mx gob
        my biz mil name
        mz ac adv co edu gov mil net org
        na co
        ng i mil mobi name sch
        ni ac biz co gob in info int mil nom web
        np *
        nz ac co cri geek gen govt health iwi kiwi maori mil net org parliament school
        om co med museum pro
        pa abo ac gob ing med nom sld
        pe gob mil nom
        pg *
        ph i mil ngo
        pk biz fam gob gok gon gop gos info web
        pl agro aid atm auto biz bialystok bydgoszcz gdansk gdynia gliwice gmina info katowice krakow lodz lublin mail media miasta mil nieruchomosci olsztyn opole poznan powiat priv realestate rel
        pl rzeszow sklep sopot sos szczecin szkola torun tourism travel turystyka warszawa waw wroc wroclaw zgora
        pr biz info isla name pro
        ps plo sec
        pt int nome publ
        py coop mil una
        qa mil name sch
        ro arts com firm info nom nt org rec store tm www
        rs ac co edu gov in org
        rw ac co coop mil
        sa med pub sch
        sd gov info med tv
        sg per
        sn art gouv perso univ
        st co consulado embaixada mil principe saotome store
        sv gob red
        sy mil
        sz ac co org
        th ac co go in mi net or
        tj ac biz co go int mil name nic web
        tm co mil nom
        tn ens fin ind info intl mincom nat perso tourism
        tr av bbs bel biz dr gen info k12 kep mil name pol tel tsk tv web
        tt biz co info name pro
        tw club ebiz game idv mil
        tz ac co go hotel info me mil mobi ne or sc tv
        ua cherkassy cherkasy chernigov chernihiv chernivtsi chernovtsy crimea dn dnepropetrovsk dnipropetrovsk donetsk dp if in ivano-frankivsk kh kharkiv kharkov kherson khmelnitskiy khmelnytskyi kiev
        ua kirovograd km kr ks kv kyiv lg lt lugansk luhansk lutsk lv lviv mk mykolaiv nikolaev od odesa odessa pl poltava rivne rovno rv sb sebastopol sevastopol sm sumy te ternopil uz uzhgorod
        ua uzhhorod vinnica vinnytsia vn volyn yalta zakarpattia zaporizhzhe zaporizhzhia zhitomir zhytomyr zp zt
        ug ac co go ne or sc
        uk ac co gov ltd me net nhs org plc police *.sch
        us ak al ar az ca co ct dc de fed fl ga hi ia id il in ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nsn nv ny oh ok or pa ri sc sd tn tx ut va vt wa wi wv wy
        uy gub mil
        uz co
        vc mil
        ve art bib co e12 firm gob info int mil nom rar rec store tec web
        vi co k12
        vn ac biz health info int name pro
        za ac agric alt co edu gov grondar law mil net ngo nic nis nom org school tm web
        zm ac biz co info mil sch
        zw ac co gov mil org
        """;

    /// <summary>Whose customers and bloggers have a name before theirs, and private registries under a top-level domain.</summary>
    private const string Platforms = """
        blogspot.com wordpress.com tumblr.com livejournal.com substack.com medium.com ghost.io blogs.com typepad.com over-blog.com overblog.com canalblog.com hatenablog.com hatenablog.jp hatenadiary.com
        hatenadiary.jp blog.jp livedoor.jp altervista.org skyrock.com weebly.com wixsite.com wix.com webnode.com webnode.page jimdo.com jimdofree.com jimdosite.com squarespace.com myshopify.com blogspot.ca
        blogspot.co.uk blogspot.com.au blogspot.com.br blogspot.de blogspot.fr blogspot.in blogspot.it blogspot.mx blogspot.ru beehiiv.com micro.blog bearblog.dev write.as home.blog news.blog art.blog
        github.io gitlab.io netlify.app pages.dev workers.dev vercel.app web.app firebaseapp.com appspot.com herokuapp.com azurewebsites.net azurestaticapps.net cloudfront.net onrender.com surge.sh
        s3.amazonaws.com fly.dev glitch.me repl.co replit.app readthedocs.io neocities.org codeberg.page translate.goog webflow.io framer.website carrd.co notion.site dreamhosters.com
        uk.com us.com eu.com de.com gb.net uk.net se.net co.com br.com cn.com jpn.com ru.com sa.com za.com us.org eu.org com.de com.se co.nl co.no
        msk.ru spb.ru com.ru net.ru org.ru pp.ru kiev.ua
        """;

    private static readonly FrozenSet<string> Names = All().ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where in a lower-case host its longest suffix begins; the last label for a host that has no other.</summary>
    public static int StartIn(string host)
    {
        for (var start = 0; start < host.Length; )
        {
            var dot = host.IndexOf('.', start);
            if (dot < 0 || Lookup.Contains(host.AsSpan(start)) || IsUnderWildcard(host.AsSpan(dot + 1)))
                return start;
            start = dot + 1;
        }
        return 0;
    }

    /// <summary>Whether every name directly below is a suffix.</summary>
    private static bool IsUnderWildcard(ReadOnlySpan<char> parent) => Lookup.Contains($"*.{parent}");

    private static IEnumerable<string> All() =>
        Words(UsualCountries)
            .SelectMany(country => Words(Usual).Select(label => $"{label}.{country}"))
            .Concat(Countries.Split('\n').Select(Words).SelectMany(line => line[1..].Select(label => $"{label}.{line[0]}")))
            .Concat(Words(Platforms));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
