//! From a ledger to a screen: what stands around the rows, and a quiet word about what is wrong.

use std::rc::Rc;

use crate::claims::{ClaimId, Problem, Reading, Severity};
use crate::strings::{Counted, Strings, Word};
use crate::table::{Facet, FacetValue, Ledger, Overview, Row, Shown, Window, heading};

/// How many problems a notice lists; the command line lists all.
const LISTED: usize = 50;

/// Everything the component shows: a document in the words of a language.
#[derive(Debug)]
pub struct Screen {
    /// What stands above the rows.
    pub shown: Shown,
    /// The claims.
    pub ledger: Rc<Ledger>,
    /// What they can be filtered by, in the order of [`Facet::ALL`].
    pub facets: [Vec<FacetValue>; 4],
    /// How they stand, in numbers.
    pub overview: Overview,
    /// Which rows are shown at first.
    pub window: Window,
    /// What is wrong, if anything is.
    pub notice: Option<Notice>,
    /// The words around the rows.
    pub strings: Strings,
    /// What stands before `claim-ID` in the addresses of this table's rows; empty for the first table of a page.
    pub prefix: Rc<str>,
    /// Where the rows that were not written into the page can be read, if there are any.
    pub rest: Option<Rc<str>>,
}

/// A quiet word about what is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What the reader should know; nothing where every claim is shown.
    pub words: Option<Rc<str>>,
    /// How many problems, in words.
    pub count: Rc<str>,
    /// The problems, one a line.
    pub problems: Vec<Rc<str>>,
}

impl Screen {
    /// What the claims of a ledger look like in the words of a language. `prefix` stands before `claim-ID` in the addresses of its rows.
    /// All rows are shown; see [`Screen::paged`].
    pub fn of(ledger: Rc<Ledger>, strings: &Strings, prefix: &str) -> Self {
        let shown = heading(&ledger, strings);
        let reading = ledger.reading();
        let words = match (&reading.broken, ledger.is_empty()) {
            (Some(_), true) => Some(Word::NoticeBroken),
            (Some(_), false) => Some(Word::NoticeBrokenPart),
            (None, true) => Some(Word::NoticeEmpty),
            (None, false) => None,
        };
        let notice = notice(reading, strings, words);
        Self {
            shown,
            notice,
            overview: ledger.overview(strings),
            facets: Facet::ALL.map(|facet| ledger.values(facet, strings)),
            window: Window { start: 0, end: usize::MAX, page_size: usize::MAX },
            ledger,
            strings: strings.clone(),
            prefix: prefix.into(),
            rest: None,
        }
    }

    /// The same with at most a page of rows at first, if it has more than a hundred. `rest` is where the others can be read without
    /// script, if they can.
    pub fn paged(self, page_size: usize, rest: Option<&str>) -> Self {
        let window = Window::of(self.ledger.len(), page_size);
        Self { window, rest: rest.filter(|_| window.is_paged()).map(Rc::from), ..self }
    }

    /// The same with every row shown at first, if it has pages.
    pub fn whole(mut self) -> Self {
        self.window.end = usize::MAX;
        self
    }

    /// What stands where a document could not be loaded.
    pub fn unreachable(message: &str, strings: &Strings) -> Self {
        let notice = Notice {
            words: Some(strings.get(Word::NoticeUnreachable).into()),
            count: strings.count(Counted::Problems, 1).into(),
            problems: vec![message.into()],
        };
        let ledger = Rc::new(Ledger::of(Rc::default()));
        Self { notice: Some(notice), ..Self::of(ledger, strings, "") }
    }

    /// The ids of all rows, in the order of the article.
    pub fn ids(&self) -> &[ClaimId] {
        self.ledger.ids()
    }

    /// The row to which the fragment of an address leads, if it is one of this table.
    pub fn row_at(&self, hash: &str) -> Option<&ClaimId> {
        // What stands after it in the page's address is the view of a table.
        let (name, _) = hash.split_once('&').unwrap_or((hash, ""));
        let id = name.strip_prefix('#')?.strip_prefix(&*self.prefix)?.strip_prefix("claim-")?;
        self.ids().get(self.ledger.index_of(id)?)
    }

    /// What the names of this table's view in the page's address begin with.
    pub fn view_name(&self) -> String {
        format!("{}claims.", self.prefix)
    }

    /// A row by its index in the order of the article.
    pub fn row(&self, index: usize) -> Option<Row> {
        self.ledger.row(&self.strings, index)
    }

    /// What the value of a filter is called.
    pub fn label(&self, facet: Facet, value: &str) -> Rc<str> {
        let values = self.facets.get(facet as usize).map(Vec::as_slice).unwrap_or_default();
        values.iter().find(|own| *own.value == *value).map_or_else(|| value.into(), |own| own.label.clone())
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
