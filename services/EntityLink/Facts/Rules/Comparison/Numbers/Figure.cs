using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;

/// <summary>A number of a statement, with what it counts.</summary>
/// <param name="Quantity">The number, in the base unit of what is measured.</param>
/// <param name="Kind">The class of the event whose victims are counted ("die"), or "" where it is none.</param>
/// <param name="Thing">The stem of the noun behind a weight, a length or a speed: "the 25-tonne truck"; null where none follows.</param>
/// <param name="Near">Stems of the words around it.</param>
/// <param name="Characters">Where it stands, in UTF-16 units.</param>
/// <param name="Written">The stem of the unit as it is written; null where it is written in one way alone.</param>
internal sealed record Figure(
    FactQuantity Quantity,
    string Kind,
    string? Thing,
    IReadOnlySet<string> Near,
    Extent Characters,
    string? Written = null
)
{
    /// <summary>So much of a number is lost where one unit is turned into another and rounded.</summary>
    private const double Converted = 0.05;

    /// <summary>Money differs from a price a share by powers of ten; within this factor two amounts may be of one thing.</summary>
    private const double OneThing = 2.5;

    /// <summary>Money, a share or a measure, or counted victims: of other things, statements list several.</summary>
    public bool IsMeasured =>
        IsTally
        || Quantity.Unit
            is "usd"
                or "eur"
                or "gbp"
                or "percent"
                or "metre"
                or "kilogram"
                or "kph"
                or "square-metre"
                or "celsius"
                or "litre";

    /// <summary>A number of which an event has one: its victims, the weight of its truck.</summary>
    public bool IsTally => Kind.Length > 0 || Thing is not null;

    /// <summary>The same number, or one that is rounded.</summary>
    public bool IsOf(Figure other) =>
        IsConverted(other) || (QuantityValues.AreCompatible(Quantity, other.Quantity) && QuantityValues.AreEqual(Quantity, other.Quantity));

    /// <summary>Neither number rules the other out.</summary>
    public bool IsCompatible(Figure other) => IsConverted(other) || QuantityValues.AreCompatible(Quantity, other.Quantity);

    /// <summary>One measure in two units: 12 kilometres and 7.5 miles.</summary>
    public bool IsConverted(Figure other) =>
        ArePounds(other)
        || other.ArePounds(this)
        || Written is not null
            && other.Written is not null
            && Written != other.Written
            && Quantity.Unit == other.Quantity.Unit
            && QuantityValues.Point(Quantity) is var one
            && QuantityValues.Point(other.Quantity) is var two
            && Math.Abs(one - two) <= Converted * Math.Max(Math.Abs(one), Math.Abs(two));

    /// <summary>A weight in pounds, which looks like money, beside the same in kilograms: "440,000 pounds", "200 tonnes".</summary>
    private bool ArePounds(Figure other) =>
        Quantity.Unit == "gbp"
        && Written is not null
        && other.Quantity.Unit == "kilogram"
        && QuantityValues.Point(Quantity) * KilogramsOfPound is var one
        && QuantityValues.Point(other.Quantity) is var two
        && Math.Abs(one - two) <= Converted * Math.Max(Math.Abs(one), Math.Abs(two));

    private const double KilogramsOfPound = 0.45359237;

    /// <summary>Both answer one question: the same victims, or the same unit beside shared words.</summary>
    public bool AnswersWith(Figure other)
    {
        if (Kind != other.Kind || !string.Equals(Quantity.Unit, other.Quantity.Unit, StringComparison.Ordinal))
            return false;
        if (Kind.Length > 0)
            return true;
        if (Thing is not null && other.Thing is not null)
            return Thing == other.Thing;
        var (one, two) = (QuantityValues.Point(Quantity), QuantityValues.Point(other.Quantity));
        var shared = Near.Where(other.Near.Contains).Sum(TermCounts.Weight);
        return Quantity.Unit is not null && Math.Max(one, two) <= OneThing * Math.Min(one, two) && shared >= 0.35;
    }
}
