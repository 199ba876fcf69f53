using System.Runtime.InteropServices;

namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>
/// Joins groups of clauses that tell the same on the average of their pairs, those first that most probably do: one pair of look-alikes joins nothing by itself, and a clause that fits two groups does
/// not keep them apart. (Average linkage, UPGMA: Sokal and Michener 1958.) Clauses are given one after the other, in the order of publication.
/// </summary>
/// <param name="clauses">The clauses.</param>
/// <param name="model">How probably two of them tell one fact.</param>
internal sealed class AverageLinkage(IReadOnlyList<StoryClause> clauses, SameClauseModel model)
{
    /// <summary>The mean probability from which two groups are one fact's. Chosen by <c>-- facts</c>, with the event left out.</summary>
    private const double Least = 0.4;

    /// <summary>So many pairs of two groups may tell of other events: a bare number is some other thing's beside every second clause.</summary>
    private const double MostOther = 0.2;

    /// <summary>Clauses of a group that are compared, the earliest: what a hundred outlets print is known from its first reports.</summary>
    private const int MostCompared = 8;

    private readonly WordIndex _index = new(clauses.Count);

    /// <summary>By clause; null of one that was not put yet.</summary>
    private readonly Group?[] _groupOf = new Group?[clauses.Count];

    /// <summary>In the order of their leaders.</summary>
    private readonly List<Group> _groups = [];

    /// <summary>Pairs to join, the most probable first, of equal ones the earliest. What was joined in the meantime is passed over.</summary>
    private readonly PriorityQueue<(Group One, Group Other, double Mean), (double, int, int)> _next = new();

    /// <summary>The clauses before the last one that have to do with it.</summary>
    private readonly List<(int Clause, Likeness Likeness)> _met = [];

    /// <summary>Compares a clause with those before it.</summary>
    /// <returns>The leader that it most probably repeats, the earliest of several, and how probably; null for none.</returns>
    public (int Leader, double Probability)? Compare(int at)
    {
        var mine = clauses[at].Terms;
        (int Leader, double Probability)? best = null;
        _met.Clear();
        foreach (var other in _index.Near(mine))
        {
            if (clauses[other].ArticleId == clauses[at].ArticleId && _groupOf[other]!.Leader != other)
                continue;
            var theirs = clauses[other].Terms;
            if (ClauseGroups.AreOfOtherEvents(mine, theirs))
            {
                _met.Add((other, new Likeness(0, 1)));
                continue;
            }
            var probability = model.Probability(mine, theirs);
            _met.Add((other, new Likeness(probability, 0)));
            if (_groupOf[other]!.Leader == other && (best is not { } known || probability > known.Probability))
                best = (other, probability);
        }
        return best;
    }

    /// <summary>Puts the clause that was compared last, or one that need not be, into the group of a leader, which may be itself.</summary>
    /// <param name="at">The clause.</param>
    /// <param name="leader">The leader.</param>
    /// <param name="isSettled">A leader's group joins no other.</param>
    public void Put(int at, int leader, bool isSettled)
    {
        if (at == leader)
            _groups.Add(_groupOf[at] = new Group(leader, _groups.Count, isSettled));
        var mine = _groupOf[at] = _groupOf[leader]!;
        if (!mine.Add(at, clauses[at].ArticleId) || (mine.IsSettled && at != leader))
            return;
        _index.Add(at, clauses[at].Terms);
        if (mine.IsSettled)
            return;
        foreach (var (other, likeness) in _met)
        {
            var theirs = _groupOf[other]!;
            if (theirs != mine && !theirs.IsSettled && clauses[other].ArticleId != clauses[at].ArticleId)
                mine.Meet(theirs, likeness);
        }
    }

    /// <summary>Joins the groups, and sets the leader of each clause anew.</summary>
    public void Join(int[] leaders)
    {
        foreach (var group in _groups)
        {
            foreach (var other in group.Near.Keys)
            {
                if (group.Place < other.Place)
                    Offer(group, other);
            }
        }
        while (_next.TryDequeue(out var pair, out _))
        {
            var (one, other, mean) = pair;
            if (one.IsTaken || other.IsTaken || !one.MeanWith(other).Equals(mean))
                continue;
            one.Take(other);
            foreach (var third in one.Near.Keys)
                Offer(one, third);
        }
        foreach (var group in _groups.Where(group => !group.IsTaken))
        {
            foreach (var at in group.Clauses)
                leaders[at] = group.Leader;
        }
    }

    private void Offer(Group one, Group other)
    {
        var (first, second) = one.Place < other.Place ? (one, other) : (other, one);
        var mean = first.MeanWith(second);
        if (mean >= Least && first.Near[second].Others <= MostOther * first.PairsWith(second))
            _next.Enqueue((first, second, mean), (-mean, first.Place, second.Place));
    }

    /// <summary>What the pairs of two groups have in common.</summary>
    /// <param name="Sum">The sum of their probabilities.</param>
    /// <param name="Others">How many tell of other events.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Likeness(double Sum, int Others)
    {
        public static Likeness operator +(Likeness one, Likeness other) => new(one.Sum + other.Sum, one.Others + other.Others);
    }

    /// <summary>Clauses that are taken to tell one fact.</summary>
    /// <param name="leader">The first of them.</param>
    /// <param name="place">Of the leader in the order of publication.</param>
    /// <param name="isSettled">It joins no other.</param>
    private sealed class Group(int leader, int place, bool isSettled)
    {
        /// <summary>Of each article, how many of its clauses are compared.</summary>
        private readonly Dictionary<Guid, int> _articles = [];
        private int _compared;

        public int Leader => leader;
        public int Place => place;
        public bool IsSettled => isSettled;
        public bool IsTaken { get; private set; }
        public List<int> Clauses { get; } = [];

        /// <summary>The groups that have words in common with it.</summary>
        public Dictionary<Group, Likeness> Near { get; } = [];

        /// <returns>Whether the clause is one of those that are compared.</returns>
        public bool Add(int at, Guid article)
        {
            Clauses.Add(at);
            if (_compared == MostCompared)
                return false;
            _compared++;
            _articles[article] = _articles.GetValueOrDefault(article) + 1;
            return true;
        }

        public void Meet(Group other, Likeness likeness) => Near[other] = other.Near[this] = Near.GetValueOrDefault(other) + likeness;

        public void Take(Group other)
        {
            Clauses.AddRange(other.Clauses);
            _compared += other._compared;
            foreach (var (article, count) in other._articles)
                _articles[article] = _articles.GetValueOrDefault(article) + count;
            foreach (var (third, likeness) in other.Near)
            {
                third.Near.Remove(other);
                if (third != this)
                    Meet(third, likeness);
            }
            other.IsTaken = true;
        }

        public double MeanWith(Group other) => Near.GetValueOrDefault(other).Sum / PairsWith(other);

        /// <summary>Pairs of compared clauses of two articles.</summary>
        public int PairsWith(Group other)
        {
            var pairs = _compared * other._compared;
            foreach (var (article, count) in _articles)
                pairs -= count * other._articles.GetValueOrDefault(article);
            return pairs;
        }
    }
}
