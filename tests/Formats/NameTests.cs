using Archive.Formats.Citations;
using Xunit;

namespace Archive.Tests.Formats;

/// <summary>Names as bibliographies part them.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("Jane Q. Doe", "Doe, Jane Q.", "Jane Q. Doe")]
    [InlineData("Doe, Jane Q.", "Doe, Jane Q.", "Jane Q. Doe")]
    [InlineData("Jean-Luc Picard Jr.", "Picard, Jean-Luc, Jr.", "Jean-Luc Picard Jr.")]
    [InlineData("Picard, Jean-Luc, Jr.", "Picard, Jean-Luc, Jr.", "Jean-Luc Picard Jr.")]
    [InlineData("Jean-Luc Picard, Jr.", "Picard, Jean-Luc, Jr.", "Jean-Luc Picard Jr.")]
    [InlineData("John D. Rockefeller III", "Rockefeller, John D., III", "John D. Rockefeller III")]
    [InlineData("Ludwig van Beethoven", "Beethoven, Ludwig van", "Ludwig van Beethoven")]
    [InlineData("van Beethoven, Ludwig", "Beethoven, Ludwig van", "Ludwig van Beethoven")]
    [InlineData("Beethoven, Ludwig van", "Beethoven, Ludwig van", "Ludwig van Beethoven")]
    [InlineData("Anna van der Berg", "Berg, Anna van der", "Anna van der Berg")]
    [InlineData("Karl von und zu Stein", "Stein, Karl von und zu", "Karl von und zu Stein")]
    [InlineData("Jan van ’t Hoff", "Hoff, Jan van ’t", "Jan van ’t Hoff")]
    [InlineData("Doe, Jane  van", "Doe, Jane van", "Jane van Doe")]
    [InlineData("Eddie Van Halen", "Van Halen, Eddie", "Eddie Van Halen")]
    [InlineData("Ursula von der Leyen", "Leyen, Ursula von der", "Ursula von der Leyen")]
    [InlineData("Müller, Jürgen", "Müller, Jürgen", "Jürgen Müller")]
    [InlineData("Reuters", "Reuters", "Reuters")]
    [InlineData("Al Gore", "Gore, Al", "Al Gore")]
    [InlineData("Mary Ii Sr", "Ii, Mary, Sr", "Mary Ii Sr")]
    [InlineData(", ,", ", ,", ", ,")]
    [InlineData("van", "van", "van")]
    [InlineData("毛 泽东", "毛, 泽东", "毛 泽东")]
    [InlineData("毛, 泽东", "毛, 泽东", "毛 泽东")]
    [InlineData("김 대중", "김, 대중", "김 대중")]
    [InlineData("山田 太郎", "山田, 太郎", "山田 太郎")]
    [InlineData("高橋 ジョージ", "高橋, ジョージ", "高橋 ジョージ")]
    [InlineData("毛泽东", "毛泽东", "毛泽东")]
    [InlineData("ジョン スミス", "スミス, ジョン", "ジョン スミス")]
    [InlineData("Ming 毛", "毛, Ming", "Ming 毛")]
    public void A_name_is_inverted_as_bibliographies_do(string written, string inverted, string plain) =>
        Assert.Equal((inverted, plain), (CitedName.Person(written).Inverted, CitedName.Person(written).Plain));
}
