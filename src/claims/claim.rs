//! One attributed statement of an article, and what is known about it.

use crate::claims::caveat::Caveat;
use crate::claims::citation::Citation;
use crate::claims::date::Date;
use crate::claims::field::{Field, Reader};
use crate::claims::id::ClaimId;
use crate::claims::quantity::Quantity;
use crate::claims::record::record;
use crate::claims::source::Attribution;
use crate::claims::tree::Node;
use crate::claims::vocabulary::{Basis, ClaimKind, Force, RelationKind, Status};

record! {
    /// A claim (schema.org `Claim`). A plain string stands for a claim with that text.
    pub struct Claim shorthand worded, in place of unread {
        /// Its stable id; a claim without one is called by its place in the document.
        id: Option<ClaimId> = "id",
        /// A neutral paraphrase.
        text: Option<String> = "text",
        /// The exact words.
        quote: Option<String> = "quote",
        /// What sort of statement it is.
        kind: Option<ClaimKind> = "kind",
        /// Who says it (schema.org `author`).
        source: Option<Attribution> = "source",
        /// Through whom it reached the article, nearest to the speaker first (`prov:wasQuotedFrom`).
        relay: Vec<Attribution> = "relay",
        /// The verb the article uses.
        verb: Option<String> = "verb",
        /// How much that verb says.
        force: Option<Force> = "force",
        /// When it was said (`dateCreated`).
        said_on: Option<Date> = "saidOn",
        /// The time it is true of.
        as_of: Option<Date> = "asOf",
        /// Where it is true.
        place: Option<String> = "place",
        /// What it rests on.
        basis: Option<Basis> = "basis",
        /// Its number.
        quantity: Option<Quantity> = "quantity",
        /// Where it can be read.
        citations: Vec<Citation> = "citations",
        /// What a reader should know before believing it.
        caveats: Vec<Caveat> = "caveats",
        /// How it bears on other claims.
        relations: Vec<Relation> = "relations",
        /// How it stands; [`Status::Attributed`] if it is not said.
        status: Option<Status> = "status",
        /// Why it stands so.
        status_note: Option<String> = "statusNote",
        /// Since when it stands so.
        status_on: Option<Date> = "statusOn",
        /// What shows that it stands so.
        status_citations: Vec<Citation> = "statusCitations",
        /// The newsroom's ruling, where it made one.
        assessment: Option<Assessment> = "assessment",
        /// Where it stands in the article.
        passages: Vec<Passage> = "passages",
        /// What was changed in this row since it was published.
        revisions: Vec<Revision> = "revisions",
    }
}

fn worded(node: &Node, reader: &mut Reader<'_>) -> Option<Claim> {
    Some(Claim { text: Some(String::read(node, reader)?), ..Claim::default() })
}

impl Claim {
    /// What its row says: the paraphrase, else the exact words. `None` for a claim that says nothing and has no row.
    pub fn wording(&self) -> Option<&str> {
        let said = |text: &Option<String>| text.as_deref().map(str::trim).is_some_and(|text| !text.is_empty());
        if said(&self.text) {
            self.text.as_deref()
        } else if said(&self.quote) {
            self.quote.as_deref()
        } else {
            None
        }
    }

    /// How it stands.
    pub fn status(&self) -> Status {
        self.status.unwrap_or(Status::Attributed)
    }
}

record! {
    /// How a claim bears on another. A plain string stands for the id of that other claim.
    pub struct Relation shorthand to {
        /// The other claim.
        to: Option<ClaimId> = "to",
        /// How this one bears on it.
        kind: Option<RelationKind> = "kind",
        /// Where both come from: two with one origin count once.
        origin: Option<String> = "origin",
    }
}

fn to(node: &Node, reader: &mut Reader<'_>) -> Option<Relation> {
    Some(Relation { to: Some(ClaimId::read(node, reader)?), ..Relation::default() })
}

record! {
    /// A ruling by the newsroom (schema.org `ClaimReview`).
    pub struct Assessment {
        /// Who ruled.
        by: Option<String> = "by",
        /// When.
        on: Option<Date> = "on",
        /// The reasons.
        text: Option<String> = "text",
        /// The ruling in the newsroom's own scale.
        rating: Option<String> = "rating",
    }
}

record! {
    /// Where a claim stands in the article (W3C `TextQuoteSelector`). A plain string stands for the exact words.
    pub struct Passage shorthand exact {
        /// The words.
        exact: Option<String> = "exact",
        /// What stands just before them.
        prefix: Option<String> = "prefix",
        /// What stands just after them.
        suffix: Option<String> = "suffix",
    }
}

fn exact(node: &Node, reader: &mut Reader<'_>) -> Option<Passage> {
    Some(Passage { exact: Some(String::read(node, reader)?), ..Passage::default() })
}

record! {
    /// A change to a row after publication (schema.org `CorrectionComment`).
    pub struct Revision {
        /// When.
        on: Option<Date> = "on",
        /// Who changed it.
        by: Option<String> = "by",
        /// Which field.
        field: Option<String> = "field",
        /// What it said before.
        from: Option<String> = "from",
        /// What it says now.
        to: Option<String> = "to",
        /// Why.
        reason: Option<String> = "reason",
        /// Whether it mends an error, or only adds.
        correction: Option<bool> = "correction",
    }
}
