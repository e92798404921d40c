//! Which part of a page is the article: the rule of the element, for a page that is a file.

use crate::claims::problem::found;
use crate::markup::Page;
use crate::markup::text::is_plain_table;
use crate::markup::tree::{Element, Index, matches};

/// The article of a page, and where its table goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Article {
    /// The element that holds the article; `None` where it is the whole page.
    pub body: Option<Index>,
    /// The page's first `<claims-table>`, or else the table as plain HTML that an earlier run put there.
    pub table: Option<Index>,
}

/// Why a page has no article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoArticle {
    /// The byte of the page where the selector's element stands.
    pub at: usize,
    /// What was expected and what was found.
    pub message: String,
}

impl Article {
    /// The article that the attribute `article` of the first `<claims-table>` selects; else the closest `article` around that element;
    /// else the last one that begins before it and is in no other; else `main`, `body` or the whole page. Where a page has no such element, its last `article`
    /// that is in no other.
    ///
    /// # Errors
    /// A selector that is not understood or selects nothing.
    pub fn of(page: &Page) -> Result<Self, NoArticle> {
        let tree = &page.tree;
        // What is in a template is on no page yet.
        let named = |name: &'static str| {
            tree.all().filter(move |(index, element)| element.name == name && !tree.is_in(*index, "template"))
        };
        let plain = || tree.all().find(|(index, element)| is_plain_table(element) && !tree.is_in(*index, "template"));
        let table = named("claims-table").next().or_else(plain);
        let article = match table {
            Some((index, element)) => match selector(element) {
                Some(selector) => Some(selected(page, element, &selector)?),
                None => {
                    let around = tree.ancestors(index).find(|(_, element)| element.name == "article");
                    // Comments are articles inside the article.
                    let is_before = |(article, _): &(Index, _)| *article < index && !tree.is_in(*article, "article");
                    around.or_else(|| named("article").rfind(is_before)).map(|(index, _)| index)
                }
            },
            None => named("article").rfind(|(index, _)| !tree.is_in(*index, "article")).map(|(index, _)| index),
        };
        let first = |name| named(name).next().map(|(index, _)| index);
        let body = article.or_else(|| first("main")).or_else(|| first("body"));
        Ok(Self { body, table: table.map(|(index, _)| index) })
    }
}

fn selector(table: &Element) -> Option<String> {
    table.attribute("article").filter(|selector| !selector.trim().is_empty())
}

fn selected(page: &Page, table: &Element, selector: &str) -> Result<Index, NoArticle> {
    let no_article = |message| NoArticle { at: table.start_tag.start, message };
    let places = matches(&page.source.text, selector).map_err(|reason| {
        no_article(format!("expected a CSS selector in the attribute `article`, found {}: {reason}", found(selector)))
    })?;
    let tree = &page.tree;
    let is_it = |(index, element): &(Index, &Element)| {
        places.binary_search(&element.start_tag.start).is_ok() && !tree.is_in(*index, "template")
    };
    let article = tree.all().find(is_it).map(|(index, _)| index);
    article.ok_or_else(|| {
        no_article(format!("expected an element for the selector in the attribute `article`, found none for {}", found(selector)))
    })
}
