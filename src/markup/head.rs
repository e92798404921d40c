//! What the page's head gets: the look of the marks.

use crate::markup::Page;
use crate::markup::source::Change;
use crate::markup::tag::is_of_head;
use crate::markup::tree::{Element, Index, Item};
use crate::prerender::{Assets, Piece, styled};
use crate::style;

/// The attribute by which the stylesheet of the marks is known again.
const OURS: &str = "data-claims-table";

/// What the marks look like, at the end of the page's head or where an earlier run put it; nothing where the page has it by itself.
pub fn styles(page: &Page, assets: Assets<'_>) -> Vec<Change> {
    let old = page.tree.all().filter(|(_, element)| element.name == "style" && element.attribute(OURS).is_some());
    let mut changes: Vec<Change> = old
        .map(|(_, style)| {
            let rest = page.source.text.get(style.end..).unwrap_or_default();
            let end = style.end + usize::from(rest.starts_with('\n'));
            Change { at: style.start_tag.start..end, new: Vec::new() }
        })
        .collect();
    // The link in a shadow root is not the page's.
    let mut links = page.tree.all().filter(|(index, element)| element.name == "link" && !page.tree.is_in(*index, "template"));
    if assets != Assets::Plain && !links.any(|(_, link)| is_file(link.attribute("href"), "claims-table.css")) {
        let mut new = match assets.link() {
            Some(link) => vec![Piece::Markup(link)],
            None => styled(&format!(" {OURS}"), style::article_sheet()).to_vec(),
        };
        new.push(Piece::Markup("\n".to_owned()));
        match changes.first_mut() {
            Some(old) => old.new = new,
            None => {
                let at = end_of_head(page);
                changes.push(Change { at: at..at, new });
            }
        }
    }
    changes
}

/// Where the page's head ends, or would end if it had one.
fn end_of_head(page: &Page) -> usize {
    let tree = &page.tree;
    // Browsers take no notice of a second head inside something else.
    let is_head = |(_, element): &(Index, &Element)| {
        element.name == "head" && element.parent.and_then(|parent| tree.get(parent)).is_none_or(|parent| parent.name == "html")
    };
    if let Some((_, head)) = tree.all().find(is_head) {
        return head.end_tag.as_ref().map_or(head.end, |tag| tag.start);
    }
    let source = page.source.text.as_str();
    let mut end = 0;
    let mut inside = 0_usize;
    for item in &tree.items {
        match item {
            Item::Open(index) | Item::Close(index) => {
                let Some(element) = tree.get(*index) else { continue };
                let is_open = matches!(item, Item::Open(_));
                if element.name == "html" && is_open {
                    end = element.start_tag.end;
                } else if is_of_head(&element.name) {
                    inside = if is_open { inside + 1 } else { inside.saturating_sub(1) };
                    end = element.end;
                } else if inside == 0 {
                    return if is_open { element.start_tag.start } else { end };
                }
            }
            Item::Text { at, .. } if inside == 0 => {
                let text = source.get(at.clone()).unwrap_or_default();
                if let Some(first) = text.find(|c: char| !c.is_ascii_whitespace()) {
                    return at.start + first;
                }
            }
            Item::Text { .. } => {}
        }
    }
    end.max(after_doctype(source))
}

/// A page of nothing but a doctype has its head after it.
fn after_doctype(source: &str) -> usize {
    let is_doctype = source.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"));
    source.find('>').filter(|_| is_doctype).map_or(0, |end| end + 1)
}

/// Whether an address leads to a file of this name.
pub fn is_file(address: Option<String>, name: &str) -> bool {
    let address = address.unwrap_or_default();
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next() == Some(name)
}
