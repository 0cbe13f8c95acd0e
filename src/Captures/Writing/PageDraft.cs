using System.Globalization;
using System.Text;
using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Markdown;
using Archive.Yaml;

namespace Archive.Captures.Writing;

/// <summary>A page that lacks only what depends on others: its id, its file's name, the day it is added.</summary>
internal sealed record PageDraft(CaptureParse Parse, string Title, PartialDate Date, string Body, FoundNames Names, FrontMatter FrontMatter)
{
    private const int LongestId = 40;

    /// <summary>Characters, a little less than front matter may have.</summary>
    private const int LongestFrontMatter = 63 * 1024;

    /// <summary>The id that date and title suggest.</summary>
    public string SuggestedId => $"{Date.WithoutTime()}-{(Slug.Create(Title, LongestId, Language) is { Length: > 0 } slug ? slug : Fallback)}";

    public string SuggestedSlug => Parse.Overrides.Slug ?? (Slug.Create(Title, language: Language) is { Length: > 0 } slug ? slug : Fallback);

    public string Folder => $"input/articles/{Date.Year.ToString("0000", CultureInfo.InvariantCulture)}";

    private string? Language => FrontMatter.Language ?? Parse.Language ?? Parse.SiteLanguage;

    // A title without a letter or digit still needs a lasting name.
    private string Fallback => "article-" + Parse.Capture.Sha256[..8];

    /// <returns>Null where something is missing, which is then reported among the capture's problems.</returns>
    /// <param name="today">Stands where no date is known.</param>
    public static PageDraft? Create(CaptureParse parse, ArticleNameFinder names, PartialDate today)
    {
        var start = new Position(parse.Capture.File, 1, 1);
        if (parse.Blocks.Count == 0 && !parse.IsRefused)
            parse.Problems.Error(start, "There is no text below the title.", "Capture the text as well, or remove the file.");
        if (parse.IsRefused) return null;

        var body = string.Join("\n\n", parse.Blocks.Select(block => block.Markdown));
        if (TextLimits.FindFault(Encoding.UTF8.GetBytes(body)) is { } fault)
        {
            parse.Problems.Error(FindPlace(parse, fault.Line), fault.Message, "Cut the capture into several, or take out what is no part of the article.");
            return null;
        }

        var known = DateChoice.Choose(parse, today);
        var title = parse.PageTitle;
        if (title is null || !ControlCharacters.IsVisible(title))
        {
            title = NameOf(parse.Capture.File);
            if (!parse.Questions.Exists(q => q.About == "title"))
                parse.Ask("title", start, "There is no title.", $"Put it on a line above the text, or {parse.InSidecar("title: …")}.");
        }
        var found = names.Find(title, string.Join('\n', parse.Blocks.Select(block => block.Text)));
        var front = parse.Overrides.ApplyTo(new FrontMatter
        {
            Id = default,
            Title = title,
            Summary = StatedLimits.TakeSummary(parse)
                ?? Summary.Create(
                    [.. parse.Blocks.Select(block => block.Text).Where(text => text.Length > 0)],
                    [.. parse.Questions.Where(q => q.About == "text").SelectMany(q => q.Candidates)]),
            Language = TextLanguage.Find(parse),
            Date = known.Date,
            Updated = known.Updated,
            Authors = StatedLimits.TakeAuthors(parse),
            Vendors = Placed(found.Vendors),
            Topics = Placed(found.Topics),
            Mentions = Placed(found.Mentions),
        }) with
        {
            Source = FindSource(parse),
            Capture = new CaptureEntry { File = parse.Capture.File, Sha256 = parse.Capture.Sha256 },
        };
        // Whom a person names as what it is about is no mere mention.
        if (!parse.Overrides.Has("mentions")) front = front with { Mentions = [.. front.Mentions.Where(m => !front.Vendors.Any(v => names.IsVendor(m.Value, v.Value)))] };
        var draft = new PageDraft(parse, title, known.Date, body, found, front);
        if (draft.Write(draft.SuggestedId, today).Length - body.Length <= LongestFrontMatter) return draft;
        parse.Problems.Error(start,
            "What the capture says of itself is longer than 64 KB, and no page could hold it.",
            $"Say yourself what stands above the text: {parse.InSidecar("title: …")}.");
        return null;
    }

    // What a folder holds is called "index" by programs.
    private static string NameOf(string file) =>
        Path.GetFileNameWithoutExtension(file) is var name && name == "index" && Path.GetFileName(Path.GetDirectoryName(file)) is { Length: > 0 } folder && folder != "seeds" ? folder : name;

    /// <summary>Where a line of the body, from 0, comes from.</summary>
    private static Position FindPlace(CaptureParse parse, int line)
    {
        foreach (var block in parse.Blocks)
        {
            var lines = block.Markdown.AsSpan().Count('\n') + 1;
            if (line <= lines) return FindPlace(parse, block, line);
            line -= lines + 1;
        }
        return new Position(parse.Capture.File, 1, 1);
    }

    // Text and Markdown have the lines that their page has.
    private static Position FindPlace(CaptureParse parse, Block block, int line)
    {
        var place = parse.Labels.PositionOf(block.Start);
        return line == 0 || parse.Capture.Kind == CaptureKind.Html || block.Extents.Count == 0 ? place
            : new Position(place.File, Math.Min(place.Line + line, parse.Labels.PositionOf(block.Extents[^1].End).Line), 1);
    }

    /// <summary>The page as a file.</summary>
    public string Write(string id, PartialDate today)
    {
        var front = FrontMatter with { Id = new PlacedText(id, 0, 0), Added = FrontMatter.Added ?? today };
        return Parse.Questions.Count == 0 ? Compose(front)
            : UntouchedDraft.Seal(front with { Draft = true, Questions = [.. Parse.Questions.Select(q => Describe(q, front))] }, Compose);
    }

    private string Compose(FrontMatter front) =>
        $"---\n{string.Concat(ArticleKeys.All.Write(front).Entries.Select(e => YamlText.Write(e.Key.Value, e.Value)))}---\n\n{Body}\n";

    private static QuestionEntry Describe(Question question, FrontMatter front) => new()
    {
        About = question.About,
        Ask = new PlacedText(question.Text, 0, 0),
        Where = question.At.ToString(),
        Taken = question.About switch
        {
            "title" => front.Title,
            "date" => front.Date.ToString(),
            "authors" when front.Authors.Count > 0 => string.Join(", ", front.Authors),
            "source" => front.Source?.Publisher?.Value ?? front.Source?.Name ?? front.Source?.Url,
            _ => null,
        },
        Candidates = question.Candidates,
    };

    private static IReadOnlyList<PlacedText> Placed(IReadOnlyList<string> ids) => [.. ids.Select(id => new PlacedText(id, 0, 0))];

    private static SourceEntry? FindSource(CaptureParse parse)
    {
        var stated = parse.Overrides.Source;
        var source = (stated ?? new SourceEntry()) with
        {
            Publisher = parse.Publisher is { } publisher ? new PlacedText(publisher.Id, 0, 0) : null,
            Name = parse.Publisher is null ? stated?.Name ?? parse.Site : null,
            Url = stated?.Url ?? parse.Address,
            Archived = stated?.Archived ?? parse.Archived,
        };
        if (source is { Publisher: null, Name: null, Url: null } && !parse.Overrides.Has("sources"))
        {
            parse.Problems.Warning(new Position(parse.Capture.File), "No publisher is recognised, so this counts as the archive's own text.",
                $"If it is somebody else's, {parse.InSidecar("source: {name: …, url: …}")}; if it is ours, say what it rests on: sources.");
        }
        return source == new SourceEntry() ? null : source;
    }
}
