//! The elements of a page and where they stand in its source: enough of HTML's tree to know what is inside what.
//!
//! The tokens are lol_html's. Tags that HTML lets authors leave out are implied here, since what is hidden ends with its element. It is
//! no tree of a browser: what a table throws out and what misnested tags clone stays where it was written.

mod nesting;

use std::borrow::Cow;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use lol_html::html_content::{Element as Tag, EndTag, TextChunk, TextType};
use lol_html::{ElementContentHandlers, HtmlRewriter, Selector, Settings, doc_text, end_tag};

/// The number of an element in its page, in the order of start tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Index(pub usize);

/// One element. Its places are bytes of the page's text.
#[derive(Debug, Clone)]
pub struct Element {
    /// The tag's name in lower case.
    pub name: String,
    /// Names in lower case, and values as they are written, character references and all.
    pub attributes: Vec<(String, String)>,
    /// The start tag.
    pub start_tag: Range<usize>,
    /// The end tag, where there is one.
    pub end_tag: Option<Range<usize>>,
    /// Where the element ends, its end tag included.
    pub end: usize,
    /// What it stands in.
    pub parent: Option<Index>,
}

impl Element {
    /// What an attribute says, with its character references decoded.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let (_, value) = self.attributes.iter().find(|(own, _)| own == name)?;
        Some(htmlize::unescape_attribute(value.as_str()).into_owned())
    }
}

/// What follows what in a page.
#[derive(Debug, Clone)]
pub enum Item {
    /// An element begins.
    Open(Index),
    /// An element ends. Each that begins does so once; where tags are misnested, not in the reverse order.
    Close(Index),
    /// Text between tags.
    Text {
        /// Where it stands.
        at: Range<usize>,
        /// Whether a character reference in it is only letters.
        is_literal: bool,
        /// The innermost element around it.
        parent: Option<Index>,
    },
}

/// A page's elements and text in their order.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    pub elements: Vec<Element>,
    pub items: Vec<Item>,
    /// The elements that are not closed yet, outermost first.
    open: Vec<Index>,
}

impl Tree {
    /// Reads a page.
    ///
    /// # Errors
    /// Where the text cannot be taken apart at all, in words.
    pub fn of(text: &str) -> Result<Self, String> {
        let tree = Rc::new(RefCell::new(Self::default()));
        let (opening, texts) = (Rc::clone(&tree), Rc::clone(&tree));
        let everything: Selector = "*".parse().map_err(|error| format!("{error}"))?;
        let elements = ElementContentHandlers::default().element(|tag: &mut Tag<'_, '_>| {
            let index = opening.borrow_mut().start(tag);
            let closing = Rc::clone(&opening);
            if let Some(handlers) = tag.end_tag_handlers() {
                handlers.push(end_tag!(move |tag: &mut EndTag<'_>| {
                    closing.borrow_mut().close(index, &tag.name(), tag.source_location().bytes());
                    Ok(())
                }));
            }
            Ok(())
        });
        let chunks = doc_text!(|chunk: &mut TextChunk<'_>| {
            let is_literal = !matches!(chunk.text_type(), TextType::Data | TextType::RCData);
            texts.borrow_mut().put_text(chunk.source_location().bytes(), is_literal);
            Ok(())
        });
        let settings = Settings::new()
            .with_strict(false)
            .append_element_content_handler((Cow::Owned(everything), elements))
            .append_document_content_handler(chunks);
        read(settings, text)?;
        let mut tree = tree.take();
        while let Some(index) = tree.open.last().copied() {
            tree.end(index, text.len());
        }
        tree.empty_unended();
        Ok(tree)
    }

    /// An element by its number.
    pub fn get(&self, index: Index) -> Option<&Element> {
        self.elements.get(index.0)
    }

    /// Every element with its number, in the order of start tags.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = (Index, &Element)> {
        self.elements.iter().enumerate().map(|(index, element)| (Index(index), element))
    }

    /// What an element stands in, from the innermost.
    pub fn ancestors(&self, index: Index) -> impl Iterator<Item = (Index, &Element)> {
        let up = |index: Index| self.get(index)?.parent.and_then(|parent| Some((parent, self.get(parent)?)));
        std::iter::successors(up(index), move |(index, _)| up(*index))
    }

    /// Whether an element stands in another of this name.
    pub fn is_in(&self, index: Index, name: &str) -> bool {
        self.ancestors(index).any(|(_, element)| element.name == name)
    }

    fn start(&mut self, tag: &mut Tag<'_, '_>) -> Index {
        let name = tag.tag_name();
        let at = tag.source_location().bytes();
        self.imply_ends(&name, at.start);
        let attributes = tag.attributes().iter().map(|attribute| (attribute.name(), attribute.value())).collect();
        let index = Index(self.elements.len());
        let parent = self.open.last().copied();
        self.elements.push(Element { name, attributes, end: at.end, start_tag: at.clone(), end_tag: None, parent });
        self.items.push(Item::Open(index));
        self.open.push(index);
        if !tag.can_have_content() {
            self.end(index, at.end);
        }
        index
    }

    fn put_text(&mut self, at: Range<usize>, is_literal: bool) {
        if let Some(Item::Text { at: last, .. }) = self.items.last_mut()
            && last.end == at.start
        {
            // A reference may be cut by the end of a chunk.
            last.end = at.end;
        } else if !at.is_empty() {
            self.items.push(Item::Text { at, is_literal, parent: self.open.last().copied() });
        }
    }
}

/// Where the elements that a CSS selector means begin, in their order.
///
/// # Errors
/// What of the selector is not understood, in words.
pub fn matches(text: &str, selector: &str) -> Result<Vec<usize>, String> {
    let selector: Selector = selector.parse().map_err(|error| format!("{error}").trim_end_matches('.').to_lowercase())?;
    let mut found = Vec::new();
    let handler = ElementContentHandlers::default().element(|tag: &mut Tag<'_, '_>| {
        found.push(tag.source_location().bytes().start);
        Ok(())
    });
    read(Settings::new().with_strict(false).append_element_content_handler((Cow::Owned(selector), handler)), text)?;
    Ok(found)
}

fn read(settings: Settings<'_, '_>, text: &str) -> Result<(), String> {
    let mut rewriter = HtmlRewriter::new(settings, |_: &[u8]| {});
    rewriter.write(text.as_bytes()).and_then(|()| rewriter.end()).map_err(|error| error.to_string())
}
