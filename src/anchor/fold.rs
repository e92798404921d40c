//! What is left of a text when what readers do not tell apart is made the same, or is left out.
//!
//! White space goes altogether: where a block ends, some texts have a line break, some a space and some nothing. So do soft hyphens,
//! characters of no width, marks of direction and the Arabic letter that only stretches a word. Quotation marks, dashes and the ellipsis
//! become plain ones; ligatures, presentation forms and full-width letters become their letters; what Unicode can compose is composed.
//! Case and accents stay: they tell words apart.

use crate::browser;

/// Folds units one by one, or in clusters where Unicode composes, and gives each folded unit with the place of what it came from:
/// `put(unit, start, end)`, both in UTF-16 code units from the beginning of `units`.
pub fn fold(units: &[u16], mut put: impl FnMut(u16, usize, usize)) {
    let mut at = 0;
    while let Some(&unit) = units.get(at) {
        let mut end = at + 1;
        while units.get(end).is_some_and(|&next| is_mark(next)) {
            end += 1;
        }
        if end > at + 1 || is_compatible(unit) {
            let cluster = String::from_utf16_lossy(units.get(at..end).unwrap_or_default());
            for unit in browser::composed(&cluster).encode_utf16() {
                each(unit, &mut |unit| put(unit, at, end));
            }
        } else {
            each(unit, &mut |unit| put(unit, at, end));
        }
        at = end;
    }
}

/// The folded units alone.
pub fn folded(text: &str) -> Vec<u16> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut folded = Vec::with_capacity(units.len());
    fold(&units, |unit, _, _| folded.push(unit));
    folded
}

fn each(unit: u16, put: &mut dyn FnMut(u16)) {
    let plain = match unit {
        0x21..=0x7e if unit != 0x60 => unit,
        0x60 | 0xb4 | 0x2018..=0x201b | 0x2032 | 0x2bc | 0x2b9 | 0x2039 | 0x203a => u16::from(b'\''),
        0xab | 0xbb | 0x201c..=0x201f | 0x2033 | 0x300c..=0x300f => u16::from(b'"'),
        0x2010..=0x2015 | 0x2212 | 0x2e3a | 0x2e3b | 0xfe58 | 0xfe63 => u16::from(b'-'),
        0x2026 => {
            (0..3).for_each(|_| put(u16::from(b'.')));
            return;
        }
        _ if is_space(unit) || has_no_width(unit) => return,
        _ => unit,
    };
    put(plain);
}

/// White space as Unicode has it, and control characters.
pub fn is_space(unit: u16) -> bool {
    matches!(unit, 0..=0x20 | 0x7f..=0xa0 | 0x1680 | 0x2000..=0x200a | 0x2028 | 0x2029 | 0x202f | 0x205f | 0x3000)
}

/// Characters that are not seen: soft hyphen, joiners, marks of direction, variation selectors; and the Arabic tatweel.
pub fn has_no_width(unit: u16) -> bool {
    matches!(
        unit,
        0xad | 0x34f | 0x61c | 0x640 | 0x180e | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfe00..=0xfe0f | 0xfeff
    )
}

/// Marks that Unicode may compose with the character before them, and the vowels and finals of Hangul.
pub fn is_mark(unit: u16) -> bool {
    matches!(
        unit,
        0x300..=0x34e | 0x350..=0x36f | 0x483..=0x487 | 0x591..=0x5c7 | 0x610..=0x61a | 0x64b..=0x65f | 0x670 | 0x6d6..=0x6dc
        | 0x6df..=0x6e4 | 0x6e7 | 0x6e8 | 0x6ea..=0x6ed | 0x93c | 0x9be | 0x9d7 | 0xb3e | 0xb56 | 0xb57 | 0xbbe | 0xbd7 | 0xcc2
        | 0xcd5 | 0xcd6 | 0xd3e | 0xd57 | 0xdca | 0xdcf | 0xddf | 0x1161..=0x11ff | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff
        | 0x20d0..=0x20ff | 0x3099 | 0x309a | 0xfe20..=0xfe2f
    )
}

/// Ligatures, presentation forms, and the letters, digits and kana of other widths. Not superscripts: `10²` is not `102`.
fn is_compatible(unit: u16) -> bool {
    matches!(unit, 0x132 | 0x133 | 0x1c4..=0x1cc | 0xf900..=0xfaff | 0xfb00..=0xfdff | 0xfe70..=0xfefe | 0xff01..=0xffef)
}
