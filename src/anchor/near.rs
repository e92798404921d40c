//! Where something like a quote stands: places that share its grams, and what it takes to make the one the other.

use crate::anchor::text::{ArticleText, GRAM};

/// A stretch of folded units that is like a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    /// The first unit.
    pub start: usize,
    /// The first unit after it.
    pub end: usize,
    /// How many units have to be added, left out or changed.
    pub edits: usize,
}

/// Grams that stand in more places than this say nothing about where the quote is, unless it has no others.
const COMMON: usize = 400;
/// How many places are looked at closely. The right one shares by far the most grams; the rest is for texts that repeat themselves.
const LOOKED_AT: usize = 6;
/// The longest quote that is compared unit by unit; of a longer one its beginning.
const LONGEST: usize = 2048;

/// The places most like a quote, the likeliest first as far as grams tell; none has more than `most` edits.
pub fn near(text: &ArticleText, quote: &[u16], most: usize) -> Vec<Near> {
    let quote = quote.get(..LONGEST).unwrap_or(quote);
    let mut offsets = offsets(text, quote, COMMON);
    if offsets.is_empty() {
        offsets = self::offsets(text, quote, usize::MAX);
    }
    offsets.sort_unstable();
    let spread = i64::try_from(most).unwrap_or(0) + 1;
    let mut heaps: Vec<(usize, i64)> = Vec::new();
    let mut rest = offsets.as_slice();
    while let Some(&first) = rest.first() {
        let count = rest.iter().take_while(|offset| **offset <= first + spread).count();
        // Heaps overlap, so that a place at the edge of one is in the middle of another; of those that do, the fullest counts.
        match heaps.last_mut() {
            Some(last) if first - last.1 <= spread => {
                if count > last.0 {
                    *last = (count, first);
                }
            }
            _ => heaps.push((count, first)),
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    heaps.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    heaps.truncate(LOOKED_AT);
    heaps.iter().filter_map(|(_, offset)| compared(&text.folded, quote, *offset, most)).collect()
}

/// For each gram of the quote and each place of it in the text, where the quote would begin if this were its place.
fn offsets(text: &ArticleText, quote: &[u16], common: usize) -> Vec<i64> {
    let mut offsets = Vec::new();
    for (index, gram) in quote.windows(GRAM).enumerate() {
        let places = text.places_of(gram);
        if places.len() <= common {
            let index = i64::try_from(index).unwrap_or(i64::MAX);
            offsets.extend(places.iter().map(|place| i64::from(*place) - index));
        }
    }
    offsets
}

/// The stretch near an offset that takes the fewest edits (Sellers 1980), in a band around the diagonal.
fn compared(text: &[u16], quote: &[u16], offset: i64, most: usize) -> Option<Near> {
    // The heap reaches one spread to the right, and the edits may move the end as far again.
    let from = usize::try_from(offset).unwrap_or(0).saturating_sub(most + 1);
    let reach = usize::try_from(offset.max(0)).unwrap_or(0) + quote.len() + 2 * most + 2;
    let window = text.get(from..reach.min(text.len()))?;
    let lead = usize::try_from(offset - i64::try_from(from).ok()?).unwrap_or(0);
    // Each cell: edits so far, and where the stretch begins.
    const FAR: (usize, usize) = (usize::MAX / 2, 0);
    let mut row: Vec<(usize, usize)> = (0..=window.len()).map(|start| (0, start)).collect();
    for (index, unit) in quote.iter().enumerate() {
        let low = (index + lead).saturating_sub(most + 1);
        let high = (index + lead + 2 * most + 2).min(window.len());
        let mut diagonal = row.get(low).copied().unwrap_or(FAR);
        if let Some(edge) = row.get_mut(low) {
            *edge = if low == 0 { (index + 1, 0) } else { FAR };
        }
        let mut left = row.get(low).copied().unwrap_or(FAR);
        for column in low + 1..=high {
            let Some(cell) = row.get_mut(column) else { break };
            let above = *cell;
            let changed = usize::from(window.get(column - 1) != Some(unit));
            // Of equal ways the one that begins earlier: a changed word at the start belongs to the stretch.
            let ways = [(diagonal.0 + changed, diagonal.1), (above.0 + 1, above.1), (left.0 + 1, left.1)];
            *cell = ways.into_iter().min().unwrap_or(FAR);
            left = *cell;
            diagonal = above;
        }
        if let Some(beyond) = row.get_mut(high + 1) {
            *beyond = FAR;
        }
    }
    // Cells before the band are left over from earlier rows.
    let band = row.iter().copied().enumerate().skip((quote.len() + lead).saturating_sub(most + 2));
    let (end, (edits, start)) = band.min_by_key(|(end, (edits, _))| (*edits, usize::MAX - end))?;
    (edits <= most && start < end).then_some(Near { start: from + start, end: from + end, edits })
}
