using System.Text;
using Archive.Captures.Dates;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>What news sites of China, Taiwan and Hong Kong put around their texts: lines of meta, sections behind titles, notices.</summary>
public sealed class PagesOfChinaTests
{
    private const string Title = "灰港向所有船只开放大门";
    private const string First = "灰港的管理者星期四说，从下个月起港口的大门将向所有的船只开放，包括那些去年离开的船只，而且谁也不必再等待别人的许可。";
    private const string Second = "灯塔公司去年离开了这座港口，它马上要了两把钥匙，其中一把是给邻居的，第二天两把钥匙都拿到了，没有人提出反对意见。";
    private const string Third = "港口的老水手们认为，这样的决定早就应该做出，因为冬天到来以前还有许多绳索和桅杆需要修理，而工匠们都住在海湾的另一边。";
    private const string Text = $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";

    private static CaptureParse Read(string body, string title = Title, string head = "") =>
        CaptureRoot.Read($"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>", "seeds/a.html");

    [Theory]
    [InlineData("http://www.harbour.example 2014-08-24 21:30", null)]
    [InlineData("www.harbour.example　　2014年08月24日 21:30:29　　来源： 灰港网", null)]
    [InlineData("2014-08-24 21:30:12 来源: 灰港报(灰港)　有0人参与 手机看新闻", null)]
    [InlineData("2014-08-24 21:30:12 | 我来说两句 (0)", null)]
    [InlineData("2014年08月24日 21:30【大 中 小】 【打印】 共有评论0条", null)]
    [InlineData("2014年08月24日 21:30 来源：灰港社 参与互动(0) 【字体：↑大 ↓小】", null)]
    [InlineData("本文来源于《灰港报》　2014年08月24日 21:30 我要评论（0） 打印| 字号：", null)]
    [InlineData("【北京时间 2014年08月24日 21:30】 我要评论(0)", null)]
    [InlineData("时间 2014-8-24 21:30:00 来源 灰港网 王文", null)]
    [InlineData("灰港网 harbour.cn　　时间： 2014-08-24　　发表评论>>", null)]
    [InlineData("2014年08月24日21:30灰港财经[微博]我要评论(0)", null)]
    [InlineData("2014年08月24日21:30 21世纪网我要评论(0)", "21世纪网")]
    [InlineData("灰港新聞中心　(來源：灰港社)　2014-08-24 21:30:22　網友評論", null)]
    [InlineData("【2014/08/24 21:30 報導 】", "報導")]
    public void Sources_buttons_counts_and_the_sites_address_do_not_make_a_day_doubtful(string line, string? beside)
    {
        var read = DatelineReader.Read(line);
        Assert.Equal(("2014-08-24", null, beside), (read.Dateline?.Date.ToString(), read.Error, read.Unread));
    }

    [Fact]
    public void A_day_of_submission_is_that_of_publication() => Assert.Equal(DateRole.Published, DatelineReader.Read("圖片來源：灰港社 實際入稿日期： 2014-08-24").Dateline?.Role);

    [Fact]
    public void The_running_clock_of_a_site_says_nothing_of_its_texts() => Assert.False(DatelineReader.Read("美国东部时间: 06:40 2014年08月24日星期日").IsDateline);

    [Theory]
    [InlineData("記者李在山／灰港報導", "李在山")]
    [InlineData("【灰港晚報╱記者李在山、王文／即時報導】", "李在山|王文")]
    [InlineData("國際中心／綜合報導", "")]
    [InlineData("(李在山 撰稿)", "李在山")]
    [InlineData("作者：李在山 文字大小：【大】【中】【小】", "李在山")]
    public void Reporters_and_desks_stand_before_the_place_that_they_report_from(string line, string names) => Assert.Equal(names, string.Join('|', Byline.Read(line) ?? ["none"]));

    [Fact]
    public void A_reporter_may_stand_beside_the_day() => Assert.Equal(["李在山"], DatelineReader.Read("灰港傳媒╱記者李在山／台北報導 2014-08-24 17:03").Dateline?.Authors);

    [Theory]
    [InlineData("灰港网_提供船只、缆绳，以及灯塔与海湾之间的航行资讯", "")]
    [InlineData("责任编辑： 李在山", "")]
    [InlineData("本文栏目：港口 作者：李在山", "李在山")]
    [InlineData("大陸新聞組灰港17日電", "")]
    public void Neither_what_a_site_offers_nor_an_editor_is_an_author(string stated, string names) => Assert.Equal(names, string.Join('|', AuthorNames.Clean([stated]).Names));

    [Theory]
    [InlineData("<span class=\"info\">2014-08-24 21:30:12　来源: <a href=\"/s\">灰港网</a></span>")]
    [InlineData("<cite>灰港網 (2014-08-24 21:30)</cite>")]
    public void A_line_of_meta_may_stand_in_the_box_of_the_text_in_no_block_of_its_own(string line) =>
        Assert.Equal("2014-08-24", Assert.Single(Read($"<div class=\"end\"><h1>{Title}</h1>{line}<div class=\"share\"></div>{Text}</div>").Dates).Date.ToString());

    [Fact]
    public void The_day_of_publication_may_be_stated_in_one_word() =>
        Assert.Equal("2014-08-24", Assert.Single(Read($"<h1>{Title}</h1>{Text}", head: "<meta name=\"publishdate\" content=\" 2014-08-24\">").Dates).Date.ToString());

    [Fact]
    public void The_front_page_in_a_line_above_the_text_is_not_where_it_was_published() =>
        Assert.Null(Read($"<h1>{Title}</h1><ul><li>http://www.harbour.example</li><li>2014-08-24 21:30</li></ul><div>{Text}</div>").Address);

    [Theory]
    [InlineData(Title + "_港口新闻_灰港财经_灰港网", "<h2>" + Title + "</h2>")]
    [InlineData(Title + "-港口-灰港新闻网", "<div class=\"t\">" + Title + "</div>")]
    [InlineData(Title + " ｜新聞速報｜港口樂活｜灰港電子報", "<h3>" + Title + "</h3>")]
    [InlineData(Title + " - 港口 - 灰港網", "<h2>熱門新聞</h2><div>" + Title + "</div>")]
    public void Sections_that_a_title_names_behind_the_heading_are_no_part_of_it(string titled, string heading)
    {
        var parse = Read($"<div>{heading}<div>2014-08-24</div><div class=\"text\">{Text}</div></div>", titled);
        Assert.Equal(Title, parse.Title);
        Assert.DoesNotContain(parse.Questions, question => question.About == "title");
    }

    [Fact]
    public void A_title_that_is_a_sites_name_by_its_end_is_a_question() =>
        Assert.Contains(Read($"<div>2014-08-24</div><div>{Text}</div>", "灰港廣播公司全球資訊網").Questions, question => question.About == "title");

    [Theory]
    [InlineData("<p>免责声明：本文仅代表作者个人观点，请读者仅作参考，并请自行核实相关内容。</p>")]
    [InlineData("<p>灰港网声明：灰港网转载上述内容，不表明证实其描述，仅供参考。</p>")]
    [InlineData("<p>声明：</p><p>凡注明为其他来源的信息，均为转载，并不代表本网赞同其观点。</p><p>电话：021-5555</p><ul><li>灰港的钥匙究竟落在了谁的手里</li></ul>")]
    [InlineData("<p>本文版权归灰港网所有，未经本网授权不得转载。</p>")]
    [InlineData("<p>(灰港网编辑：王文)</p><p>[稿源：灰港网]<br>[编辑：李青]</p>")]
    [InlineData("<p>本文来源：灰港报</p>")]
    [InlineData("<p>關鍵字: 港口 船隻 大門</p>")]
    [InlineData("<p>[1] [2] 下一页</p>")]
    [InlineData("<p>分享到:</p><p><a href=\"/c\">欢迎发表评论</a> <a href=\"/c\">我要评论</a></p>")]
    public void What_a_site_says_for_itself_below_a_text_is_none_of_it(string below) =>
        Assert.Equal(Third, Read($"<article><h1>{Title}</h1><p>2014-08-24</p>{Text}{below}</article>").Blocks[^1].Text);

    [Theory]
    [InlineData("港口的声明说，这些船只的版权和授权问题将在春天以前解决，所有的人都可以放心地等待那一天。")]
    [InlineData("管理者的声明：大门从下个月起向所有的人开放，老水手们也会得到他们的那一把钥匙。")]
    public void A_text_may_end_with_what_somebody_declares(string last) =>
        Assert.Equal(last, Read($"<article><h1>{Title}</h1><p>2014-08-24</p>{Text}<p>{last}</p></article>").Blocks[^1].Text);

    [Fact]
    public void A_link_to_the_next_page_asks_whether_the_text_goes_on() =>
        Assert.Contains(Read($"<article><h1>{Title}</h1><p>2014-08-24</p>{Text}<p>1 <a href=\"https://quay.example/2014/8_2.html\">2</a> <a href=\"https://quay.example/2014/8_2.html\">下一页</a></p></article>").Questions, question => question.About == "text");

    [Theory]
    [InlineData("https://ads.quay.com.cn/banner.htm", 3)]
    [InlineData("https://v.quay.com.cn/player/1", 4)]
    [InlineData("https://films.example/1", 4)]
    public void A_frame_from_where_most_links_of_the_page_lead_is_a_part_of_its_layout(string address, int blocks)
    {
        var links = string.Concat(Enumerable.Range(1, 12).Select(n => $"<li><a href=\"https://news.quay.com.cn/{n}\">港口{n}</a></li>"));
        Assert.Equal(blocks, Read($"<ul class=\"nav\">{links}</ul><article><h1>{Title}</h1><p>2014-08-24</p><p>{First}</p><p>{Second}</p><iframe src=\"{address}\"></iframe><p>{Third}</p></article>").Blocks.Count);
    }

    [Fact]
    public void Hardly_a_word_left_for_a_text_is_a_question() =>
        Assert.Contains(Read($"<article><h1>{Title}</h1><hr><p>2014-08-24</p><p>三</p></article>").Questions, question => question.About == "text");

    [Fact]
    public void A_stray_control_character_in_a_page_goes_and_does_not_make_it_binary()
    {
        var page = $"<html><head><meta charset=\"utf-8\"></head><body>{string.Concat(Enumerable.Repeat(Text, 5))}\b</body></html>";
        Assert.Equal(page.Replace("\b", ""), CaptureDecoder.Decode(Encoding.UTF8.GetBytes(page), CaptureKind.Html, null).Text);
        Assert.NotNull(CaptureDecoder.Decode(Encoding.UTF8.GetBytes(page), CaptureKind.Text, null).Error);
    }
}
