using System.Collections;
using System.Reflection;
using System.Text;
using Archive.Building;
using Archive.Catalog;
using Archive.Content;
using Archive.Formats.Cards;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Tests.Support;
using Archive.Theme;
using Scriban.Runtime;

namespace Archive.Tests.Publishing;

/// <summary>
/// The shipped theme, where each template goes on to write everything that it can reach: every property of every value that it is
/// given, down through records and lists. Each value stands behind a comment that names it, such as <c>card:article.title</c>.
/// </summary>
internal static class ExhaustiveTheme
{
    /// <summary>Pieces that are rendered into pages, or apart from them, and what each is given.</summary>
    public static readonly IReadOnlyDictionary<string, (string Name, Type Type)> Pieces = new Dictionary<string, (string, Type)>
    {
        ["card"] = ("article", typeof(ListEntry)),
        ["line"] = ("article", typeof(ListEntry)),
        ["moved"] = ("target", typeof(Successor)),
        ["move-row"] = ("row", typeof(MoveRow)),
    };

    /// <summary>Writes the theme into an archive.</summary>
    public static void Write(TempArchive archive)
    {
        foreach (var (name, text) in Templates(archive)) archive.Write($"theme/templates/{name}.html", text);
    }

    /// <summary>Text of each template that is given values, by its name.</summary>
    public static Dictionary<string, string> Templates(TempArchive archive)
    {
        var theme = ThemeFiles.For(archive.Root);
        var assets = ((ScriptObject)theme.Assets.Paths).GetMembers().ToList();
        var models = Pages(archive).GroupBy(p => p.Template, p => p.Model.GetType()).ToDictionary(p => p.Key, p => p.Distinct().Single());
        var dumps = models.ToDictionary(m => m.Key, m => OfAnyPage(new Dump(m.Key), assets).Add("model", m.Value));
        foreach (var (name, piece) in Pieces) dumps[name] = new Dump(name).Add(piece.Name, piece.Type);
        dumps["moved"].Add("site", typeof(SiteSettings)).Add("assets", assets);
        dumps["layout"] = OfAnyPage(new Dump("layout"), assets);
        return dumps.ToDictionary(d => d.Key, d => File.ReadAllText(Path.Combine(Folder.Repository, "theme", "templates", $"{d.Key}.html")) + d.Value);
    }

    /// <summary>Every page of an archive with what its template is given.</summary>
    /// <param name="wants">Of which templates; all, if not said.</param>
    public static IEnumerable<(Document Document, string Template, PageView Page, object Model)> Pages(TempArchive archive, Predicate<string>? wants = null)
    {
        foreach (var document in SitePlan.Create(archive.Root, archive.Catalog(), ThemeFiles.For(archive.Root), CardFonts.Find([], forMany: true), article => ArticleBody.Read(archive.Root, article)).Documents)
        {
            // Only the closure of SiteContext.File holds both.
            var held = document.Render.Target?.GetType().GetFields().ToDictionary(f => f.Name, f => f.GetValue(document.Render.Target));
            if (held?.GetValueOrDefault("view") is not Func<(PageView Page, object Model)> view) continue;
            if (wants?.Invoke((string)held["template"]!) == false) continue;
            var (page, model) = view();
            yield return (document, (string)held["template"]!, page, model);
        }
    }

    /// <summary>Whether a template can write it as it is.</summary>
    public static bool IsWritten(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) || type == typeof(bool) || type == typeof(Markup) || type == typeof(PartialDate) || typeof(IFormattable).IsAssignableFrom(type);
    }

    private static Dump OfAnyPage(Dump dump, IEnumerable<string> assets) =>
        dump.Add("site", typeof(SiteSettings)).Add("page", typeof(PageView)).Add("navigation", typeof(Navigation)).Add("assets", assets);

    /// <summary>Template text that writes values whole.</summary>
    private sealed class Dump(string template)
    {
        private readonly StringBuilder _text = new("\n");
        private readonly Stack<Type> _within = new();
        private int _loops;

        public Dump Add(string name, Type type)
        {
            Add(name, name, type);
            return this;
        }

        public Dump Add(string name, IEnumerable<string> members)
        {
            foreach (var member in members) Value($"{name}.{member}", $"{name}.{member}");
            return this;
        }

        private void Add(string path, string expression, Type type)
        {
            if (IsWritten(type)) Value(path, expression);
            else if (ElementOf(type) is { } element) List(path, expression, element);
            else Record(path, expression, Nullable.GetUnderlyingType(type) ?? type);
        }

        private void Value(string path, string expression) => _text.Append($"<!--{template}:{path}-->{{{{ {expression} }}}}\n");

        private void List(string path, string expression, Type element)
        {
            var variable = $"each_{++_loops}";
            _text.Append($"{{{{ for {variable} in {expression} }}}}");
            Add(path, variable, element);
            _text.Append("{{ end }}");
        }

        private void Record(string path, string expression, Type type)
        {
            if (type.Assembly != typeof(Program).Assembly) throw new InvalidOperationException($"{template}: what lies behind {path}, a {type}, cannot be known.");
            if (_within.Contains(type)) throw new InvalidOperationException($"{template}: {path} leads back to a {type.Name}.");
            var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(p => StandardMemberRenamer.Default(p), p => p.PropertyType);
            _within.Push(type);
            _text.Append($"{{{{ if {expression} }}}}");
            foreach (var member in PropertyAccessor.For(type).GetMembers(null!, default, null!)) Add($"{path}.{member}", $"{expression}.{member}", properties[member]);
            _text.Append("{{ end }}");
            _within.Pop();
        }

        public override string ToString() => _text.ToString();

        private static Type? ElementOf(Type type) => !typeof(IEnumerable).IsAssignableFrom(type) ? null
            : type.GetInterfaces().Append(type).Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
    }
}
