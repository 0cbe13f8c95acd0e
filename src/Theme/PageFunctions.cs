using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Archive.Catalog;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Theme;

/// <summary>The functions that templates may call: a closed list without evaluation, files or patterns.</summary>
internal static class PageFunctions
{
    public static ScriptObject Create()
    {
        var functions = new ScriptObject(StringComparer.Ordinal);
        functions.SetValue("array", new ArrayFunctions(), true);
        functions.SetValue("math", new MathFunctions(), true);
        functions.SetValue("string", new StringFunctions(), true);
        Add(functions, "include", 1, (context, span, a) => context.Include(Word(a, 0, span), span));
        Add(functions, "shared", 2, (context, span, a) => context.Shared(Word(a, 0, span), Word(a, 1, span), span));
        Add(functions, "time", 1, (_, span, a) => Time(Date(a, span)));
        Add(functions, "time_day", 1, (_, span, a) => TimeDay(Date(a, span)));
        Add(functions, "time_exact", 1, (_, span, a) => TimeExact(Date(a, span)));
        Add(functions, "time_listed", 1, (_, span, a) => TimeListed(Date(a, span)));
        Add(functions, "date_text", 1, (_, span, a) => DateText.Long(Date(a, span)));
        Add(functions, "plural", 3, (context, span, a) => Plural(context.ToInt(span, a[0]), Word(a, 1, span), Word(a, 2, span)));
        Add(functions, "number", 1, (context, span, a) => context.ToInt(span, a[0]).ToString("#,0", CultureInfo.InvariantCulture));
        Add(functions, "links", 1, (_, span, a) => Links(a[0], span));
        Add(functions, "trail", 1, (_, span, a) => Trail(a[0], span));
        Add(functions, "fact", 2, (_, span, a) => Fact(Word(a, 0, span), a[1], span));
        Add(functions, "host", 1, (_, span, a) => Source.HostOf(Word(a, 0, span)));
        Add(functions, "url_query", 1, (_, span, a) => UrlEncoder.Default.Encode(Word(a, 0, span)));
        return functions;
    }

    private static Markup Time(PartialDate date) => Time(date, DateText.Long(date));

    private static Markup TimeExact(PartialDate date) => Time(date, DateText.Exact(date));

    private static Markup TimeDay(PartialDate date) => Time(date, DateText.WithinYear(date));

    /// <summary>The year apart, so that a list below a year's heading need not repeat it.</summary>
    private static Markup TimeListed(PartialDate date)
    {
        if (date.Precision == DatePrecision.Year) return Time(date);
        Span<byte> markup = stackalloc byte[LongestTime];
        Utf8.TryWrite(markup, $"<time datetime=\"{date}\">{DateText.WithoutYear(date)}<span class=\"of-year\"> {date.Year:0000}</span></time>", out var length);
        return new Markup(markup[..length].ToArray());
    }

    private static Markup Time(PartialDate date, string text)
    {
        Span<byte> markup = stackalloc byte[LongestTime];
        Utf8.TryWrite(markup, $"<time datetime=\"{date}\">{text}</time>", out var length);
        return new Markup(markup[..length].ToArray());
    }

    // Twice what "23 September 2015, 07:30 (UTC−04:00)" takes with its element.
    private const int LongestTime = 256;

    /// <summary>Entries of the registry or links, each linked, with commas between them.</summary>
    private static Markup Links(object? entries, SourceSpan span) => new(to => Write(new Utf8Output(to), entries, ", "u8, span));

    /// <summary>The way down to a page, from the outermost.</summary>
    private static Markup Trail(object? links, SourceSpan span) => new(to => Write(new Utf8Output(to), links, "<span aria-hidden=\"true\">/</span>"u8, span));

    /// <summary>A term and the entries that belong to it, for a list of descriptions; nothing where there are none.</summary>
    private static Markup? Fact(string term, object? entries, SourceSpan span) => entries is IList { Count: 0 } ? null : new(to =>
    {
        var html = new Utf8Output(to);
        html.Write("<dt>"u8);
        html.Encode(term);
        html.Write("</dt><dd>"u8);
        Write(html, entries, ", "u8, span);
        html.Write("</dd>\n"u8);
    });

    private static void Write(Utf8Output html, object? entries, ReadOnlySpan<byte> between, SourceSpan span)
    {
        var list = entries as IList ?? throw new ScriptRuntimeException(span, "A list of vendors, topics or links is expected here.");
        for (var i = 0; i < list.Count; i++)
        {
            var (path, name) = list[i] switch
            {
                Vendor vendor => (vendor.Path, vendor.Name),
                Topic topic => (topic.Path, topic.Name),
                Link link => (link.Path, link.Text),
                _ => throw new ScriptRuntimeException(span, "A vendor, topic or link is expected here."),
            };
            if (i > 0) html.Write(between);
            html.Write("<a href=\""u8);
            html.Encode(path);
            html.Write("\">"u8);
            html.Encode(name);
            html.Write("</a>"u8);
        }
    }

    private static string Plural(int count, string one, string many) => $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";

    private static void Add(ScriptObject functions, string name, int parameters, PageFunction.Body run) =>
        functions.SetValue(name, new PageFunction(parameters, run), true);

    private static PartialDate Date(ReadOnlySpan<object?> arguments, SourceSpan span) =>
        arguments[0] is PartialDate date ? date : throw new ScriptRuntimeException(span, "A date is expected here.");

    private static string Word(ReadOnlySpan<object?> arguments, int index, SourceSpan span) =>
        arguments[index] as string ?? throw new ScriptRuntimeException(span, "A text is expected here.");
}
