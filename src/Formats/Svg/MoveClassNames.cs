using Archive.Catalog;

namespace Archive.Formats.Svg;

/// <summary>The classes of moves as style sheet and readers know them, and the order in which figures and lists put them.</summary>
public static class MoveClassNames
{
    private static readonly string[] Names = [.. Enum.GetValues<MoveClass>().Select(c => c.Word())];

    // From who owns whom to who sues whom.
    private static readonly MoveClass[] InOrder =
        [MoveClass.Ownership, MoveClass.Alliance, MoveClass.Product, MoveClass.Licence, MoveClass.Rivalry, MoveClass.Law, MoveClass.Other];

    public static int Order(MoveClass moveClass) => Array.IndexOf(InOrder, moveClass);

    public static IReadOnlyList<string> All => Names;

    public static string Name(MoveClass moveClass) => Names[(int)moveClass];
}
