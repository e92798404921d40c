//! Web annotations on the article: a page of them, each with the passages of a claim as text quote selectors
//! (<https://www.w3.org/TR/annotation-model/>).

use std::rc::Rc;

use super::Feed;
use crate::claims::tree::{Member, Node};
use crate::claims::write::json::{Layout, to_text};
use crate::claims::{Claim, Passage, Reading};
use crate::prerender::json_ld::escaped;
use crate::strings::Word;
use crate::table::{Row, Shown, cite};

/// An `AnnotationPage` with one annotation for each claim. Its body is the row as plain text; its targets are the passages, or the quote
/// of a claim that has none, or else the whole article. The addresses are those of the article; where the document does not say which
/// that is, they are relative to the page the annotations are served with.
pub fn to_annotations(reading: &Rc<Reading>) -> String {
    let feed = Feed::of(reading);
    let document = feed.document();
    let page = document.article.as_ref().and_then(|article| article.url.as_ref()).map_or("", |url| url.as_str());
    let page = page.split('#').next().unwrap_or_default();
    let items: Vec<Node> = feed.rows().filter_map(|row| Some(annotation(&feed, feed.claim(&row)?, &row, page))).collect();
    let root = vec![
        text("@context", "http://www.w3.org/ns/anno.jsonld"),
        text("id", &format!("{page}#claims")),
        text("type", "AnnotationPage"),
        Member::new("items", Node::list(items)),
    ];
    let mut json = to_text(&Node::record(root), Layout::Pretty);
    json.push('\n');
    escaped(&json)
}

fn annotation(feed: &Feed, claim: &Claim, row: &Row, page: &str) -> Node {
    let document = feed.document();
    let address = format!("{page}#claim-{}", row.id);
    // Every claim would name the article that its reader is on.
    let shown = Shown { article: Default::default(), ..feed.shown.clone() };
    let cited = cite(&shown, row, &feed.strings, &address).plain;
    let words = cited.trim_end().strip_suffix(&address).unwrap_or(&cited).trim_end();
    let mut body =
        vec![text("type", "TextualBody"), text("purpose", "describing"), text("format", "text/plain"), text("value", words)];
    if let Some(lang) = &document.lang {
        body.push(text("language", lang));
    }
    let tag = Node::record(vec![
        text("type", "TextualBody"),
        text("purpose", "tagging"),
        text(
            "value",
            &format!("{}{}{}", feed.strings.get(Word::FactStatus), feed.strings.get(Word::LabelColon), row.status_words),
        ),
    ]);
    let quote = claim.quote.as_ref().map(|quote| Passage { exact: Some(quote.clone()), ..Passage::default() });
    let passages: Vec<&Passage> =
        if claim.passages.is_empty() { quote.iter().collect() } else { claim.passages.iter().collect() };
    let mut targets: Vec<Node> = passages.into_iter().filter_map(|passage| target(passage, page)).collect();
    let target = match targets.len() {
        0 => Node::text(page),
        1 => targets.remove(0),
        _ => Node::list(targets),
    };
    let mut members = vec![text("id", &address), text("type", "Annotation"), text("motivation", "describing")];
    if let Some(by) = document.article.as_ref().and_then(|article| article.publisher.as_ref()) {
        members.push(Member::new("creator", Node::record(vec![text("type", "Organization"), text("name", by)])));
    }
    members.push(Member::new("body", Node::list(vec![Node::record(body), tag])));
    members.push(Member::new("target", target));
    Node::record(members)
}

fn target(passage: &Passage, page: &str) -> Option<Node> {
    let exact = passage.exact.as_deref().filter(|exact| !exact.trim().is_empty())?;
    let mut selector = vec![text("type", "TextQuoteSelector"), text("exact", exact)];
    for (name, words) in [("prefix", &passage.prefix), ("suffix", &passage.suffix)] {
        selector.extend(words.as_ref().map(|words| text(name, words)));
    }
    Some(Node::record(vec![
        text("type", "SpecificResource"),
        text("source", page),
        Member::new("selector", Node::record(selector)),
    ]))
}

fn text(name: &str, value: &str) -> Member {
    Member::new(name, Node::text(value))
}
