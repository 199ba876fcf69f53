using System.Runtime.InteropServices;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>What the names around a block are worth together: the same for all blocks of an element, so that it is summed once for each.</summary>
internal sealed class NameSums(FeatureSpace space, float[] weights)
{
    /// <summary>The element and the two around it are near.</summary>
    private const int Steps = 3;

    private readonly Dictionary<Region, double> _sums = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int[], double> _around = new(ReferenceEqualityComparer.Instance);
    private readonly List<int> _near = [];

    public double Of(Region region)
    {
        if (_sums.TryGetValue(region, out var sum))
            return sum;
        _near.Clear();
        AddNear(region, _near);
        sum = Around(region.AllNames) + TextModel.Sum(weights, CollectionsMarshal.AsSpan(_near));
        _sums.Add(region, sum);
        return sum;
    }

    /// <summary>The features of the names near the region, each once.</summary>
    public static void AddNear(Region region, List<int> ids)
    {
        var start = ids.Count;
        for (var (near, steps) = (region, 0); near is not null && steps < Steps; (near, steps) = (near.Parent, steps + 1))
        {
            foreach (var name in near.Names)
            {
                if (CollectionsMarshal.AsSpan(ids)[start..].IndexOf(FeatureSpace.Near(name)) < 0)
                    ids.Add(FeatureSpace.Near(name));
            }
        }
    }

    /// <summary>Elements without names of their own share the list of their parent.</summary>
    private double Around(int[] names)
    {
        if (_around.TryGetValue(names, out var sum))
            return sum;
        foreach (var name in names)
            sum += weights[space.Around(name)];
        _around.Add(names, sum);
        return sum;
    }
}
