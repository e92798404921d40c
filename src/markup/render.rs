//! A page with the marks and the table of a document.

use std::ops::Range;

use crate::claims::Document;
use crate::markup::article::Article;
use crate::markup::head::{is_file, styles};
use crate::markup::mark::{marks, old_marks};
use crate::markup::passage::Anchored;
use crate::markup::source::Change;
use crate::markup::text::PageText;
use crate::markup::tree::{Element, Index, Tree};
use crate::markup::{Page, PageProblem};
use crate::prerender::{Assets, Piece, Prerender};

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
    let mut changes = marks(&page.tree, text, document, prerender, passages, assets == Assets::Plain);
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
    // What stood there as plain HTML has attributes of its own.
    let element = standing.filter(|element| element.name == "claims-table");
    let attributes = element.map(|element| kept_attributes(element, prerender)).unwrap_or_default();
    let mut new = Vec::new();
    if standing.is_none() {
        new.push(Piece::Markup("\n".to_owned()));
    }
    if assets == Assets::Plain {
        new.push(prerender.plain());
        return Change { at, new };
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
fn kept_attributes(element: &Element, prerender: &Prerender<'_>) -> String {
    let is_written = |name: &str| matches!(name, "src" | "lang") || name == "page-size" && prerender.is_paged();
    let kept = element.attributes.iter().filter(|(name, _)| !is_written(name));
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
