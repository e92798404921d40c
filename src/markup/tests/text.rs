use super::*;

#[test]
fn the_text_is_what_a_reader_sees() {
    let cases = [
        ("inline tags", "<p>He <b>sa</b>id <span>so</span>.</p>", "He said so.|"),
        ("blocks", "<div>One<p>Two</p>Three</div>Four", "One|Two|Three|Four"),
        ("a line break and a rule", "<p>One<br>two<hr>three", "One|two|three"),
        (
            "references",
            "<p>A&amp;B &lt;c&gt; &eacute;&#233;&#xE9; &nbsp;x &notit; &semi; &ampc & &; &#; AT&T",
            "A&B <c> ééé \u{a0}x ¬it; ; &c & &; &#; AT&T|",
        ),
        (
            "what is no text",
            "<p>One<script>two</script><style>p{}</style><template>x</template><noscript>y</noscript> three",
            "One three|",
        ),
        (
            "what is drawn",
            "<p>One<svg><text>two</text><path/></svg> <math><mi>x</mi></math><canvas>no</canvas><video>no</video>",
            "One x|",
        ),
        ("fields", "<p>One<select><option>a</select><textarea>b</textarea><button>go</button>", "Onego|"),
        (
            "what is hidden",
            "<p>One<span hidden>two</span><i style='color:red; DISPLAY : None'>x</i><i style=\"visibility:hidden !important\">y</i>",
            "One|",
        ),
        ("what is not hidden", "<p>One <i style='display:block'>two</i> <i aria-hidden=true>three</i>", "One two three|"),
        ("a hidden paragraph without an end", "<p hidden>One<p>Two", "Two|"),
        ("ruby", "<p><ruby>漢<rp>(</rp><rt>kan<rp>)</rp>字<rt>ji</ruby>です", "漢字です|"),
        ("comments", "<p>One<!-- two <p> --> three<!--> four", "One three four|"),
        ("a table", "<table><tr><td>a<td>b<tr><th>c</table>", "a|b|c|"),
        ("lists without end tags", "<ul><li>a<li>b<ul><li>c</ul></ul><dl><dt>d<dd>e</dl>", "a|b|c|d|e|"),
        ("misnested tags", "<p>a<b>b<i>c</b>d</i>e<b><p>f</b>g</p>h", "abcde|fg|h|"),
        ("upper case", "<P>One<BR>two<SCRIPT>x</SCRIPT>", "One|two|"),
        ("the element and what is in it", "<div>One<claims-table><p>two</p></claims-table>three", "One|three|"),
        ("the element without an end", "<div>One<claims-table><p>two", "One|two|"),
        ("a template with unclosed tags", "<div>One <template><p>x<li></template>two", "One two|"),
        ("a list item around a block", "<ul><li hidden><div>One<li>Two", "Two|"),
        ("a mark of an earlier run", "<p>One<a class=\"x claims-table-mark\" href=#claim-1></a> two", "One two|"),
        ("stray tags", "</p>One</div></b> < two <3 </>x", "One| < two <3 x"),
    ];
    for (name, html, expected) in cases {
        assert_eq!(text_of(html), expected, "{name}");
    }
}

#[test]
fn every_letter_leads_back_to_its_source() {
    let html = "<p>A&amp;B <b>é</b>&#x1f600;\u{1f600}c</p>";
    let page = page(html);
    let text = page.text(&page.article().unwrap());
    let places = (0..text.text.end().0).map(|unit| text.start_of(crate::anchor::Utf16Offset(unit)));
    assert_eq!(places.collect::<Vec<_>>(), [3, 4, 9, 10, 14, 20, 20, 29, 29, 33, 38]);
}

#[test]
fn the_article_is_the_one_that_the_element_takes() {
    let cases = [
        ("a selector", "<div id=a>One</div><article>Two</article><claims-table article='#a'></claims-table>", "One"),
        (
            "a selector with a reference",
            "<div id=a><p>One</p></div><p>Two</p><claims-table article='div &gt; p'></claims-table>",
            "One",
        ),
        ("the first of several", "<i class=b>1</i><i class=b>2</i><claims-table article='.b'></claims-table>", "1"),
        ("an empty selector", "<article>Two</article><claims-table article=' '></claims-table>", "Two"),
        ("around it", "<article>One<p><claims-table></claims-table></article><article>Two</article>", "One|"),
        ("before it", "<article>One</article><article>Two</article><claims-table></claims-table><article>Three</article>", "Two"),
        ("main", "Head<main>One</main><claims-table></claims-table><article>Two</article>", "One|"),
        ("body", "<title>x</title><body>One<claims-table></claims-table></body>", "One|"),
        ("the whole page", "<!doctype html>One<claims-table></claims-table>", "One|"),
        (
            "the last where there is no element",
            "<article>One</article><article>Two<article>Three</article></article>",
            "Two|Three|",
        ),
        ("an element in a comment is none", "<!--<claims-table article='#a'>--><article>One</article>", "One"),
        (
            "an element in a template is none",
            "<template><claims-table article='#a'></claims-table></template><article>One</article>",
            "One",
        ),
        ("a tag in a script is none", "<article>One<script>'</article>'</script> two</article>", "One two"),
        ("a tag in an attribute is none", "<article title='</article>'>One</article>", "One"),
    ];
    for (name, html, expected) in cases {
        let text = text_of(html);
        assert_eq!(text.trim_end_matches('|'), expected.trim_end_matches('|'), "{name}");
    }
}

#[test]
fn a_selector_that_finds_nothing_is_named_with_its_place() {
    let problem = |html: &str| page(html).article().unwrap_err().line("page.html");
    assert_eq!(
        problem("<p>One</p>\n <claims-table article='#gone'></claims-table>"),
        "page.html:2:2: error: expected an element for the selector in the attribute `article`, found none for `#gone` [article]"
    );
    assert_eq!(
        problem("<claims-table article='p >'></claims-table>"),
        "page.html:1:1: error: expected a CSS selector in the attribute `article`, found `p >`: dangling combinator in selector [article]"
    );
}
