//! What an article says that no claim speaks of: every number, and in English every sentence in which somebody says something.
//!
//! It is for the editor, who knows which of them need a row; readers never see it.

use crate::anchor::fold::is_space;
use crate::anchor::number::{self, is_word};
use crate::anchor::text::{ArticleText, BREAK, Stretch};

/// Something that no claim's passage covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// What it is.
    pub kind: GapKind,
    /// Where it stands.
    pub at: Stretch,
    /// The sentence around it.
    pub sentence: Stretch,
}

/// What is not covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GapKind {
    /// A number.
    Number,
    /// A verb by which somebody says something, in a sentence of which nothing is covered.
    Cue,
}

/// English verbs and phrases by which a sentence says that somebody says something (the cues of PolNeAR).
const CUES: &str = " said say says saying told tells telling claim claims claimed claiming allege alleges alleged alleging allegedly \
    estimate estimates estimated estimating report reports reported reporting reportedly announce announces announced announcing deny \
    denies denied denying admit admits admitted admitting acknowledge acknowledges acknowledged believe believes believed believing \
    warn warns warned warning accuse accuses accused accusing assert asserts asserted asserting argue argues argued arguing insist \
    insists insisted insisting confirm confirms confirmed confirming suggest suggests suggested suggesting predict predicts predicted \
    predicting according conclude concludes concluded concluding note notes noted noting add adds added state states stated stating \
    declare declares declared declaring maintain maintains maintained maintaining contend contends contended reveal reveals revealed \
    disclose disclosed cite cites cited citing quote quotes quoted quoting write writes wrote written find finds found ";

/// Verbs of [`CUES`] that are as often nouns or say something else: they count only before `that` or a quotation mark.
const WEAK: &str = " note notes add adds added state states written find finds found report reports claim claims estimate estimates \
    maintain maintains write quote quotes warning ";

/// The gaps of a text in its order. `covered` are the passages of the claims that were found, `lang` is the language of the text: cues
/// are looked for in English, and where nothing is said of the language.
pub fn coverage(text: &ArticleText, covered: &[Stretch], lang: Option<&str>) -> Vec<Gap> {
    let is_english = lang.is_none_or(|lang| lang.split(['-', '_']).next().is_some_and(|lang| lang.eq_ignore_ascii_case("en")));
    let is_covered = |at: &Stretch| covered.iter().any(|passage| passage.meets(at));
    let mut gaps = Vec::new();
    for sentence in sentences(text) {
        let (start, units) = (sentence.start.0 as usize, text.units_of(sentence));
        let whole = |at: Stretch| Stretch::new(start + at.start.0 as usize, start + at.end.0 as usize);
        for number in number::numbers(units).iter().filter(|number| number::is_counted(number)) {
            let at = whole(number.at);
            if !is_covered(&at) {
                gaps.push(Gap { kind: GapKind::Number, at, sentence });
            }
        }
        if is_english
            && !is_covered(&sentence)
            && let Some(at) = cue(units)
        {
            gaps.push(Gap { kind: GapKind::Cue, at: whole(at), sentence });
        }
    }
    gaps
}

/// The first cue of a sentence.
fn cue(units: &[u16]) -> Option<Stretch> {
    let words = words(units);
    let mut cues = words.iter().enumerate().filter(|(index, (word, _))| {
        let next = words.get(index + 1);
        let is_strong =
            !is_in(WEAK, word) || next.is_some_and(|(next, at)| next == "that" || is_quoted(units, at.start.0 as usize));
        is_in(CUES, word) && is_strong && (word != "according" || next.is_some_and(|(next, _)| next == "to"))
    });
    cues.next().map(|(_, (_, at))| *at)
}

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

fn is_quoted(units: &[u16], place: usize) -> bool {
    place.checked_sub(1).and_then(|before| units.get(before)).is_some_and(|unit| matches!(unit, 0x22 | 0x27 | 0x2018 | 0x201c))
}

fn words(units: &[u16]) -> Vec<(String, Stretch)> {
    let mut words = Vec::new();
    let mut at = 0;
    while at < units.len() {
        let start = at;
        while units.get(at).is_some_and(|&unit| is_word(unit)) {
            at += 1;
        }
        if at > start {
            let word = String::from_utf16_lossy(units.get(start..at).unwrap_or_default()).to_lowercase();
            words.push((word, Stretch::new(start, at)));
        } else {
            at += 1;
        }
    }
    words
}

/// The sentences of a text: up to a full stop, a question or exclamation mark with white space after it, or the end of a block.
///
/// A stop after a single capital letter, or after a title before a name, ends no sentence.
pub fn sentences(text: &ArticleText) -> Vec<Stretch> {
    let units = text.units();
    let mut sentences = Vec::new();
    let (mut start, mut place) = (0, 0);
    while let Some(&unit) = units.get(place) {
        place += 1;
        let after = units.get(place..).unwrap_or_default();
        let closing = after.iter().take_while(|unit| matches!(unit, 0x22 | 0x27 | 0x29 | 0x2019 | 0x201d | 0xbb)).count();
        let ends = match unit {
            BREAK | 0x3002 | 0xff01 | 0xff1f => true,
            0x2e if is_abbreviation(units.get(start..place - 1).unwrap_or_default()) => false,
            0x2e | 0x21 | 0x3f | 0x61f | 0x6d4 => after.get(closing).is_none_or(|&unit| is_space(unit)),
            _ => false,
        };
        if ends {
            place += closing;
            put(units, start, place, &mut sentences);
            start = place;
        }
    }
    put(units, start, units.len(), &mut sentences);
    sentences
}

fn put(units: &[u16], from: usize, to: usize, sentences: &mut Vec<Stretch>) {
    let slice = units.get(from..to).unwrap_or_default();
    let lead = slice.iter().take_while(|unit| is_space(**unit)).count();
    let trail = slice.iter().rev().take_while(|unit| is_space(**unit)).count();
    if lead < slice.len() {
        sentences.push(Stretch::new(from + lead, to - trail));
    }
}

fn is_abbreviation(units: &[u16]) -> bool {
    let start = units.iter().rposition(|unit| !is_word(*unit)).map_or(0, |space| space + 1);
    let word = String::from_utf16_lossy(units.get(start..).unwrap_or_default());
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial || is_in(" Mr Mrs Ms Dr Prof St Gen Col Lt Sgt Capt Rep Sen Gov No vs ", &word)
}
