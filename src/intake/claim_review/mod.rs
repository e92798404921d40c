//! Records of schema.org as newsrooms publish them, `ClaimReview` and `Claim`, to the same tree as a document's: as JSON-LD of any shape.
//!
//! They stand alone, in lists, in an `@graph`, in a `DataFeed`, in the article they belong to, with names prefixed or not; a value is a
//! string, an object or a list of either. What a claim has no place for is kept in its field `claimReview`, what a whole record stands in
//! is kept in the document's `jsonLd`, and both are told.
//!
//! See <https://schema.org/ClaimReview> and <https://schema.org/Claim>.

mod dates;
mod fields;
mod lenient;
mod record;
mod ruling;
#[cfg(test)]
mod tests;
mod thing;

use std::collections::HashMap;

use crate::claims::problem::{Place, Position, Problem, Severity};
use crate::claims::read::place::Lines;
use crate::claims::tree::{Member, Node, Span, Value};

pub(super) use lenient::Piece;
use thing::{Things, is_a, letters};

/// The field of the document that keeps what its records stand in.
const KEPT: &str = "jsonLd";

/// What the records say.
#[derive(Debug)]
pub(super) struct Found {
    /// The document as a tree, unless there is nothing that could be one.
    pub(super) root: Option<Node>,
    pub(super) problems: Vec<Problem>,
    /// Why not everything could be read.
    pub(super) broken: Option<Problem>,
}

/// A claim as the records have it.
#[derive(Debug)]
struct Unit<'a> {
    /// The review of it.
    review: Option<&'a Node>,
    /// What is reviewed: the claim itself, or the works it stands in.
    items: Vec<&'a Node>,
}

/// The records of a text, and what is noticed in them.
struct Records<'a> {
    things: Things<'a>,
    lines: &'a Lines,
    problems: Vec<Problem>,
}

/// Whether JSON is made of such records: it says so by `@type`, `@context`, `@graph` or a field that only they have.
pub(super) fn is_linked_data(root: &Node) -> bool {
    match &root.value {
        Value::Record(members) => {
            let is_document = root.get("claims").is_some() && root.get("@type").is_none();
            !is_document
                && (members.iter().any(|member| is_sign(&member.name)) || is_a(root, "ClaimReview") || is_a(root, "Claim"))
        }
        Value::List(items) => {
            items.iter().any(|item| matches!(item.value, Value::Record(_) | Value::List(_)) && is_linked_data(item))
        }
        _ => false,
    }
}

fn is_sign(name: &str) -> bool {
    matches!(
        thing::bare(name),
        "@context" | "@graph" | "@type" | "@id" | "claimReviewed" | "itemReviewed" | "dataFeedElement" | "itemListElement"
    )
}

/// Reads records from the JSON texts that stand in one text.
pub(super) fn document(pieces: Vec<Piece>, lines: &Lines) -> Found {
    let mut roots = Vec::new();
    let mut broken = None;
    let mut problems = Vec::new();
    // What stands around the records of a page is the page's.
    let is_page = pieces.iter().any(|piece| piece.start > 0);
    let is_among_others = pieces.len() > 1;
    for Piece { start, parsed, forgiven, is_blank } in pieces {
        let shift = u32::try_from(start).unwrap_or(u32::MAX);
        if let Some(error) = forgiven {
            let position = position(lines, error.span.start.saturating_add(shift));
            let message = format!("{error}, read all the same");
            problems.push(Problem { severity: Severity::Warning, rule: "json-ld", place: Place::default(), position, message });
        }
        if parsed.root.is_none() && is_blank {
            continue;
        }
        if let Some(error) = parsed.broken {
            let place = Place::default();
            let position = position(lines, error.span.start.saturating_add(shift));
            let problem = Problem { severity: Severity::Error, rule: "syntax", place, position, message: error.to_string() };
            // The last is what ends the reading; those before it left the pieces after them unharmed.
            problems.extend(broken.replace(problem));
        }
        for repeated in &parsed.repeated {
            problems.push(Problem {
                severity: Severity::Error,
                rule: "repeated-field",
                place: Place::from(repeated.path.as_str()),
                position: position(lines, repeated.span.start.saturating_add(shift)),
                message: format!("expected `{}` once in this object, found it again, the last one counts", repeated.name),
            });
        }
        if let Some(mut root) = parsed.root {
            moved(&mut root, shift);
            roots.push(root);
        }
    }
    let mut records = Records { things: Things::default(), lines, problems };
    roots.iter().for_each(|root| records.things.know(root));
    let (mut claims, mut reviews) = (Vec::new(), Vec::new());
    for root in &roots {
        gather(root, "", &mut claims, &mut reviews, &mut records);
    }
    let units = records.units(&claims, &reviews);
    let lang = records.lang(&units);
    let mut list = Vec::new();
    for unit in &units {
        let index = list.len();
        list.push(records.claim(unit, index));
    }
    // One that is broken among others is told, and the others count.
    if !list.is_empty() && is_among_others {
        records.problems.extend(broken.take());
    }
    if list.is_empty() && broken.is_none() {
        let message = "expected records of the types `ClaimReview` or `Claim`, found none".to_owned();
        let place = Place::default();
        records.problems.push(Problem { severity: Severity::Error, rule: "no-records", place, position: None, message });
    }
    let mut root = Vec::new();
    root.extend(lang);
    root.push(Member::new("claims", Node::list(list)));
    if !is_page {
        let rest: Vec<Node> = roots.iter().filter_map(|root| records.things.rest(root)).collect();
        if let Some(first) = rest.first().filter(|_| !units.is_empty()) {
            let message = format!("expected records of claims alone, found more around them, kept in `{KEPT}`");
            let position = first.span.and_then(|span| position(lines, span.start));
            let place = Place::default();
            records.problems.push(Problem { severity: Severity::Warning, rule: "no-place", place, position, message });
            root.push(Member::new(KEPT, Node::list(rest)));
        }
    }
    Found { root: Some(Node::record(root)), problems: records.problems, broken }
}

/// Finds claims and reviews, in their order, wherever they stand.
fn gather<'a>(node: &'a Node, place: &str, claims: &mut Vec<&'a Node>, reviews: &mut Vec<&'a Node>, records: &mut Records<'a>) {
    match &node.value {
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                if matches!(item.value, Value::Null) {
                    let message = "expected a record, found null".to_owned();
                    let position = item.span.and_then(|span| position(records.lines, span.start));
                    let place = Place::from(format!("{place}[{index}]").as_str());
                    records.problems.push(Problem { severity: Severity::Warning, rule: "type", place, position, message });
                }
                gather(item, &format!("{place}[{index}]"), claims, reviews, records);
            }
        }
        Value::Record(_) if is_a(node, "ClaimReview") || node.get("claimReviewed").is_some() => reviews.push(node),
        Value::Record(own) => {
            let is_claim = is_a(node, "Claim");
            if is_claim {
                claims.push(node);
            }
            for member in own {
                // What a claim is made of is no claim of its own, but its reviews are.
                if !is_claim || matches!(thing::bare(&member.name), "review" | "reviews") {
                    let place = if place.is_empty() { member.name.clone() } else { format!("{place}.{}", member.name) };
                    gather(&member.value, &place, claims, reviews, records);
                }
            }
        }
        _ => {}
    }
}

impl<'a> Records<'a> {
    /// Puts each review beside the claim it is of: one that stands in it, one it stands in, or one that it names. A claim that is reviewed
    /// twice is two.
    fn units(&mut self, claims: &[&'a Node], reviews: &[&'a Node]) -> Vec<Unit<'a>> {
        let mut units: Vec<Unit<'a>> = claims.iter().map(|claim| Unit { review: None, items: vec![claim] }).collect();
        let places: HashMap<*const Node, usize> =
            claims.iter().enumerate().map(|(index, claim)| (std::ptr::from_ref(*claim), index)).collect();
        let mut reviewed_in: HashMap<*const Node, usize> = HashMap::new();
        for (index, claim) in claims.iter().enumerate() {
            for name in ["review", "reviews"] {
                for review in self.things.all(claim, name) {
                    reviewed_in.insert(std::ptr::from_ref(review), index);
                }
            }
        }
        for review in reviews {
            let items = self.things.all(review, "itemReviewed");
            let named = items.iter().find_map(|item| places.get(&std::ptr::from_ref(*item)).copied());
            let at = named.or_else(|| reviewed_in.get(&std::ptr::from_ref(*review)).copied());
            match at.and_then(|at| units.get_mut(at)).filter(|unit| unit.review.is_none()) {
                Some(unit) => {
                    unit.review = Some(review);
                    // The claim itself is the first of them already.
                    let own = unit.items.first().copied();
                    unit.items.extend(items.into_iter().filter(|item| own.is_none_or(|own| !std::ptr::eq(own, *item))));
                }
                None => units.push(Unit { review: Some(review), items }),
            }
        }
        units
    }

    /// The language of the document, where all reviews have the same.
    fn lang(&mut self, units: &[Unit<'a>]) -> Option<Member> {
        let mut named = Vec::new();
        for unit in units {
            let mut nodes = unit.review.into_iter().chain(unit.items.iter().copied());
            named.push(nodes.find_map(|node| self.things.text(node, &["inLanguage"]))?);
        }
        let lang = *named.first()?;
        if named.iter().any(|other| letters(other) != letters(lang)) {
            return None;
        }
        named.iter().for_each(|node| self.things.take(node));
        Some(Member::new("lang", Node { value: Value::Text(letters(lang).to_owned()), span: lang.span }))
    }

    fn tell(&mut self, severity: Severity, rule: &'static str, index: usize, field: &str, at: &Node, message: String) {
        let place = format!("claims[{index}]{}{field}", if field.is_empty() { "" } else { "." });
        let position = at.span.and_then(|span| position(self.lines, span.start));
        self.problems.push(Problem { severity, rule, place: Place::from(place.as_str()), position, message });
    }
}

fn position(lines: &Lines, offset: u32) -> Option<Position> {
    lines.place(offset).map(|(line, column)| Position { line, column })
}

/// Moves the places of a tree to where its text begins.
fn moved(node: &mut Node, by: u32) {
    if by == 0 {
        return;
    }
    let shift = |span: &mut Option<Span>| {
        if let Some(span) = span {
            *span = Span { start: span.start.saturating_add(by), end: span.end.saturating_add(by) };
        }
    };
    shift(&mut node.span);
    match &mut node.value {
        Value::Record(members) => {
            for member in members {
                shift(&mut member.name_span);
                moved(&mut member.value, by);
            }
        }
        Value::List(items) => items.iter_mut().for_each(|item| moved(item, by)),
        _ => {}
    }
}
