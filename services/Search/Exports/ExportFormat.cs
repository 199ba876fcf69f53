using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Exports;

/// <summary>How rows become lines. Both formats have the same fields by the same names: the properties of the row, in their order.</summary>
/// <param name="Extension">The end of the address and of the file's name.</param>
/// <param name="ContentType">With the charset.</param>
internal abstract record ExportFormat(string Extension, string ContentType)
{
    public static readonly IReadOnlyList<ExportFormat> All = [new JsonLines(), new Csv()];

    /// <summary>The line above all rows; null for none.</summary>
    public abstract string? Head<TRow>();

    /// <summary>One row with its line end.</summary>
    public abstract string Line<TRow>(TRow row);

    /// <summary>One JSON object a line (jsonlines.org); a field that has no value is null.</summary>
    private sealed record JsonLines() : ExportFormat("jsonl", "application/jsonl; charset=utf-8")
    {
        /// <summary>A file is no web page: what is not ASCII stays readable.</summary>
        private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new UtcTimeConverter() },
        };

        public override string? Head<TRow>() => null;

        public override string Line<TRow>(TRow row) => JsonSerializer.Serialize(row, Options) + "\n";
    }

    /// <summary>RFC 4180 with a header line; several values of a field are separated by "; ".</summary>
    private sealed record Csv() : ExportFormat("csv", "text/csv; charset=utf-8; header=present")
    {
        public override string Head<TRow>() =>
            string.Join(',', Columns<TRow>.All.Select(column => JsonNamingPolicy.CamelCase.ConvertName(column.Name))) + "\r\n";

        public override string Line<TRow>(TRow row) =>
            string.Join(',', Columns<TRow>.All.Select(column => CsvField.Of(column.GetValue(row)))) + "\r\n";

        private static class Columns<TRow>
        {
            public static readonly PropertyInfo[] All = typeof(TRow).GetProperties();
        }
    }
}
