using Archive.Catalog;

namespace Archive.Formats.Svg;

/// <summary>The classes of moves as style sheet and readers know them, and the order in which figures and lists put them.</summary>
public static class MoveClassNames
{
    private static readonly string[] Names = [.. Enum.GetNames<MoveClass>().Select(n => n.ToLowerInvariant())];

    // From who owns whom to who sues whom.
    private static readonly MoveClass[] InOrder =
        [MoveClass.Ownership, MoveClass.Alliance, MoveClass.Product, MoveClass.Licence, MoveClass.Rivalry, MoveClass.Law, MoveClass.Other];

    public static int Order(MoveClass moveClass) => Array.IndexOf(InOrder, moveClass);

    public static IReadOnlyList<string> All => Names;

    /// <summary>Site path of the list of a class.</summary>
    public static string Path(MoveClass moveClass) => $"/moves/{Name(moveClass)}/";

    public static string Name(MoveClass moveClass) => Names[(int)moveClass];
}
