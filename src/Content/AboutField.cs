using System.Text;
using Archive.Markdown;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>What an entry of the registry says of itself, in Markdown.</summary>
internal static class AboutField
{
    public static string? Read(YamlFields f)
    {
        if (f.GetText("about") is not { } about) return null;
        if (DepthLimit.FindViolation(Encoding.UTF8.GetBytes(about.Value)) is not null) f.Error(about, DepthLimit.TooDeep, DepthLimit.Hint);
        return about.Value;
    }
}
