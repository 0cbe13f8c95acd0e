namespace Archive.Formats.Svg;

/// <summary>A drawing in rows, in two parts of one height: a narrow screen scrolls the cells and keeps the names in sight.</summary>
public sealed record RowDrawing(string Names, string Cells)
{
    public override string ToString() => $"<div class=\"rows\">{Names}{Cells}</div>";
}
