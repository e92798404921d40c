//! What is noted of every claim while a document is read, and the reading of it.

use std::rc::Rc;

use crate::claims::read::{LongReader, json_document};
use crate::claims::vocabulary::{CaveatKind, ClaimKind, Naming, RelationKind, Side, SourceType, Status};
use crate::claims::{Claim, ClaimId, Date, Document, Reading, Source};
use crate::strings::quantity::has_casualties;
use crate::table::choice::Facet;
use crate::table::ledger::Ledger;
use crate::table::search::{Interner, Words};

/// What stands before the kind of a source that has no name, in the list of speakers.
pub(super) const UNNAMED: char = ':';

/// What is noted of every claim while a document is read.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    pub(super) entries: Vec<Entry>,
    pub(super) speakers: Interner,
    pub(super) words: Words,
    /// The keys that rival figures share.
    pub(super) measures: Interner,
    /// Every relation, in the order of the claims.
    pub(super) links: Vec<Link>,
}

/// A relation of a claim to another.
#[derive(Debug, Clone)]
pub(super) struct Link {
    /// The row that has it.
    pub(super) from: u32,
    pub(super) to: ClaimId,
    pub(super) kind: Option<RelationKind>,
    pub(super) origin: Option<String>,
}

/// What is noted of a claim that has a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// Its index in the document.
    pub(super) claim: u32,
    pub(super) speaker: u32,
    /// When it is true of, as a number that grows with time; the greatest for none.
    pub(super) date: u32,
    /// The place of its status, and of its kind, in their vocabularies, counted from 1; 0 for none.
    pub(super) status: u8,
    pub(super) kind: u8,
    /// The kinds of its caveats, a bit for each.
    pub(super) caveats: u32,
    pub(super) has_passages: bool,
    /// The number of the key that it shares with its rivals, counted from 1; 0 for none.
    pub(super) measure: u32,
    /// What it rests on, a bit for each of [`Ground`].
    pub(super) grounds: u8,
    /// Whether it counts people lost in several ways.
    pub(super) has_casualties: bool,
}

/// What a reader should know of the source of a claim at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// One source alone.
    Single,
    /// Nobody who is named.
    Unnamed,
    /// A party to the matter.
    Party,
}

impl Ground {
    pub(super) const ALL: [Self; 3] = [Self::Single, Self::Unnamed, Self::Party];
}

impl Survey {
    /// Makes room for a document of so many bytes.
    pub fn reserve(&mut self, bytes: usize) {
        self.words.reserve(bytes);
    }

    /// Notes a claim. The first one of a document, at index 0, begins anew. `head` knows the shared sources.
    pub fn add(&mut self, index: usize, claim: &Claim, head: &Document) {
        if index == 0 {
            self.entries.clear();
            self.speakers = Interner::default();
            self.words.clear();
            self.measures = Interner::default();
            self.links.clear();
        }
        let Some(text) = claim.wording() else { return };
        let source = claim.source.as_ref().map(|attribution| head.source(attribution));
        let mut caveats = 0;
        for kind in claim.caveats.iter().filter_map(|caveat| caveat.kind) {
            caveats |= 1 << place(CaveatKind::ALL, Some(kind));
        }
        let name = source.as_ref().and_then(|source| source.name.as_deref()).map(str::trim).unwrap_or_default();
        let speaker = if name.is_empty() {
            let kind = source.as_ref().and_then(|source| source.kind).map_or("", SourceType::word);
            self.speakers.intern(&format!("{UNNAMED}{kind}"))
        } else {
            self.speakers.intern(&name.replace('\n', " "))
        };
        let from = self.entries.len() as u32;
        for relation in &claim.relations {
            let Some(to) = &relation.to else { continue };
            self.links.push(Link { from, to: to.clone(), kind: relation.kind, origin: relation.origin.clone() });
        }
        let measure = claim.quantity.as_ref().and_then(|figure| figure.measures.as_deref()).filter(|key| !key.is_empty());
        self.entries.push(Entry {
            measure: measure.map_or(0, |key| self.measures.intern(&key.replace('\n', " ")) + 1),
            grounds: grounds(source.as_deref(), caveats),
            has_casualties: claim.quantity.as_ref().is_some_and(has_casualties),
            claim: index as u32,
            speaker,
            date: claim.as_of.as_ref().or(claim.said_on.as_ref()).map_or(u32::MAX, age),
            status: place(Status::ALL, Some(claim.status())),
            kind: place(ClaimKind::ALL, claim.kind),
            caveats,
            has_passages: !claim.passages.is_empty(),
        });
        let mut note = |text: Option<&str>| {
            if let Some(text) = text {
                self.words.add(text);
            }
        };
        note(Some(text));
        note(claim.quote.as_deref());
        for source in source.iter().map(|source| &**source) {
            note(source.name.as_deref());
            note(source.role.as_deref());
        }
        for through in &claim.relay {
            note(head.source(through).name.as_deref());
        }
        for caveat in &claim.caveats {
            note(caveat.text.as_deref());
            note(caveat.settles.as_deref());
        }
        for citation in claim.citations.iter().chain(&claim.status_citations) {
            note(citation.title.as_deref());
            note(citation.publisher.as_deref());
            note(citation.locator.as_deref());
            // As the row names it: an address is shown only where nothing else says what it is.
            if citation.title.is_none() && citation.publisher.is_none() {
                note(citation.url.as_ref().map(|url| url.host()));
            }
        }
        self.words.end();
    }
}

impl Entry {
    /// Whether it rests on this.
    pub(super) fn rests_on(&self, ground: Ground) -> bool {
        self.grounds >> ground as u8 & 1 == 1
    }

    /// Whether it has the value of a facet with this code.
    pub(super) fn has(&self, facet: Facet, code: u32) -> bool {
        match facet {
            Facet::Status => u32::from(self.status) == code,
            Facet::Speaker => self.speaker == code,
            Facet::Kind => u32::from(self.kind) == code,
            Facet::Caveat => self.caveats >> code & 1 == 1,
        }
    }
}

/// How many bytes a document has whose claims stay text, so that reading it takes pauses and little memory.
const LONG: usize = 100_000;

/// Reads a document and surveys its claims, a long one in pieces.
#[derive(Debug)]
pub enum LedgerReader {
    /// A document that was read.
    Short(Rc<Reading>),
    /// A long one, with what was noted of it so far.
    Long(Box<(LongReader, Survey)>),
}

impl LedgerReader {
    /// Takes the bytes of a document. A short one is read here.
    pub fn new(bytes: Vec<u8>) -> Self {
        if bytes.len() < LONG {
            return Self::Short(Rc::new(json_document(&bytes)));
        }
        let mut survey = Survey::default();
        survey.reserve(bytes.len());
        Self::Long(Box::new((LongReader::new(bytes), survey)))
    }

    /// Reads on for about so many bytes; whether all is read.
    pub fn read_on(&mut self, bytes: usize) -> bool {
        match self {
            Self::Short(_) => true,
            Self::Long(long) => {
                let (reader, survey) = &mut **long;
                reader.read_on(bytes, &mut |index, claim, head| survey.add(index, claim, head))
            }
        }
    }

    /// What was read; what is left is read for it.
    pub fn finish(mut self) -> Ledger {
        while !self.read_on(usize::MAX) {}
        match self {
            Self::Short(reading) => Ledger::of(reading),
            Self::Long(long) => {
                let (reader, survey) = *long;
                let reading = Rc::new(reader.finish());
                // What is too odd to be read in pieces was read as a whole.
                if reading.long.is_some() { Ledger::new(reading, survey) } else { Ledger::of(reading) }
            }
        }
    }
}

/// What the source of a claim and the kinds of its caveats say of what it rests on.
fn grounds(source: Option<&Source>, caveats: u32) -> u8 {
    let has = |kind| caveats >> place(CaveatKind::ALL, Some(kind)) & 1 == 1;
    let naming = source.and_then(|source| source.naming);
    let side = source.and_then(|source| source.stake.as_ref()?.side);
    let is = |ground| match ground {
        Ground::Single => has(CaveatKind::SingleSource),
        Ground::Unnamed => naming.is_some_and(|naming| naming != Naming::Named) || has(CaveatKind::AnonymousSource),
        Ground::Party => side == Some(Side::Party) || has(CaveatKind::PartyToConflict),
    };
    Ground::ALL.into_iter().filter(|ground| is(*ground)).fold(0, |bits, ground| bits | 1 << ground as u8)
}

/// The place of a value in its vocabulary, counted from 1; 0 for none.
fn place<T: Copy + PartialEq>(all: &[T], value: Option<T>) -> u8 {
    value.and_then(|value| all.iter().position(|own| *own == value)).map_or(0, |index| index as u8 + 1)
}

/// A date as a number that grows with time: its first day, or its last where the first is not known.
fn age(date: &Date) -> u32 {
    match date.earliest().or_else(|| date.latest()) {
        Some((year, month, day)) => {
            (year.clamp(-99_999, 999_999) + 100_000) as u32 * 512 + u32::from(month) * 32 + u32::from(day)
        }
        None => u32::MAX,
    }
}
