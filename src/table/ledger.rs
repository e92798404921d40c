//! The claims of a document as a table knows them: what they are searched, filtered and sorted by, and each row when it is shown.

use std::borrow::Cow;
use std::rc::Rc;

use crate::claims::tree::{Node, Value};
use crate::claims::vocabulary::{CaveatKind, ClaimKind, SourceType, Status};
use crate::claims::{Claim, ClaimId, Passage, Problem, Reading};
use crate::strings::{Strings, Word};
use crate::table::choice::{Choice, Column, Facet};
use crate::table::origins::{Backing, backing};
use crate::table::overview::{Overview, overview};
use crate::table::rivals::MOST;
use crate::table::row::{Row, row};
use crate::table::search::{Query, folded};
use crate::table::survey::{Entry, Survey, UNNAMED};

/// How many claims each value of a facet would leave, and how many would be left without each of the choices.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// In the order of [`Facet::ALL`]; in each, a number for each value by its code.
    of: [Vec<usize>; 4],
    /// How many claims were shown if one condition were dropped: the search first, then the filters in the order of [`Facet::ALL`].
    pub without: [usize; 5],
}

impl Counts {
    /// How many claims a value of a facet would leave, with every other choice as it is.
    pub fn of(&self, facet: Facet, code: u32) -> usize {
        self.of.get(facet as usize).and_then(|counts| counts.get(code as usize)).copied().unwrap_or_default()
    }
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetValue {
    /// As it stands in a filter: the word of the format, or the name of a speaker.
    pub value: Rc<str>,
    /// As a reader reads it.
    pub label: Rc<str>,
    /// Its number in this table.
    pub code: u32,
}

/// The claims of a document, ready to be shown.
#[derive(Debug)]
pub struct Ledger {
    reading: Rc<Reading>,
    survey: Survey,
    ids: Vec<ClaimId>,
    /// The place of each speaker when they are sorted by name.
    ranks: Vec<u32>,
    /// The numbers of the speakers by name.
    speakers: Vec<u32>,
}

impl Ledger {
    /// The claims of a reading, surveyed here.
    pub fn of(reading: Rc<Reading>) -> Self {
        let mut survey = Survey::default();
        for (index, claim) in reading.document.claims.iter().enumerate() {
            survey.add(index, claim, &reading.document);
        }
        Self::new(reading, survey)
    }

    /// The same claims, with what was wrong with the text that they were read from before: a table that was made a document.
    pub fn of_sheet(mut self, told: &Node) -> Self {
        if let Some(reading) = Rc::get_mut(&mut self.reading) {
            if let Some(Value::List(problems)) = told.get("problems").map(|node| &node.value) {
                reading.problems = problems.iter().map(Problem::from_node).collect();
            }
            reading.broken = told.get("broken").map(Problem::from_node);
        }
        self
    }

    /// The claims of a reading that were surveyed while it was read.
    pub fn new(reading: Rc<Reading>, survey: Survey) -> Self {
        let all = reading.claim_ids();
        let ids = survey.entries.iter().filter_map(|entry| all.get(entry.claim as usize)).cloned().collect();
        // Put in one by one: a sort of the library's would weigh more than this takes time, as speakers are few.
        let mut names: Vec<(String, u32)> = Vec::with_capacity(survey.speakers.len());
        for number in 0..survey.speakers.len() as u32 {
            let name = survey.speakers.get(number);
            // Who has no name comes after all who have.
            let name = if name.starts_with(UNNAMED) { format!("{}{name}", char::MAX) } else { folded(name) };
            let at = names.partition_point(|(other, _)| *other <= name);
            names.insert(at, (name, number));
        }
        let speakers: Vec<u32> = names.into_iter().map(|(_, number)| number).collect();
        let mut ranks = vec![0; speakers.len()];
        for (rank, number) in speakers.iter().enumerate() {
            if let Some(own) = ranks.get_mut(*number as usize) {
                *own = rank as u32;
            }
        }
        Self { reading, survey, ids, ranks, speakers }
    }

    /// What was read.
    pub fn reading(&self) -> &Rc<Reading> {
        &self.reading
    }

    /// How many rows there are. A claim that says nothing has none.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The ids of the rows, in the order of the article.
    pub fn ids(&self) -> &[ClaimId] {
        &self.ids
    }

    /// The index of the row with an id.
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.ids.iter().position(|own| own.as_str() == id)
    }

    /// A row in the words of a language.
    pub fn row(&self, strings: &Strings, index: usize) -> Option<Row> {
        let entry = self.survey.entries.get(index)?;
        let claim = self.reading.claim(entry.claim as usize)?;
        Some(row(self, strings, &claim, self.ids.get(index)?, index + 1))
    }

    /// The row that a relation leads to: its number, and what it says.
    pub(crate) fn told(&self, id: &ClaimId) -> Option<(usize, String)> {
        let index = self.index_of(id.as_str())?;
        let claim = self.reading.claim(self.survey.entries.get(index)?.claim as usize)?;
        Some((index + 1, claim.wording()?.trim().to_owned()))
    }

    /// The claims whose figures are rivals of that of a row, by their rows, the row itself among them, at most
    /// [`MOST`]; none where it has none.
    pub(super) fn rivals(&self, index: usize) -> Vec<usize> {
        let key = self.survey.entries.get(index).map_or(0, |entry| entry.measure);
        if key == 0 {
            return Vec::new();
        }
        let alike = self.survey.entries.iter().enumerate().filter(|(_, entry)| entry.measure == key).map(|(row, _)| row);
        let mut rows: Vec<usize> = alike.collect();
        rows.truncate(MOST);
        if let (false, Some(last)) = (rows.contains(&index), rows.last_mut()) {
            *last = index;
        }
        rows
    }

    /// What speaks for the claim of a row, and what against it.
    pub(super) fn backing(&self, index: usize) -> Backing {
        backing(&self.survey, &self.ids, index)
    }

    /// The claim of a row.
    pub(super) fn claim(&self, index: usize) -> Option<Cow<'_, Claim>> {
        self.reading.claim(self.survey.entries.get(index)?.claim as usize)
    }

    /// How the claims stand, in numbers.
    pub fn overview(&self, strings: &Strings) -> Overview {
        overview(&self.survey, strings)
    }

    /// The index in the document of the claim of a row.
    pub fn claim_index(&self, index: usize) -> Option<usize> {
        self.survey.entries.get(index).map(|entry| entry.claim as usize)
    }

    /// The rows that have passages, with these.
    pub fn passages(&self) -> impl Iterator<Item = (usize, Vec<Passage>)> {
        let with = self.survey.entries.iter().enumerate().filter(|(_, entry)| entry.has_passages);
        with.filter_map(|(index, entry)| Some((index, self.reading.claim(entry.claim as usize)?.passages.clone())))
    }

    /// The values of a facet that any claim has: speakers by name, all else in the order of the format.
    pub fn values(&self, facet: Facet, strings: &Strings) -> Vec<FacetValue> {
        let mut values = Vec::new();
        if facet == Facet::Speaker {
            for code in &self.speakers {
                let name = self.survey.speakers.get(*code);
                let label = match name.strip_prefix(UNNAMED) {
                    Some(kind) => {
                        SourceType::ALL.iter().find(|own| own.word() == kind).map_or(Word::NoSource, |kind| (*kind).into())
                    }
                    None => {
                        values.push(FacetValue { value: name.into(), label: name.into(), code: *code });
                        continue;
                    }
                };
                values.push(FacetValue { value: name.into(), label: strings.get(label).into(), code: *code });
            }
            return values;
        }
        for (index, (word, label)) in vocabulary(facet).into_iter().enumerate() {
            let code = index as u32 + 1;
            if self.survey.entries.iter().any(|entry| entry.has(facet, code)) {
                values.push(FacetValue { value: word.into(), label: strings.get(label).into(), code });
            }
        }
        values
    }

    /// The code of a value of a facet; `None` where no claim could have it.
    fn code(&self, facet: Facet, value: &str) -> Option<u32> {
        if facet == Facet::Speaker {
            return (0..self.survey.speakers.len() as u32).find(|number| self.survey.speakers.get(*number) == value);
        }
        vocabulary(facet).iter().position(|(word, _)| *word == value).map(|index| index as u32 + 1)
    }

    /// A choice without the filters that mean nothing here.
    pub fn sensible(&self, choice: Choice) -> Choice {
        let wrong = Facet::ALL.into_iter().filter(|facet| {
            choice.filter(*facet).is_some_and(|value| {
                self.code(*facet, value).is_none_or(|code| !self.survey.entries.iter().any(|entry| entry.has(*facet, code)))
            })
        });
        wrong.collect::<Vec<_>>().into_iter().fold(choice, |choice, facet| choice.filtered(facet, ""))
    }

    /// Which rows have every term of a query. Where the answer to a wider one is given, only its rows are asked.
    pub fn found(&self, query: &Query, wider: Option<&[bool]>) -> Vec<bool> {
        self.survey.words.find(query, wider)
    }

    /// The rows that a choice leaves, sorted as it says; `found` is what its search has found.
    pub fn chosen(&self, choice: &Choice, found: &[bool]) -> Vec<u32> {
        let codes = self.codes(choice);
        let is_left = |index: &u32| {
            let index = *index as usize;
            found.get(index) != Some(&false)
                && self.survey.entries.get(index).is_some_and(|entry| fails(entry, &codes).is_empty())
        };
        self.order(choice.column, choice.is_descending).into_iter().filter(is_left).collect()
    }

    /// How many claims each value of each facet would leave.
    pub fn counts(&self, choice: &Choice, found: &[bool]) -> Counts {
        let codes = self.codes(choice);
        let mut counts = Counts::default();
        for (facet, of) in Facet::ALL.into_iter().zip(&mut counts.of) {
            let most = if facet == Facet::Speaker { self.survey.speakers.len() } else { vocabulary(facet).len() + 1 };
            *of = vec![0; most];
        }
        for (index, entry) in self.survey.entries.iter().enumerate() {
            let is_found = found.get(index) != Some(&false);
            let fails = fails(entry, &codes);
            if !is_found {
                if fails.is_empty() {
                    add(&mut counts.without, 0);
                }
                continue;
            }
            for (number, facet) in Facet::ALL.into_iter().enumerate() {
                if !fails.is_only(facet) {
                    continue;
                }
                let Some(of) = counts.of.get_mut(number) else { continue };
                match facet {
                    Facet::Status => add(of, usize::from(entry.status)),
                    Facet::Speaker => add(of, entry.speaker as usize),
                    Facet::Kind => add(of, usize::from(entry.kind)),
                    Facet::Caveat => (1..32).filter(|bit| entry.caveats >> bit & 1 == 1).for_each(|bit| add(of, bit)),
                }
                add(&mut counts.without, number + 1);
            }
            if fails.is_empty() {
                add(&mut counts.without, 0);
            }
        }
        counts
    }

    fn codes(&self, choice: &Choice) -> [Option<u32>; 4] {
        Facet::ALL.map(|facet| self.code(facet, choice.filter(facet)?))
    }

    /// All rows sorted by a column. Equal ones are in the order of the article both ways; what has no date comes last both ways.
    fn order(&self, column: Column, is_descending: bool) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.ids.len() as u32).collect();
        let key = |index: &u32| {
            let key = self.survey.entries.get(*index as usize).map_or(u32::MAX, |entry| match column {
                Column::Order => *index,
                Column::Speaker => self.ranks.get(entry.speaker as usize).copied().unwrap_or_default(),
                Column::Date => entry.date,
                Column::Status => u32::from(entry.status),
            });
            if is_descending && key < u32::MAX { u32::MAX - 1 - key } else { key }
        };
        if column == Column::Order && !is_descending {
            return order;
        }
        // Digit by digit, the last one first, each time keeping what is equal in its order.
        let mut sorted = vec![0; order.len()];
        for shift in [0, 11, 22] {
            let digit = |index: &u32| (key(index) >> shift & 0x7FF) as usize;
            let mut places = vec![0_usize; 0x800];
            for index in &order {
                add(&mut places, digit(index));
            }
            let mut sum = 0;
            for place in &mut places {
                sum += std::mem::replace(place, sum);
            }
            for index in &order {
                if let Some(place) = places.get_mut(digit(index)) {
                    if let Some(slot) = sorted.get_mut(*place) {
                        *slot = *index;
                    }
                    *place += 1;
                }
            }
            std::mem::swap(&mut order, &mut sorted);
        }
        order
    }
}

/// Which filters a claim does not pass, a bit for each.
#[derive(Clone, Copy)]
struct Fails(u8);

impl Fails {
    fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether it passes every filter but that of this facet, and perhaps that one too.
    fn is_only(self, facet: Facet) -> bool {
        self.0 & !(1 << facet as u8) == 0
    }
}

fn fails(entry: &Entry, codes: &[Option<u32>; 4]) -> Fails {
    let mut fails = 0;
    for (facet, code) in Facet::ALL.into_iter().zip(codes) {
        if code.is_some_and(|code| !entry.has(facet, code)) {
            fails |= 1 << facet as u8;
        }
    }
    Fails(fails)
}

fn add(counts: &mut [usize], index: usize) {
    if let Some(count) = counts.get_mut(index) {
        *count += 1;
    }
}

/// The words of a facet's vocabulary, with those of the interface.
fn vocabulary(facet: Facet) -> Vec<(&'static str, Word)> {
    match facet {
        Facet::Status => Status::ALL.iter().map(|value| (value.word(), (*value).into())).collect(),
        Facet::Kind => ClaimKind::ALL.iter().map(|value| (value.word(), (*value).into())).collect(),
        Facet::Caveat => CaveatKind::ALL.iter().map(|value| (value.word(), (*value).into())).collect(),
        Facet::Speaker => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
