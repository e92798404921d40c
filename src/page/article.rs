//! Which part of a page is the article of a table.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// The article of an element: what the selector chooses, else the closest `article` around it, else the last one before it that stands in no other, else `main`, else the
/// whole page.
///
/// A selector that chooses nothing, or is none, gives nothing: what it means may come later.
pub fn article_of(host: &Element, selector: Option<&str>) -> Option<Element> {
    let document = host.owner_document()?;
    if let Some(selector) = selector.filter(|selector| !selector.trim().is_empty()) {
        return document.query_selector(selector).ok().flatten();
    }
    if let Some(article) = host.closest("article").ok().flatten() {
        return Some(article);
    }
    let articles = document.query_selector_all("article").ok()?;
    let mut last = None;
    for index in 0..articles.length() {
        let article = articles.item(index)?;
        if host.compare_document_position(&article) & Node::DOCUMENT_POSITION_PRECEDING == 0 {
            break;
        }
        // Comments are articles inside the article.
        let is_inside = last.as_ref().is_some_and(|last: &Node| last.contains(Some(&article)));
        if !is_inside {
            last = Some(article);
        }
    }
    last.map(JsCast::unchecked_into)
        .or_else(|| document.query_selector("main").ok().flatten())
        .or_else(|| document.query_selector("body").ok().flatten())
}
