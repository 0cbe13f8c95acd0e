using Archive.Catalog;

namespace Archive.Formats.Cards;

/// <summary>What a card says of what happened: a bar and words.</summary>
/// <param name="Class">Of the move, which gives the colour; null for a verdict, which has none.</param>
public sealed record CardMark(string Words, MoveClass? Class = null);

/// <param name="Above">What kind of page it is, or its date.</param>
/// <param name="Title">As many lines as fit.</param>
/// <param name="Below">One line: vendors, or counts.</param>
/// <param name="Mark">The move or the verdict that the page is about.</param>
public sealed record CardText(string Above, string Title, string? Below, CardMark? Mark = null);
