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
/// How many places are looked at closely. The right one shares by far the most grams; the rest are for texts that repeat themselves.
const LOOKED_AT: usize = 6;
/// The longest quote that is compared unit by unit; of a longer one its beginning.
const LONGEST: usize = 2048;

/// The places most like a quote; none has more than `most` edits.
pub fn near(text: &ArticleText, quote: &[u16], most: usize) -> Vec<Near> {
    let quote = quote.get(..LONGEST).unwrap_or(quote);
    let width = most + 1;
    let mut heaps = heaps(text, quote, width, COMMON);
    if heaps.iter().all(|count| *count == 0) {
        heaps = self::heaps(text, quote, width, usize::MAX);
    }
    let mut nears = Vec::new();
    for _ in 0..LOOKED_AT {
        // Two heaps side by side are one, since a place may be at the edge of both. Of equals the first, since the last is the text's end.
        let pairs = heaps.windows(2).map(|pair| pair.iter().sum::<u32>()).enumerate();
        let Some((heap, count)) = pairs.reduce(|most, next| if next.1 > most.1 { next } else { most }) else { break };
        if count == 0 {
            break;
        }
        nears.extend(compared(&text.folded, quote, (heap * width).saturating_sub(quote.len()), most));
        heaps.iter_mut().skip(heap).take(2).for_each(|count| *count = 0);
    }
    nears
}

/// For each gram of the quote and each place of it in the text, the place where the quote would begin, counted in heaps of one width; the
/// first heap begins one quote before the text.
fn heaps(text: &ArticleText, quote: &[u16], width: usize, common: usize) -> Vec<u32> {
    let mut heaps = vec![0; (text.folded.len() + quote.len()) / width + 2];
    for (index, gram) in quote.windows(GRAM).enumerate() {
        let places = text.places_of(gram);
        if places.len() <= common {
            for place in places {
                if let Some(heap) = heaps.get_mut((*place as usize + quote.len() - index) / width) {
                    *heap += 1;
                }
            }
        }
    }
    heaps
}

/// The stretch that begins near a place and takes the fewest edits (Sellers 1980), in a band around the diagonal.
fn compared(text: &[u16], quote: &[u16], place: usize, most: usize) -> Option<Near> {
    let from = place.saturating_sub(most + 1);
    let lead = place - from;
    // Two heaps reach two widths to the right, and the edits may move the end as far again.
    let reach = 3 * (most + 1);
    let window = text.get(from..(place + quote.len() + reach).min(text.len()))?;
    // Each cell: edits so far, and where the stretch begins.
    const FAR: (usize, usize) = (usize::MAX / 2, 0);
    let mut row: Vec<(usize, usize)> = (0..=window.len()).map(|start| (0, start)).collect();
    for (index, unit) in quote.iter().enumerate() {
        let low = (index + lead).saturating_sub(most + 1);
        let high = (index + lead + reach).min(window.len());
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
