using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using Archive.Catalog;
using Archive.Theme.Language;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Theme;

/// <summary>The functions that templates may call: a closed list without evaluation, files, patterns, clock or chance.</summary>
internal static class PageFunctions
{
    // Scriban finds these two by reflection alone, and the native program keeps no more than it is told to.
    [DynamicDependency(nameof(StringFunctions.IndexOf), typeof(StringFunctions))]
    [DynamicDependency(nameof(StringFunctions.Slice), typeof(StringFunctions))]
    public static ScriptObject Create(Words words)
    {
        var math = new MathFunctions();
        math.Remove("random");
        math.Remove("uuid");
        var functions = new ScriptObject(StringComparer.Ordinal)
        {
            ["array"] = new ArrayFunctions(),
            ["math"] = math,
            ["string"] = new StringFunctions(),
            ["include"] = new PageFunction(1, (context, span, a) => context.Include(Word(a, 0, span), span)),
            ["shared"] = new PageFunction(2, (context, span, a) => context.Shared(Word(a, 0, span), Word(a, 1, span), span)),
            ["say"] = new PageFunction(1, (_, span, a) => Speech.Say(words, Word(a, 0, span), a[1], span), optional: 1),
            ["count"] = new PageFunction(2, (context, span, a) => Speech.Say(words, $"count.{Word(a, 0, span)}", context.ToInt(span, a[1]), span)),
            ["words_json"] = new PageFunction(1, (_, span, a) => Speech.Json(words, Word(a, 0, span))),
            ["link"] = new PageFunction(2, (_, span, a) => new Markup(Anchor(Word(a, 0, span), Word(a, 1, span), LanguageOf(a[2], span))), optional: 1),
            ["lang"] = new PageFunction(1, (_, span, a) => new Markup(LanguageOf(a[0], span))),
            ["external"] = new PageFunction(2, (_, span, a) => new Markup(Anchor(Word(a, 0, span), Word(a, 1, span), " rel=\"external\""))),
            ["time"] = new PageFunction(1, (_, span, a) => Time(Date(a, span), words.Dates.Long)),
            ["time_day"] = new PageFunction(1, (_, span, a) => Time(Date(a, span), words.Dates.WithinYear)),
            ["time_exact"] = new PageFunction(1, (_, span, a) => Time(Date(a, span), words.Dates.Exact)),
            ["time_listed"] = new PageFunction(1, (_, span, a) => new Markup($"<time datetime=\"{Date(a, span)}\">{WithYearApart(Date(a, span), words.Dates)}</time>")),
            ["date_text"] = new PageFunction(1, (_, span, a) => words.Dates.Long(Date(a, span))),
            ["number"] = new PageFunction(1, (context, span, a) => words.Number(context.ToInt(span, a[0]))),
            ["links"] = new PageFunction(1, (_, span, a) => new Markup(Links(a[0], Separator(words), span))),
            ["trail"] = new PageFunction(1, (_, span, a) => new Markup(Links(a[0], "<span aria-hidden=\"true\">/</span>", span))),
            ["fact"] = new PageFunction(2, (_, span, a) => Fact(a[0] as Markup ?? new Markup(HtmlText.Encode(Word(a, 0, span))), a[1], Separator(words), span)),
            ["host"] = new PageFunction(1, (_, span, a) => Source.HostOf(Word(a, 0, span))),
            ["url_query"] = new PageFunction(1, (_, span, a) => UrlEncoder.Default.Encode(Word(a, 0, span))),
        };
        // All renderings share them: none may add to them.
        foreach (var group in functions.Values.OfType<ScriptObject>()) group.IsReadOnly = true;
        functions.IsReadOnly = true;
        return functions;
    }

    private static Markup Time(PartialDate date, Func<PartialDate, string> text) => new($"<time datetime=\"{date}\">{HtmlText.Encode(text(date))}</time>");

    /// <summary>So that a list below a year's heading need not repeat it.</summary>
    private static string WithYearApart(PartialDate date, DateText dates)
    {
        if (date.Precision == DatePrecision.Year) return HtmlText.Encode(dates.Long(date));
        var (before, behind) = dates.YearApart(date);
        return $"{OfYear(before)}{HtmlText.Encode(dates.WithoutYear(date))}{OfYear(behind)}";
    }

    private static string OfYear(string text) => text.Length == 0 ? "" : $"<span class=\"of-year\">{HtmlText.Encode(text)}</span>";

    /// <summary>A term and the entries that belong to it, for a list of descriptions; nothing where there are none.</summary>
    private static Markup? Fact(Markup term, object? entries, string between, SourceSpan span) => entries is IList { Count: 0 }
        ? null
        : Markup.Join([new Markup("<dt>"), term, new Markup($"</dt><dd>{Links(entries, between, span)}</dd>\n")]);

    private static string Separator(Words words) => HtmlText.Encode(words.Say("list.separator"));

    private static string Links(object? entries, string between, SourceSpan span)
    {
        var list = entries as IList ?? throw new ScriptRuntimeException(span, "A list of vendors, topics or links is expected here.");
        return string.Join(between, list.Cast<object?>().Select(entry => entry switch
        {
            Vendor vendor => Anchor(vendor.Path, vendor.Name),
            Topic topic => Anchor(topic.Path, topic.Name),
            Link link => Anchor(link.Path, link.Text),
            _ => throw new ScriptRuntimeException(span, "A vendor, topic or link is expected here."),
        }));
    }

    private static string Anchor(string path, string text, string attributes = "") => $"<a href=\"{HtmlText.Encode(path)}\"{attributes}>{HtmlText.Encode(text)}</a>";

    /// <summary>The attributes of an element whose text is in a language of its own; nothing for the page's.</summary>
    private static string LanguageOf(object? language, SourceSpan span) => language switch
    {
        null => "",
        string tag => $" lang=\"{HtmlText.Encode(tag)}\" dir=\"{LanguageTag.DirectionOf(tag)}\"",
        _ => throw new ScriptRuntimeException(span, "The tag of a language is expected here."),
    };

    private static PartialDate Date(ScriptArray arguments, SourceSpan span) =>
        arguments[0] is PartialDate date ? date : throw new ScriptRuntimeException(span, "A date is expected here.");

    private static string Word(ScriptArray arguments, int index, SourceSpan span) =>
        arguments[index] as string ?? throw new ScriptRuntimeException(span, "A text is expected here.");
}
