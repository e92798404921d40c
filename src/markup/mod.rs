//! An article page as a file: its text, and what is put into it.
//!
//! A [`Page`] is read once. [`Article`] says which part of it is meant, [`PageText`] is that part as its reader sees it, with the way
//! back to the source, and [`rendered`] puts marks and table into the source: every byte of it that is not ours stays as it was. For
//! editors, [`passage`] says what became of each passage, and [`gaps`] what no claim speaks of.
//!
//! When not to use it: in a browser, which has a DOM.

mod article;
mod gap;
mod head;
mod mark;
pub mod passage;
mod problem;
mod reference;
mod render;
mod source;
mod tag;
mod text;
mod tree;

use std::ops::Range;

use crate::claims::Severity;
use crate::claims::problem::Position;
use crate::claims::read::place::Lines;

pub use article::{Article, NoArticle};
pub use gap::gaps;
pub use problem::PageProblem;
pub use render::rendered;
use source::Source;
pub use text::PageText;
use tree::{Element, Tree};

/// A page: its source and its elements.
#[derive(Debug, Clone)]
pub struct Page {
    source: Source,
    tree: Tree,
    lines: Lines,
}

impl Page {
    /// Reads a page from its bytes, in any encoding that browsers read.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn read(bytes: Vec<u8>) -> Result<Self, PageProblem> {
        let source = Source::read(bytes).map_err(PageProblem::unreadable)?;
        let tree = Tree::of(&source.text).map_err(PageProblem::unreadable)?;
        let lines = Lines::new(source.text.as_bytes());
        Ok(Self { source, tree, lines })
    }

    /// Its article.
    ///
    /// # Errors
    /// That the page asks for an article it does not have.
    pub fn article(&self) -> Result<Article, PageProblem> {
        Article::of(self).map_err(|NoArticle { at, message }| PageProblem {
            severity: Severity::Error,
            rule: "article",
            position: self.position(at),
            message,
        })
    }

    /// The text of its article.
    pub fn text(&self, article: &Article) -> PageText {
        PageText::of(&self.source.text, &self.tree, article.body)
    }

    /// The language that it says it is in.
    pub fn lang(&self) -> Option<String> {
        let (_, html) = self.tree.all().find(|(_, element)| element.name == "html")?;
        html.attribute("lang").filter(|lang| !lang.is_empty())
    }

    /// The language of the interface that its first `<claims-table>` asks for.
    pub fn table_lang(&self, article: &Article) -> Option<String> {
        self.tree.get(article.table?)?.attribute("lang").filter(|lang| !lang.is_empty())
    }

    /// Its source as text, and where in it the JSON of each script of JSON-LD stands, in bytes.
    pub fn linked_data(&self) -> (&str, Vec<Range<usize>>) {
        let is_data = |element: &Element| {
            let kind = element.attribute("type").unwrap_or_default();
            let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
            element.name == "script" && kind == "application/ld+json"
        };
        let scripts = self.tree.all().filter(|(_, element)| is_data(element));
        let inside = |element: &Element| element.start_tag.end..element.end_tag.as_ref().map_or(element.end, |tag| tag.start);
        (&self.source.text, scripts.map(|(_, element)| inside(element)).collect())
    }

    /// Its source as text.
    pub fn source(&self) -> &str {
        &self.source.text
    }

    /// Where a line of its source begins, in bytes; lines are counted from 1.
    pub fn line_start(&self, line: u32) -> Option<usize> {
        self.lines.start(line)
    }

    /// Line and column of a byte of its text.
    pub fn position(&self, byte: usize) -> Option<Position> {
        let (line, column) = self.lines.place(u32::try_from(byte).ok()?)?;
        Some(Position { line, column })
    }
}

#[cfg(test)]
mod tests;
