using System.Text.Json;

namespace Archive.Catalog;

/// <summary>A closed choice as files and addresses write it: <c>borne-out</c>.</summary>
public static class ChoiceWords
{
    public static string Word<T>(this T choice) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString());
}
