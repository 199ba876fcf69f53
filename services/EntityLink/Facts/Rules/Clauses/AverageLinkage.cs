namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>
/// Joins groups of clauses that tell the same on the average of their pairs, those first that most probably do: one pair of look-alikes joins nothing by itself, and a clause that fits two groups does
/// not keep them apart. (Average linkage, UPGMA: Sokal and Michener 1958.)
/// </summary>
internal sealed class AverageLinkage
{
    /// <summary>The mean probability from which two groups are one fact's. Chosen by <c>-- facts</c>, with the event left out.</summary>
    private const double Least = 0.4;

    /// <summary>So many pairs of two groups may tell of other events: a bare number is some other thing's beside every second clause.</summary>
    private const double MostOther = 0.2;

    /// <summary>Clauses of a group that are compared, the earliest: what a hundred outlets print is known from its first reports.</summary>
    private const int MostCompared = 8;

    /// <summary>By the place of the leader in the order of publication.</summary>
    private readonly SortedDictionary<int, Group> _groups = [];

    /// <summary>Pairs to join, the most probable first, of equal ones the earliest. What was joined in the meantime is passed over.</summary>
    private readonly PriorityQueue<(Group One, Group Other, double Mean), (double, int, int)> _next = new();

    /// <param name="clauses">The clauses.</param>
    /// <param name="order">Their places in the order of publication.</param>
    /// <param name="leaders">The leader of each clause; set anew.</param>
    /// <param name="isAlone">Whether a leader's group joins no other.</param>
    /// <param name="model">How probably two clauses tell one fact.</param>
    public static void Join(
        IReadOnlyList<StoryClause> clauses,
        int[] order,
        int[] leaders,
        Func<int, bool> isAlone,
        SameClauseModel model
    )
    {
        var linkage = new AverageLinkage();
        linkage.Compare(clauses, order, leaders, isAlone, model);
        linkage.Join();
        foreach (var group in linkage._groups.Values)
        {
            foreach (var at in group.Clauses)
                leaders[at] = order[group.Place];
        }
    }

    private void Compare(IReadOnlyList<StoryClause> clauses, int[] order, int[] leaders, Func<int, bool> isAlone, SameClauseModel model)
    {
        var index = new WordIndex(clauses.Count);
        var places = new int[clauses.Count];
        for (var place = 0; place < order.Length; place++)
            places[order[place]] = place;
        foreach (var at in order)
        {
            if (isAlone(leaders[at]))
                continue;
            var place = places[leaders[at]];
            if (!_groups.TryGetValue(place, out var mine))
                _groups[place] = mine = new Group(place);
            if (!mine.Add(at, clauses[at].ArticleId))
                continue;
            foreach (var other in index.Near(clauses[at].Terms))
            {
                var theirs = _groups[places[leaders[other]]];
                if (theirs == mine || clauses[other].ArticleId == clauses[at].ArticleId)
                    continue;
                var (one, two) = (clauses[at].Terms, clauses[other].Terms);
                mine.Meet(theirs, ClauseGroups.AreOfOtherEvents(one, two) ? new Likeness(0, 1) : new Likeness(model.Probability(one, two), 0));
            }
            index.Add(at, clauses[at].Terms);
        }
        foreach (var group in _groups.Values)
        {
            foreach (var other in group.Near.Keys.Where(other => other.Place > group.Place))
                Offer(group, other);
        }
    }

    private void Join()
    {
        while (_next.TryDequeue(out var pair, out _))
        {
            var (one, other, mean) = pair;
            if (!_groups.ContainsKey(one.Place) || !_groups.ContainsKey(other.Place) || !one.MeanWith(other).Equals(mean))
                continue;
            one.Take(other);
            _groups.Remove(other.Place);
            foreach (var third in one.Near.Keys)
                Offer(one, third);
        }
    }

    private void Offer(Group one, Group other)
    {
        var (first, second) = one.Place < other.Place ? (one, other) : (other, one);
        var likeness = first.Near[second];
        var mean = first.MeanWith(second);
        if (mean >= Least && likeness.Others <= MostOther * first.PairsWith(second))
            _next.Enqueue((first, second, mean), (-mean, first.Place, second.Place));
    }

    /// <summary>What the pairs of two groups have in common.</summary>
    /// <param name="Sum">The sum of their probabilities.</param>
    /// <param name="Others">How many tell of other events.</param>
    private readonly record struct Likeness(double Sum, int Others)
    {
        public static Likeness operator +(Likeness one, Likeness other) => new(one.Sum + other.Sum, one.Others + other.Others);
    }

    /// <summary>Clauses that are taken to tell one fact.</summary>
    private sealed class Group(int place)
    {
        /// <summary>Of each article, how many of its clauses are compared.</summary>
        private readonly Dictionary<Guid, int> _articles = [];
        private int _compared;

        /// <summary>Of its leader.</summary>
        public int Place => place;
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
        }

        public double MeanWith(Group other) => Near.GetValueOrDefault(other).Sum / PairsWith(other);

        /// <summary>Pairs of compared clauses of two articles.</summary>
        public int PairsWith(Group other) =>
            (_compared * other._compared) - _articles.Sum(article => article.Value * other._articles.GetValueOrDefault(article.Key));
    }
}
