//! How far the text around a place agrees with what a selector says stands there.

use crate::anchor::fold::{folded, is_space};
use crate::anchor::selector::Selector;
use crate::anchor::text::ArticleText;

/// How much of a context counts, in folded units: more than any selector needs.
const COUNTED: usize = 256;
/// How much of one that is not there word for word is compared letter by letter: enough to tell places apart, and it costs time.
const COMPARED: usize = 32;

/// What stands around a quote, folded.
#[derive(Debug)]
pub struct Context {
    prefix: Vec<u16>,
    suffix: Vec<u16>,
    /// Whether white space stands between the quote and what is before and after it; `None` where nothing is said.
    spaces: [Option<bool>; 2],
}

/// How one side agrees: `None` where the selector says nothing, else parts of [`FULL`].
type Side = Option<u32>;

/// Full agreement of a side, in thousandths.
pub const FULL: u32 = 1000;

/// How both sides agree.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Agreement {
    /// What stands before.
    pub prefix: Side,
    /// What stands after.
    pub suffix: Side,
    /// Whether a side that is said has no text to compare with: the article begins or ends there.
    pub at_edge: bool,
}

impl Agreement {
    fn sides(&self) -> impl Iterator<Item = u32> {
        [self.prefix, self.suffix].into_iter().flatten()
    }

    /// Both sides together, for comparing places: the sum, so that a side more is worth more.
    pub fn weight(&self) -> u32 {
        self.sides().sum()
    }

    /// Whether nothing is said.
    pub fn is_silent(&self) -> bool {
        self.sides().next().is_none()
    }

    /// Whether everything that is said is so.
    pub fn is_full(&self) -> bool {
        self.sides().all(|side| side == FULL)
    }

    /// The side that agrees best.
    pub fn best(&self) -> u32 {
        self.sides().max().unwrap_or_default()
    }
}

impl Context {
    /// The context of a selector.
    pub fn of(selector: &Selector<'_>) -> Self {
        let prefix = folded(selector.prefix);
        let mut suffix = folded(selector.suffix);
        let from = prefix.len().saturating_sub(COUNTED);
        suffix.truncate(COUNTED);
        let space = |unit: Option<u16>| unit.is_some_and(is_space);
        let first = |text: &str| text.encode_utf16().next();
        let last = |text: &str| text.chars().next_back().and_then(|last| u16::try_from(u32::from(last)).ok());
        let spaces = [
            (!selector.prefix.is_empty()).then(|| space(last(selector.prefix)) || space(first(selector.exact))),
            (!selector.suffix.is_empty()).then(|| space(first(selector.suffix)) || space(last(selector.exact))),
        ];
        Self { prefix: prefix.get(from..).unwrap_or_default().to_vec(), suffix, spaces }
    }

    /// How it agrees with the text around the folded units from `start` to `end`.
    pub fn agreement(&self, text: &ArticleText, start: usize, end: usize) -> Agreement {
        let folded = &text.folded;
        let reach = |side: &[u16]| side.len() + side.len() / 4;
        // Both are read away from the quote, so that one comparison serves.
        let before: Vec<u16> = folded.get(..start).unwrap_or_default().iter().rev().take(reach(&self.prefix)).copied().collect();
        let prefix: Vec<u16> = self.prefix.iter().rev().copied().collect();
        let after = folded.get(end..).unwrap_or_default();
        let after = after.get(..reach(&self.suffix)).unwrap_or(after);
        let side = |wanted: &[u16], found: &[u16]| (!wanted.is_empty()).then(|| agreement(wanted, found));
        Agreement {
            prefix: side(&prefix, &before),
            suffix: side(&self.suffix, after),
            at_edge: !prefix.is_empty() && before.is_empty() || !self.suffix.is_empty() && after.is_empty(),
        }
    }

    /// Whether white space stands around the units of a quote just where the selector says so.
    pub fn has_same_spaces(&self, text: &ArticleText, start: usize, end: usize) -> bool {
        let stretch = text.stretch(start, end);
        let units = text.units();
        let at = |place: Option<usize>| place.and_then(|place| units.get(place)).is_none_or(|&unit| is_space(unit));
        let found = [at((stretch.start.0 as usize).checked_sub(1)), at(Some(stretch.end.0 as usize))];
        self.spaces.iter().zip(found).all(|(said, found)| said.is_none_or(|said| said == found))
    }
}

/// How far the beginning of a text is another text, in thousandths: what is left when the edits it takes are counted off.
fn agreement(wanted: &[u16], found: &[u16]) -> u32 {
    if found.starts_with(wanted) {
        return FULL;
    }
    let wanted = wanted.get(..COMPARED).unwrap_or(wanted);
    let found = found.get(..COMPARED + COMPARED / 4).unwrap_or(found);
    let mut row: Vec<usize> = (0..=found.len()).collect();
    for (done, unit) in wanted.iter().enumerate() {
        let mut diagonal = done;
        let mut left = done + 1;
        for (cell, other) in row.iter_mut().zip(std::iter::once(None).chain(found.iter().map(Some))) {
            let above = *cell;
            *cell = match other {
                None => done + 1,
                Some(other) => (diagonal + usize::from(unit != other)).min(above + 1).min(left + 1),
            };
            left = *cell;
            diagonal = above;
        }
    }
    let edits = row.iter().min().copied().unwrap_or_default().min(wanted.len());
    let kept = (wanted.len() - edits) * FULL as usize / wanted.len();
    // Whatever is the same in what is compared, the whole is not.
    u32::try_from(kept).unwrap_or_default().min(FULL - 1)
}
