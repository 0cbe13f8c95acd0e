using Archive.Captures.Dates;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Catalog;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>Datelines and bylines of other languages than English, as their newspapers print them.</summary>
public sealed class LanguageFormsTests
{
    [Theory]
    [InlineData("5 de marzo de 2024 - 10:12 h")]
    [InlineData("5 marzo 2024 ore 10:12")]
    [InlineData("05/03/2024 10h12 Atualizado há 2 anos")]
    [InlineData("Publicerad 5 mars 2024 kl. 10:12")]
    [InlineData("tirsdag 5. marts 2024")]
    [InlineData("Publisert: 5. mars 2024")]
    [InlineData("wtorek, 5 marca 2024 r., godz. 10:12")]
    [InlineData("Opublikowano: 5 marca 2024")]
    [InlineData("úterý 5. března 2024 v 10:12")]
    [InlineData("Publikováno 5. března 2024")]
    [InlineData("5 марта 2024 г., 10:12")]
    [InlineData("Опубликовано: 5 марта 2024")]
    [InlineData("5 Mart 2024 Salı 10:12")]
    [InlineData("Yayınlanma: 5 Mart 2024")]
    [InlineData("YAYIMLANMA TARİHİ: 5 MART 2024")]
    [InlineData("Giriş Tarihi: 5 Mart 2024 - Son Güncelleme: 6 Mart 2024")]
    [InlineData("الثلاثاء، 5 مارس 2024")]
    [InlineData("٥ مارس ٢٠٢٤")]
    [InlineData("입력 2024.03.05 (화) 10:12")]
    [InlineData("March 5, 2024 · 2 years ago")]
    [InlineData("05.mar.2024 às 2h00")]
    [InlineData("5º.mar.2024 às 23h15")]
    [InlineData("5 de março de 2024 - 18:02 (horário de Brasília)")]
    [InlineData("5 mars 2024, 18h02, heure de Paris")]
    [InlineData("Publicado em 05/03/2024 às 18h02min")]
    [InlineData("Criado em 05/03/24 18:00")]
    [InlineData("ter, 5 mar 2024")]
    [InlineData("ter., 5 de mar. de 2024 às 18:02")]
    [InlineData("mar, 5 mar 2024 a las 18:02")]
    [InlineData("mar. 5 mars 2024 à 18:02")]
    [InlineData("mar 5 mar 2024 alle ore 18:02")]
    [InlineData("di 5 mrt 2024 om 18:02")]
    [InlineData("tis 5 mars 2024 kl 18:02")]
    [InlineData("الثلاثاء 5 آذار/مارس 2024 - 10:30")]
    [InlineData("5 مارس/آذار 2024")]
    [InlineData("Τρίτη, 5 Μαρτίου 2024, 10:12")]
    [InlineData("5 Μάρτη 2024")]
    [InlineData("ΔΗΜΟΣΙΕΥΣΗ: 05/03/2024 10:12")]
    [InlineData("Ημερομηνία δημοσίευσης: 5 Μαρτίου 2024")]
    [InlineData("Πηγή: Quay.gr 05/03/24-10:12")]
    [InlineData("вівторок, 5 березня 2024 року")]
    [InlineData("Опубліковано: 5 березня 2024")]
    [InlineData("Добавлено: 05.03.24 10:12")]
    [InlineData("материал размещен 5 марта 2024 в 10:12, просмотров: 5377")]
    [InlineData("05.03.2024 | Источник: Причал.Ру")]
    [InlineData("Категория: Экономика | 5 марта 2024 10:12")]
    [InlineData("5 марта 2024, 10:12 [ «Причал.ру» ]")]
    [InlineData("5 марта'24 10:12 Комментариев: 0")]
    [InlineData("5 mar 24 10:12 , GK | PAP")]
    [InlineData("wto, 5 mar 2024")]
    [InlineData("quay.pl | dodano: 2024-03-05 (10:12) 66 opinii")]
    [InlineData("Autor: PAP | 05-03-2024 10:12")]
    [InlineData("Autor: quay.pl (AQ) | 05-03-2024 10:12")]
    [InlineData("2024-03-05 10:12 Źródło: Agencja Portowa")]
    [InlineData("Data dodania: 2024-03-05 10:12 Ostatnia aktualizacja: 2024-03-06 11:00")]
    [InlineData("05.03.2024 10:12 , ostatnia aktualizacja 06.03.2024 11:00")]
    public void A_day_is_read_in_the_words_of_its_language(string line) =>
        Assert.Equal("2024-03-05", DatelineReader.Read(line, isDayFirst: true).Dateline?.Date.ToString());

    [Theory]
    [InlineData("5 NİSAN 1936", "1936-04-05")]
    [InlineData("5 MAYIS 1936", "1936-05-05")]
    [InlineData("5 HAZİRAN 1936", "1936-06-05")]
    [InlineData("5 EKİM 1936", "1936-10-05")]
    [InlineData("5 KASIM 1936", "1936-11-05")]
    [InlineData("5 ARALIK 1936", "1936-12-05")]
    [InlineData("5 Aralık 1936", "1936-12-05")]
    [InlineData("5 ΙΑΝΟΥΑΡΙΟΥ 1936", "1936-01-05")]
    [InlineData("5 ΜΑΪΟΥ 1936", "1936-05-05")]
    [InlineData("5 Δεκ. 1936", "1936-12-05")]
    [InlineData("5 лютого 1936", "1936-02-05")]
    [InlineData("5 ЛИСТОПАДА 1936", "1936-11-05")]
    public void A_month_is_read_in_the_capitals_of_its_language(string written, string date)
    {
        Assert.Equal(date, DatelineReader.Read(written).Dateline?.Date.ToString());
        Assert.Equal(new PrintedDate(PartialDate.Parse(date), null), PrintedDate.ReadWhole(written));
    }

    [Theory]
    [InlineData("Güncelleme: 6 Nisan 1936")]
    [InlineData("Son güncelleme: 6 Nisan 1936")]
    [InlineData("SON GÜNCELLEME TARİHİ: 6 NİSAN 1936")]
    [InlineData("Güncellendi: 6 Nisan 1936")]
    [InlineData("Τελευταία ενημέρωση: 06/04/1936")]
    [InlineData("Последнее обновление: 6 апреля 1936")]
    [InlineData("ostatnia aktualizacja: 6 kwietnia 1936")]
    public void A_change_is_told_in_the_words_of_its_language(string line) => Assert.Equal(DateRole.Updated, DatelineReader.Read(line).Dateline?.Role);

    [Theory]
    [InlineData("작성: 5 марта была открыта гавань 2024")]
    [InlineData("5 marca 2024 r. firma zamknęła biuro")]
    [InlineData("V březnu 2024 zavřela firma kancelář")]
    public void A_sentence_that_holds_a_date_is_no_dateline_in_any_language(string line) =>
        Assert.False(DatelineReader.Read(line, isDayFirst: true).IsDateline);

    [Theory]
    [InlineData("Autor: Ada Quillová", "Ada Quillová")]
    [InlineData("Автор: Ада Квилл", "Ада Квилл")]
    [InlineData("Yazar: Ada Quill", "Ada Quill")]
    [InlineData("Yazan: Ömer İyigün", "Ömer İyigün")]
    [InlineData("作者：王小明", "王小明")]
    [InlineData("記者：堀川隆、田中宏", "堀川隆|田中宏")]
    [InlineData("김하나 기자", "김하나")]
    [InlineData("بقلم: آدا كويل", "آدا كويل")]
    [InlineData("كتبت آدا كويل", "آدا كويل")]
    [InlineData("By Ada Quill in Berlin and Max Moe in Oslo", "Ada Quill|Max Moe")]
    [InlineData("By Ada Quill in Berlin, Germany", "Ada Quill")]
    [InlineData("Von Ada Quill aus Grauhafen", "Ada Quill")]
    [InlineData("Von Ada Quill, in Grauhafen", "Ada Quill")]
    [InlineData("Texto: Ada Quill", "Ada Quill")]
    [InlineData("Texto de Ada Quill", "Ada Quill")]
    [InlineData("Reportagem de Ada Quill e Max Moe", "Ada Quill|Max Moe")]
    [InlineData("Por Ada Quill, no Porto Cinza", "Ada Quill")]
    [InlineData("Por Ada Maria dos Anjos e Max Moe, de Porto Cinza", "Ada Maria dos Anjos|Max Moe")]
    [InlineData("Par Ada Quill, à Port-Gris", "Ada Quill")]
    [InlineData("Di Ada Quill, da Porto Grigio", "Ada Quill")]
    [InlineData("Door Ada Quill, uit Grijshaven", "Ada Quill")]
    [InlineData("文・山田太郎", "山田太郎")]
    [InlineData("取材・文／山田太郎", "山田太郎")]
    [InlineData("記者 佐藤花子", "佐藤花子")]
    [InlineData("Autor: quay.pl (Ada Quill)", "Ada Quill")]
    [InlineData("Автор: ПРИЧАЛ.РУ", "")]
    [InlineData("Autor: PAP/Gazeta", "")]
    public void A_byline_is_read_in_the_words_of_its_language(string line, string names) =>
        Assert.Equal(names, string.Join('|', Byline.Read(line) ?? []));

    [Theory]
    [InlineData("Por Redação")]
    [InlineData("Da Redação")]
    [InlineData("Por Redação, Porto Cinza")]
    [InlineData("Redação QUAY")]
    [InlineData("Por la redacción")]
    [InlineData("Par la rédaction")]
    [InlineData("Von der Redaktion")]
    [InlineData("Dalla redazione")]
    [InlineData("Door de redactie")]
    public void The_desk_of_a_paper_is_a_byline_that_names_nobody(string line) => Assert.Equal([], Byline.Read(line));

    [Theory]
    [InlineData("REDAKTION ZIEHT UM")]
    [InlineData("Da Redação à rua")]
    [InlineData("Por que Ada Quill foi embora")]
    [InlineData("De Mar del Norte a Porto Cinza")]
    public void A_title_that_begins_as_a_byline_does_is_none(string line) => Assert.Null(Byline.Read(line));

    [Fact]
    public void Words_behind_a_name_that_are_neither_place_nor_name_for_certain_are_asked_about() => Assert.True(Byline.IsAmbiguous("Por Ada Quill, qs — Recife"));

    [Theory]
    [InlineData("Ada Quill in Berlin", "Ada Quill")]
    [InlineData("Ada Quill (Grauhafen)", "Ada Quill")]
    [InlineData("Ada Quill aus Grauhafen", "Ada Quill")]
    [InlineData("김하나 기자", "김하나")]
    [InlineData("كتبت آدا كويل", "آدا كويل")]
    [InlineData("Harbour Society for Ropes", "Harbour Society for Ropes")]
    public void A_stated_author_is_a_name_alone(string written, string names) =>
        Assert.Equal(names, string.Join('|', AuthorNames.Clean([written]).Names));

    [Theory]
    [InlineData("Компания открыла новую гавань и объявила, что корабли этой весной придут.", "ru")]
    [InlineData("Компанія відкрила нову гавань і сказала, що її кораблі навесні прийдуть.", "uk")]
    [InlineData("Η εταιρεία άνοιξε το νέο λιμάνι και είπε ότι τα πλοία έρχονται.", "el")]
    [InlineData("Spółka otworzyła nową przystań i ogłosiła, że statki przypłyną wiosną, będą stały całą zimę.", "pl")]
    [InlineData("The company opened its harbour, as Łukasz Wąs had said, and the ships will come in spring.", null)]
    [InlineData("Компанията отвори новото пристанище и каза, че корабите идват.", null)]
    public void A_language_is_told_by_letters_that_no_other_has(string text, string? language) => Assert.Equal(language, LetterLanguage.Find(text));

    [Fact]
    public void The_letters_of_a_page_say_which_of_two_numbers_is_the_day()
    {
        var parse = CaptureRoot.Read("<html lang=\"en\"><head><title>Новая гавань</title></head><body><h1>Новая гавань</h1><div>05/03/2024 10:12</div><p>Компания открыла новую гавань и объявила, что корабли этой весной придут в неё, а зимой будут стоять на рейде, как и прежде, потому что иначе никто не заплатит за стоянку.</p></body></html>", "seeds/a.html");
        Assert.Equal("2024-03-05", Assert.Single(parse.Dates).Date.ToString());
        Assert.DoesNotContain(parse.Questions, question => question.About == "date");
    }
}
