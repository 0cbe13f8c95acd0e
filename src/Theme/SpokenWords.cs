using Scriban.Parsing;
using Scriban.Syntax;

namespace Archive.Theme;

/// <summary>A word that a template names, and where.</summary>
internal sealed record SpokenWord(string Key, SourceSpan Span);

/// <summary>Finds the words that a template names outright: <c>say "home.newest"</c>, <c>count "articles" n</c>.</summary>
internal sealed class SpokenWords : ScriptVisitor
{
    private readonly List<SpokenWord> _found = [];

    private SpokenWords()
    {
    }

    public static IReadOnlyList<SpokenWord> In(ScriptNode? template)
    {
        var words = new SpokenWords();
        words.Visit(template);
        return words._found;
    }

    public override void Visit(ScriptFunctionCall node)
    {
        if (node.Target is ScriptVariable { Name: "say" or "count" } function && node.Arguments is [ScriptLiteral { Value: string key } word, ..])
            _found.Add(new SpokenWord(function.Name == "count" ? $"count.{key}" : key, word.Span));
        base.Visit(node);
    }
}
