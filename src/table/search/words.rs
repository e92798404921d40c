//! The index: every word once, and the words of each claim as numbers.

use crate::table::search::fold::{BREAK, fold};
use crate::table::search::query::Query;

/// Stands in the list of words where a text ends: no phrase goes across.
const GAP: u32 = 0;

/// Texts with numbers: the same text has the same one, counted from 0.
///
/// The standard library's maps would ship once more for it, a few kilobytes.
#[derive(Debug, Clone, Default)]
pub struct Interner {
    /// All texts, a [`BREAK`] after each.
    text: String,
    /// Where each begins.
    starts: Vec<u32>,
    /// A hash table of numbers, each greater by one; its length is a power of two.
    slots: Vec<u32>,
}

impl Interner {
    /// The number of a text without a line break in it.
    pub fn intern(&mut self, text: &str) -> u32 {
        if self.starts.len() * 2 >= self.slots.len() {
            self.slots = vec![0; (self.slots.len() * 4).max(64)];
            for number in 0..self.starts.len() {
                let slot = self.slot(self.get(number as u32));
                self.put(slot, number as u32 + 1);
            }
        }
        let slot = self.slot(text);
        match self.slots.get(slot) {
            Some(number) if *number > 0 => number - 1,
            _ => {
                let number = self.starts.len() as u32;
                self.starts.push(self.text.len() as u32);
                self.text.push_str(text);
                self.text.push(BREAK);
                self.put(slot, number + 1);
                number
            }
        }
    }

    /// The text with a number; empty where there is none.
    pub fn get(&self, number: u32) -> &str {
        let start = self.starts.get(number as usize).map_or(self.text.len(), |start| *start as usize);
        let end = self.starts.get(number as usize + 1).map_or(self.text.len(), |next| *next as usize);
        self.text.get(start..end).unwrap_or_default().trim_end_matches(BREAK)
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// Where a text is, or belongs, in the table.
    fn slot(&self, text: &str) -> usize {
        let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mut slot = (hash ^ (hash >> 15)) as usize;
        loop {
            slot &= self.slots.len() - 1;
            match self.slots.get(slot) {
                Some(number) if *number > 0 && self.get(number - 1) != text => slot += 1,
                _ => return slot,
            }
        }
    }

    fn put(&mut self, slot: usize, number: u32) {
        if let Some(place) = self.slots.get_mut(slot) {
            *place = number;
        }
    }
}

/// The words of all claims.
#[derive(Debug, Clone)]
pub struct Words {
    known: Interner,
    /// The words of one claim after another.
    body: Vec<u32>,
    /// Where the words of each claim end.
    ends: Vec<u32>,
    /// The word that is being read.
    word: String,
}

impl Default for Words {
    fn default() -> Self {
        let mut known = Interner::default();
        known.intern("");
        Self { known, body: Vec::new(), ends: Vec::new(), word: String::new() }
    }
}

/// One word of a term: which of the words of the claims are it.
struct Part<'a> {
    word: &'a str,
    begins: bool,
    ends: bool,
}

impl Words {
    /// Makes room for the words of a document of so many bytes.
    pub fn reserve(&mut self, bytes: usize) {
        self.body.reserve_exact(bytes / 8);
    }

    /// Forgets every claim.
    pub fn clear(&mut self) {
        self.body.clear();
        self.ends.clear();
    }

    /// Adds a text to the claim that is being read.
    pub fn add(&mut self, text: &str) {
        let Self { known, body, word, .. } = self;
        fold(text, &mut |character, _, _| {
            if character == BREAK {
                body.push(known.intern(word));
                word.clear();
            } else {
                word.push(character);
            }
        });
        if !word.is_empty() {
            body.push(known.intern(word));
            word.clear();
        }
        body.push(GAP);
    }

    /// Ends a claim.
    pub fn end(&mut self) {
        self.ends.push(self.body.len() as u32);
    }

    /// Which of the claims have every term of a query. Where the answer to a wider query is given, only its claims are asked.
    pub fn find(&self, query: &Query, wider: Option<&[bool]>) -> Vec<bool> {
        // Every word of a term has a bit, those of one term side by side; more than 32 make no difference.
        let mut terms = Vec::new();
        let mut bits = vec![0_u32; self.known.len()];
        let mut bit = 0;
        for term in &query.terms {
            let count = term.words.split(BREAK).count();
            if bit + count > 32 {
                break;
            }
            for (index, word) in term.words.split(BREAK).enumerate() {
                let (begins, ends) = (term.begins || index > 0, term.ends || index + 1 < count);
                self.set(&Part { word, begins, ends }, 1 << (bit + index), &mut bits);
            }
            terms.push((bit, count));
            bit += count;
        }
        let needed = terms.iter().filter(|(_, count)| *count == 1).fold(0, |needed, (bit, _)| needed | 1_u32 << bit);
        terms.retain(|(_, count)| *count > 1);
        let mut start = 0;
        let mut found = Vec::with_capacity(self.ends.len());
        for (index, end) in self.ends.iter().enumerate() {
            let is_asked = wider.is_none_or(|wider| wider.get(index) == Some(&true));
            let own = self.body.get(start..*end as usize).filter(|_| is_asked).unwrap_or_default();
            start = *end as usize;
            found.push(is_asked && has_all(own, &bits, needed) && terms.iter().all(|term| has_phrase(own, &bits, *term)));
        }
        found
    }

    /// Sets a bit at every known word that a part of a query means.
    fn set(&self, part: &Part<'_>, bit: u32, bits: &mut [u32]) {
        let text = self.known.text.as_bytes();
        let sought = part.word.as_bytes();
        let Some(first) = sought.first() else { return };
        let mut word = 0;
        let mut is_start = true;
        for (at, byte) in text.iter().enumerate() {
            if *byte == BREAK as u8 {
                word += 1;
                is_start = true;
                continue;
            }
            if byte == first && (is_start || !part.begins) {
                let here = text.get(at..).unwrap_or_default();
                if here.starts_with(sought)
                    && (!part.ends || here.get(sought.len()) == Some(&(BREAK as u8)))
                    && let Some(bits) = bits.get_mut(word)
                {
                    *bits |= bit;
                }
            }
            is_start = false;
        }
    }
}

fn has_all(words: &[u32], bits: &[u32], needed: u32) -> bool {
    let mut seen = 0;
    for word in words {
        seen |= bits.get(*word as usize).copied().unwrap_or_default();
        if seen & needed == needed {
            return true;
        }
    }
    needed == 0
}

fn has_phrase(words: &[u32], bits: &[u32], (bit, count): (usize, usize)) -> bool {
    words.windows(count).any(|stretch| {
        let is_word = |(index, word): (usize, &u32)| bits.get(*word as usize).is_some_and(|bits| bits >> (bit + index) & 1 == 1);
        stretch.iter().enumerate().all(is_word)
    })
}
