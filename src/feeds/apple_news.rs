//! An article in Apple News Format: the table as text, a heading and some paragraphs for each claim
//! (<https://developer.apple.com/documentation/applenews/article>).

use std::rc::Rc;

use super::Feed;
use crate::claims::tree::{Member, Node};
use crate::claims::write::json::{Layout, to_text};
use crate::claims::{Document, Reading};
use crate::prerender::json_ld::escaped;
use crate::strings::Word;
use crate::table::citation::caveat_line;
use crate::table::{Line, Row, Run};

/// `article.json`, with the claims as its components. What is in a claim is text there: it is escaped in the HTML of its component.
pub fn to_apple_news(reading: &Rc<Reading>) -> String {
    let feed = Feed::of(reading);
    let document = feed.document();
    let lang = document.lang.as_deref().unwrap_or("en");
    let title = feed.shown.title.text();
    let mut components = vec![component("title", "title", &title, false)];
    let mut intro = paragraph(&feed.shown.subtitle);
    if !feed.shown.article.is_empty() {
        intro = paragraph(&feed.shown.article) + &intro;
    }
    components.push(component("intro", "about", &intro, true));
    for row in feed.rows() {
        let heading = format!("{}. {}", row.number, row.text);
        components.push(component("heading2", &format!("claim-{}", row.id), &heading, false));
        components.push(component("body", &format!("claim-{}-evidence", row.id), &body(&feed, &row), true));
    }
    let mut article = vec![
        text("version", "1.7"),
        text("identifier", "claims"),
        text("language", lang),
        text("title", &title),
        Member::new(
            "layout",
            Node::record(vec![number("columns", 7), number("width", 1024), number("margin", 60), number("gutter", 20)]),
        ),
        Member::new("components", Node::list(components)),
        Member::new("componentTextStyles", Node::record(vec![Member::new("default", Node::record(Vec::new()))])),
    ];
    let metadata = metadata(document);
    if !metadata.is_empty() {
        article.push(Member::new("metadata", Node::record(metadata)));
    }
    let mut json = to_text(&Node::record(article), Layout::Pretty);
    json.push('\n');
    escaped(&json)
}

fn metadata(document: &Document) -> Vec<Member> {
    let Some(article) = &document.article else { return Vec::new() };
    let mut members = Vec::new();
    if let Some(author) = &article.author {
        members.push(Member::new("authors", Node::list(vec![Node::text(author)])));
    }
    if let Some(url) = &article.url {
        members.push(text("canonicalURL", url.as_str()));
    }
    members
}

/// What stands below a claim: who, when and how it stands, what happened to it, its caveats, where it can be read.
fn body(feed: &Feed, row: &Row) -> String {
    let strings = &feed.strings;
    let mut about = Line(vec![Run::Strong(row.speaker.text().into())]);
    for part in [row.role.text(), row.as_of.text(), row.status_words.to_string()] {
        if !part.is_empty() {
            about.0.push(Run::Ours(" · ".into()));
            about.0.push(Run::Ours(part.into()));
        }
    }
    let mut html = paragraph(&about);
    for note in &row.notes {
        html.push_str(&paragraph(note));
    }
    let caveats: Vec<Line> = row.evidence.caveats.iter().map(|caveat| caveat_line(strings, caveat)).collect();
    html.push_str(&list(strings.get(Word::HeadingCaveats), &caveats));
    let citations: Vec<Line> = row.evidence.citations.iter().chain(&row.evidence.status_citations).cloned().collect();
    html.push_str(&list(strings.get(Word::HeadingCitations), &citations));
    html
}

fn list(heading: &str, lines: &[Line]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let items: String = lines.iter().map(|line| format!("<li>{}</li>", html(line))).collect();
    format!("<p><strong>{}</strong></p><ul>{items}</ul>", escape(heading))
}

fn paragraph(line: &Line) -> String {
    format!("<p>{}</p>", html(line))
}

fn html(line: &Line) -> String {
    let run = |run: &Run| match run {
        Run::Link { text, to } | Run::OurLink { text, to } => format!("<a href=\"{}\">{}</a>", escape(to), escape(text)),
        Run::Strong(words) => format!("<strong>{}</strong>", escape(words)),
        other => escape(&Line(vec![other.clone()]).text()),
    };
    line.0.iter().map(run).collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn component(role: &str, identifier: &str, words: &str, is_html: bool) -> Node {
    let mut members = vec![text("role", role), text("identifier", identifier), text("text", words)];
    if is_html {
        members.push(text("format", "html"));
    }
    Node::record(members)
}

fn text(name: &str, value: &str) -> Member {
    Member::new(name, Node::text(value))
}

fn number(name: &str, value: i64) -> Member {
    Member::new(name, value.into())
}
