//! From one record of schema.org to a claim.

use std::collections::HashSet;

use super::fields::Fields;
use super::thing::{as_text, id, is_a, letters, members, types};
use super::{Records, Unit};
use crate::claims::problem::{Severity, found};
use crate::claims::tree::{Member, Node, Value};
use crate::claims::{Address, ClaimId};

/// The field of a claim that keeps what has no place in the format.
pub(super) const KEPT: &str = "claimReview";

/// How many of the fields without a place are named in a message.
const MOST_NAMED: usize = 8;

impl<'a> Records<'a> {
    /// A claim, and what is odd about its record. `index` is that of the claim in the document.
    pub(super) fn claim(&mut self, unit: &Unit<'a>, index: usize) -> Node {
        let mut claim = Fields::default();
        let (review, items) = (unit.review, &unit.items);
        let mut sayings: Vec<&'a Node> = review.into_iter().flat_map(|review| self.things.all(review, "claimReviewed")).collect();
        for item in items {
            sayings.extend(if as_text(item).is_some() { vec![*item] } else { self.words(item) });
        }
        if sayings.is_empty() {
            sayings.extend(review.and_then(|review| self.things.text(review, &["name", "headline"])));
        }
        let text = sayings.iter().find_map(|node| as_text(node));
        if let Some(text) = text {
            // The same words in another field are no second claim.
            for same in sayings.iter().filter_map(|node| as_text(node)).filter(|other| letters(other) == letters(text)) {
                self.things.take(same);
            }
            claim.put("text", text);
        }
        let own_id = items.iter().find_map(|item| Some((item, ClaimId::parse(id(item)?.rsplit_once("#claim-")?.1)?)));
        if let Some((item, id)) = own_id {
            claim.put_text("id", id.as_str(), item);
            if let Some(member) = members(item).iter().find(|member| member.name == "@id") {
                self.things.take(&member.value);
            }
        }
        for item in items {
            self.item(item, index, &mut claim);
        }
        if let Some(review) = review {
            self.review(review, index, &mut claim);
        }
        self.keep(unit, index, &mut claim);
        let span = text.and_then(|text| text.span).or(review.or(items.first().copied()).and_then(|node| node.span));
        Node { value: Value::Record(claim.0), span }
    }

    /// Puts a value into a field that is still empty.
    pub(super) fn fill(&mut self, fields: &mut Fields, name: &str, node: &'a Node) {
        if !fields.has(name) {
            self.things.take(node);
            fields.put(name, node);
        }
    }

    fn words(&mut self, item: &'a Node) -> Vec<&'a Node> {
        // What such a work is called is what it says only where it is a claim.
        let is_claim = is_a(item, "Claim") || types(item).next().is_none();
        let names: &[&str] = if is_claim { &["text", "name", "headline", "description"] } else { &["text"] };
        names.iter().filter_map(|name| self.things.text(item, &[name])).collect()
    }

    /// What is said of the claim itself: who, when, where.
    fn item(&mut self, item: &'a Node, index: usize, claim: &mut Fields) {
        for name in ["author", "creator", "claimant"] {
            for author in self.things.all(item, name) {
                if !claim.has("source")
                    && let Some(source) = self.source(author)
                {
                    claim.0.push(Member::new("source", source));
                }
            }
        }
        for name in ["datePublished", "dateCreated", "uploadDate"] {
            if !claim.has("saidOn")
                && let Some(when) = self.things.text(item, &[name])
            {
                self.date(when, index, "saidOn", claim);
            }
        }
        let mut citations = Vec::new();
        // The address by which a work is cited is no work beside it.
        let mut cited = None;
        if !is_a(item, "Claim") && as_text(item).is_none() {
            cited = self.address(item);
            citations.extend(self.citation(item));
        }
        for name in ["url", "sameAs", "appearance", "firstAppearance", "citation"] {
            for work in self.things.all(item, name) {
                if !cited.is_some_and(|cited| std::ptr::eq(cited, work)) {
                    citations.extend(self.citation(work));
                }
            }
        }
        claim.put_list("citations", citations);
        let mut corrections = Vec::new();
        for note in self.things.all(item, "correction") {
            corrections.push(self.correction(note));
        }
        claim.put_list("revisions", corrections);
    }

    fn source(&mut self, author: &'a Node) -> Option<Node> {
        let mut source = Fields::default();
        if let Some(name) = as_text(author) {
            self.fill(&mut source, "name", name);
            return Some(source.into_node(author));
        }
        let name = self.things.text(author, &["name", "legalName", "alternateName"])?;
        self.fill(&mut source, "name", name);
        if let Some(role) = self.things.text(author, &["jobTitle", "description"]) {
            self.fill(&mut source, "role", role);
        }
        let kind = types(author).find_map(|kind| {
            Some(match kind {
                "Person" => "person",
                "NewsMediaOrganization" => "media",
                "GovernmentOrganization" => "government",
                "Organization" | "NGO" | "Corporation" | "PoliticalParty" => "organisation",
                _ => return None,
            })
        });
        if let Some(kind) = kind {
            source.put_text("type", kind, author);
        }
        let address = ["url", "sameAs"].iter().flat_map(|name| self.things.all(author, name)).find(|url| is_address(url));
        if let Some(url) = address {
            self.fill(&mut source, "url", url);
        }
        Some(source.into_node(author))
    }

    /// A work that a claim stands in, or that shows how it stands.
    fn citation(&mut self, work: &'a Node) -> Option<Node> {
        let mut citation = Fields::default();
        if let Some(text) = as_text(work) {
            self.fill(&mut citation, if is_address(text) { "url" } else { "title" }, text);
            return Some(citation.into_node(work));
        }
        if let Some(url) = self.address(work) {
            self.fill(&mut citation, "url", url);
        }
        if let Some(title) = self.things.text(work, &["headline", "name", "title"]) {
            self.fill(&mut citation, "title", title);
        }
        if citation.0.is_empty() {
            return None;
        }
        for name in ["publisher", "author"] {
            for publisher in self.things.all(work, name) {
                let named = as_text(publisher).or_else(|| self.things.text(publisher, &["name"]));
                if let Some(named) = named.filter(|_| !citation.has("publisher")) {
                    self.fill(&mut citation, "publisher", named);
                }
            }
        }
        if let Some(when) = self.things.text(work, &["datePublished", "dateCreated"])
            && let Some(date) = self.plain_date(when)
        {
            self.things.take(when);
            citation.put_text("published", &date, when);
        }
        for archive in self.things.all(work, "archivedAt") {
            let address = as_text(archive).or_else(|| self.things.text(archive, &["url", "@id"]));
            if let Some(address) = address.filter(|address| is_address(address) && !citation.has("archiveUrl")) {
                self.fill(&mut citation, "archiveUrl", address);
            }
        }
        Some(citation.into_node(work))
    }

    /// Where a work is.
    fn address(&mut self, work: &'a Node) -> Option<&'a Node> {
        let names = ["url", "@id", "contentUrl", "sameAs"];
        names.iter().flat_map(|name| self.things.all(work, name)).find(|url| is_address(url))
    }

    fn correction(&mut self, note: &'a Node) -> Node {
        let mut revision = Fields::default();
        if let Some(text) = as_text(note).or_else(|| self.things.text(note, &["text", "description", "name"])) {
            self.fill(&mut revision, "reason", text);
        }
        if let Some(when) = self.things.text(note, &["datePublished", "dateCreated"])
            && let Some(date) = self.plain_date(when)
        {
            self.things.take(when);
            revision.put_text("on", &date, when);
        }
        for author in self.things.all(note, "author") {
            if let Some(by) = as_text(author).or_else(|| self.things.text(author, &["name"])).filter(|_| !revision.has("by")) {
                self.fill(&mut revision, "by", by);
            }
        }
        revision.0.push(Member::new("correction", true.into()));
        revision.into_node(note)
    }

    /// Keeps what has found no place, and says what that is.
    fn keep(&mut self, unit: &Unit<'a>, index: usize, claim: &mut Fields) {
        let record = unit.review.or(unit.items.first().copied());
        let mut kept: Vec<Node> = unit.review.and_then(|review| self.things.rest(review)).into_iter().collect();
        let mut inside = HashSet::new();
        unit.review.iter().for_each(|review| nodes(review, &mut inside));
        let outside: Vec<&Node> =
            unit.items.iter().copied().filter(|item| !inside.contains(&std::ptr::from_ref(*item))).collect();
        kept.extend(outside.iter().filter_map(|item| self.things.rest(item)));
        unit.review.into_iter().chain(outside).for_each(|node| self.things.take(node));
        let (mut names, mut known) = (Vec::new(), HashSet::new());
        kept.iter().for_each(|node| name_fields(node, "", &mut names, &mut known));
        let Some(first) = kept.first().cloned() else { return };
        let kept = if kept.len() == 1 { first } else { Node::list(kept) };
        claim.0.push(Member::new(KEPT, kept));
        let more = names.len().saturating_sub(MOST_NAMED);
        names.truncate(MOST_NAMED);
        let mut list = names.iter().map(|name| found(name)).collect::<Vec<_>>().join(", ");
        if more > 0 {
            list.push_str(&format!(" and {more} more"));
        }
        if let Some(record) = record {
            let message = format!("expected fields that the format has a place for, found {list}, kept in `{KEPT}`");
            self.tell(Severity::Warning, "no-place", index, "", record, message);
        }
    }
}

/// All nodes of a tree, by their addresses.
fn nodes(node: &Node, all: &mut HashSet<*const Node>) {
    all.insert(std::ptr::from_ref(node));
    match &node.value {
        Value::Record(members) => members.iter().for_each(|member| nodes(&member.value, all)),
        Value::List(items) => items.iter().for_each(|item| nodes(item, all)),
        _ => {}
    }
}

/// The ways to the texts and numbers in a node, each once.
fn name_fields(node: &Node, way: &str, names: &mut Vec<String>, known: &mut HashSet<String>) {
    match &node.value {
        Value::Record(members) => {
            for member in members.iter().filter(|member| !matches!(member.name.as_str(), "@type" | "@context" | "type")) {
                let way = if way.is_empty() { member.name.clone() } else { format!("{way}.{}", member.name) };
                name_fields(&member.value, &way, names, known);
            }
        }
        Value::List(items) => items.iter().for_each(|item| name_fields(item, way, names, known)),
        _ => {
            if known.insert(way.to_owned()) {
                names.push(way.to_owned());
            }
        }
    }
}

pub(super) fn is_address(node: &Node) -> bool {
    matches!(&node.value, Value::Text(text) if Address::parse(text).is_some())
}
