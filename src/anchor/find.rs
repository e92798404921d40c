//! From a selector to its place in a text, and how sure that is.

use crate::anchor::context::{Agreement, Context, FULL};
use crate::anchor::fold::folded;
use crate::anchor::near::{Near, near};
use crate::anchor::number::{self, Cut};
use crate::anchor::selector::Selector;
use crate::anchor::text::{ArticleText, GRAM, Stretch, is_ours, offset};

/// How sure it is that a stretch of text is the passage that is meant, surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// The very words.
    Exact,
    /// The same words; only spaces, quotation marks, dashes or the way letters are encoded differ.
    Normalised,
    /// The same words, but they stand there several times and the context does not settle which is meant, or nothing of the context is
    /// left.
    Ambiguous,
    /// Nearly the same words with the same numbers: the passage was edited.
    Approximate,
}

impl Certainty {
    /// Whether readers may be shown the passage without a reservation.
    pub fn is_sure(self) -> bool {
        self <= Self::Normalised
    }

    /// The word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Normalised => "normalised",
            Self::Ambiguous => "ambiguous",
            Self::Approximate => "approximate",
        }
    }
}

/// A passage that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Where it stands.
    pub at: Stretch,
    /// How sure that is.
    pub certainty: Certainty,
}

/// Why a passage is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The selector is empty.
    Empty,
    /// There is no text to look in.
    NoArticle,
    /// Nothing like it stands in the text.
    Absent,
    /// Something like it stands there, with other numbers.
    NumberChanged,
    /// The words are too few to be known without their context, and stand in another.
    ContextChanged,
}

impl Reason {
    /// The word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoArticle => "no-article",
            Self::Absent => "absent",
            Self::NumberChanged => "number-changed",
            Self::ContextChanged => "context-changed",
        }
    }
}

/// A passage that was not found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lost {
    /// Why.
    pub reason: Reason,
    /// The stretch most like it, if anything is like it at all.
    pub nearest: Option<Stretch>,
}

/// What became of a selector.
pub type Anchor = Result<Found, Lost>;

/// A quote of fewer UTF-16 code units is a word that may stand anywhere: its context has to be there.
const SHORT: usize = 6;
/// A quote of this many folded units hardly stands in a second place by chance, whatever is around it.
const LONG: usize = 32;
/// So many places of a quote are compared by their context; a quote that stands in more is no quote.
const MOST_PLACES: usize = 500;
/// How far a side has to agree, in thousandths, to say that it is the same place: two unrelated texts share about a third.
const SAME_PLACE: u32 = 500;
/// By how much one place has to agree better than the next to be the one that is meant: a fifth of a side.
const CLEARLY: u32 = 200;
/// What a quote weighs beside a side of its context when something like it is looked for: half again as much as both sides.
const QUOTE_WEIGHT: usize = 3;

/// Looks for a selector, from cheap and exact to dear and tolerant.
///
/// # Errors
/// [`Lost`], with the reason. A passage whose number was changed is always lost.
pub fn find(text: &ArticleText, selector: &Selector<'_>) -> Anchor {
    let quote = folded(selector.exact);
    if quote.is_empty() {
        return point(text, selector).ok_or(Lost { reason: Reason::Empty, nearest: None });
    }
    let context = Context::of(selector);
    let mut lost = match exactly(text, selector, &quote, &context) {
        Ok(found) => return Ok(found),
        Err(lost) => lost,
    };
    match approximately(text, selector, &quote, &context) {
        // Words that were found as they are, and given up for their context or a number, are not looked for in another form.
        Ok(found) if lost.reason == Reason::Absent => return Ok(found),
        Err(other) if lost.nearest.is_none() => lost = other,
        _ => {}
    }
    Err(lost)
}

/// The point between prefix and suffix: what an empty quote means.
fn point(text: &ArticleText, selector: &Selector<'_>) -> Option<Found> {
    let prefix: Vec<u16> = selector.prefix.encode_utf16().collect();
    let around: Vec<u16> = prefix.iter().copied().chain(selector.suffix.encode_utf16()).collect();
    if around.is_empty() {
        return None;
    }
    let at = offset(text.units().windows(around.len()).position(|window| window == around)? + prefix.len());
    Some(Found { at: Stretch { start: at, end: at }, certainty: Certainty::Exact })
}

/// A place where the folded quote stands.
struct Place {
    start: usize,
    agreement: Agreement,
}

fn exactly(text: &ArticleText, selector: &Selector<'_>, quote: &[u16], context: &Context) -> Anchor {
    let mut places: Vec<Place> = Vec::new();
    let mut lost = Lost { reason: Reason::Absent, nearest: None };
    for start in standing(text, quote).into_iter().take(MOST_PLACES) {
        let end = start + quote.len();
        let agreement = context.agreement(text, start, end);
        let at = text.stretch(start, end);
        // A number that goes on beyond the quote is another number, unless the selector says that it goes on.
        let sides = [agreement.prefix, agreement.suffix];
        let is_cut = |(cut, side): (&Cut, &Option<u32>)| *cut == Cut::Within && *side != Some(FULL);
        let is_other = number::cuts(text.units(), at).iter().zip(&sides).any(is_cut);
        if is_other || !has_same_numbers(text, at, selector.exact) {
            lost = Lost { reason: Reason::NumberChanged, nearest: Some(at) };
        } else {
            places.push(Place { start, agreement });
        }
    }
    // The first of equals, so that what is ambiguous is at least always the same.
    let Some(best) =
        places.iter().reduce(|best, place| if place.agreement.weight() > best.agreement.weight() { place } else { best })
    else {
        return Err(lost);
    };
    let (start, end) = (best.start, best.start + quote.len());
    let at = text.stretch(start, end);
    let agreement = best.agreement;
    let units: Vec<u16> = selector.exact.encode_utf16().collect();
    if units.len() < SHORT && !agreement.is_silent() && !agreement.at_edge {
        let is_there = agreement.best() == FULL && context.has_same_spaces(text, start, end);
        if !is_there {
            return Err(Lost { reason: Reason::ContextChanged, nearest: Some(at) });
        }
    }
    let next = places.iter().filter(|place| place.start != start).map(|place| place.agreement.weight()).max();
    let is_settled = next.is_none_or(|next| {
        agreement.weight() > next
            && (agreement.is_full() || agreement.weight() >= next + CLEARLY && agreement.best() >= SAME_PLACE)
    });
    let is_at_home = agreement.is_silent() || agreement.best() >= SAME_PLACE || quote.len() >= LONG;
    let is_whole = number::cuts(text.units(), at)
        .iter()
        .zip([agreement.prefix, agreement.suffix])
        .all(|(cut, side)| *cut == Cut::Clean || side == Some(FULL));
    let at = text.with_unseen_of(at, &units);
    let is_exact = text.units_of(at) == units;
    let certainty = match (is_settled && is_at_home && is_whole, is_exact) {
        (true, true) => Certainty::Exact,
        (true, false) => Certainty::Normalised,
        (false, _) => Certainty::Ambiguous,
    };
    Ok(Found { at, certainty })
}

/// Every place where the folded units stand, overlapping ones too.
pub(super) fn standing(text: &ArticleText, quote: &[u16]) -> Vec<usize> {
    let folded = &text.folded;
    let stands = |start: &usize| folded.get(*start..).is_some_and(|rest| rest.starts_with(quote));
    if quote.len() < GRAM {
        return (0..folded.len()).filter(stands).collect();
    }
    // The rarest gram of the quote has the fewest places to look at.
    let grams = quote.windows(GRAM).enumerate();
    let Some((index, places)) = grams.map(|(index, gram)| (index, text.places_of(gram))).min_by_key(|(_, places)| places.len())
    else {
        return Vec::new();
    };
    places.iter().filter_map(|place| (*place as usize).checked_sub(index)).filter(stands).collect()
}

/// How many letters of a passage may have been edited: a quarter of them, rounded; one of a few words, which two make another's.
fn bound(length: usize) -> usize {
    if length < 12 { length.min(5) / 5 } else { (length + 2) / 4 }
}

fn approximately(text: &ArticleText, selector: &Selector<'_>, quote: &[u16], context: &Context) -> Anchor {
    // What is looked at reaches further than the bound, so that an editor can be told what stands there now.
    let nears = near(text, quote, quote.len() / 2);
    let weight = |near: &Near| {
        let alike = FULL as usize * (quote.len() - near.edits.min(quote.len())) / quote.len();
        QUOTE_WEIGHT * alike + context.agreement(text, near.start, near.end).weight() as usize
    };
    let best = nears.iter().fold(None, |best: Option<(usize, &Near)>, near| {
        let weight = weight(near);
        if best.is_none_or(|(most, other)| weight > most || weight == most && near.start < other.start) {
            Some((weight, near))
        } else {
            best
        }
    });
    let Some((_, best)) = best else { return Err(Lost { reason: Reason::Absent, nearest: None }) };
    let at = whole_words(text, text.stretch(best.start, best.end));
    let lost = |reason| Err(Lost { reason, nearest: Some(at) });
    if best.edits > bound(quote.len()) {
        return lost(Reason::Absent);
    }
    if !has_same_numbers(text, at, selector.exact) || number::cuts(text.units(), at).contains(&Cut::Within) {
        return lost(Reason::NumberChanged);
    }
    Ok(Found { at, certainty: Certainty::Approximate })
}

/// Whether a stretch names the numbers of a quote. A quote that was taken from the page's source has nothing where a block ends, so that
/// the last word of one and the first of the next may be one word in it.
fn has_same_numbers(text: &ArticleText, at: Stretch, quote: &str) -> bool {
    let quote: Vec<u16> = quote.encode_utf16().collect();
    let units = text.units_of(at);
    let joined: Vec<u16> = units.iter().copied().filter(|unit| !is_ours(*unit)).collect();
    number::same(units, &quote) || number::same(&joined, &quote)
}

/// A stretch with the words that it cuts made whole.
fn whole_words(text: &ArticleText, at: Stretch) -> Stretch {
    let units = text.units();
    let is_word = |place: usize| units.get(place).is_some_and(|&unit| number::is_word(unit));
    let (mut start, mut end) = (at.start.0 as usize, at.end.0 as usize);
    while start > 0 && is_word(start) && is_word(start - 1) {
        start -= 1;
    }
    while end > 0 && is_word(end - 1) && is_word(end) {
        end += 1;
    }
    Stretch::new(start, end)
}
