using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>What pages in Chinese, Japanese and Korean print around their texts, where no blanks part the words.</summary>
public sealed class LettersOfAsiaTests
{
    private const string First = "灰港的管理者星期四说，从下个月起港口的大门将向所有的船只开放，包括那些去年离开的船只，而且谁也不必再等待别人的许可。";
    private const string Second = "灯塔公司去年离开了这座港口，它马上要了两把钥匙，其中一把是给邻居的，第二天两把钥匙都拿到了，没有人提出反对意见。";
    private const string Third = "港口的老水手们认为，这样的决定早就应该做出，因为冬天到来以前还有许多绳索和桅杆需要修理，而工匠们都住在海湾的另一边。";
    private const string Text = $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";

    private static CaptureParse Read(string head, string body) =>
        CaptureRoot.Read($"<!DOCTYPE html><html><head><title>灰港向所有船只开放大门</title>{head}</head><body>{body}</body></html>", "seeds/a.html");

    private static string Page(string html)
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", html).Import();
        return root.Page();
    }

    [Theory]
    [InlineData("灰港日报")]
    [InlineData("灰港网")]
    [InlineData("灰港新聞社")]
    [InlineData("회색항신문")]
    [InlineData("name")]
    public void A_paper_that_machines_are_told_as_author_stands_back_behind_a_printed_name(string stated) =>
        Assert.Equal(["李在山"], Read($"<meta name=\"author\" content=\"{stated}\">", $"<article><h1>灰港向所有船只开放大门</h1><p>作者：李在山</p>{Text}</article>").Authors);

    [Fact]
    public void What_the_pages_title_ends_with_is_no_person() =>
        Assert.Equal(["{灰港}"], CaptureRoot.Read($"<html><head><title>大门向所有船只开放_灰港在线</title><meta name=\"author\" content=\"灰港\"></head><body><article><h1>大门向所有船只开放</h1>{Text}</article></body></html>", "seeds/a.html").Authors);

    [Theory]
    [InlineData("2014-08-24 21:30 字号：A- A A+", null)]
    [InlineData("2014-08-24 21:30 评论(18)", null)]
    [InlineData("2014-08-24 21:30 18条评论", null)]
    [InlineData("2014-08-24 浏览次数：33 阅读 12", null)]
    [InlineData("2014年8月24日 閲覧数 1,204", null)]
    [InlineData("2014.08.24 조회 33 댓글 2", null)]
    [InlineData("2014-08-24 分享 灰港空间 灰港好友 37评论", null)]
    [InlineData("2014-08-24 21:30 责任编辑：王文", "责任编辑:王文")]
    [InlineData("August 24, 2014 | Editor: Max Moe", "Editor: Max Moe")]
    public void Counts_and_labels_beside_a_day_do_not_make_it_doubtful(string line, string? beside)
    {
        var read = DatelineReader.Read(line);
        Assert.Equal(("2014-08-24", null, beside), (read.Dateline?.Date.ToString(), read.Error, read.Unread));
    }

    [Theory]
    [InlineData("2014-08-24 地点：灰港大厅")]
    [InlineData("August 24, 2014 | Place: Harbour Hall")]
    public void A_place_with_its_label_makes_a_day_an_events(string line) => Assert.NotNull(DatelineReader.Read(line).Error);

    [Theory]
    [InlineData("发表于2014-08-24")]
    [InlineData("发布日期：2014-08-24")]
    [InlineData("發佈於2014-08-24 21:30")]
    [InlineData("日期：2014-08-24")]
    public void A_day_may_stand_right_behind_the_words_that_label_it(string line)
    {
        var read = DatelineReader.Read(line);
        Assert.Equal(("2014-08-24", DateRole.Published, null), (read.Dateline?.Date.ToString(), read.Dateline?.Role, read.Unread));
    }

    [Theory]
    [InlineData("2014-08-24 21:30 作者：余青、向雪", "余青|向雪")]
    [InlineData("2014-08-24 21:30 홍길동, 김하나 기자", "홍길동|김하나")]
    [InlineData("2014-08-24 21:30 作者：网络整理", "")]
    [InlineData("2014-08-24 21:30 作者：灰港日报", "")]
    public void A_label_before_names_holds_for_all_of_them(string line, string names) =>
        Assert.Equal(names, string.Join('|', DatelineReader.Read(line).Dateline?.Authors ?? ["none"]));

    [Theory]
    [InlineData("撰文：李在山", "李在山")]
    [InlineData("文｜李在山", "李在山")]
    [InlineData("灰港报记者 李在山 王文", "李在山|王文")]
    [InlineData("文/灰港报记者 李在山", "李在山")]
    [InlineData("（记者李在山）", "李在山")]
    [InlineData("홍길동, 김하나 기자", "홍길동|김하나")]
    [InlineData("作者：本站编辑", "")]
    public void Bylines_are_read_as_papers_of_Asia_print_them(string line, string names) => Assert.Equal(names, string.Join('|', Byline.Read(line) ?? ["none"]));

    [Theory]
    [InlineData("图/李在山")]
    [InlineData("记者手记")]
    public void Who_took_the_pictures_and_a_heading_are_no_byline(string line) => Assert.Null(Byline.Read(line));

    [Theory]
    [InlineData("<div class=\"info\"><script>var a=1;</script>2014-08-24 21:30</div>")]
    [InlineData("<div><div>2014</div><div>08/24</div><div>21:30</div></div>")]
    [InlineData("<div><span>2014</span><span>08/24</span><span>21:30</span></div>")]
    [InlineData("<ul><li>24</li><li>August</li><li>2014</li></ul>")]
    [InlineData("<div>上一篇：灰港的钥匙--2013年8月19日</div><div>发布时间：2014-08-24</div>")]
    [InlineData("<div><a href=\"/2\">灰港的钥匙 2013年8月19日</a></div><div>发布时间：2014-08-24</div>")]
    public void The_day_is_found_beside_scripts_in_badges_and_beside_links_to_others(string line)
    {
        var parse = Read("", $"<h1>灰港向所有船只开放大门</h1>{line}<div class=\"text\">{Text}</div>");
        Assert.Equal("2014-08-24", Assert.Single(parse.Dates).Date.ToString());
        Assert.Empty(parse.Questions);
    }

    [Fact]
    public void A_year_alone_above_a_text_is_a_question() =>
        Assert.Contains(Read("", $"<h1>灰港向所有船只开放大门</h1><div>2014</div><div class=\"text\">{Text}</div>").Questions, question => question.About == "date");

    [Fact]
    public void The_lines_of_an_aside_that_holds_the_heading_are_read() =>
        Assert.Equal("2014-08-24", Assert.Single(Read("", $"<aside><h1>灰港向所有船只开放大门</h1><p>2014-08-24</p></aside><div class=\"text\">{Text}</div>").Dates).Date.ToString());

    [Theory]
    [InlineData("en", Text, "zh")]
    [InlineData("", Text, "zh")]
    [InlineData("", "<p>灰色の港の門がすべての船に開かれることになったと、管理者たちが木曜日に語った。鍵は二つあり、一つは隣人のものである。</p>", "ja")]
    [InlineData("", "<p>회색 항구의 문이 모든 배에 열린다고 관리자들이 목요일에 말했다. 열쇠는 두 개이며 하나는 이웃의 것이다.</p>", "ko")]
    public void What_is_written_in_letters_of_Asia_is_in_their_language(string stated, string text, string language) =>
        Assert.Contains($"\nlanguage: {language}\n", Page($"<html lang=\"{stated}\"><head><title>灰港向所有船只开放大门</title></head><body><article><h1>灰港向所有船只开放大门</h1>{text}</article></body></html>"), StringComparison.Ordinal);

    [Fact]
    public void A_Korean_article_of_some_sentences_is_not_called_short()
    {
        var text = string.Concat(Enumerable.Repeat("회색항구의관리자들은다음달부터항구의문이모든배에열린다고목요일에말했으며열쇠를가진이웃들도함께기뻐했다. ", 3));
        Assert.DoesNotContain(CaptureRoot.Read($"<html><head><title>모든 배에 열리는 회색 항구</title></head><body><div><h1>모든 배에 열리는 회색 항구</h1><p>2014-08-24</p><div><p>{text}</p></div></div></body></html>", "seeds/a.html").Questions, question => question.About == "text");
    }

    [Theory]
    [InlineData("灰港向所有船只开放大门--灰港协会官网", "<h4>灰港向所有船只开放大门</h4>")]
    [InlineData("灰港向所有船只开放大门 -EDN 灰港", "<div class=\"t\">灰港向所有船只开放大门</div>")]
    [InlineData("灰港向所有船只开放大门 灰港协会", "<div><script>show(1);</script>灰港向所有船只开放大门</div>")]
    public void A_title_may_stand_in_a_heading_of_a_low_level_or_in_none(string titled, string heading)
    {
        var parse = CaptureRoot.Read($"<html><head><title>{titled}</title></head><body><div>{heading}<div>2014-08-24</div><div class=\"text\">{Text}</div></div></body></html>", "seeds/a.html");
        Assert.Equal(("灰港向所有船只开放大门", First), (parse.Title, parse.Blocks[0].Text));
        Assert.Empty(parse.Questions);
    }

    [Theory]
    [InlineData("<p>（责任编辑：王文）</p>")]
    [InlineData("<p>编辑/王文 校对/李青</p>")]
    [InlineData("<p>收藏 | 保存 | 打印 | 关闭</p>")]
    public void Credits_of_editors_and_rows_of_buttons_below_a_text_are_none_of_it(string line) =>
        Assert.Equal(Third, Read("", $"<article><h1>灰港向所有船只开放大门</h1><p>2014-08-24</p>{Text}{line}</article>").Blocks[^1].Text);

    [Fact]
    public void A_list_that_lays_out_the_page_is_none_of_the_text() =>
        Assert.Equal([First, Second, Third], Read("", $"<h1>灰港向所有船只开放大门</h1><div>2014-08-24</div><ul><li>{Text}</li></ul>").Blocks.Select(block => block.Markdown));

    [Theory]
    [InlineData("<meta name=\"publishtime\" content=\"2014-08-24 21:30:00\">")]
    [InlineData("<script type=\"application/ld+json\">{\"title\":\"灰港向所有船只开放大门\",\"pubDate\":\"2014-08-24T21:30:00\"}</script>")]
    [InlineData("<script>var pubtime = '2014-08-24 21:30';</script>")]
    public void The_day_that_a_page_states_under_names_of_its_country_counts(string head) =>
        Assert.Equal("2014-08-24", Assert.Single(Read(head, $"<article><h1>灰港向所有船只开放大门</h1>{Text}</article>").Dates).Date.ToString());

    [Fact]
    public void A_count_of_pictures_of_which_the_page_holds_one_is_a_question() =>
        Assert.Contains(Read("", $"<article><h1>灰港向所有船只开放大门</h1><p>2014-08-24</p><p>1/10</p>{Text}</article>").Questions, question => question.About == "text");
}
