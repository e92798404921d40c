use super::*;

/// The article with its marks, without what is put after it and into its head.
fn with_marks(article: &str, claims: &[&[&str]]) -> String {
    let html = format!("<article>{article}</article>");
    let marked = marked(&rendered_text(&html, &document(claims), Assets::Inline));
    let (_, marked) = marked.split_once("<article>").unwrap();
    marked.split_once("</article>").unwrap().0.to_owned()
}

#[test]
fn a_mark_stands_directly_after_its_passage() {
    let cases = [
        ("in text", "It rained today.", "It rained[1] today."),
        ("inside a tag that goes on", "It <b>rained</b> today.", "It <b>rained[1]</b> today."),
        ("after a reference", "It rain&#101;d today.", "It rain&#101;d[1] today."),
        ("before a reference", "It rained&nbsp;today.", "It rained[1]&nbsp;today."),
        ("before a comment", "It rained<!-- x --> today.", "It rained[1]<!-- x --> today."),
        ("across blocks and lines", "<p>It\r\n</p><p>rained today.", "<p>It\r\n</p><p>rained[1] today."),
        ("after a link", "<a href=x>It <i>rained</i> today</a>.", "<a href=x>It <i>rained</i> today</a>[1]."),
        (
            "after a button in a label",
            "<label>It <button>rained</button> x</label>.",
            "<label>It <button>rained</button> x</label>[1].",
        ),
        ("in a link without an end", "<a href=x>It rained today.", "<a href=x>It rained[1] today."),
        ("after a link that is over", "<a href=x>It</a> rained today.", "<a href=x>It</a> rained[1] today."),
        ("past what is hidden", "It <i hidden>x</i>rained today.", "It <i hidden>x</i>rained[1] today."),
    ];
    for (name, html, expected) in cases {
        assert_eq!(with_marks(html, &[&["It rained"]]), expected, "{name}");
    }
}

#[test]
fn a_mark_never_stands_after_white_space() {
    assert_eq!(with_marks("It rained today.", &[&["It rained "]]), "It rained[1] today.");
}

#[test]
fn marks_at_one_place_stand_in_the_order_of_rows_and_each_row_once() {
    assert_eq!(with_marks("It rained.", &[&["It rained", "rained"], &["rained"]]), "It rained[1][2].");
    // A claim without words has no row and no mark.
    let claims = r#"{"claims":[{"passages":["It rained"]},{"text":"A","passages":["It rained"]}]}"#;
    let html = rendered_text("It rained.", &json_document(claims.as_bytes()).document, Assets::Inline);
    assert!(marked(&html).contains("It rained[1]."), "{html}");
}

#[test]
fn what_is_not_sure_says_so_and_what_is_lost_has_no_mark() {
    assert_eq!(
        with_marks(
            "It rained. It rained. The long winter was rather cold.",
            &[&["It rained"], &["The long winter was very cold"], &["snow fell"]]
        ),
        "It rained[1?]. It rained. The long winter was rather cold[2?]."
    );
}

#[test]
fn a_mark_is_a_link_with_a_name_and_no_text() {
    let claims = r#"{"claims":[{"id":"a.b","text":"A","source":"<B> & \"C\"","passages":["It rained"]}]}"#;
    let html = rendered_text("It rained", &json_document(claims.as_bytes()).document, Assets::Inline);
    let mark = "It rained<a class=\"claims-table-mark\" href=\"#claim-a.b\" data-number=\"1\" \
                aria-label=\"Claim 1: &lt;B> &amp; &quot;C&quot;, Attributed\" lang=\"en\"></a>";
    assert!(html.contains(mark), "{html}");
    let html = rendered_text("It rained. It rained", &json_document(claims.as_bytes()).document, Assets::Inline);
    assert!(html.contains(" lang=\"en\" data-certainty=\"ambiguous\"></a>. It rained"), "{html}");
}
