using Archive.Markdown;
using Xunit;

namespace Archive.Tests.Markdown;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three? Four… Five", "One.|Two!|Three?|Four…|Five")]
    [InlineData("“It is over.” He left.", "“It is over.”|He left.")]
    [InlineData("It sold (for good?). $5 million went.", "It sold (for good?).|$5 million went.")]
    [InlineData("Citrix Systems, Inc. bought Acme Corp. Ltd. On Monday", "Citrix Systems, Inc. bought Acme Corp. Ltd. On Monday")]
    [InlineData("The U.S. Navy met Dr. J. Doe on Sept. 3, e.g. There.", "The U.S. Navy met Dr. J. Doe on Sept. 3, e.g. There.")]
    [InlineData("Am 3. Mai 1950 gr\u00fcndete Dr. Gro\u00df sie, z. B. Hier. Sie gie\u00dft.", "Am 3. Mai 1950 gr\u00fcndete Dr. Gro\u00df sie, z. B. Hier.|Sie gie\u00dft.")]
    [InlineData("ST. LOUIS, April 23. Acme left in 2015. It is gone.", "ST. LOUIS, April 23. Acme left in 2015.|It is gone.")]
    [InlineData("It runs on node.js. iPhones are none.", "It runs on node.js. iPhones are none.")]
    [InlineData("A title\nIts text, by Acme Inc.\nMore", "A title|Its text, by Acme Inc.|More")]
    [InlineData("\u4e00\u3002\u4e8c\uff01\u300c\u4e09\uff1f\u300d\u56db", "\u4e00\u3002|\u4e8c\uff01|\u300c\u4e09\uff1f\u300d|\u56db")]
    [InlineData("دار نشر مصرية. تأسست في القاهرة. أين؟ هنا.", "دار نشر مصرية.|تأسست في القاهرة.|أين؟|هنا.")]
    [InlineData("قال د. أحمد ذلك. ثم ذهب.", "قال د. أحمد ذلك.|ثم ذهب.")]
    public void A_text_falls_into_its_sentences(string text, string sentences)
    {
        var split = Sentences.Split(text).ToList();
        Assert.Equal(sentences, string.Join('|', split.Select(s => text[s.Start..s.End].TrimEnd())));
        Assert.Equal(text, string.Concat(split.Select(s => text[s.Start..s.End])));
    }

    [Theory]
    [InlineData("Oslo Inc. is one. Bergen is two.", "Oslo Inc. is one.")]
    [InlineData("No end", "No end")]
    [InlineData("", "")]
    public void The_first_sentence_is_the_start_of_the_text(string text, string first) => Assert.Equal(first, Sentences.First(text));
}
