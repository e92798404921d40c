//! A document together with what it was read from, for whoever has to say where in a file something stands: the checker, and whoever
//! looks for its passages in an article.
//!
//! When not to use it: to show claims. A [`Reading`] is all that takes.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::OnceLock;

use super::claim_review::{self, Piece};
use super::csv::{self, Table};
use crate::claims::Reading;
use crate::claims::field::MOST_PROBLEMS;
use crate::claims::problem::{Place, Position, Problem, Severity};
use crate::claims::read::json::{self, Parsed};
use crate::claims::read::place::{Lines, Places};
use crate::claims::read::read_tree;
use crate::claims::read::whole::{is_entry, is_relation};
use crate::claims::tree::{Node, Span, Value};

/// What a document was written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The document format, in JSON.
    Json,
    /// The document format, as a table with one row a claim.
    Csv,
    /// Records of schema.org, `ClaimReview` and `Claim`, as JSON-LD; in JSON, a record a line, or in the scripts of an HTML page.
    ClaimReview,
}

/// How many claims a document may have: a thousand times what an article has, and what a machine holds at once.
pub(super) const MOST_CLAIMS: usize = 1_000_000;

/// A step on the way to something in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A field of a record.
    Field(&'static str),
    /// An entry of a list, counted from 0 as in the [`Document`](crate::claims::Document).
    Entry(usize),
}

/// A document as it was read, and what it was read from.
#[derive(Debug)]
pub struct Manuscript {
    /// The document and what is wrong with it.
    pub reading: Reading,
    /// What it was written as.
    pub form: Form,
    /// The document as a tree, with the places of its values in the text.
    root: Option<Node>,
    text: Vec<u8>,
    lines: OnceLock<Lines>,
    /// The list that was asked for last, by its address, and which of its items are entries: problems come list by list.
    asked: RefCell<(usize, Vec<usize>)>,
}

impl Manuscript {
    /// Reads JSON, as [`json_document`](crate::claims::read::json_document) does.
    pub fn of_json(text: Vec<u8>) -> Self {
        let parsed = json::parse(&text);
        Self::of_parsed(text, parsed)
    }

    /// Reads JSON that is a document, or records of schema.org.
    pub fn of_any_json(text: Vec<u8>) -> Self {
        let parsed = json::parse(&text);
        if parsed.root.as_ref().is_some_and(claim_review::is_linked_data) {
            let lines = Lines::new(&text);
            let found = claim_review::document(vec![Piece { start: 0, parsed, forgiven: None, is_blank: false }], &lines);
            return Self::of_records(text, lines, found);
        }
        Self::of_parsed(text, parsed)
    }

    /// Reads JSON-LD that stands in these stretches of bytes, each a JSON text of its own: the scripts of a page, or lines. What JSON
    /// forbids and people write there is read.
    pub fn of_linked_data(text: Vec<u8>, pieces: &[Range<usize>]) -> Self {
        let lines = Lines::new(&text);
        let piece = |at: &Range<usize>| Piece::read(at.start, text.get(at.clone()).unwrap_or_default());
        let found = claim_review::document(pieces.iter().map(piece).collect(), &lines);
        Self::of_records(text, lines, found)
    }

    /// Whether a table is what a text looks like: its first row names columns of the format.
    pub fn is_table(text: &str) -> bool {
        csv::is_table(text)
    }

    /// Whether it is about claims at all. A folder holds other JSON and other tables as well.
    pub fn is_about_claims(&self) -> bool {
        let root = self.root.as_ref().map(|root| &root.value);
        match (self.form, root) {
            (Form::Csv, _) => self.reading.broken.as_ref().is_none_or(|broken| broken.rule != "columns"),
            (Form::ClaimReview, _) => !self.reading.problems.iter().any(|problem| problem.rule == "no-records"),
            (Form::Json, None) => self.reading.broken.as_ref().is_some_and(|broken| broken.rule == "syntax"),
            (Form::Json, Some(Value::Record(members))) => {
                members.iter().any(|member| matches!(member.name.as_str(), "claims" | "format"))
            }
            (Form::Json, Some(Value::List(items))) => {
                items.iter().any(|item| matches!(item.value, Value::Text(_)) || item.get("text").or(item.get("quote")).is_some())
            }
            (Form::Json, Some(_)) => false,
        }
    }

    /// Reads a table.
    pub fn of_csv(text: String) -> Self {
        let lines = Lines::new(text.as_bytes());
        let Table { root, problems, broken, told } = csv::table(&text, &lines);
        let mut read = Self { root, ..Self::placed(Form::Csv, text.into_bytes(), lines) };
        read.read_root();
        let reading = &mut read.reading;
        // Of unknown columns each was told once; of a cell that a spreadsheet has changed, all was said.
        reading.problems.retain(|problem| {
            let is_told = problem.position.is_some_and(|at| told.contains(&at)) && matches!(problem.rule, "type" | "date");
            problem.rule != "unknown-field" && !is_told
        });
        reading.problems.splice(0..0, problems);
        reading.broken = broken.or_else(|| reading.broken.take());
        say_more(reading);
        read
    }

    fn of_parsed(text: Vec<u8>, parsed: Parsed) -> Self {
        let Parsed { mut root, broken, repeated } = parsed;
        let too_much = root.as_mut().and_then(too_many_claims);
        let lines = RefCell::new(Lines::begin(&text));
        let places = Places { text: &text, lines: &lines, end: Some(None) };
        let mut reading = root.as_ref().map(|root| read_tree(root, Some(places)).0).unwrap_or_default();
        reading.add_mistakes(&repeated, broken, places);
        let at = |offset: u32| places.place(offset).map(|(line, column)| Position { line, column });
        reading.problems.extend(half_letters(&text).into_iter().map(|(offset, message)| problem("letter", at(offset), message)));
        if let Some(offset) = too_much {
            let message = format!("expected at most {MOST_CLAIMS} claims, found more");
            reading.broken = Some(Problem { severity: Severity::Error, ..problem("too-much", at(offset), message) });
        }
        say_more(&mut reading);
        let known = OnceLock::new();
        // Where a place was asked for, all of them are known.
        if let Some(lines) = Some(lines.into_inner()).filter(Lines::is_ended) {
            let _ = known.set(lines);
        }
        Self { reading, form: Form::Json, root, text, lines: known, asked: RefCell::default() }
    }

    fn of_records(text: Vec<u8>, lines: Lines, found: claim_review::Found) -> Self {
        let claim_review::Found { root, problems, broken } = found;
        let mut read = Self { root, ..Self::placed(Form::ClaimReview, text, lines) };
        read.read_root();
        // What was kept was told with its record.
        read.reading.problems.retain(|problem| problem.rule != "unknown-field");
        let at = |offset: u32| read.lines().place(offset).map(|(line, column)| Position { line, column });
        let half = half_letters(&read.text).into_iter().map(|(offset, message)| problem("letter", at(offset), message));
        let problems: Vec<Problem> = problems.into_iter().chain(half).collect();
        read.reading.problems.splice(0..0, problems);
        read.reading.broken = broken;
        say_more(&mut read.reading);
        read
    }

    fn placed(form: Form, text: Vec<u8>, lines: Lines) -> Self {
        let known = OnceLock::new();
        // It is new, so nothing is in it.
        let _ = known.set(lines);
        Self { reading: Reading::default(), form, root: None, text, lines: known, asked: RefCell::default() }
    }

    fn read_root(&mut self) {
        let lines = RefCell::new(self.lines.take().unwrap_or_else(|| Lines::new(&self.text)));
        if let Some(root) = &self.root {
            let places = Places { text: &self.text, lines: &lines, end: Some(None) };
            self.reading = read_tree(root, Some(places)).0;
        }
        // They were taken out above.
        let _ = self.lines.set(lines.into_inner());
    }

    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::new(&self.text))
    }

    /// The text it was read from.
    pub fn text(&self) -> &[u8] {
        &self.text
    }

    /// Where a line begins in the text, in bytes; lines are counted from 1.
    pub fn line_start(&self, line: u32) -> Option<usize> {
        self.lines().start(line)
    }

    /// The place of something in the document, and where it begins in the text. What is not there stands where the words are of what it is
    /// missing in.
    pub fn place(&self, way: &[Step]) -> (Place, Option<Position>) {
        let (place, here, around) = self.found(way);
        let span = here.map_or_else(|| around.and_then(words), |node| node.span);
        (place, self.position(span))
    }

    /// The same; what is there stands where its words are, which say more to an editor than the bracket before them.
    pub fn place_of_words(&self, way: &[Step]) -> (Place, Option<Position>) {
        let (place, here, around) = self.found(way);
        (place, self.position(here.or(around).and_then(words)))
    }

    fn position(&self, span: Option<Span>) -> Option<Position> {
        self.lines().place(span?.start).map(|(line, column)| Position { line, column })
    }

    /// The place of something, its node, and the last node on the way to it.
    fn found(&self, way: &[Step]) -> (Place, Option<&Node>, Option<&Node>) {
        let mut place = Place::default();
        let mut here = self.root.as_ref();
        let mut around = here;
        for step in way {
            here = match step {
                Step::Field(name) => {
                    place.enter_field(name);
                    // A bare array is the claims.
                    here.and_then(|node| match &node.value {
                        Value::List(_) if *name == "claims" => Some(node),
                        _ => node.get(name),
                    })
                }
                Step::Entry(entry) => {
                    let found = here.and_then(|node| self.entry(node, place.as_str(), *entry));
                    // An entry of the list that could not be read is none of the document's: their numbers differ.
                    place.enter_item(found.map_or(*entry, |(index, _)| index));
                    found.map(|(_, node)| node)
                }
            };
            around = here.or(around);
        }
        (place, here, around)
    }

    /// An entry of a list, and its index there.
    fn entry<'a>(&'a self, list: &'a Node, place: &str, number: usize) -> Option<(usize, &'a Node)> {
        if place == "claims"
            && let Value::List(items) = &list.value
        {
            return Some((number, items.get(number)?));
        }
        let mut asked = self.asked.borrow_mut();
        let address = std::ptr::from_ref(list) as usize;
        if asked.0 != address {
            *asked = (address, entries(list, place).map(|(index, _)| index).collect());
        }
        let index = *asked.1.get(number)?;
        match &list.value {
            Value::List(items) => Some((index, items.get(index)?)),
            _ => Some((index, list)),
        }
    }
}

/// Where the words of something stand: those by which an editor knows it, or else the thing itself.
fn words(node: &Node) -> Option<Span> {
    let named =
        ["text", "quote", "name", "title", "url", "best", "low", "exact", "to"].iter().find_map(|name| node.get(name)?.span);
    let first = match &node.value {
        Value::List(items) => items.first().and_then(words),
        _ => None,
    };
    named.or(first).or(node.span)
}

fn problem(rule: &'static str, position: Option<Position>, message: String) -> Problem {
    Problem { severity: Severity::Warning, rule, place: Place::default(), position, message }
}

/// Cuts the claims of a document off where there are too many; gives the byte at which the first of those stands.
fn too_many_claims(root: &mut Node) -> Option<u32> {
    let claims = match &mut root.value {
        Value::List(claims) => claims,
        Value::Record(members) => match &mut members.iter_mut().find(|member| member.name == "claims")?.value.value {
            Value::List(claims) => claims,
            _ => return None,
        },
        _ => return None,
    };
    let first = claims.get(MOST_CLAIMS)?.span.map(|span| span.start);
    claims.truncate(MOST_CLAIMS);
    first
}

/// Says of a list of problems that it is not whole.
fn say_more(reading: &mut Reading) {
    if reading.problems.len() >= MOST_PROBLEMS {
        let message = format!("expected fewer problems, found so many that only the first {MOST_PROBLEMS} are listed");
        reading.problems.push(problem("too-much", None, message));
    }
}

/// Where escapes of JSON stand that are half a letter: one of two that belong together (RFC 8259, section 8.2).
fn half_letters(text: &[u8]) -> Vec<(u32, String)> {
    let unit = |at: usize| -> Option<u32> {
        let digits = text.get(at..at + 6)?.strip_prefix(b"\\u")?;
        u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
    };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == b'\\')) {
        at += next;
        match (unit(at), unit(at + 6)) {
            (Some(0xD800..0xDC00), Some(0xDC00..0xE000)) => at += 12,
            (Some(half @ 0xD800..0xE000), _) => {
                let message = format!("expected a whole letter, found half of one, `\\u{half:04x}`, read as U+FFFD");
                found.extend(u32::try_from(at).ok().filter(|_| found.len() < MOST_PROBLEMS).map(|at| (at, message)));
                at += 6;
            }
            // The letter after a backslash is no backslash of its own.
            _ => at += 2,
        }
    }
    found
}

/// The entries of a list that became entries of the document, with their indices in the list. `place` says which list it is: a claim keeps
/// its place also where it could not be read.
fn entries<'a>(list: &'a Node, place: &str) -> impl Iterator<Item = (usize, &'a Node)> {
    let is_claims = place == "claims";
    let are_relations = place.ends_with(".relations");
    let items = match &list.value {
        Value::List(items) => items.as_slice(),
        _ => std::slice::from_ref(list),
    };
    items.iter().enumerate().filter(move |(_, node)| is_claims || is_entry(node) && (!are_relations || is_relation(node)))
}
