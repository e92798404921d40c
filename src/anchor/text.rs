//! The text of an article, and an index of where its letters stand.

use crate::anchor::fold::{fold, has_no_width, is_space};

/// A place in an article's text, in UTF-16 code units from its beginning, as the DOM and JavaScript count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Utf16Offset(pub u32);

/// A stretch of an article's text; `end` is the first place after it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    /// The first place in it.
    pub start: Utf16Offset,
    /// The first place after it.
    pub end: Utf16Offset,
}

impl Stretch {
    pub(crate) fn new(start: usize, end: usize) -> Self {
        Self { start: offset(start), end: offset(end) }
    }

    /// Whether two stretches have a place in common.
    pub fn meets(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Texts are far below 2^32 units: a DOM of that size cannot be held.
pub(crate) fn offset(place: usize) -> Utf16Offset {
    Utf16Offset(u32::try_from(place).unwrap_or(u32::MAX))
}

/// How many units of the folded text make a gram. Three letters keep most of their grams when a letter between them is changed, and
/// three Chinese characters are a phrase already.
pub(crate) const GRAM: usize = 3;
const SPACE: u16 = 0x20;
/// How many lists of places the index has; grams that share one are told apart by comparing.
const LISTS: usize = 1 << 15;

/// What a reader sees of an article: its text with a paragraph separator (U+2029) where a block begins or ends, and a folded copy with an index.
#[derive(Debug, Clone, Default)]
pub struct ArticleText {
    raw: Vec<u16>,
    pub(crate) folded: Vec<u16>,
    /// For each folded unit, the place in `raw` of what it came from.
    from: Vec<u32>,
    /// The same for the first place after it.
    to: Vec<u32>,
    /// For each list, where it ends in `places`; it begins where the one before it ends.
    ends: Vec<u32>,
    places: Vec<u32>,
}

impl ArticleText {
    /// The text of a string, ready to be searched.
    pub fn of(text: &str) -> Self {
        let mut article = Self::default();
        article.push(&text.encode_utf16().collect::<Vec<_>>());
        article.index();
        article
    }

    /// Adds text as it stands; gives the place where it begins.
    pub fn push(&mut self, units: &[u16]) -> Utf16Offset {
        let base = self.raw.len();
        self.raw.extend_from_slice(units);
        fold(units, |unit, start, end| {
            self.folded.push(unit);
            self.from.push(offset(base + start).0);
            self.to.push(offset(base + end).0);
        });
        offset(base)
    }

    /// Adds the break between two blocks, unless one stands there.
    pub fn part(&mut self) {
        if self.raw.last().is_some_and(|&last| last != BREAK) {
            self.raw.push(BREAK);
        }
    }

    /// Adds the edge of raised text, such as the sign of a footnote: the figure before it does not go on in it.
    pub fn raise(&mut self) {
        self.raw.push(EDGE);
    }

    /// Makes the text searchable; what is added later is not found.
    pub fn index(&mut self) {
        let mut ends = vec![0; LISTS + 1];
        for gram in self.folded.windows(GRAM) {
            if let Some(count) = ends.get_mut(list_of(gram) + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        // Each list is filled from its beginning, and that beginning moved on: in the end it is the list's end.
        let mut places = vec![0; self.folded.len().saturating_sub(GRAM - 1)];
        for (place, gram) in self.folded.windows(GRAM).enumerate() {
            if let Some(next) = ends.get_mut(list_of(gram)) {
                if let Some(slot) = places.get_mut(*next as usize) {
                    *slot = offset(place).0;
                }
                *next += 1;
            }
        }
        self.ends = ends;
        self.places = places;
    }

    /// Where a gram, or another with which it shares its list, stands in the folded text.
    pub(crate) fn places_of(&self, gram: &[u16]) -> &[u32] {
        let list = list_of(gram);
        let end = self.ends.get(list).copied().unwrap_or_default();
        let start = list.checked_sub(1).and_then(|before| self.ends.get(before).copied()).unwrap_or_default();
        self.places.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The stretch from which some folded units came.
    pub(crate) fn stretch(&self, start: usize, end: usize) -> Stretch {
        let from = self.from.get(start).copied().unwrap_or_default();
        let to = end.checked_sub(1).and_then(|last| self.to.get(last).copied()).unwrap_or(from);
        Stretch { start: Utf16Offset(from), end: Utf16Offset(to.max(from)) }
    }

    /// The text itself, in UTF-16 code units.
    pub fn units(&self) -> &[u16] {
        &self.raw
    }

    /// The units of a stretch.
    pub fn units_of(&self, stretch: Stretch) -> &[u16] {
        self.raw.get(stretch.start.0 as usize..stretch.end.0 as usize).unwrap_or_default()
    }

    /// A stretch without what is not seen at its ends: white space, and characters of no width.
    pub fn trimmed(&self, at: Stretch) -> Stretch {
        let units = self.units_of(at);
        let [lead, trail] = unseen(units);
        Stretch::new(at.start.0 as usize + lead, at.end.0 as usize - trail.min(units.len() - lead))
    }

    /// A stretch with as much of what is not seen around it as a quote has at its ends.
    pub(crate) fn with_unseen_of(&self, at: Stretch, quote: &[u16]) -> Stretch {
        let (mut start, mut end) = (at.start.0 as usize, at.end.0 as usize);
        let [mut lead, mut trail] = unseen(quote);
        while let Some(unit) =
            start.checked_sub(1).and_then(|before| self.raw.get(before)).filter(|unit| lead > 0 && is_unseen(**unit))
        {
            // What we have put between is in no page's source.
            lead -= usize::from(!is_ours(*unit));
            start -= 1;
        }
        while let Some(unit) = self.raw.get(end).filter(|unit| trail > 0 && is_unseen(**unit)) {
            trail -= usize::from(!is_ours(*unit));
            end += 1;
        }
        Stretch::new(start, end)
    }

    /// The words of a stretch on one line.
    pub fn words(&self, stretch: Stretch) -> String {
        let mut units = Vec::new();
        for &unit in self.units_of(stretch) {
            if !is_space(unit) {
                units.push(unit);
            } else if units.last().is_some_and(|last| *last != SPACE) {
                units.push(SPACE);
            }
        }
        String::from_utf16_lossy(&units)
    }

    /// The point where the text ends.
    pub fn end(&self) -> Utf16Offset {
        offset(self.raw.len())
    }
}

/// What stands where a block begins or ends: a separator that no page's source is laid out with, so that it is told from a line break in
/// the middle of a sentence.
pub(crate) const BREAK: u16 = 0x2029;
/// What stands where raised text begins or ends: a separator as well, which ends no sentence.
pub(crate) const EDGE: u16 = 0x2028;

/// Whether a unit was put into the text where the page has none.
pub(crate) fn is_ours(unit: u16) -> bool {
    matches!(unit, BREAK | EDGE)
}

fn is_unseen(unit: u16) -> bool {
    is_space(unit) || has_no_width(unit)
}

/// How many units are not seen at the beginning and at the end.
fn unseen(units: &[u16]) -> [usize; 2] {
    [units.iter().take_while(|unit| is_unseen(**unit)).count(), units.iter().rev().take_while(|unit| is_unseen(**unit)).count()]
}

fn list_of(gram: &[u16]) -> usize {
    gram.iter().fold(0_usize, |hash, unit| hash.wrapping_mul(661).wrapping_add(usize::from(*unit))) & (LISTS - 1)
}
