namespace Archive.Pipelines.Views;

/// <summary>A row of links that stands on each of the pages that it leads to: of very many, those around the page, or n pages would hold n² links.</summary>
internal static class Nearest
{
    private const int Most = 60;

    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> row, int at) =>
        row.Count <= Most ? row : [.. row.Skip(Math.Clamp(at - Most / 2, 0, row.Count - Most)).Take(Most)];
}
