using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Markdown;

namespace Archive.Captures.Model;

/// <summary>What has been found in one capture so far. Readers fill it in; the importer makes a page of it.</summary>
/// <param name="problems">Of this capture alone: an error among them refuses it.</param>
public sealed class CaptureParse(Capture capture, CaptureOverrides overrides, Problems problems)
{
    /// <summary>What to do where something is left out that may be the text's.</summary>
    public const string PutBack = "Put back into the page what belongs to the text.";

    private const int MostAlike = 10;
    private const int MostWarnings = 50;
    private const int LongestQuoted = 400;

    private int _warnings;

    public Capture Capture => capture;

    /// <summary>What a person says of this capture; it takes precedence over what the capture says.</summary>
    public CaptureOverrides Overrides { get; set; } = overrides;

    public CharacterLabels Labels { get; } = new(capture.File, capture.Text);

    public Problems Problems => problems;

    public string? Title { get; set; }
    public string? Summary { get; set; }
    public List<StatedDate> Dates { get; } = [];
    public List<string> Authors { get; } = [];

    /// <summary>The address the text was published at.</summary>
    public string? Address
    {
        get;
        set => field = value is null ? null : CampaignMarks.Remove(value);
    }

    /// <summary>The path at which the site has the text that it was written for.</summary>
    public string? Path { get; set; }

    /// <summary>What the page is called: a person's word goes before the capture's.</summary>
    public string? PageTitle => Overrides.Title ?? Title;

    /// <summary>Where the text was published: a person's word goes before the capture's.</summary>
    public string? PageUrl => Overrides.Source?.Url ?? Address;

    /// <summary>The address that a browser saved the capture from, where the file says so.</summary>
    public string? SavedFrom { get; init; }

    /// <summary>Whether numbers that stand alone in the capture may be those of its pages, and are no years.</summary>
    public bool HasPageNumbers { get; init; }

    /// <summary>The address of an archived copy that the capture was saved from.</summary>
    public string? Archived { get; set; }

    /// <summary>The capture's language as it states it, such as <c>de-AT</c>.</summary>
    public string? Language { get; set; }

    /// <summary>The language that the letters of the whole capture show, whatever it states.</summary>
    public string? ShownLanguage { get; set; }

    /// <summary>The archive's language, which its captures have where nothing else is said.</summary>
    public string? SiteLanguage { get; set; }

    /// <summary>Whether the capture is a document, of which all is the text, and no page around one.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Says who wrote the text where it names nobody itself; null where nothing tells.</summary>
    public Action? FallBackAuthors { get; set; }

    /// <summary>The publisher's name as the capture states it.</summary>
    public string? Site { get; set; }

    /// <summary>What the registry calls the publisher that the capture is known by before its text is read.</summary>
    public Func<string?>? FindPublisherName { get; set; }

    /// <summary>What the site is called, by itself and by the registry: none of it is part of a title.</summary>
    public IReadOnlyList<string> SiteNames => [.. new[] { Site, FindPublisherName?.Invoke() }.OfType<string>()];

    /// <summary>Whose text this is, where the registry knows.</summary>
    public Publisher? Publisher { get; set; }

    /// <summary>The body in order. Whoever removes a block labels its characters.</summary>
    public List<Block> Blocks { get; set; } = [];

    /// <summary>What is open: the page becomes a draft.</summary>
    public List<Question> Questions { get; } = [];

    /// <summary>Whether somebody wants to know why each stretch is left out; that takes time.</summary>
    public bool IsExplained { get; set; }

    /// <summary>The bytes that were saved with the capture for an address as it writes it; null where there are none.</summary>
    public Func<string, byte[]?> FindSaved { get; set; } = _ => null;

    /// <summary>The day on which somebody passed on what it holds; null for what was passed on by nobody.</summary>
    public PartialDate? PassedOn { get; init; }

    /// <summary>Where pictures that were saved with the capture are kept; null where they are not.</summary>
    public KeptPictures? Pictures { get; set; }

    /// <summary>Tells of a picture that was saved with the capture: that it is left out, or that nobody says what it shows.</summary>
    /// <param name="words">What it shows; empty where nothing says so.</param>
    /// <param name="kept">Its name beside the article; null where it is not kept.</param>
    public void TellOfPicture(int offset, string words, string? kept)
    {
        if (kept is null)
        {
            Warn(offset,
                words.Length == 0
                    ? "A picture that was saved with the page is left out."
                    : $"The picture '{words}' was saved with the page and is left out.",
                "To keep it beside the article, import the page with --pictures.");
        }
        else if (words.Length == 0) Ask("picture", offset, $"What does the picture {kept} show?", "Write it into the square brackets before its name, for those who cannot see it.");
    }

    /// <summary>Refuses the capture: there is no text that could be read.</summary>
    public void Error(int offset, string message, string hint) => Problems.Error(Labels.PositionOf(offset), message, hint);

    /// <summary>Leaves something to a person, and the page a draft with what the parse holds meanwhile.</summary>
    public void Ask(string about, int offset, string question, string hint, params IReadOnlyList<string> candidates) =>
        Ask(about, Labels.PositionOf(offset), question, hint, candidates);

    /// <remarks>Whoever has ten questions of one kind needs no more of them to know what is wrong; all of them would be longer than the page.</remarks>
    public void Ask(string about, Position at, string question, string hint, params IReadOnlyList<string> candidates)
    {
        var alike = Questions.Count(q => q.About == about);
        if (alike < MostAlike) Questions.Add(new Question(about, at, Cut(question), Cut(hint), [.. candidates.Take(MostAlike).Select(Cut)]));
        else if (alike == MostAlike) Questions.Add(new Question(about, at, "From here on there are more questions like those before.", "Look through the text from here on.", []));
    }

    public void Warn(int offset, string message, string? hint = null)
    {
        if (++_warnings < MostWarnings) Problems.Warning(Labels.PositionOf(offset), Cut(message), hint);
        else if (_warnings == MostWarnings) Problems.Warning(Labels.PositionOf(offset), "From here on there is more to say of this capture than is listed.");
    }

    private static string Cut(string words) => PlainText.Cut(words, LongestQuoted);

    /// <summary>The end of a hint: what to write into the sidecar.</summary>
    public string InSidecar(string line) => $"write '{line}' in {capture.File}{CaptureOverrides.SidecarSuffix}";

    public bool IsRefused => problems.HasErrors;

    /// <summary>Gives blocks other words; those that are left without any go.</summary>
    /// <param name="rule">By which they go.</param>
    public void RewriteBlocks(Func<Block, string> write, Rule rule) => Blocks = [.. Blocks.Select(block => Rewrite(block, write(block), rule)).OfType<Block>()];

    private Block? Rewrite(Block block, string markdown, Rule rule)
    {
        if (markdown == block.Markdown) return block;
        if (!string.IsNullOrWhiteSpace(markdown)) return block with { Markdown = markdown, Text = PlainText.Extract(markdown) };
        foreach (var extent in block.Extents) Labels.Mark(extent, Label.Markup, rule);
        return null;
    }

    /// <summary>Removes a block from the body and labels its characters.</summary>
    public void RemoveBlock(Block block, Label label, Rule rule = Rule.None)
    {
        foreach (var extent in block.Extents) Labels.Mark(extent, label, rule);
        // Two lines between parts are equal and not the same.
        Blocks.RemoveAll(other => ReferenceEquals(other, block));
    }
}
