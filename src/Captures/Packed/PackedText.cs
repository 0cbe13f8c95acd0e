using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Captures.Packed;

/// <summary>The text of a capture that is packed into another format than text, HTML or Markdown, with what the format says of it.</summary>
internal sealed record PackedText(CaptureKind Kind, string Text)
{
    public string? Title { get; init; }

    /// <summary>Why the first line may not be the title; null where it may.</summary>
    public string? TitleDoubt { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>The same in words for people, who know in which order their language puts day and month.</summary>
    public string? WrittenDate { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Site { get; init; }

    /// <summary>The address that a browser saved it from.</summary>
    public string? SavedFrom { get; init; }

    /// <summary>Why the text may not be the writer's; null where it is.</summary>
    public string? Doubt { get; init; }

    public PackedText WithDoubt(string doubt) => this with { Doubt = Doubt is null ? doubt : $"{Doubt} {doubt}" };

    /// <summary>Whether numbers that stand alone in it may be its pages'.</summary>
    public bool HasPageNumbers { get; init; }

    /// <summary>Why there is no text; null where there is.</summary>
    public string? Error { get; init; }

    /// <summary>What to do where there is none.</summary>
    public string Hint { get; init; } = "Save the page as HTML or its text as .txt.";

    /// <returns>Null where the file is of none of these formats.</returns>
    public static PackedText? Read(string file, byte[] bytes) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".mht" or ".mhtml" => MailFile.ReadPage(bytes),
        ".eml" => MailFile.ReadMessage(bytes),
        ".pdf" => PdfFile.Read(bytes),
        ".docx" => WordFile.Read(bytes),
        _ => null,
    };

    public static bool IsMail(string file) => Path.GetExtension(file).ToLowerInvariant() is ".mht" or ".mhtml" or ".eml";

    public static PackedText Failure(string error) => new(CaptureKind.Text, "") { Error = error };

    /// <summary>What the format says, as front matter would say it.</summary>
    public CaptureOverrides ToOverrides()
    {
        var keys = new YamlMap([], 1, 1);
        if (!string.IsNullOrWhiteSpace(Title)) Add("title", Scalar(Title));
        if (Date is { } date) Add("date", Scalar(date.ToString()));
        if (Authors.Count > 0) Add("authors", new YamlList([.. Authors.Select(Scalar)], 1, 1));
        if (Site is not null) Add("source", new YamlMap([new(Scalar("name"), Scalar(Site))], 1, 1));
        return CaptureOverrides.None.WithKeys(keys, "", new Problems());

        void Add(string key, YamlNode value) => keys.Entries.Add(new(Scalar(key), value));
    }

    private static YamlScalar Scalar(string value) => new(value, true, 1, 1);
}
