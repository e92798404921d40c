//! A page with the marks and the table of a document.

use std::ops::Range;

use crate::claims::Document;
use crate::markup::article::Article;
use crate::markup::mark::{marks, old_marks};
use crate::markup::passage::Anchored;
use crate::markup::source::Change;
use crate::markup::tag::is_of_head;
use crate::markup::text::PageText;
use crate::markup::tree::{Element, Index, Item, Tree};
use crate::markup::{Page, PageProblem};
use crate::prerender::{Assets, Piece, Prerender, styled};
use crate::style;

/// The attribute by which the stylesheet of the marks is known again.
const OURS: &str = "data-claims-table";

/// The bytes of a page with marks after the passages that were found and with the prerendered table: in the place of its first
/// `<claims-table>`, or else after its article. What an earlier run put there is replaced, so that a second run changes nothing.
///
/// # Errors
/// That the page breaks off where what is put after it would not be seen.
pub fn rendered(
    page: &Page,
    article: &Article,
    text: &PageText,
    (document, passages): (&Document, &[Anchored]),
    prerender: &Prerender<'_>,
    assets: Assets<'_>,
) -> Result<Vec<u8>, PageProblem> {
    if article.table.is_none() && !is_whole(page) {
        let message = "expected a page that a table can stand in, found one that ends within a comment, a tag or an element such as `script`";
        return Err(PageProblem::unreadable(message.to_owned()));
    }
    let mut changes = marks(&page.tree, text, document, prerender, passages);
    changes.extend(old_marks(&page.tree));
    changes.extend(styles(page, assets));
    changes.push(table(page, article, prerender, assets));
    Ok(page.source.changed(changes))
}

/// Whether a tag after the end of the page would be one.
fn is_whole(page: &Page) -> bool {
    let end = page.source.text.len();
    let tree = Tree::of(&format!("{}<claims-table></claims-table>", page.source.text));
    tree.is_ok_and(|tree| tree.all().any(|(index, element)| element.start_tag.start == end && !tree.is_in(index, "template")))
}

/// The table in its place.
fn table(page: &Page, article: &Article, prerender: &Prerender<'_>, assets: Assets<'_>) -> Change {
    let standing = article.table.and_then(|index| page.tree.get(index));
    let at = standing.map_or_else(|| after_article(page, article), |element| standing_at(page, element));
    let attributes = standing.map(kept_attributes).unwrap_or_default();
    let mut new = Vec::new();
    if standing.is_none() {
        new.push(Piece::Markup("\n".to_owned()));
    }
    new.extend(prerender.element(&attributes, assets));
    new.extend(prerender.json_ld());
    let is_named = page.tree.all().any(|(_, element)| {
        let is_elsewhere = !at.contains(&element.start_tag.start);
        is_elsewhere && element.name == "script" && is_file(element.attribute("src"), "claims-table.js")
    });
    if let Some(script) = assets.script().filter(|_| !is_named) {
        new.push(Piece::Markup(format!("\n{script}")));
    }
    Change { at, new }
}

/// What of the page the element takes up, and where it was prerendered before, what was written after it.
fn standing_at(page: &Page, element: &Element) -> Range<usize> {
    let start = element.start_tag.start;
    let source = page.source.text.as_str();
    let is_ours = source.get(start..element.end).is_some_and(|html| html.contains("<template shadowrootmode=\"open\">"));
    let mut end = element.end;
    let heads = [
        "\n<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[",
        "\n<script type=\"module\" src=\"",
    ];
    for (head, tail) in heads.into_iter().zip(["</script>", "/claims-table.js\"></script>"]) {
        let rest = source.get(end..).filter(|rest| is_ours && rest.starts_with(head)).unwrap_or_default();
        if let Some((written, _)) = rest.split_once("</script>")
            && format!("{written}</script>").ends_with(tail)
        {
            end += written.len() + "</script>".len();
        }
    }
    start..end
}

/// The attributes of the element as they stand in its start tag. Without `src`: the document is inside it, and fetching it again could only
/// show another.
fn kept_attributes(element: &Element) -> String {
    let kept = element.attributes.iter().filter(|(name, _)| name != "src" && name != "lang");
    // The value is as it was written; only its quotation marks may be others.
    kept.map(
        |(name, value)| {
            if value.is_empty() { format!(" {name}") } else { format!(" {name}=\"{}\"", value.replace('"', "&quot;")) }
        },
    )
    .collect()
}

/// Where a table goes on a page that has no element: after its article, so that the article is found again by the rule of the element.
fn after_article(page: &Page, article: &Article) -> Range<usize> {
    let tree = &page.tree;
    let named = |name: &str| tree.all().find(|(_, element)| element.name == name).map(|(_, element)| element);
    let before_end = |element: &Element| element.end_tag.as_ref().map_or(element.end, |tag| tag.start);
    let end = page.source.text.len();
    let place = match article.body.and_then(|index| Some((index, tree.get(index)?))) {
        None => named("html").map_or(end, before_end),
        Some((_, element)) if element.name == "body" => before_end(element),
        // The last article before the table would be the one inside.
        Some((index, element)) if holds_article(page, index) => before_end(element),
        Some((_, element)) => element.end,
    };
    place..place
}

fn holds_article(page: &Page, index: Index) -> bool {
    let mut articles = page.tree.all().filter(|(_, element)| element.name == "article");
    articles.any(|(inner, _)| page.tree.ancestors(inner).any(|(outer, _)| outer == index))
}

/// What the marks look like, at the end of the page's head or where an earlier run put it; nothing where the page has it by itself.
fn styles(page: &Page, assets: Assets<'_>) -> Vec<Change> {
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
    if !links.any(|(_, link)| is_file(link.attribute("href"), "claims-table.css")) {
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
fn is_file(address: Option<String>, name: &str) -> bool {
    let address = address.unwrap_or_default();
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next() == Some(name)
}
