using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>An address in the text is shown as it is typed. Markdig (1.6) shows <c>tel:</c> and <c>mailto:</c> without their beginning.</summary>
internal sealed class WholeAddresses() : AutoLinkParser(new AutoLinkOptions())
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isWeb = slice.CurrentChar is not ('t' or 'm');
        if (!base.Match(processor, ref slice)) return false;
        if (!isWeb && processor.Inline is LinkInline { Url: { } address, FirstChild: LiteralInline words }) words.Content = new StringSlice(address);
        return true;
    }
}
