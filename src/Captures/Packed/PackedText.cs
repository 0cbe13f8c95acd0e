using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Captures.Packed;

/// <summary>The text of a capture that is packed into another format than text, HTML or Markdown, with what the format says of it.</summary>
internal sealed record PackedText(CaptureKind Kind, string Text)
{
    public string? Title { get; init; }

    /// <summary>Why the title, or the first line where there is none, may not be it; null where it may.</summary>
    public string? TitleDoubt { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>The same in words for people, who know in which order their language puts day and month.</summary>
    public string? WrittenDate { get; init; }

    /// <summary>The day on which somebody passed it on, where nothing tells when it was written; null for what was passed on by nobody.</summary>
    public PartialDate? PassedOn { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Site { get; init; }

    /// <summary>The address that a browser saved it from.</summary>
    public string? SavedFrom { get; init; }

    /// <summary>Why the text may not be the writer's; null where it is.</summary>
    public string? Doubt { get; init; }

    public PackedText WithDoubt(string doubt) => this with { Doubt = Doubt is null ? doubt : $"{Doubt} {doubt}" };

    /// <summary>What is left out for certain, and is named all the same.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether it is a document, of which all is the text, and no page around one.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Who wrote it where its text names nobody; null where nothing tells.</summary>
    public FileAuthor? FileAuthor { get; init; }

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
        // Where the head is that of a message and the rest is none, as of what a mailer showed, it is the text that it looks like.
        ".txt" or ".text" or "" when MessageSource.Is(bytes) => MailFile.ReadMessage(bytes) is var message && (message.Error is null || MessageSource.HoldsSeveral(bytes)) ? message : null,
        _ => null,
    };

    public static bool IsMail(string file, byte[] bytes) =>
        Path.GetExtension(file).ToLowerInvariant() is var type
        && (type is ".mht" or ".mhtml" or ".eml" || type is ".txt" or ".text" or "" && MessageSource.Is(bytes));

    public static PackedText Failure(string error) => new(CaptureKind.Text, "") { Error = error };

    public static PackedText Failure(string error, string hint) => Failure(error) with { Hint = hint };

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
