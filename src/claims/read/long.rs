//! A long document, read claim by claim: thousands of them as values would take many times the memory of their text.
//!
//! Its claims become values one at a time and are dropped again. What stays is the text, where each claim stands in it, and its id; a
//! claim that is shown is read again. What reading reports is the same, in the same order, as from
//! [`json_document`](super::json_document), which is where a document goes that has no list of claims, or two.
//!
//! When not to use it: for a document of a size an editor writes, which is less work as a whole.

mod claims;
mod gathered;
#[cfg(test)]
pub(crate) mod tests;

use std::mem;

use super::json::{self, Reader, Repeated};
use super::{Reading, json_document};
use crate::claims::claim::Claim;
use crate::claims::document::Document;
use gathered::Gathered;

pub use claims::LongClaims;

/// Whom a reader tells of each claim: its index from 0, the claim, and the document as far as it is read, without claims.
type Each<'a> = &'a mut dyn FnMut(usize, &Claim, &Document);

/// Reads a long JSON document claim by claim, in pieces between which a page can answer its reader.
#[derive(Debug)]
pub struct LongReader {
    /// Empty where the document went the way of short ones.
    text: String,
    /// The byte after the text that is no UTF-8, where there is one.
    stray: Option<u8>,
    /// How many bytes the text has.
    length: usize,
    /// The next byte to read.
    at: usize,
    /// How many arrays and objects are open there.
    depth: u8,
    repeated: Vec<Repeated>,
    next: Next,
    gathered: Gathered,
}

/// What is to be read next.
#[derive(Debug, Clone, Copy)]
enum Next {
    Root,
    /// A member of the root; whether it is the first one.
    Member(bool),
    Claim,
    /// The claim of this index, which was read before the sources were known.
    Again(usize),
    Nothing,
}

/// Where a step has led.
enum Step {
    To(Next),
    /// The text is read, or broken.
    End,
    /// It has no list of claims, or two.
    Odd,
}

impl LongReader {
    /// Takes the bytes of a document; none of them is read yet.
    pub fn new(mut bytes: Vec<u8>) -> Self {
        let length = bytes.len();
        let mut reading = None;
        if json::other_encoding(&bytes).is_some() {
            reading = Some(json_document(&bytes));
            bytes.clear();
        }
        let (valid, stray) = json::valid(&bytes);
        let end = valid.len();
        bytes.truncate(end);
        let text = String::from_utf8(bytes).unwrap_or_default();
        let mut gathered = Gathered::of(&text);
        let mut next = Next::Root;
        if let Some(reading) = reading {
            gathered.reading = reading;
            next = Next::Nothing;
        }
        Self { text, stray, length, at: 0, depth: 0, repeated: Vec::new(), next, gathered }
    }

    /// Reads on for about this many bytes, at least one claim or one other member of the document; whether all is read.
    ///
    /// `each` is told of every claim in order: its index from 0, the claim, and the document as far as it is read (its `claims` empty), so
    /// that shared sources can be looked up. Index 0 again means that all claims come again, and what was made of them before does not
    /// count: so it is where sources stand behind the claims. In the end there are as many as [`Reading::claim_count`] says.
    pub fn read_on(&mut self, bytes: usize, each: Each<'_>) -> bool {
        let mut left = bytes;
        loop {
            let read = match self.next {
                Next::Nothing => return true,
                Next::Again(index) => self.tell_again(index, each),
                _ => self.step(each),
            };
            left = left.saturating_sub(read);
            if left == 0 {
                return matches!(self.next, Next::Nothing);
            }
        }
    }

    /// The bytes that are read, and the bytes in all. Where all claims come again, it begins anew.
    pub fn progress(&self) -> (usize, usize) {
        (if matches!(self.next, Next::Nothing) { self.length } else { self.at }, self.length)
    }

    /// What was read. Whatever is left of the text is read first.
    pub fn finish(mut self) -> Reading {
        while !self.read_on(usize::MAX, &mut |_, _, _| {}) {}
        let Gathered { reading, spans, ids, closed_at, .. } = &mut self.gathered;
        let (spans, ids, closed_at) = (mem::take(spans), mem::take(ids), *closed_at);
        let mut reading = mem::take(reading);
        if !self.text.is_empty() {
            reading.long = Some(LongClaims { text: self.text, spans, ids, closed_at });
        }
        reading
    }

    /// Reads a claim, or another member of the document, or the end of both; gives how many bytes that took.
    fn step(&mut self, each: Each<'_>) -> usize {
        let start = self.at;
        let repeated = mem::take(&mut self.repeated);
        let mut json = Reader { text: &self.text, at: start, depth: self.depth, broken: None, repeated };
        let step = match self.next {
            Next::Member(is_first) => member(&mut json, is_first, &mut self.gathered),
            Next::Claim => claim(&mut json, &mut self.gathered, each),
            _ => root(&mut json, &mut self.gathered),
        };
        self.next = match step {
            Step::To(next) => {
                (self.at, self.depth, self.repeated) = (json.at, json.depth, json.repeated);
                next
            }
            Step::End => {
                self.at = 0;
                json.end();
                if self.gathered.close(json, self.stray) { Next::Again(0) } else { Next::Nothing }
            }
            Step::Odd => {
                self.tell_short(each);
                Next::Nothing
            }
        };
        self.at.saturating_sub(start)
    }

    /// Reads a claim once more; gives how many bytes that took.
    fn tell_again(&mut self, index: usize, each: Each<'_>) -> usize {
        let Some(span) = self.gathered.spans.get(index) else {
            self.next = Next::Nothing;
            return 0;
        };
        if let Some(claim) = claims::claim_at(&self.text, *span) {
            each(index, &claim, &self.gathered.reading.document);
        }
        let start = mem::replace(&mut self.at, span.end as usize);
        self.next = Next::Again(index + 1);
        self.at.saturating_sub(start)
    }

    /// Reads the document as a whole.
    fn tell_short(&mut self, each: Each<'_>) {
        let mut bytes = mem::take(&mut self.text).into_bytes();
        bytes.extend(self.stray);
        let mut reading = json_document(&bytes);
        let claims = mem::take(&mut reading.document.claims);
        for (index, claim) in claims.iter().enumerate() {
            each(index, claim, &reading.document);
        }
        reading.document.claims = claims;
        self.gathered.reading = reading;
    }
}

fn root(json: &mut Reader<'_>, gathered: &mut Gathered) -> Step {
    json.begin();
    match json.peek() {
        // Past 4 GiB there are no places by which a claim could be found again.
        _ if u32::try_from(json.text.len()).is_err() => Step::Odd,
        Some(b'{') => match json.enter(b'}') {
            Some(true) => Step::To(Next::Member(true)),
            _ => Step::End,
        },
        Some(b'[') => {
            gathered.bare = Some(json.span_from(json.at));
            enter_claims(json, gathered)
        }
        _ => Step::Odd,
    }
}

fn member(json: &mut Reader<'_>, is_first: bool, gathered: &mut Gathered) -> Step {
    let Some((name, span)) = json.name(is_first) else { return Step::End };
    if name == "claims" {
        let is_list = json.peek() == Some(b'[') && gathered.claims_at.is_none();
        return if is_list { enter_claims(json, gathered) } else { Step::Odd };
    }
    gathered.members.extend(json.member(name, span));
    before_member(json)
}

fn enter_claims(json: &mut Reader<'_>, gathered: &mut Gathered) -> Step {
    gathered.enter_claims();
    if json.enter(b']') == Some(true) { Step::To(Next::Claim) } else { leave_claims(json, gathered) }
}

fn claim(json: &mut Reader<'_>, gathered: &mut Gathered, each: Each<'_>) -> Step {
    let noticed = json.repeated.len();
    let Some(node) = json.element(gathered.spans.len()) else { return Step::End };
    if gathered.bare.is_none() {
        json.lead("claims", noticed);
    }
    gathered.claim(&node, json.text, each);
    if json.is_before_element() { Step::To(Next::Claim) } else { leave_claims(json, gathered) }
}

fn leave_claims(json: &mut Reader<'_>, gathered: &mut Gathered) -> Step {
    if !json.is_broken() {
        gathered.closed_at = json.at - 1;
    }
    json.depth -= 1;
    if json.depth == 0 { Step::End } else { before_member(json) }
}

fn before_member(json: &mut Reader<'_>) -> Step {
    if json.is_before_member() { Step::To(Next::Member(false)) } else { Step::End }
}
