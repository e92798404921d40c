//! From a stretch of text to the shortest selector that means only it.

use crate::anchor::find::standing;
use crate::anchor::fold::{folded, is_space};
use crate::anchor::text::{ArticleText, Stretch};
use crate::claims::Passage;

/// How far a prefix or suffix may reach, in UTF-16 code units. What takes more to be told apart is repeated word for word.
const REACH: usize = 200;

/// The shortest selector of a stretch: its words without the white space around them, and where they stand several times, as few of the
/// words before and after as tell it from the others, taken in turn from the side that tells more.
///
/// Where no context tells it from the others, as in a text that stands there twice, the selector has the longest there is.
pub fn describe(text: &ArticleText, at: Stretch) -> Passage {
    let at = text.trimmed(at);
    let (start, end) = (at.start.0 as usize, at.end.0 as usize);
    let units = text.units();
    let slice = |from: usize, to: usize| units.get(from..to).unwrap_or_default();
    let exact = String::from_utf16_lossy(slice(start, end));
    let quote = folded(&exact);
    let places = if quote.is_empty() { Vec::new() } else { standing(text, &quote) };
    let mut rivals: Vec<usize> = places.into_iter().filter(|place| text.stretch(*place, *place + 1).start != at.start).collect();
    let (mut before, mut after) = (start, end);
    while !rivals.is_empty() {
        let words = [word_back(units, before), word_on(units, after)];
        let prefix = folded(&String::from_utf16_lossy(slice(words[0], start)));
        let suffix = folded(&String::from_utf16_lossy(slice(end, words[1])));
        let same_before = |place: &usize| text.folded.get(..*place).unwrap_or_default().ends_with(&prefix);
        let same_after = |place: &usize| text.folded.get(place + quote.len()..).unwrap_or_default().starts_with(&suffix);
        let can = [words[0] < before && start - before < REACH, words[1] > after && after - end < REACH];
        let left =
            [rivals.iter().filter(|place| same_before(place)).count(), rivals.iter().filter(|place| same_after(place)).count()];
        let takes_before = match can {
            [false, false] => break,
            [true, true] => left[0] < left[1] || left[0] == left[1] && start - before <= after - end,
            [can_before, _] => can_before,
        };
        if takes_before {
            before = words[0];
            rivals.retain(same_before);
        } else {
            after = words[1];
            rivals.retain(same_after);
        }
    }
    let words = |units: &[u16]| (!units.is_empty()).then(|| String::from_utf16_lossy(units));
    Passage { exact: Some(exact), prefix: words(slice(before, start)), suffix: words(slice(end, after)), ..Passage::default() }
}

/// Where the word begins that ends before a place.
fn word_back(units: &[u16], place: usize) -> usize {
    let before = units.get(..place).unwrap_or_default();
    let spaces = before.iter().rev().take_while(|unit| is_space(**unit)).count();
    place - spaces - before.iter().rev().skip(spaces).take_while(|unit| !is_space(**unit)).count()
}

/// Where the word ends that begins after a place.
fn word_on(units: &[u16], place: usize) -> usize {
    let after = units.get(place..).unwrap_or_default();
    let spaces = after.iter().take_while(|unit| is_space(**unit)).count();
    place + spaces + after.iter().skip(spaces).take_while(|unit| !is_space(**unit)).count()
}
