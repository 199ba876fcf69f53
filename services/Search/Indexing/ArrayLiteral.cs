using System.Text;

namespace NewsMesh.Search.Indexing;

/// <summary>An array in PostgreSQL's text form: in a statement over many rows each row's array is a value of its own, because arrays of arrays must have one length.</summary>
internal static class ArrayLiteral
{
    public static string Of(IEnumerable<string> values)
    {
        var literal = new StringBuilder("{");
        foreach (var value in values)
        {
            if (literal.Length > 1)
                literal.Append(',');
            literal
                .Append('"')
                .Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))
                .Append('"');
        }
        return literal.Append('}').ToString();
    }

    public static string Of(IEnumerable<Guid> values) => $"{{{string.Join(',', values)}}}";
}
