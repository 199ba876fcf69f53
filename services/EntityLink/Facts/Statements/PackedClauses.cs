using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>
/// The clauses of an article as bytes: a sentence's words once, however many clauses it has. An article of 600 words takes some 6 KB, and the clauses of a story of twenty articles are read in a
/// millisecond.
/// </summary>
internal static class PackedClauses
{
    /// <summary>Clauses in another form are read anew with the next version of their article.</summary>
    private const byte Form = 5;

    public static byte[] Pack(IReadOnlyList<ClauseTerms> clauses)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Form);
        writer.Write7BitEncodedInt(clauses.Count);
        int[]? sentence = null;
        foreach (var clause in clauses)
        {
            var isSame = ReferenceEquals(sentence, clause.Sentence);
            writer.Write(isSame);
            if (!isSame)
            {
                Write(writer, clause.Sentence);
                Write(writer, clause.SentenceNumbers);
                sentence = clause.Sentence;
            }
            Write(writer, clause);
        }
        return bytes.ToArray();
    }

    public static List<ClauseTerms> Unpack(byte[]? packed)
    {
        if (packed is not [Form, ..])
            return [];
        using var reader = new BinaryReader(new MemoryStream(packed));
        reader.ReadByte();
        var clauses = new List<ClauseTerms>(reader.Read7BitEncodedInt());
        (int[] Words, double[] Numbers) sentence = ([], []);
        for (var left = clauses.Capacity; left > 0; left--)
        {
            if (!reader.ReadBoolean())
                sentence = (Terms(reader), Numbers(reader));
            clauses.Add(Clause(reader, sentence));
        }
        return clauses;
    }

    private static void Write(BinaryWriter writer, ClauseTerms clause)
    {
        writer.Write7BitEncodedInt(clause.Ordinal);
        writer.Write7BitEncodedInt(clause.Start);
        writer.Write7BitEncodedInt(clause.Length);
        Write(writer, clause.Words);
        writer.Write(clause.Plain);
        Write(writer, clause.Names);
        Write(writer, clause.Numbers);
        writer.Write(clause.Predicate);
        writer.Write(clause.Subject);
        writer.Write(clause.Object);
        writer.Write(clause.Place);
        writer.Write(clause.Unit ?? "");
        writer.Write(clause.Value ?? double.NaN);
        writer.Write(clause.Replaces ?? double.NaN);
        writer.Write(clause.Tally ?? "");
        writer.Write(clause.IsDenied);
        writer.Write(clause.Follows ?? -1);
        writer.Write(clause.Time.From.UtcTicks);
        writer.Write(clause.Time.To.UtcTicks);
        writer.Write(clause.Modality);
        writer.Write(clause.IsEvent);
        writer.Write(clause.Side);
        writer.Write(clause.Source);
        writer.Write(clause.IsRaised);
        writer.Write(clause.IsFragment);
        writer.Write(clause.IsOpen);
    }

    private static ClauseTerms Clause(BinaryReader reader, (int[] Words, double[] Numbers) sentence)
    {
        var (ordinal, start, length) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        var (words, plain) = (Terms(reader), reader.ReadUInt64());
        var (names, numbers, predicate) = (Terms(reader), Numbers(reader), reader.ReadString());
        var (subject, done, place, unit, value) = (
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadString(),
            reader.ReadDouble()
        );
        return new ClauseTerms
        {
            Ordinal = ordinal,
            Start = start,
            Length = length,
            Words = words,
            Plain = plain,
            Names = names,
            Sentence = sentence.Words,
            Numbers = numbers,
            SentenceNumbers = sentence.Numbers,
            Predicate = predicate,
            Subject = subject,
            Object = done,
            Place = place,
            Unit = unit.Length == 0 ? null : unit,
            Value = double.IsNaN(value) ? null : value,
            Replaces = reader.ReadDouble() is var old && double.IsNaN(old) ? null : old,
            Tally = reader.ReadString() is { Length: > 0 } tally ? tally : null,
            IsDenied = reader.ReadBoolean(),
            Follows = reader.ReadInt32() is >= 0 and var first ? first : null,
            Time = new FactPeriod(Instant(reader), Instant(reader)),
            Modality = reader.ReadString(),
            IsEvent = reader.ReadBoolean(),
            Side = reader.ReadInt32(),
            Source = reader.ReadInt32(),
            IsRaised = reader.ReadBoolean(),
            IsFragment = reader.ReadBoolean(),
            IsOpen = reader.ReadBoolean(),
        };
    }

    private static DateTimeOffset Instant(BinaryReader reader) => new(reader.ReadInt64(), TimeSpan.Zero);

    private static void Write(BinaryWriter writer, int[] terms)
    {
        writer.Write7BitEncodedInt(terms.Length);
        foreach (var term in terms)
            writer.Write(term);
    }

    private static void Write(BinaryWriter writer, double[] numbers)
    {
        writer.Write7BitEncodedInt(numbers.Length);
        foreach (var number in numbers)
            writer.Write(number);
    }

    private static int[] Terms(BinaryReader reader)
    {
        var terms = new int[reader.Read7BitEncodedInt()];
        for (var at = 0; at < terms.Length; at++)
            terms[at] = reader.ReadInt32();
        return terms;
    }

    private static double[] Numbers(BinaryReader reader)
    {
        var numbers = new double[reader.Read7BitEncodedInt()];
        for (var at = 0; at < numbers.Length; at++)
            numbers[at] = reader.ReadDouble();
        return numbers;
    }
}
