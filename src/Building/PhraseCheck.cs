using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Building;

/// <summary>Texts of our own that tell of what the archive does not know: that belongs in 'gaps'. The phrases are words of the theme, in its language.</summary>
internal static class PhraseCheck
{
    private const string Phrases = "gaps.phrases";

    public static void Run(SitePlan plan, Problems problems)
    {
        var site = plan.Site;
        var phrases = site.Words.Say(Phrases).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // What a third party wrote is not ours to mend.
        Parallel.ForEach(site.Catalog.Articles.Where(a => a.Source is null && (a.Language ?? site.Site.Language) == site.Site.Language), article =>
        {
            var text = site.Texts.Read(article);
            foreach (var phrase in phrases)
                foreach (var at in Find(text, phrase))
                    problems.Warning(PositionOf(article, text, at),
                        $"The text tells what is not known: “{text.Substring(at, phrase.Length)}”.",
                        "Say it in 'gaps', which stands beside the text, and leave it out here.");
        });
    }

    private static IEnumerable<int> Find(string text, string phrase)
    {
        for (var at = 0; (at = text.IndexOf(phrase, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += phrase.Length)
            if (IsEdge(text, at - 1) && IsEdge(text, at + phrase.Length)) yield return at;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private static Position PositionOf(Article article, string text, int at)
    {
        var before = text.AsSpan(0, at);
        return new Position(article.Text.File, article.Text.Line + before.Count('\n'), at - before.LastIndexOf('\n'));
    }
}
