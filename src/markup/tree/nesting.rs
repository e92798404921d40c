//! Where elements end: at their end tags, at what implies one, and where tags are misnested.

use std::ops::Range;

use crate::markup::tag::{implied_ends, is_block, is_misnested, is_of_head};
use crate::markup::tree::{Element, Index, Item, Tree};

/// How many elements around a start tag are looked at for one that it ends: browsers nest no deeper.
const DEEPEST: usize = 512;

impl Tree {
    /// Ends what the start tag of an element ends.
    pub(super) fn imply_ends(&mut self, name: &str, at: usize) {
        if !is_of_head(name) && self.name_of(self.open.last()) == Some("head") {
            self.pop(self.open.len() - 1, at);
        }
        for (ended, bounds) in implied_ends(name) {
            let is = |names: &[&str], index: &Index| self.name_of(Some(index)).is_some_and(|name| names.contains(&name));
            let mut near = self.open.iter().enumerate().rev().take(DEEPEST);
            let found = near.find(|(_, index)| is(ended, index) || is(bounds, index));
            if let Some((depth, index)) = found.filter(|(_, index)| is(ended, index)).map(|(depth, index)| (depth, *index)) {
                self.pop_inside(depth, at);
                self.end(index, at);
            }
        }
    }

    fn name_of(&self, index: Option<&Index>) -> Option<&str> {
        Some(self.get(*index?)?.name.as_str())
    }

    /// Ends an element at an end tag. The tokens name every element that the tag ends; those that it does not name have no end tag.
    pub(super) fn close(&mut self, index: Index, name: &str, tag: Range<usize>) {
        if self.name_of(Some(&index)) != Some(name) {
            return;
        }
        let Some(depth) = self.open.iter().rposition(|open| *open == index) else { return };
        self.pop_inside(depth, tag.start);
        self.end(index, tag.end);
        if let Some(element) = self.elements.get_mut(index.0) {
            element.end_tag = Some(tag);
        }
    }

    /// Ends every element that is open inside the one at a depth; not where `<b><p>…</b>…</p>` lets a paragraph go on.
    fn pop_inside(&mut self, depth: usize, at: usize) {
        let is_misnested = self.name_of(self.open.get(depth)).is_some_and(is_misnested);
        if !(is_misnested && self.open.iter().skip(depth + 1).any(|open| self.name_of(Some(open)).is_some_and(is_block))) {
            self.pop(depth + 1, at);
        }
    }

    /// Ends every element that is open from a depth on.
    fn pop(&mut self, depth: usize, at: usize) {
        while self.open.len() > depth
            && let Some(index) = self.open.last().copied()
        {
            self.end(index, at);
        }
    }

    pub(super) fn end(&mut self, index: Index, at: usize) {
        if let Some(depth) = self.open.iter().rposition(|open| *open == index) {
            self.open.remove(depth);
        }
        self.items.push(Item::Close(index));
        if let Some(element) = self.elements.get_mut(index.0) {
            element.end = at;
        }
    }

    /// Takes everything out of each `<claims-table>` without an end tag: its author meant an empty one, and what follows is the article's.
    pub(super) fn empty_unended(&mut self) {
        let Self { elements, items, .. } = self;
        let lifted = |elements: &[Element], parent: Option<Index>| match elements.get(parent?.0)? {
            Element { name, end_tag: None, parent, .. } if name == "claims-table" => *parent,
            _ => parent,
        };
        // What is around an element comes before it, and is lifted already.
        for index in 0..elements.len() {
            let parent = elements.get(index).and_then(|element| lifted(elements, element.parent));
            if let Some(element) = elements.get_mut(index) {
                element.parent = parent;
                if element.name == "claims-table" && element.end_tag.is_none() {
                    element.end = element.start_tag.end;
                }
            }
        }
        for item in items {
            if let Item::Text { parent, .. } = item {
                *parent = lifted(elements, *parent);
            }
        }
    }
}
