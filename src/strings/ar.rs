//! العربية.
use crate::strings::Language;
use crate::strings::plural::{Category, PluralRule};
use crate::strings::word::{Counted, Word};
/// Arabic.
pub static ARABIC: Language = Language {
    tag: "ar",
    plural: PluralRule::Arabic,
    word: |w| (super::en::ENGLISH.word)(w),
    counted: |c| (super::en::ENGLISH.counted)(c),
};
