use super::*;

const PLAIN: &str = "<section class=\"claims-table-plain\" lang=\"en\" dir=\"ltr\">";

#[test]
fn plain_html_has_every_claim_with_what_is_known_and_nothing_that_runs() {
    let json = r#"{"lang":"en","title":"Rain <i>","claims":[{"id":"a","text":"It <b>rained</b> & rained.","quote":"rain","source":{"name":"Met \"Office\"","url":"https://example.org/?a&b","stake":{"side":"party"}},
        "status":"disputed","statusNote":"Dry.","caveats":[{"kind":"scope","text":"x","severity":"major","settles":"y"}],"citations":[{"title":"T","url":"https://example.org/t"}],
        "relations":[{"to":"b","kind":"disputes"}],"revisions":[{"on":"2025-01-09","reason":"A slip.","correction":true}]},{"id":"b","text":"Dry."}]}"#;
    let document = json_document(json.as_bytes()).document;
    let html = Prerender::of(&document, None).fragment(Assets::Plain);
    assert!(
        html.starts_with(&format!("{PLAIN}<h2><bdi>Rain &lt;i&gt;</bdi></h2>\n")) && html.ends_with("</section>\n"),
        "{html}"
    );
    for part in [
        "<h3 id=\"claim-a\" lang=\"en\" dir=\"ltr\">1. It &lt;b&gt;rained&lt;/b&gt; &amp; rained.</h3>",
        "<p><bdi>Met \"Office\"</bdi> · Disputed</p>",
        "<blockquote lang=\"en\" dir=\"ltr\">rain</blockquote>",
        "<li>Who: <a href=\"https://example.org/?a&amp;b\"><bdi>Met \"Office\"</bdi></a></li>",
        "<li>Stake: Is a party to the matter</li>",
        "<h4>Caveats</h4>\n<ul>\n<li>Scope, major: <bdi>x</bdi> (What would settle it: <bdi>y</bdi>)</li>\n</ul>",
        "<li><a href=\"https://example.org/t\"><bdi>T</bdi></a></li>",
        "<li>Disputes <a href=\"#claim-b\">claim 2</a>: <bdi>Dry.</bdi></li>",
        "Corrected <time datetime=\"2025-01-09\">9 Jan 2025</time>",
        "<h3 id=\"claim-b\" lang=\"en\" dir=\"ltr\">2. Dry.</h3>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    for name in ["<script", "<style", "<link", "claims-table ", "<template", "<i>", "<b>", " style="] {
        assert!(!html.contains(name), "{name}");
    }
}

#[test]
fn plain_html_stands_where_the_element_stood_with_numbers_in_the_text_and_a_second_run_changes_nothing() {
    let document = document(&[&["It rained"], &["today"]]);
    let page = "<html><head><title>x</title></head><body><article>It rained today.</article><claims-table src=\"x\"></claims-table></body></html>";
    let once = rendered_text(page, &document, Assets::Plain);
    let mark = |number: usize| {
        format!(
            "<sup class=\"claims-table-plain-mark\"><a href=\"#claim-{number}\" aria-label=\"Claim {number}: B, Attributed\" lang=\"en\">{number}</a></sup>"
        )
    };
    let article =
        format!("<html><head><title>x</title></head><body><article>It rained{} today{}.</article>{PLAIN}", mark(1), mark(2));
    assert!(once.starts_with(&article) && once.ends_with("</section></body></html>"), "{once}");
    assert_eq!(rendered_text(&once, &document, Assets::Plain), once);
    assert_eq!(text_of(&once), "It rained today.");
    // The element takes its place again, and its marks theirs.
    let again = rendered_text(&once, &document, Assets::Inline);
    assert!(marked(&again).contains("<article>It rained[1] today[2].</article><claims-table lang=\"en\">"), "{again}");
    assert!(!again.contains("claims-table-plain"), "{again}");
}
