using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;

namespace Archive.Markdown;

/// <summary>How the columns of a table are set, by class: Markdig writes a <c>style</c>, which the site's own policy forbids.</summary>
internal static class ColumnClasses
{
    public static void Set(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var (i, cell) in row.OfType<TableCell>().Index())
            {
                var column = cell.ColumnIndex < 0 ? i : cell.ColumnIndex;
                if (column < table.ColumnDefinitions.Count && ClassOf(table.ColumnDefinitions[column].Alignment) is { } name) cell.GetAttributes().AddClass(name);
            }
        }
        foreach (var column in table.ColumnDefinitions) column.Alignment = null;
    }

    private static string? ClassOf(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Center => "center",
        TableColumnAlign.Right => "right",
        TableColumnAlign.Left => "left",
        _ => null,
    };
}
