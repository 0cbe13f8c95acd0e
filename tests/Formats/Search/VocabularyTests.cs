using System.Text;
using Archive.Formats.Search;
using Xunit;

namespace Archive.Tests.Formats.Search;

public sealed class VocabularyTests
{
    [Fact]
    public void A_word_keeps_the_number_that_it_got_first_however_many_come_after()
    {
        var words = new Vocabulary();
        string[] some = [.. Enumerable.Range(0, 30_000).Select(i => $"word{i * 7919 % 30_011}é")];
        int[] numbers = [.. some.Select(w => words.NumberOf(Encoding.UTF8.GetBytes(w)))];

        Assert.Equal(Enumerable.Range(0, some.Length), numbers);
        Assert.Equal(numbers, some.Select(w => words.NumberOf(Encoding.UTF8.GetBytes(w))));
        Assert.Equal(some, Enumerable.Range(0, words.Count).Select(i => Encoding.UTF8.GetString(words[i])));
    }
}
