//! What is left of a text when case, diacritics and everything between words make no difference.

use std::cell::RefCell;

use crate::anchor::{has_no_width, is_mark};
use crate::browser;

/// Where a word ends, in a folded text.
pub const BREAK: char = '\n';

/// How many characters beyond ASCII are remembered with what they fold to; a power of two.
const KNOWN: usize = 512;

thread_local! {
    /// By the last bits of their numbers: a text has few of them, again and again, and asking the browser for each would take long.
    static FOLDED: RefCell<Vec<(char, String)>> = RefCell::new(vec![(BREAK, String::new()); KNOWN]);
}

/// Folds a text: `put(character, start, end)` for each character of a word, with the bytes of the text it comes from, and for each
/// [`BREAK`] between two words.
pub fn fold(text: &str, put: &mut dyn FnMut(char, usize, usize)) {
    let mut gap = None;
    let mut has_begun = false;
    let mut before = BREAK;
    let mut characters = text.char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        let end = start + character.len_utf8();
        let last = std::mem::replace(&mut before, character);
        // 43,000 is one number however its thousands are set off, and whoever types 43000 means it.
        if matches!(character, ',' | '.' | '\'' | '’' | '٬' | '٫')
            && is_digit(last)
            && characters.peek().is_some_and(|(_, next)| is_digit(*next))
        {
            continue;
        }
        if is_between(character) {
            gap.get_or_insert((start, end));
            continue;
        }
        let mut own = |folded: char| {
            if let (Some((start, end)), true) = (gap.take(), has_begun) {
                put(BREAK, start, end);
            }
            has_begun = true;
            put(folded, start, end);
        };
        if character.is_ascii() {
            own(character.to_ascii_lowercase());
        } else {
            FOLDED.with_borrow_mut(|known| {
                let Some((of, folded)) = known.get_mut(character as usize % KNOWN) else { return };
                if *of != character {
                    (*of, *folded) = (character, alone(character));
                }
                folded.chars().for_each(own);
            });
        }
    }
}

fn is_digit(character: char) -> bool {
    matches!(character, '0'..='9' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}')
}

/// The folded text alone: its words in order, a [`BREAK`] between two.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold(text, &mut |character, _, _| folded.push(character));
    folded
}

/// A character in small letters without its diacritics (NFKD); nothing for a mark that stands on another, and for what has no width.
fn alone(character: char) -> String {
    let plain = match character {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ł' | 'Ł' => "l",
        'þ' | 'Þ' => "th",
        'ı' => "i",
        _ => {
            let parts = browser::decomposed(&character.to_string());
            let is_left_out = |part: &char| u16::try_from(u32::from(*part)).is_ok_and(|unit| is_mark(unit) || has_no_width(unit));
            return parts.chars().filter(|part| !is_left_out(part) && !is_between(*part)).flat_map(char::to_lowercase).collect();
        }
    };
    plain.to_owned()
}

/// Whether a character stands between words: space, punctuation, symbols. What is not known to does not.
fn is_between(character: char) -> bool {
    match character {
        '\u{0}'..='\u{7f}' => !character.is_ascii_alphanumeric(),
        // No width, so nothing between: a hyphen that is not there, joiners, marks of direction.
        '\u{ad}' | '\u{200c}'..='\u{200f}' | '\u{2060}'..='\u{206f}' => false,
        _ => matches!(
            character,
            '\u{80}'..='\u{a9}' | '\u{ab}'..='\u{b1}' | '\u{b4}' | '\u{b6}'..='\u{b8}' | '\u{bb}' | '\u{bf}' | '\u{d7}' | '\u{f7}'
                | '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{60c}' | '\u{60d}' | '\u{61b}'..='\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}'
                | '\u{964}' | '\u{965}' | '\u{1680}' | '\u{2000}'..='\u{205f}' | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{2bff}'
                | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{30fb}' | '\u{fd3e}' | '\u{fd3f}'
                | '\u{fe50}'..='\u{fe6b}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}'
                | '\u{ff5b}'..='\u{ff65}'
        ),
    }
}
