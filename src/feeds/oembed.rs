//! An oEmbed answer: how another site shows a table that stands in a page of its own, in a frame.
//!
//! Standard: <https://oembed.com/>, an answer of the type `rich`.

use std::rc::Rc;

use super::Feed;
use crate::claims::Reading;
use crate::claims::tree::{Member, Node};
use crate::claims::write::json::{Layout, to_text};
use crate::prerender::attribute_text;

/// Where the framed page is, and the files beside it.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The address of the page that `claims render --frame` wrote.
    pub page: &'a str,
    /// The address of the deployed files, from which the script comes that gives the frame its height; none is named without it.
    pub assets: Option<&'a str>,
}

/// How wide the frame is where a site takes the number for it, in CSS pixels; the frame itself is as wide as its place.
const WIDTH: i64 = 640;
/// How high the heading and the overview are, and a closed row, at that width. Until the page in the frame has told its height.
const HEAD: i64 = 320;
const ROW: i64 = 130;
/// How many rows a long table shows first.
const ROWS: usize = 50;

/// What a site may do that shows the frame: run the page's script, which takes claims from its own site, open sources beside it, and save
/// claims. It may not lead the page around it anywhere.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// The answer, as JSON.
pub fn to_oembed(reading: &Rc<Reading>, frame: Frame<'_>) -> String {
    let feed = Feed::of(reading);
    let article = feed.document().article.as_ref();
    let title = feed.shown.title.text();
    let height = HEAD + ROW * i64::try_from(feed.ledger.len().min(ROWS)).unwrap_or_default();
    let mut html = format!(
        "<iframe src=\"{}\" title=\"{}\" sandbox=\"{SANDBOX}\" allow=\"clipboard-write\" loading=\"lazy\" width=\"100%\" \
         height=\"{height}\" frameborder=\"0\"></iframe>",
        attribute_text(frame.page),
        attribute_text(&title)
    );
    if let Some(assets) = frame.assets {
        let assets = attribute_text(assets.trim_end_matches('/'));
        html.push_str(&format!("<script src=\"{assets}/claims-table-frame.js\" async></script>"));
    }
    let mut members = vec![
        Member::new("version", Node::text("1.0")),
        Member::new("type", Node::text("rich")),
        Member::new("title", Node::text(&title)),
    ];
    let mut name = |key: &str, text: Option<&str>| members.extend(text.map(|text| Member::new(key, Node::text(text))));
    name("provider_name", article.and_then(|article| article.publisher.as_deref()));
    name("author_name", article.and_then(|article| article.author.as_deref()));
    members.push(Member::new("width", WIDTH.into()));
    members.push(Member::new("height", height.into()));
    members.push(Member::new("html", Node::text(&html)));
    let mut text = to_text(&Node::record(members), Layout::Pretty);
    text.push('\n');
    text
}
