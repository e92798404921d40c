//! What a long reader has gathered on its way, and how it becomes a reading.

use std::cell::RefCell;
use std::mem;

use super::Each;
use super::claims::claim_of;
use crate::claims::document::ids_of;
use crate::claims::field;
use crate::claims::id::ClaimId;
use crate::claims::problem::Problem;
use crate::claims::read::json::{self, keep_last};
use crate::claims::read::place::{Lines, Places};
use crate::claims::read::whole::Between;
use crate::claims::read::{Reading, read_tree};
use crate::claims::tree::{Member, Node, Span};

/// Everything but the claims themselves.
#[derive(Debug)]
pub(super) struct Gathered {
    /// What is known of the document so far, without claims; at last the reading.
    pub(super) reading: Reading,
    /// Where each claim stands in the text.
    pub(super) spans: Vec<Span>,
    /// The id that each claim has of its own.
    pub(super) ids: Vec<Option<ClaimId>>,
    /// Where the root stands, if it is a bare array.
    pub(super) bare: Option<Span>,
    /// The members of the root so far, with an empty array for the claims.
    pub(super) members: Vec<Member>,
    /// Which of them is that array.
    pub(super) claims_at: Option<usize>,
    /// Where it is closed in the text; past its end where it breaks off.
    pub(super) closed_at: usize,
    /// The lines up to here.
    lines: RefCell<Lines>,
    /// The problems within claims.
    within: Vec<Problem>,
    /// The problems between claims.
    after: Vec<Problem>,
    between: Between,
}

impl Gathered {
    /// Nothing yet, of a text that is to be read.
    pub(super) fn of(text: &str) -> Self {
        Self {
            reading: Reading::default(),
            spans: Vec::new(),
            ids: Vec::new(),
            bare: None,
            members: Vec::new(),
            claims_at: None,
            closed_at: usize::MAX,
            lines: RefCell::new(Lines::begin(text.as_bytes())),
            within: Vec::new(),
            after: Vec::new(),
            between: Between::default(),
        }
    }

    /// Makes a document of what stands before the claims.
    pub(super) fn enter_claims(&mut self) {
        let mut members = self.members.clone();
        // Names used twice are reported at the end, when all are known.
        keep_last(&mut members, &mut Vec::new());
        self.reading.document = read_tree(&Node::record(members), None).0.document;
        self.claims_at = Some(self.members.len());
        self.members.push(Member::new("claims", Node::list(Vec::new())));
    }

    /// Takes the next claim, which has just been read from `text`.
    pub(super) fn claim(&mut self, node: &Node, text: &str, each: Each<'_>) {
        let Some(span) = node.span else { return };
        let text = text.as_bytes().get(..span.end as usize).unwrap_or_default();
        let lines = Places { text, lines: &self.lines, end: None };
        let index = self.spans.len();
        let mut claim = None;
        let problems = mem::take(&mut self.within);
        let mut reader = field::Reader { lines: Some(lines), problems, ..field::Reader::default() };
        let (between, after) = (&mut self.between, &mut self.after);
        reader.in_field("claims", &mut |reader| {
            reader.in_item(index, &mut |reader| {
                claim = claim_of(node, reader);
                mem::swap(&mut reader.problems, after);
                if let Some(claim) = &claim {
                    between.check(claim, node, reader);
                }
                mem::swap(&mut reader.problems, after);
            });
        });
        self.within = reader.problems;
        let Some(claim) = claim else { return };
        each(index, &claim, &self.reading.document);
        self.spans.push(span);
        self.ids.push(claim.id);
    }

    /// Makes the reading, in the order in which a document that is read as a whole has its problems; whether its sources stand behind
    /// the claims.
    pub(super) fn close(&mut self, json: json::Reader<'_>, stray: Option<u8>) -> bool {
        let json::Reader { text, at, mut broken, mut repeated, .. } = json;
        if let Some(byte) = stray {
            json::break_at(text.len(), byte, &mut broken);
        }
        let lines = mem::replace(&mut self.lines, RefCell::new(Lines::begin(&[])));
        let lines = Places { text: text.as_bytes().get(..at).unwrap_or_default(), lines: &lines, end: Some(stray) };

        let mut members = mem::take(&mut self.members);
        let behind = members.iter().skip(self.claims_at.unwrap_or(members.len()));
        let is_anew = behind.into_iter().any(|member| member.name == "sources");
        keep_last(&mut members, &mut repeated);
        let mut before = Vec::new();
        for member in &members {
            if member.name == "claims" {
                break;
            }
            before.push(member.clone());
        }
        let (_, before) = read_tree(&Node::record(before), None);
        let root = match self.bare {
            Some(span) => Node { span: Some(span), ..Node::list(Vec::new()) },
            None => Node::record(members),
        };
        let (mut reading, parts) = read_tree(&root, Some(lines));
        let ids = &self.ids;
        mem::take(&mut self.between).settle(&mut || ids_of(ids.len(), &|index| ids.get(index)?.as_ref()), &mut self.after);

        // That a bare array was taken as the claims is said before what is wrong with them.
        let mut behind = reading.problems.split_off(if self.bare.is_some() { parts } else { before });
        reading.problems.append(&mut self.within);
        reading.problems.append(&mut behind);
        reading.problems.append(&mut self.after);
        reading.add_mistakes(&repeated, broken, lines);
        self.reading = reading;
        is_anew
    }
}
