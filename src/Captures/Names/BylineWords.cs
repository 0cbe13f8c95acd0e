namespace Archive.Captures.Names;

/// <summary>Words that stand before the names of those who wrote a text, as parts of patterns.</summary>
internal static class BylineWords
{
    /// <summary>What may stand before "by".</summary>
    public const string Verb = @"(?:(?:(?:news\s+)?provided|written|posted|published|submitted|created|reported|interview|words|story|text|article)\s+)";

    /// <summary>What a colon stands behind.</summary>
    public const string Label = @"authors?|byline|autor(?:in|en|zy|ka|ři)?|auteure?s?|autore|autrice|författare|forfatter|yaza[rn]|yazarlar|автор[ыа]?|текст|texte?|textos?|testo|tekst|作者|記者|记者|文|著者|執筆者?|撰文|撰稿|采写|执笔|글|بقلم|كتبت?";

    /// <summary>What is a name and a word of other kinds, too: two words must follow.</summary>
    public const string Preposition = @"(?:(?:texte?|texto|testo|tekst|reportagem|reportaje|reportage)\s+(?:de|van)|(?:(?:texte?|texto|testo|tekst|reportagem|reportaje|reportage)\s+)?(?:von|par|por|door|di|av|af))";

    /// <summary>What stands before the desk of a paper, which is nobody: "Da Redação", "Von unserer Redaktion".</summary>
    public const string BeforeDesk = @"(?:by|von|par|por|door|van|di|da|dalla|della|de|af|av)(?:\s+(?:the|our|der|unserer|la|de|a|nossa|onze))?";

    /// <summary>What stands behind a comma before a place or a paper: whoever is named before it writes from there.</summary>
    public const string BeforePlace = "in|from|aus|à|au|aux|en|desde|em|no|na|nos|nas|de|da|do|dos|das|del|dal|dalla|uit|te";
}
