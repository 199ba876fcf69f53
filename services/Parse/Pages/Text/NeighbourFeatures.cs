namespace NewsMesh.Parse.Pages.Text;

/// <summary>What the second step of the model looks at: numbers of the block, of its neighbours, and of the elements around it.</summary>
internal enum Column
{
    Own,
    Previous,
    Next,
    SecondPrevious,
    SecondNext,
    ThreeBefore,
    ThreeAfter,
    TenBefore,
    TenAfter,
    LastHeading,
    NextText,
    Parent,
    Grandparent,
    Wider,
    ParentGain,
    GrandparentGain,
    Inside,
    Distance,
    FromStart,
    FromEnd,
    BodySize,
    BodyShare,
    GainBefore,
    GainAfter,
    ShareBefore,
    Length,
    PreviousLength,
    NextLength,
    Links,
    ParentLinks,
    GrandparentLinks,
    Bold,
    StopWords,
    Kind,
    PreviousKind,
    NextKind,
    Within,
    Ended,
    Rule,
    Told,
    FromTitle,
    Repeated,
    ParentProse,
    GrandparentProse,
    WiderProse,
    SameParentBody,
    Stop,
    Commas,
}

/// <summary>The columns of each block of a page, once the first step has scored them all.</summary>
internal sealed class NeighbourFeatures
{
    public static readonly int Columns = Enum.GetValues<Column>().Length;

    private readonly PageText _page;
    private readonly OwnFeatures _own;
    private readonly double[] _scores;
    private readonly Region _body;
    private readonly double[] _sums;
    private readonly double[] _gains;
    private readonly int[] _lastHeading;
    private readonly bool[] _ended;
    private readonly double _bodyGain;
    private readonly double _allGain;
    private readonly float[] _row = new float[Columns];

    public NeighbourFeatures(PageText page, OwnFeatures own, double[] scores)
    {
        (_page, _own, _scores) = (page, own, scores);
        (_sums, _gains) = (new double[scores.Length + 1], new double[scores.Length + 1]);
        (_lastHeading, _ended) = (new int[scores.Length], new bool[scores.Length]);
        for (var i = 0; i < scores.Length; i++)
        {
            _sums[i + 1] = _sums[i] + Math.Clamp(scores[i], -5, 5);
            var gain = BestRegion.Gain(page.Blocks[i], scores[i]);
            _gains[i + 1] = _gains[i] + gain;
            _allGain += Math.Max(0, gain);
        }
        _body = BestRegion.Of(page, _gains);
        _bodyGain = Math.Max(1, _gains[_body.End] - _gains[_body.First]);
        var (heading, ended) = (-1, false);
        for (var i = 0; i < scores.Length; i++)
        {
            if (page.Blocks[i].IsHeading)
                heading = i;
            _lastHeading[i] = heading;
            ended |= i > _body.First + ((_body.End - _body.First) / 2) && own.Rule(i) == 2;
            _ended[i] = ended;
        }
    }

    /// <summary>The block's row; valid until the next call.</summary>
    public float[] Of(int index)
    {
        var block = _page.Blocks[index];
        var (parent, grandparent, wider) = (
            block.Region.Parent ?? block.Region,
            block.Region.Parent?.Parent ?? block.Region,
            block.Region.Parent?.Parent?.Parent ?? block.Region
        );
        Set(Column.Own, _scores[index]);
        Set(Column.Previous, At(index - 1));
        Set(Column.Next, At(index + 1));
        Set(Column.SecondPrevious, At(index - 2));
        Set(Column.SecondNext, At(index + 2));
        Set(Column.ThreeBefore, Mean(index - 3, index));
        Set(Column.ThreeAfter, Mean(index + 1, index + 4));
        Set(Column.TenBefore, Mean(index - 10, index));
        Set(Column.TenAfter, Mean(index + 1, index + 11));
        Set(Column.LastHeading, _lastHeading[index] is var heading && heading < 0 ? -6 : At(heading));
        Set(Column.NextText, NextText(index));
        Set(Column.Parent, Mean(block.Region.First, block.Region.End));
        Set(Column.Grandparent, Mean(parent.First, parent.End));
        Set(Column.Wider, Mean(grandparent.First, grandparent.End));
        Set(Column.ParentGain, Gain(parent.First, parent.End) / _bodyGain);
        Set(Column.GrandparentGain, Gain(grandparent.First, grandparent.End) / _bodyGain);
        var inside = index >= _body.First && index < _body.End;
        Set(Column.Inside, inside ? 1 : 0);
        Set(
            Column.Distance,
            inside ? 0
                : index < _body.First ? index - _body.First
                : index - _body.End + 1
        );
        Set(Column.FromStart, index - _body.First);
        Set(Column.FromEnd, _body.End - 1 - index);
        Set(Column.BodySize, _body.End - _body.First);
        Set(Column.BodyShare, _bodyGain / Math.Max(1, _allGain));
        Set(Column.GainBefore, Gain(_body.First, index) / _bodyGain);
        Set(Column.GainAfter, Gain(index + 1, _body.End) / _bodyGain);
        Set(Column.ShareBefore, (double)index / _page.Blocks.Count);
        Set(Column.Length, block.Text.Length);
        Set(Column.PreviousLength, index > 0 ? _page.Blocks[index - 1].Text.Length : 0);
        Set(Column.NextLength, index + 1 < _page.Blocks.Count ? _page.Blocks[index + 1].Text.Length : 0);
        Set(Column.Links, (double)block.Linked / block.Text.Length);
        Set(Column.ParentLinks, _own.Links(parent));
        Set(Column.GrandparentLinks, _own.Links(grandparent));
        Set(Column.Bold, (double)block.Bold / block.Text.Length);
        Set(Column.StopWords, _own.StopWordsOf(index));
        Set(Column.Kind, (int)block.Kind);
        Set(Column.PreviousKind, index > 0 ? (int)_page.Blocks[index - 1].Kind : -1);
        Set(Column.NextKind, index + 1 < _page.Blocks.Count ? (int)_page.Blocks[index + 1].Kind : -1);
        Set(
            Column.Within,
            int.PopCount(
                (int)(block.Region.Within & (Within.Aside | Within.Nav | Within.Footer | Within.Form | Within.Hidden | Within.Figure))
            )
        );
        Set(Column.Ended, _ended[index] ? 1 : 0);
        Set(Column.Rule, _own.Rule(index));
        Set(Column.Told, _own.Told(index));
        Set(Column.FromTitle, _own.FromTitle(index));
        Set(Column.Repeated, _own.Times(block.Text));
        Set(Column.ParentProse, _own.Prose(parent));
        Set(Column.GrandparentProse, _own.Prose(grandparent));
        Set(Column.WiderProse, _own.Prose(wider));
        Set(Column.SameParentBody, Steps(block.Region));
        Set(Column.Stop, block.Text[^1] is '.' or '!' or '?' or '”' or '"' or '»' or '。' ? 1 : 0);
        Set(Column.Commas, block.Text.AsSpan().Count(','));
        return _row;
    }

    private void Set(Column column, double value) => _row[(int)column] = (float)value;

    private double At(int index) => index < 0 || index >= _scores.Length ? -6 : _scores[index];

    /// <summary>What the first line of running text behind the block is worth: a heading or a list's first line is worth as much.</summary>
    private double NextText(int index)
    {
        for (var i = index + 1; i < Math.Min(_scores.Length, index + 8); i++)
        {
            if (_page.Blocks[i].Text.Length > 80)
                return _scores[i];
        }
        return -6;
    }

    private double Mean(int first, int end)
    {
        (first, end) = (Math.Max(first, 0), Math.Min(end, _scores.Length));
        return end <= first ? -6 : (_sums[end] - _sums[first]) / (end - first);
    }

    private double Gain(int first, int end) => end <= first ? 0 : _gains[end] - _gains[first];

    /// <summary>How many elements up from the block the article's element is; -1 where it is not around it.</summary>
    private int Steps(Region region)
    {
        var steps = 0;
        for (var at = region; at is not null; at = at.Parent, steps++)
        {
            if (ReferenceEquals(at, _body))
                return steps;
        }
        return -1;
    }
}
