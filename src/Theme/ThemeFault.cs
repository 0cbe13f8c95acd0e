using Archive.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Archive.Theme;

/// <summary>One fault of the theme.</summary>
/// <param name="Position">In a file of the theme, named as in an archive: <c>theme/templates/article.html</c>.</param>
public sealed record ThemeFault(Position Position, string Message)
{
    public ThemeFault(ScriptRuntimeException e) : this(PlaceOf(e.Span), e.OriginalMessage)
    {
    }

    public ThemeFault(LogMessage message) : this(PlaceOf(message.Span), message.Message)
    {
    }

    /// <summary>What to do about it; null for what templates get wrong.</summary>
    public string? Hint { get; init; }

    public override string ToString() => $"{Position}: {Message}";

    // Scriban counts from 0.
    private static Position PlaceOf(SourceSpan span) => new(span.FileName ?? "theme", span.Start.Line + 1, span.Start.Column + 1);
}
