//! Pages as they are found: what is read of them, where marks go, and that everything else stays.

mod marks;
mod pages;
mod plain;
mod sources;
mod text;

use super::*;
use crate::claims::Document;
use crate::claims::read::json_document;
use crate::prerender::{Assets, Prerender};

fn page(html: &str) -> Page {
    Page::read(html.as_bytes().to_vec()).unwrap()
}

/// The text of a page's article, with `|` for a break between blocks and one space for other white space.
fn text_of(html: &str) -> String {
    let page = page(html);
    let text = page.text(&page.article().unwrap());
    let units = String::from_utf16(text.text.units()).unwrap().replace('\u{2029}', "|");
    units.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A document of one claim for each list of passages.
fn document(claims: &[&[&str]]) -> Document {
    let claims = claims.iter().map(|passages| serde_json::json!({"text": "A", "source": "B", "passages": passages}));
    let json = serde_json::json!({ "claims": claims.collect::<Vec<_>>() }).to_string();
    json_document(json.as_bytes()).document
}

fn try_rendered(bytes: &[u8], document: &Document, assets: Assets<'_>) -> Result<Vec<u8>, PageProblem> {
    let page = Page::read(bytes.to_vec()).unwrap();
    let article = page.article()?;
    let text = page.text(&article);
    let prerender = Prerender::of(document, page.table_lang(&article).as_deref());
    let passages = passage::anchored(&text.text, document);
    rendered(&page, &article, &text, (document, &passages), &prerender, assets)
}

fn rendered_bytes(bytes: &[u8], document: &Document, assets: Assets<'_>) -> Vec<u8> {
    try_rendered(bytes, document, assets).unwrap()
}

fn rendered_text(html: &str, document: &Document, assets: Assets<'_>) -> String {
    String::from_utf8(rendered_bytes(html.as_bytes(), document, assets)).unwrap()
}

/// A rendered page with the long parts of the table named: `{root}` for its shadow root, `{json}` for the document, `{ld}` for the JSON-LD.
fn outline(html: &str) -> String {
    let mut html = html.to_owned();
    let parts = [
        ("<template shadowrootmode=\"open\">", "</template>", "{root}"),
        ("<script type=\"application/json\">", "</script>", "{json}"),
        ("<script type=\"application/ld+json\">", "</script>", "{ld}"),
        ("<style data-claims-table>", "</style>", "{style}"),
    ];
    for (start, end, name) in parts {
        if let Some((before, rest)) = html.split_once(start) {
            let (_, after) = rest.split_once(end).unwrap();
            html = format!("{before}{name}{after}");
        }
    }
    html
}

/// An outline with every mark as `[1]`, and `[1?]` where it is not sure.
fn marked(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<a class=\"claims-table-mark\"") {
        let (mark, after) = after.split_once("</a>").unwrap();
        let (_, number) = mark.split_once("data-number=\"").unwrap();
        let number = number.split('"').next().unwrap();
        let unsure = if mark.contains("data-certainty=") { "?" } else { "" };
        out.push_str(&format!("{before}[{number}{unsure}]"));
        rest = after;
    }
    outline(&(out + rest))
}
