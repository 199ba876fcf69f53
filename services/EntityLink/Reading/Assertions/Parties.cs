using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Assertions.Times;
using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>Who or what the heads of roles stand for: their words, and the entity that a name, a description or a pronoun means.</summary>
internal sealed class Parties(Document document, IReadOnlyList<LinkedMention> mentions, Antecedents antecedents)
{
    /// <summary>The participant; null for words that stand for nobody, or for nobody who is known: "it", "there", "which".</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="head">The head of the role.</param>
    /// <param name="speaker">Whom "I" means; null outside of quotes.</param>
    public Participant? Of(SentenceTree tree, int head, Participant? speaker)
    {
        var word = tree.Words[head];
        // "It would also pay a fee": whom the text says it of, where that is known.
        if (word == "it" && speaker is null && antecedents.Of(document.TokenFrom(tree.Tokens[head].Start)) is { } meant)
            return Words(tree.Characters(head, head), meant.Entity.EntityId);
        if (
            word is "it" or "there" or "this" or "that" or "which" or "what" or "who" or "these" or "those" or "itself" or "whom" or "one"
            && tree.Tags[head] is "PRP" or "EX" or "DT" or "WDT" or "WP" or "IN"
        )
            return null;
        var characters = Phrases.Of(tree, head);
        var start =
            tree.Child(head, "case") is >= 0 and var mark && tree.Child(head, "cop") is >= 0 and var copula && copula < mark
                ? tree.Tokens[mark].Start
                : characters.Start;
        return Words(characters with { Start = Math.Min(start, characters.Start) }, EntityOf(tree, head, speaker));
    }

    /// <summary>The words of a range.</summary>
    public Participant Words(Extent characters, Guid? entity = null) =>
        new(characters, document.Text[characters.Start..characters.End], entity);

    /// <summary>The name around a character.</summary>
    public LinkedMention? MentionAt(int character)
    {
        var low = mentions.CountBefore(character, static (mention, character) => mention.Characters.End <= character);
        return low < mentions.Count && mentions[low].Characters.Contains(character) ? mentions[low] : null;
    }

    /// <summary>Where a clause takes place, by the first of its phrases that names a place and no time.</summary>
    public Participant? PlaceOf(SentenceTree tree, Anchors anchors, Clause clause, List<TimeExpression> times)
    {
        foreach (var at in anchors.Places(clause))
        {
            var start = tree.Tokens[at].Start;
            if (times.Exists(time => time.Characters.Contains(start)))
                continue;
            var mention = MentionAt(start);
            if (mention is null ? Grammar.Case(tree, at) is "over" or "around" : mention.Type is not EntityTypes.Location)
                continue;
            return Words(mention?.Characters ?? Phrases.Name(tree, at), mention?.Entity.EntityId);
        }
        return null;
    }

    private Guid? EntityOf(SentenceTree tree, int head, Participant? speaker)
    {
        var word = tree.Words[head];
        if (word == "i" && tree.Tags[head] == "PRP")
            return speaker?.EntityId;
        if (MentionAt(tree.Tokens[head].Start) is { } mention)
            return mention.IsDemonym && tree.Tags[head] == "JJ" ? null : mention.Entity.EntityId;
        // "her husband, Dirk Claes".
        var named = tree.Child(head, "appos");
        return named >= 0 && MentionAt(tree.Tokens[named].Start) is { Type: EntityTypes.Person } apposed
            ? apposed.Entity.EntityId
            : antecedents.Of(document.TokenFrom(tree.Tokens[head].Start))?.Entity.EntityId;
    }
}
