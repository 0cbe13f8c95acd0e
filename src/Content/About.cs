using System.Text;
using Archive.Content.Markdown;
using Archive.Content.Yaml;

namespace Archive.Content;

/// <summary>What an entry of the registry says of itself, in Markdown.</summary>
internal static class About
{
    public static string? Read(Fields f)
    {
        if (f.Text("about") is not { } about) return null;
        if (Nesting.Find(Encoding.UTF8.GetBytes(about.Value)) is not null) f.Error(about, Nesting.TooDeep, Nesting.Mend);
        return about.Value;
    }
}
