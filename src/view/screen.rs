//! From a reading to a screen: the rows, and a quiet word about what is wrong.

use std::rc::Rc;

use crate::claims::{Problem, Reading, Severity};
use crate::strings::{Counted, Strings, Word};
use crate::table::rows;
use crate::view::table::{Notice, Screen};

/// How many problems a notice lists; the command line lists all.
const LISTED: usize = 50;

impl Screen {
    /// What a reading looks like in the words of a language. `prefix` stands before `claim-ID` in the addresses of its rows.
    pub fn of(reading: &Reading, strings: &Strings, prefix: &str) -> Self {
        let shown = rows(&reading.document, strings);
        let words = match (&reading.broken, shown.rows.is_empty()) {
            (Some(_), true) => Some(Word::NoticeBroken),
            (Some(_), false) => Some(Word::NoticeBrokenPart),
            (None, true) => Some(Word::NoticeEmpty),
            (None, false) => None,
        };
        Self { shown, notice: notice(reading, strings, words), strings: strings.clone(), prefix: prefix.into() }
    }

    /// What stands where a document could not be loaded.
    pub fn unreachable(message: &str, strings: &Strings) -> Self {
        let notice = Notice {
            words: Some(strings.get(Word::NoticeUnreachable).into()),
            count: strings.count(Counted::Problems, 1).into(),
            problems: vec![message.into()],
        };
        let shown = rows(&Reading::default().document, strings);
        Self { shown, notice: Some(notice), strings: strings.clone(), prefix: "".into() }
    }
}

/// Only what hides or changes something written is put before readers; the rest is for the editor's tools.
fn notice(reading: &Reading, strings: &Strings, words: Option<Word>) -> Option<Notice> {
    let grave: Vec<&Problem> =
        reading.broken.iter().chain(&reading.problems).filter(|problem| problem.severity == Severity::Error).collect();
    if words.is_none() && grave.is_empty() {
        return None;
    }
    Some(Notice {
        words: words.map(|word| strings.get(word).into()),
        count: strings.count(Counted::Problems, grave.len()).into(),
        problems: grave.iter().take(LISTED).map(|problem| Rc::from(problem.to_string())).collect(),
    })
}
