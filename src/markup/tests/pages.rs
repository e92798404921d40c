use super::*;

const AT: Assets<'_> = Assets::At("/x/");

/// What is put into the head and in the place of the element, for [`AT`].
const LINK: &str = "<link rel=\"stylesheet\" href=\"/x/claims-table.css\">\n";
const TABLE: &str = "<claims-table lang=\"en\">{root}\n{json}\n<a id=\"claim-1\" slot=\"claim-1\"></a></claims-table>\n{ld}\n\
                     <script type=\"module\" src=\"/x/claims-table.js\"></script>";

fn whole(html: &str) -> String {
    marked(&rendered_text(html, &document(&[&["It rained"]]), AT))
}

#[test]
fn head_and_table_are_put_where_they_belong_and_nothing_else_changes() {
    let cases: [(&str, &str, &str); 15] = [
        (
            "a whole page",
            "<!DOCTYPE html>\r\n<html>\r\n<head><title>x</title></head>\r\n<body class='a'>\r\n<article><p>It rained.</article>\r\n<claims-table src=\"c.json\"></claims-table>\r\n</body></html>\r\n",
            "<!DOCTYPE html>\r\n<html>\r\n<head><title>x</title>{L}</head>\r\n<body class='a'>\r\n<article><p>It rained[1].</article>\r\n{T}\r\n</body></html>\r\n",
        ),
        ("no element", "<article>It rained</article><p>foot", "{L}<article>It rained[1]</article>\n{T}<p>foot"),
        ("no element in main", "<main>It rained</main>x", "{L}<main>It rained[1]</main>\n{T}x"),
        ("no element in a body", "<html><body>It rained</body></html>", "<html>{L}<body>It rained[1]\n{T}</body></html>"),
        ("no body and no head", "<html>It rained</html>", "<html>{L}It rained[1]\n{T}</html>"),
        ("a head without an end tag", "<head><title>x</title><p>It rained", "<head><title>x</title>{L}<p>It rained[1]\n{T}"),
        (
            "a head's content without a head",
            "<!doctype html><meta charset=utf-8><title>x</title>\nIt rained",
            "<!doctype html><meta charset=utf-8><title>x</title>\n{L}It rained[1]\n{T}",
        ),
        (
            "a body without a head",
            "<html lang=en><!-- x --><body>It rained",
            "<html lang=en><!-- x -->{L}<body>It rained[1]\n{T}",
        ),
        (
            "nested articles",
            "<article>It rained<article>no</article></article>",
            "{L}<article>It rained[1]<article>no</article>\n{T}</article>",
        ),
        ("text alone", "It rained", "{L}It rained[1]\n{T}"),
        ("nothing", "", "{L}\n{T}"),
        ("a doctype alone", "<!doctype html>", "<!doctype html>{L}\n{T}"),
        (
            "an element closed by itself",
            "<article><claims-table/><p>It rained</article>",
            "{L}<article>{T}<p>It rained[1]</article>",
        ),
        ("an element in upper case", "<P>It rained<CLAIMS-TABLE SRC=c.json>old</CLAIMS-TABLE>", "{L}<P>It rained[1]{T}"),
        (
            "a second element",
            "It rained<claims-table></claims-table><claims-table src=d></claims-table>",
            "{L}It rained[1]{T}<claims-table src=d></claims-table>",
        ),
    ];
    for (name, html, expected) in cases {
        let expected = expected.replace("{L}", LINK).replace("{T}", TABLE);
        assert_eq!(whole(html), expected, "{name}");
        let once = rendered_text(html, &document(&[&["It rained"]]), AT);
        assert_eq!(rendered_text(&once, &document(&[&["It rained"]]), AT), once, "{name}, a second time");
        let inline = rendered_text(&once, &document(&[&["It rained"]]), Assets::Inline);
        assert_eq!(rendered_text(&inline, &document(&[&["It rained"]]), Assets::Inline), inline, "{name}, inline");
    }
}

#[test]
fn attributes_of_the_element_stay_except_its_source() {
    let html = "<claims-table id=t src=c.json lang=ar theme='dark' open title='\"a\" &amp; b'>old</claims-table>";
    let html = rendered_text(html, &document(&[&["It rained"]]), AT);
    let start = "<claims-table lang=\"ar\" id=\"t\" theme=\"dark\" open title=\"&quot;a&quot; &amp; b\"><template";
    assert!(html.contains(start), "{html}");
}

#[test]
fn a_script_and_a_stylesheet_that_the_page_names_are_not_named_again() {
    let head = "<link href='/y/claims-table.css?v=1' rel=stylesheet><script type=module src='../claims-table.js'></script>";
    let table = TABLE.split_once("\n<script").unwrap().0;
    assert_eq!(whole(&format!("{head}It rained")), format!("{head}It rained[1]\n{table}"));
}

#[test]
fn without_assets_the_style_of_the_marks_stands_in_the_head() {
    let html = rendered_text("<head></head>It rained", &document(&[&["It rained"]]), Assets::Inline);
    let table = TABLE.split_once("\n<script").unwrap().0;
    assert_eq!(marked(&html), format!("<head>{{style}}\n</head>It rained[1]\n{table}"));
    assert!(html.contains(&format!("<style data-claims-table>{}</style>\n</head>", crate::style::article_sheet())));
    // With assets the link takes its place, and the other way the link stays: it has the same rules.
    let linked = rendered_text(&html, &document(&[&["It rained"]]), AT);
    assert_eq!(marked(&linked), format!("<head>{LINK}</head>It rained[1]\n{TABLE}"));
}

#[test]
fn a_new_document_takes_the_place_of_the_old_one_and_of_its_marks() {
    let old = rendered_text("<article><p>It rained. It blew.</p></article>", &document(&[&["It rained"]]), AT);
    let new = rendered_text(&old, &document(&[&["It blew"]]), AT);
    assert_eq!(new, rendered_text("<article><p>It rained. It blew.</p></article>", &document(&[&["It blew"]]), AT));
}

#[test]
fn what_the_prerender_holds_is_what_a_fragment_holds() {
    let document = document(&[&["It rained"]]);
    let html = rendered_text("It rained<claims-table></claims-table>\n", &document, AT);
    let (_, table) = html.split_once("</a><claims-table").unwrap();
    assert_eq!(format!("<claims-table{table}"), crate::prerender::fragment(&document, None, AT));
}

#[test]
fn a_page_cut_anywhere_is_read_and_written() {
    let html = "<!doctype html><html><head><meta charset=utf-8><title>x</title></head><body><article><p>It <b>rain&#101;d</b> \
                <a href='x' class=claims-table-mark>1</a><!-- x --><table><tr><td>é&amp;<svg><path/></svg><script>x</script></table>\
                <claims-table article=\"article\" src=c.json><p>old</p></claims-table></article></body></html>";
    let document = document(&[&["It rained"]]);
    let mut messages = std::collections::BTreeSet::new();
    for end in 0..=html.len() {
        match try_rendered(&html.as_bytes()[..end], &document, AT) {
            Ok(once) => assert!(try_rendered(&once, &document, AT).unwrap() == once, "byte {end}"),
            Err(problem) => drop(messages.insert(problem.message)),
        }
    }
    let swallowed =
        "expected a page that a table can stand in, found one that ends within a comment, a tag or an element such as `script`";
    assert_eq!(messages.into_iter().collect::<Vec<_>>(), [swallowed]);
}

#[test]
fn a_long_page_and_a_deep_one_are_read() {
    let long = format!("<article>{}<p>It rained.</article>", "<p>Some <b>words</b> &amp; more.</p>\n".repeat(30_000));
    assert!(whole(&long).contains("It rained[1]."));
    let deep = format!("{}It rained", "<div><b><p>".repeat(20_000));
    assert!(whole(&deep).contains("It rained[1]"));
}
