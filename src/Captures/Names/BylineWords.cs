namespace Archive.Captures.Names;

/// <summary>Words that stand before the names of those who wrote a text, as parts of patterns.</summary>
internal static class BylineWords
{
    /// <summary>What may stand before "by".</summary>
    public const string Verb = @"(?:(?:(?:news\s+)?provided|written|posted|published|submitted|created|reported|interview|words|story|text|article)\s+)";

    /// <summary>What a colon stands behind.</summary>
    public const string Label = @"authors?|byline|autor(?:in|en|zy|ka|ři)?|auteure?s?|autore|autrice|författare|forfatter|yaza[rn]|yazarlar|автор[ыа]?|текст|texte?|作者|記者|记者|文|著者|執筆者?|撰文|撰稿|采写|执笔|글|بقلم|كتبت?";

    /// <summary>What is a name and a word of other kinds, too: two words must follow.</summary>
    public const string Preposition = "von|par|por|door|di|av|af";
}
