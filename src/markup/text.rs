//! The text of an article as its reader sees it, and where each of its letters stands in the page.

use crate::anchor::{ArticleText, Stretch, Utf16Offset};
use crate::markup::reference::decoded;
use crate::markup::tag::{is_block, is_left_out};
use crate::markup::tree::{Element, Index, Item, Tree};
use crate::prerender::plain;

/// The text with its way back to the source.
#[derive(Debug, Clone, Default)]
pub struct PageText {
    /// The text, ready to be searched.
    pub text: ArticleText,
    /// For each unit of it, the bytes of the page it is read from; for a break, where it stands.
    sources: Vec<(u32, u32)>,
    /// Where each piece of text begins in `text`, with the innermost element around it.
    pieces: Vec<(Utf16Offset, Option<Index>)>,
}

impl PageText {
    /// The text of an element, or of the whole page.
    pub fn of(source: &str, tree: &Tree, article: Option<Index>) -> Self {
        let mut page = Self::default();
        let mut is_inside = article.is_none();
        // Elements are counted, not stacked: misnested ones do not end in order.
        let mut left_out = 0_usize;
        let mut done = 0;
        for item in &tree.items {
            match item {
                Item::Open(index) if Some(*index) == article => is_inside = true,
                Item::Close(index) if Some(*index) == article => break,
                Item::Open(index) | Item::Close(index) if is_inside => {
                    let Some(element) = tree.get(*index) else { continue };
                    let is_open = matches!(item, Item::Open(_));
                    let is_seen = left_out == 0;
                    if is_hidden(element) {
                        left_out = if is_open { left_out + 1 } else { left_out.saturating_sub(1) };
                    }
                    // Blocks inside what is left out end no line; one that is left out itself does.
                    let edge = if is_open { element.start_tag.start } else { element.end };
                    if is_block(&element.name) && (is_seen || left_out == 0) {
                        page.part(edge);
                    } else if element.name == "sup" && left_out == 0 && !is_mark(element) {
                        page.raise(edge);
                    }
                }
                Item::Text { at, is_literal, parent } if is_inside && left_out == 0 => {
                    let between = source.get(done..at.start).unwrap_or_default();
                    if ends_block(between) {
                        page.part(at.start);
                    }
                    page.pieces.push((page.text.end(), *parent));
                    done = at.end;
                    page.push(source.get(at.clone()).unwrap_or_default(), at.start, *is_literal);
                }
                _ => {}
            }
        }
        page.text.index();
        page
    }

    fn push(&mut self, source: &str, base: usize, is_literal: bool) {
        let mut units = Vec::with_capacity(source.len());
        decoded(source, is_literal, |text, at| {
            for unit in text.encode_utf16() {
                units.push(unit);
                self.sources.push((offset(base + at.start), offset(base + at.end)));
            }
        });
        self.text.push(&units);
    }

    fn part(&mut self, at: usize) {
        self.text.part();
        // Of several breaks at one place there is one.
        self.sources.resize(self.text.units().len(), (offset(at), offset(at)));
    }

    fn raise(&mut self, at: usize) {
        self.text.raise();
        self.sources.push((offset(at), offset(at)));
    }

    /// The byte of the page at which a place in the text stands.
    pub fn start_of(&self, place: Utf16Offset) -> usize {
        let source = self.sources.get(place.0 as usize).map(|(start, _)| *start);
        source.or(self.sources.last().map(|(_, end)| *end)).unwrap_or_default() as usize
    }

    /// The byte of the page after the last letter of a stretch, and the innermost element around that letter. `None` where there is no
    /// text.
    pub fn end_of(&self, at: Stretch) -> Option<(usize, Option<Index>)> {
        let (start, end) = (at.start.0 as usize, at.end.0 as usize);
        let units = self.text.units();
        let is_letter = |place: &usize| units.get(*place).is_some_and(|unit| !is_white(*unit));
        let last = (start..end).rev().find(is_letter);
        // An empty quote is a point after what stands before it.
        let place = last.or_else(|| start.checked_sub(1)).unwrap_or(0);
        let (from, to) = self.sources.get(place).copied()?;
        let piece = self.pieces.partition_point(|(begins, _)| begins.0 as usize <= place);
        let around = piece.checked_sub(1).and_then(|piece| self.pieces.get(piece)).and_then(|(_, parent)| *parent);
        Some((if last.is_none() && start == 0 { from } else { to } as usize, around))
    }
}

/// Whether an end tag of a block stands between two texts. Misnested tags leave some that end no element of the tree, and yet the line.
fn ends_block(between: &str) -> bool {
    let is_block_name = |tag: &str| {
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        is_block(&name.to_ascii_lowercase())
    };
    between.starts_with("</") && between.split("</").skip(1).any(is_block_name)
}

fn is_white(unit: u16) -> bool {
    char::from_u32(u32::from(unit)).is_some_and(char::is_whitespace)
}

/// Whether a reader does not see what is in an element.
fn is_hidden(element: &Element) -> bool {
    // Without an end tag it would hide the rest of the article; its author meant an empty one.
    if element.name == "claims-table" && element.end_tag.is_none() {
        return false;
    }
    is_left_out(&element.name)
        || element.attributes.iter().any(|(name, _)| name == "hidden")
        || is_mark(element)
        || is_plain_table(element)
        || is_unseen(element)
}

/// The class of a mark whose number is in the text.
pub const PLAIN_MARK: &str = "claims-table-plain-mark";

/// Whether an element is a mark that was put into the page before. All of ours are empty, but for those in plain HTML; what another
/// holds is the article's.
pub fn is_mark(element: &Element) -> bool {
    let is_empty = element.end_tag.as_ref().is_some_and(|tag| tag.start == element.start_tag.end);
    let has = |wanted: &str| element.attribute("class").unwrap_or_default().split_ascii_whitespace().any(|class| class == wanted);
    element.name == "a" && is_empty && has("claims-table-mark") || element.name == "sup" && has(PLAIN_MARK)
}

/// Whether an element is the table as plain HTML, put into the page before.
pub fn is_plain_table(element: &Element) -> bool {
    let class = element.attribute("class").unwrap_or_default();
    element.name == "section" && class.split_ascii_whitespace().any(|class| class == plain::CLASS)
}

fn is_unseen(element: &Element) -> bool {
    let Some(style) = element.attribute("style") else { return false };
    style.split(';').any(|rule| {
        let rule: String = rule.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
        let rule = rule.trim_end_matches("!important");
        rule == "display:none" || rule == "visibility:hidden"
    })
}

/// Pages are far below 4 GiB.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
