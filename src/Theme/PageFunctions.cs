using System.Globalization;
using System.Text.Encodings.Web;
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
        functions.SetValue("include", new IncludeFunction(), true);
        functions.Import("time", (Func<PartialDate, Markup>)Time);
        functions.Import("time_day", (Func<PartialDate, Markup>)TimeDay);
        functions.Import("time_exact", (Func<PartialDate, Markup>)TimeExact);
        functions.Import("time_listed", (Func<PartialDate, Markup>)TimeListed);
        functions.Import("date_text", (Func<PartialDate, string>)DateText.Long);
        functions.Import("plural", (Func<int, string, string, string>)Plural);
        functions.Import("number", (Func<int, string>)(n => n.ToString("#,0", CultureInfo.InvariantCulture)));
        functions.Import("host", (Func<string, string>)Host);
        functions.Import("url_query", (Func<string, string>)(s => UrlEncoder.Default.Encode(s)));
        return functions;
    }

    private static Markup Time(PartialDate date) => new($"<time datetime=\"{date}\">{DateText.Long(date)}</time>");

    private static Markup TimeExact(PartialDate date) => new($"<time datetime=\"{date}\">{DateText.Exact(date)}</time>");

    private static Markup TimeDay(PartialDate date) => new($"<time datetime=\"{date}\">{DateText.WithinYear(date)}</time>");

    /// <summary>The year apart, so that a list below a year's heading need not repeat it.</summary>
    private static Markup TimeListed(PartialDate date) => date.Precision == DatePrecision.Year
        ? Time(date)
        : new($"<time datetime=\"{date}\">{DateText.WithoutYear(date)}<span class=\"of-year\"> {date.Year:0000}</span></time>");

    private static string Plural(int count, string one, string many) => $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";

    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host : "";

    private sealed class IncludeFunction : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;
        public int ParameterCount => 1;
        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;
        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "name");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            ((PageContext)context).Include((string)arguments[0]!, callerContext?.Span ?? default);
            return null;
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
    }
}
