//! What a reader typed into the search.

use std::ops::Range;

use crate::table::search::fold::{BREAK, fold, folded};
use crate::text::place_of;

/// What is looked for: every one of its terms.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The terms, each a folded stretch of words.
    pub(super) terms: Vec<Term>,
}

/// A stretch of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// Its words, a [`BREAK`] between two.
    pub(super) words: String,
    /// Whether its first word has to begin there.
    pub(super) begins: bool,
    /// Whether its last word has to end there.
    pub(super) ends: bool,
}

impl Query {
    /// Reads what was typed: words, and phrases in quotation marks of any shape. A phrase that is not closed yet may go on.
    pub fn parse(typed: &str) -> Self {
        let mut terms = Vec::new();
        let is_quote = |character| matches!(character, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」');
        let mut put = |text: &str, begins, ends| {
            let words = folded(text);
            if !words.is_empty() {
                terms.push(Term { words, begins, ends });
            }
        };
        let mut pieces = typed.split(is_quote).peekable();
        let mut is_phrase = false;
        while let Some(piece) = pieces.next() {
            if is_phrase {
                put(piece, true, pieces.peek().is_some());
            } else {
                piece.split_whitespace().for_each(|word| put(word, false, false));
            }
            is_phrase = !is_phrase;
        }
        Self { terms }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Where the terms stand in a text, in its bytes, in order and joined where they touch.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let mut places: Vec<Range<usize>> = Vec::new();
        if self.is_empty() {
            return places;
        }
        // A word begins and ends at a break, the first and the last one too.
        let mut words = String::from(BREAK);
        let mut sources = vec![(0, 0)];
        fold(text, &mut |character, start, end| {
            words.push(character);
            sources.resize(words.len(), (start, end));
        });
        words.push(BREAK);
        for term in &self.terms {
            let (before, after) = (usize::from(term.begins), usize::from(term.ends));
            let mut sought = String::with_capacity(term.words.len() + 2);
            sought.extend(term.begins.then_some(BREAK));
            sought.push_str(&term.words);
            sought.extend(term.ends.then_some(BREAK));
            let mut from = 0;
            while let Some(at) = words.get(from..).and_then(|rest| place_of(rest, &sought)) {
                let (first, last) = (from + at + before, from + at + sought.len() - after - 1);
                if let (Some((start, _)), Some((_, end))) = (sources.get(first), sources.get(last)) {
                    add(&mut places, *start..*end);
                }
                from = last + 1;
            }
        }
        places
    }
}

/// Adds a place, keeping the list in order and its places apart.
fn add(places: &mut Vec<Range<usize>>, mut new: Range<usize>) {
    let mut index = 0;
    while let Some(place) = places.get(index) {
        if place.end < new.start {
            index += 1;
        } else if new.end < place.start {
            break;
        } else {
            let place = places.remove(index);
            new = place.start.min(new.start)..place.end.max(new.end);
        }
    }
    places.insert(index, new);
}
