using Archive.Catalog;

namespace Archive.Formats.Svg;

/// <summary>The order in which figures and lists put the classes of moves, from who owns whom to who sues whom.</summary>
public static class MoveClassNames
{
    private static readonly MoveClass[] InOrder =
        [MoveClass.Ownership, MoveClass.Alliance, MoveClass.Product, MoveClass.Licence, MoveClass.Rivalry, MoveClass.Law, MoveClass.Other];

    public static int Order(MoveClass moveClass) => Array.IndexOf(InOrder, moveClass);

    public static string Name(MoveClass moveClass) => Canvas.Style(moveClass);
}
