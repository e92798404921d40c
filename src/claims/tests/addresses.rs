use super::{messages, written};
use crate::claims::Address;
use crate::claims::read::json_document;

#[test]
fn addresses_a_reader_may_be_led_to_are_taken() {
    let cases = [
        ("https://example.org", "https://example.org"),
        ("http://example.org/a?b=c&d#e", "http://example.org/a?b=c&d#e"),
        ("HTTPS://EXAMPLE.ORG/A", "HTTPS://EXAMPLE.ORG/A"),
        ("https://example.org:8443/%20'()*", "https://example.org:8443/%20'()*"),
        ("https://مثال.إختبار/خبر", "https://مثال.إختبار/خبر"),
        ("https://[::1]/", "https://[::1]/"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("MailTo:desk@example.org?subject=a", "MailTo:desk@example.org?subject=a"),
        // Browsers leave out white space around an address as well.
        (" \n\thttps://example.org/a\r ", "https://example.org/a"),
    ];
    for (text, address) in cases {
        assert_eq!(Address::parse(text).map(|address| address.as_str().to_owned()), Some(address.to_owned()), "{text:?}");
    }
}

#[test]
fn every_other_address_is_refused() {
    let texts = [
        "",
        " ",
        "example.org",
        "www.example.org/a",
        "/a",
        "a/b",
        "#claim-1",
        "?a",
        "//example.org",
        "https:",
        "https:/example.org",
        "https:example.org",
        "https://",
        "https:///x",
        "https:////example.org",
        "https://?a",
        "https://#a",
        "https:\\\\example.org",
        "https://example.org\\a",
        "http ://example.org",
        "ht\ttps://example.org",
        "https:\n//example.org",
        "https://exam\nple.org",
        "https://example.org/a\tb",
        "https://example.org/a b",
        "https://example.org/a\u{a0}b",
        "https://example.org/a\u{2028}b",
        "https://example.org/a\u{0}b",
        "https://example.org/\u{85}",
        "https://example.org/<b>",
        "https://example.org/\"onclick=",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "\u{1}javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "javascript://https://example.org/%0aalert(1)",
        "javascript&colon;alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "DATA:,a",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "blob:https://example.org/a",
        "ftp://example.org",
        "tel:+1",
        "about:blank",
        "view-source:https://example.org",
        "mailto:",
        "mailto: ",
        "httpsx://example.org",
        "https\u{0}://example.org",
        "ｈttps://example.org",
    ];
    for text in texts {
        assert_eq!(Address::parse(text), None, "{text:?}");
    }
}

#[test]
fn the_host_names_the_place_an_address_leads_to() {
    let cases = [
        ("https://example.org", "example.org"),
        ("https://www.example.org/a/b", "example.org"),
        ("https://news.example.org?a", "news.example.org"),
        ("http://example.org#a", "example.org"),
        ("https://example.org/http://www.example.com", "example.org"),
    ];
    for (text, host) in cases {
        assert_eq!(Address::parse(text).unwrap().host(), host);
    }
}

#[test]
fn an_address_that_is_refused_is_reported_and_kept_for_writing() {
    let text = r#"{"article":{"url":"javascript:alert(1)"},"claims":[{"text":"A","citations":[{"url":7,"archiveUrl":"//a"}],
        "source":{"name":"B","url":""}}]}"#;
    assert_eq!(
        messages(text),
        [
            "article.url: expected an http, https or mailto address, found `javascript:alert(1)`",
            "claims[0].citations[0].url: expected an http, https or mailto address, found `7`",
            "claims[0].citations[0].archiveUrl: expected an http, https or mailto address, found `//a`",
            "claims[0].source.url: expected an http, https or mailto address, found an empty string",
        ]
    );
    let document = json_document(text.as_bytes()).document;
    assert_eq!(document.article.as_ref().unwrap().url, None);
    assert_eq!(written(&document), super::value(text));
}
