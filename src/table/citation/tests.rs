use super::*;
use crate::claims::read::json_document;
use crate::strings::{LANGUAGES, to_json};
use crate::table::{Ledger, heading};
use std::rc::Rc;

const ADDRESS: &str = "https://example.org/lanes#claim-customers";

/// The first row of a document as a citation.
fn cited_in(json: &str, strings: &Strings) -> Cited {
    let reading = json_document(json.as_bytes());
    assert_eq!(reading.broken, None, "{json}");
    let ledger = Ledger::of(Rc::new(reading));
    cite(&heading(&ledger, strings), &ledger.row(strings, 0).unwrap(), strings, ADDRESS)
}

fn cited(json: &str) -> Cited {
    cited_in(json, &Strings::default())
}

fn arabic() -> Strings {
    let language = LANGUAGES.iter().find(|language| language.tag == "ar").unwrap();
    Strings::from_json(&to_json(language))
}

const FULL: &str = r#"{
  "lang": "en",
  "article": {"title": "Minutes saved", "url": "https://example.org/lanes", "author": "A. Writer", "publisher": "The Alderwick Post", "published": "2026-10-05"},
  "claims": [{
    "id": "customers",
    "text": "The lanes drove away 30 per cent of the customers.",
    "quote": "They cost us a third of our trade",
    "kind": "quantity",
    "source": {"name": "Mill Road Traders", "role": "shopkeepers", "url": "https://example.org/traders"},
    "relay": ["Radio Alderwick"],
    "verb": "claimed",
    "saidOn": "2026-06-15",
    "asOf": "2026-05~",
    "citations": [
      {"title": "Counting the cost", "publisher": "The Post", "url": "https://example.org/counting?a=1&b=2", "published": "2026-06-16", "archiveUrl": "https://example.com/kept"},
      {"title": "A leaflet"}
    ],
    "caveats": [
      "Said in the heat of the moment",
      {"kind": "derived-by-ratio", "text": "Only passers-by were counted.", "direction": "too-high", "severity": "major", "settles": "Till receipts."}
    ],
    "status": "withdrawn",
    "statusNote": "Its counter was out of order.",
    "statusOn": "2026-09-03",
    "statusCitations": ["mailto:desk@example.org"],
    "assessment": {"rating": "Half right", "by": "the desk"}
  }]
}"#;

#[test]
fn as_plain_text_it_has_one_thing_a_line_and_its_addresses_spelled_out() {
    let expected = "\
The lanes drove away 30 per cent of the customers.
Who: Mill Road Traders <https://example.org/traders>, shopkeepers
Through: Radio Alderwick
Said: 15 June 2026
True of: about May 2026
Status: Withdrawn: Its counter was out of order.
Since: 3 Sept 2026
Our ruling: Half right, by the desk
• desk@example.org <mailto:desk@example.org>
In the speaker’s words:
They cost us a third of our trade
Where to read it:
• Counting the cost <https://example.org/counting?a=1&b=2>, The Post, published 16 June 2026, archived copy <https://example.com/kept>
• A leaflet
Caveats:
• Derived by a ratio, major, may be too high: Only passers-by were counted. (What would settle it: Till receipts.)
• Said in the heat of the moment
Article: Minutes saved <https://example.org/lanes>, by A. Writer, The Alderwick Post, published 5 Oct 2026
https://example.org/lanes#claim-customers
";
    assert_eq!(cited(FULL).plain, expected);
}

#[test]
fn as_html_it_has_paragraphs_a_quotation_lists_and_links() {
    let expected = [
        r#"<p lang="en" dir="ltr">The lanes drove away 30 per cent of the customers.</p>"#,
        r#"<p lang="en" dir="ltr">Who: <a href="https://example.org/traders"><bdi>Mill Road Traders</bdi></a>, <bdi>shopkeepers</bdi></p>"#,
        r#"<p lang="en" dir="ltr">Through: <bdi>Radio Alderwick</bdi></p>"#,
        r#"<p lang="en" dir="ltr">Said: 15 June 2026</p>"#,
        r#"<p lang="en" dir="ltr">True of: about May 2026</p>"#,
        r#"<p lang="en" dir="ltr">Status: Withdrawn: <bdi>Its counter was out of order.</bdi></p>"#,
        r#"<p lang="en" dir="ltr">Since: 3 Sept 2026</p>"#,
        r#"<p lang="en" dir="ltr">Our ruling: <bdi>Half right</bdi>, by <bdi>the desk</bdi></p>"#,
        r#"<ul><li lang="en" dir="ltr"><cite><a href="mailto:desk@example.org"><bdi>desk@example.org</bdi></a></cite></li></ul>"#,
        r#"<p lang="en" dir="ltr">In the speaker’s words:</p>"#,
        r#"<blockquote lang="en" dir="ltr" cite="https://example.org/counting?a=1&amp;b=2">They cost us a third of our trade</blockquote>"#,
        r#"<p lang="en" dir="ltr">Where to read it:</p>"#,
        r#"<ul><li lang="en" dir="ltr"><cite><a href="https://example.org/counting?a=1&amp;b=2"><bdi>Counting the cost</bdi></a></cite>, <bdi>The Post</bdi>, published 16 June 2026, <a href="https://example.com/kept">archived copy</a></li>"#,
        r#"<li lang="en" dir="ltr"><cite><bdi>A leaflet</bdi></cite></li></ul>"#,
        r#"<p lang="en" dir="ltr">Caveats:</p>"#,
        r#"<ul><li lang="en" dir="ltr">Derived by a ratio, major, may be too high: <bdi>Only passers-by were counted.</bdi> (What would settle it: <bdi>Till receipts.</bdi>)</li>"#,
        r#"<li lang="en" dir="ltr"><bdi>Said in the heat of the moment</bdi></li></ul>"#,
        r#"<p lang="en" dir="ltr">Article: <cite><a href="https://example.org/lanes"><bdi>Minutes saved</bdi></a></cite>, by <bdi>A. Writer</bdi>, <bdi>The Alderwick Post</bdi>, published 5 Oct 2026</p>"#,
        r#"<p lang="en" dir="ltr"><a href="https://example.org/lanes#claim-customers"><bdi>https://example.org/lanes#claim-customers</bdi></a></p>"#,
    ];
    assert_eq!(cited(FULL).html, expected.concat());
}

#[test]
fn what_is_not_known_is_not_said_but_that_there_is_no_source_and_no_caveat() {
    let expected = "A.\nWho: no source given\nStatus: Attributed\nCaveats: no caveats given\n https://x\n";
    let plain = cited(r#"{"claims":["A."]}"#).plain;
    assert_eq!(plain, expected.replace(" https://x", ADDRESS));
    let relayed = cited(r#"{"claims":[{"quote":"B!","relay":["C"],"assessment":{"rating":"D"}}]}"#).plain;
    let expected = "B!\nWho: no source given\nThrough: C\nStatus: Attributed\nOur ruling: D\nCaveats: no caveats given\n";
    assert_eq!(relayed, format!("{expected}{ADDRESS}\n"));
}

#[test]
fn the_words_of_the_document_keep_their_language_and_direction_among_those_of_another() {
    let cited = cited_in(r#"{"lang":"en","claims":[{"text":"A.","source":"The council","quote":"B"}]}"#, &arabic());
    let expected = [
        r#"<p lang="en" dir="ltr">A.</p>"#,
        r#"<p lang="ar" dir="rtl">القائل: <bdi lang="en">The council</bdi></p>"#,
        r#"<p lang="ar" dir="rtl">الحالة: منسوب إلى قائله</p>"#,
        r#"<p lang="ar" dir="rtl">بكلمات القائل:</p>"#,
        r#"<blockquote lang="en" dir="ltr">B</blockquote>"#,
        r#"<p lang="ar" dir="rtl">التحفظات: لم تُذكر تحفظات</p>"#,
        r#"<p lang="ar" dir="rtl"><a href="https://example.org/lanes#claim-customers"><bdi>https://example.org/lanes#claim-customers</bdi></a></p>"#,
    ];
    assert_eq!(cited.html, expected.concat());
    assert!(cited.plain.starts_with("A.\nالقائل: The council\n"), "{}", cited.plain);
    let hebrew = super::tests::cited(r#"{"lang":"he","claims":["א"]}"#).html;
    assert!(hebrew.starts_with(r#"<p lang="he" dir="rtl">א</p><p lang="en" dir="ltr">"#), "{hebrew}");
    let unknown = super::tests::cited(r#"{"claims":["א"]}"#).html;
    assert!(unknown.starts_with(r#"<p dir="auto">א</p>"#), "{unknown}");
}

#[test]
fn nothing_in_a_document_is_ever_markup() {
    let evil = r#"</p><script>alert(1)</script><img src=x onerror='a'>&lt;\" x=\""#;
    let json = format!(
        r#"{{"lang":"{evil}","article":{{"title":"{evil}","url":"javascript:alert(1)","author":"{evil}","publisher":"{evil}"}},
        "claims":[{{"text":"{evil}","quote":"q{evil}","source":{{"name":"{evil}","role":"{evil}","url":"https://e.org/'onclick='a"}},
        "relay":["{evil}"],"status":"disputed","statusNote":"{evil}","statusCitations":["{evil}"],
        "assessment":{{"text":"{evil}","rating":"{evil}","by":"{evil}"}},
        "citations":[{{"title":"{evil}","publisher":"{evil}","url":"https://e.org/&\u0022","locator":"{evil}"}},{{"title":"{evil}","url":"https://e.org/?a='b'&c","archiveUrl":"data:text/html,x"}}],
        "caveats":[{{"text":"{evil}","settles":"{evil}"}}]}}]}}"#
    );
    let html = cited(&json).html;
    let mut tags: Vec<&str> = html.split('<').skip(1).map(|tag| tag.split([' ', '>']).next().unwrap()).collect();
    tags.sort_unstable();
    tags.dedup();
    assert_eq!(
        tags,
        ["/a", "/bdi", "/blockquote", "/cite", "/li", "/p", "/ul", "a", "bdi", "blockquote", "cite", "li", "p", "ul"]
    );
    let hrefs: Vec<&str> = html.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(hrefs, ["https://e.org/'onclick='a", "https://e.org/?a='b'&amp;c", ADDRESS]);
    for tag in html.split('<').skip(1).map(|tag| tag.split('>').next().unwrap()) {
        // Between quotation marks stand values, and before them only names of ours.
        let (before, names) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(!before.contains('"'), "{tag}");
        for name in names.split('"').step_by(2).filter(|name| !name.is_empty()) {
            assert!(["lang=", "dir=", "cite=", "href="].contains(&name.trim_start()), "{tag}");
        }
    }
}

#[test]
fn only_addresses_that_a_reader_may_be_led_to_are_links() {
    let strings = Strings::default();
    let ledger = Ledger::of(Rc::new(json_document(br#"{"claims":[{"text":"A.","citations":["T"],"quote":"B"}]}"#)));
    let mut row = ledger.row(&strings, 0).unwrap();
    for address in
        ["javascript:alert(1)", "data:text/html,x", "file:///home/a.html#claim-1", "about:blank#claim-1", "", "//e.org"]
    {
        let link = Run::Link { text: "T".into(), to: address.into() };
        row.evidence.citations = vec![Line(vec![link, Run::OurLink { text: "U".into(), to: address.into() }])];
        let cited = cite(&heading(&ledger, &strings), &row, &strings, address);
        assert!(!cited.html.contains("<a") && !cited.html.contains("cite="), "{}", cited.html);
        assert!(cited.plain.ends_with(&format!("\n{address}\n")), "{}", cited.plain);
    }
}

#[test]
fn the_article_is_named_by_what_is_known_of_it() {
    let cases = [
        (r#"{"url":"https://www.example.org/a"}"#, "Article: example.org <https://www.example.org/a>\n"),
        (r#"{"publisher":"P","published":"2026"}"#, "Article: P, published 2026\n"),
        (r#"{"title":"T","author":"A"}"#, "Article: T, by A\n"),
        (r#"{"modified":"2026"}"#, "Caveats: no caveats given\n"),
    ];
    for (article, line) in cases {
        let plain = cited(&format!(r#"{{"article":{article},"claims":["A."]}}"#)).plain;
        assert!(plain.ends_with(&format!("{line}{ADDRESS}\n")), "{article}: {plain}");
    }
}
