//! The rows that a reader's choice leaves, and those of them on the page.

use std::rc::Rc;

use crate::strings::{Counted, Strings, Word};
use crate::table::choice::{Choice, Column, Facet};
use crate::table::ledger::{Counts, Ledger};
use crate::table::search::Query;
use crate::table::window::{Page, Window};
use crate::text::{self, filled};

/// What a reader has chosen of a ledger, worked out.
#[derive(Debug, Clone)]
pub struct Pick {
    /// What was chosen.
    pub choice: Choice,
    /// Which of the rows that are left are shown.
    pub window: Window,
    /// The search, to light what it finds.
    pub query: Rc<Query>,
    /// The rows that are left, sorted: indices of the ledger.
    pub left: Rc<[u32]>,
    /// Which rows the search has found; empty where nothing is looked for.
    found: Rc<[bool]>,
}

impl Pick {
    /// Every row of a ledger, in the order of the article.
    pub fn of(ledger: &Ledger, window: Window) -> Self {
        let left = (0..ledger.len() as u32).collect();
        Self { choice: Choice::default(), window, query: Rc::default(), left, found: Rc::from([]) }
    }

    /// What another choice leaves, from its first page on; `None` where it is the same.
    pub fn chosen(&self, ledger: &Ledger, choice: Choice) -> Option<Self> {
        if choice == self.choice {
            return None;
        }
        let query = if choice.search == self.choice.search { self.query.clone() } else { Rc::new(Query::parse(&choice.search)) };
        let found = if query == self.query {
            self.found.clone()
        } else if query.is_empty() {
            Rc::from([])
        } else {
            // Whoever types on finds less and less. A quotation mark changes what stands before it.
            let is_narrower =
                choice.search.starts_with(&self.choice.search) && !choice.search.contains(['"', '“', '„', '«', '「']);
            let wider = is_narrower.then_some(&*self.found).filter(|found| !found.is_empty());
            ledger.found(&query, wider).into()
        };
        let left = ledger.chosen(&choice, &found).into();
        Some(Self { choice, window: self.window.first(), query, left, found })
    }

    /// After the reader went on; `None` where that leads nowhere.
    pub fn turned(&self, page: Page) -> Option<Self> {
        let window = self.window.turned(page, self.left.len())?;
        Some(Self { window, ..self.clone() })
    }

    /// With a row of the ledger on the page, whatever was chosen; `None` where it is there.
    pub fn with(&self, ledger: &Ledger, index: usize) -> Option<Self> {
        let place = |pick: &Self| pick.left.iter().position(|row| *row as usize == index);
        let picked = match place(self) {
            Some(_) => self.clone(),
            None => {
                let sorted = Choice { column: self.choice.column, is_descending: self.choice.is_descending, ..Choice::default() };
                self.chosen(ledger, sorted)?
            }
        };
        let window = picked.window.around(place(&picked)?);
        (window != self.window || picked.choice != self.choice).then_some(Self { window, ..picked })
    }

    /// The rows on the page.
    pub fn shown(&self) -> &[u32] {
        let end = self.window.end.min(self.left.len());
        self.left.get(self.window.start.min(end)..end).unwrap_or_default()
    }

    /// How many claims each filter would leave.
    pub fn counts(&self, ledger: &Ledger) -> Counts {
        ledger.counts(&self.choice, &self.found)
    }

    /// What there is to say about it: how many rows are left, how they are sorted, which of them are shown. Nothing at first.
    pub fn words(&self, ledger: &Ledger, strings: &Strings) -> String {
        let mut said = String::new();
        let mut say = |words: &str| text::add(&mut said, strings.get(Word::ListSemicolon), words);
        let number = |number: usize| strings.number(number);
        if !self.choice.is_open() {
            match self.left.len() {
                0 => say(strings.get(Word::NoMatch)),
                left => say(&strings.with_two(Word::LeftOf, &number(left), &strings.count(Counted::Claims, ledger.len()))),
            }
        }
        if self.choice.column != Column::Order || self.choice.is_descending {
            let way = if self.choice.is_descending { Word::SortedDown } else { Word::SortedUp };
            say(&strings.with(way, strings.get(column_word(self.choice.column))));
        }
        if self.window.is_paged() && !self.left.is_empty() {
            let end = self.window.end.min(self.left.len());
            let [first, last, all] = [self.window.start + 1, end, self.left.len()].map(number);
            say(&filled(strings.get(Word::Range), &[("{}", &first), ("{2}", &last), ("{3}", &all)]));
        }
        said
    }

    /// What could be loosened where nothing is left: each condition with the number of claims that would be left without it, those of no
    /// use left out.
    pub fn ways_out(&self, ledger: &Ledger) -> Vec<(Choice, Option<Facet>, usize)> {
        let counts = self.counts(ledger);
        let conditions = [None].into_iter().chain(Facet::ALL.into_iter().map(Some));
        let mut ways = Vec::new();
        for (condition, left) in conditions.zip(counts.without) {
            let choice = self.choice.clone();
            let looser = match condition {
                None => Choice { search: String::new(), ..choice },
                Some(facet) => choice.filtered(facet, ""),
            };
            if looser != self.choice && left > 0 {
                ways.push((looser, condition, left));
            }
        }
        ways
    }
}

/// What a column is called.
pub fn column_word(column: Column) -> Word {
    match column {
        Column::Order => Word::ColumnClaim,
        Column::Speaker => Word::ColumnSpeaker,
        Column::Date => Word::ColumnAsOf,
        Column::Status => Word::ColumnStatus,
    }
}
