//! The claims as schema.org JSON-LD, for search engines and archives that run no script.

use crate::claims::field::Field;
use crate::claims::tree::{Member, Node, Value};
use crate::claims::vocabulary::SourceType;
use crate::claims::write::json::{Layout, to_text};
use crate::claims::{Address, Assessment, Citation, Claim, ClaimId, Document, Source};

/// One `Claim` for each row (<https://schema.org/Claim>), and a `ClaimReview` only where the newsroom ruled. Safe inside a `<script>`.
pub fn of(document: &Document) -> String {
    let mut graph = Vec::new();
    for (claim, id) in document.claims.iter().zip(document.claim_ids()) {
        let Some(text) = claim.wording() else { continue };
        graph.push(claim_node(document, claim, &id, text));
        if let Some(ruling) = &claim.assessment {
            graph.push(review_node(ruling, &id, text));
        }
    }
    let root = record(vec![("@context", Some(Node::text("https://schema.org"))), ("@graph", Some(Node::list(graph)))]);
    to_text(&root, Layout::InScript)
}

fn claim_node(document: &Document, claim: &Claim, id: &ClaimId, text: &str) -> Node {
    let author = claim.source.as_ref().map(|attribution| author_node(&document.source(attribution)));
    let appearance = document.article.as_ref().and_then(|article| {
        let node = record(vec![
            ("@type", Some(Node::text("Article"))),
            ("headline", article.title.as_ref().map(Field::write)),
            ("url", article.url.as_ref().map(Field::write)),
            ("datePublished", article.published.as_ref().map(Field::write)),
        ]);
        (article.title.is_some() || article.url.is_some()).then_some(node)
    });
    let citations: Vec<Node> = claim.citations.iter().map(citation_node).collect();
    record(vec![
        ("@type", Some(Node::text("Claim"))),
        ("@id", Some(address_node(id))),
        ("text", Some(Node::text(text))),
        ("inLanguage", document.lang.as_ref().map(Field::write)),
        ("author", author),
        ("dateCreated", claim.said_on.as_ref().map(Field::write)),
        ("appearance", appearance),
        ("citation", (!citations.is_empty()).then(|| Node::list(citations))),
    ])
}

fn author_node(source: &Source) -> Node {
    let kind = match source.kind {
        Some(SourceType::Person | SourceType::Researcher | SourceType::Eyewitness) => "Person",
        Some(SourceType::Government) => "GovernmentOrganization",
        Some(SourceType::Media) => "NewsMediaOrganization",
        Some(SourceType::Document) => "CreativeWork",
        Some(_) => "Organization",
        None => "Thing",
    };
    record(vec![
        ("@type", Some(Node::text(kind))),
        ("name", source.name.as_ref().map(Field::write)),
        ("description", source.role.as_ref().map(Field::write)),
        ("url", source.url.as_ref().map(Field::write)),
    ])
}

fn citation_node(citation: &Citation) -> Node {
    let publisher = citation.publisher.as_ref();
    let publisher =
        publisher.map(|name| record(vec![("@type", Some(Node::text("Organization"))), ("name", Some(Node::text(name)))]));
    record(vec![
        ("@type", Some(Node::text("CreativeWork"))),
        ("name", citation.title.as_ref().map(Field::write)),
        ("publisher", publisher),
        ("url", citation.url.as_ref().map(Field::write)),
        ("datePublished", citation.published.as_ref().map(Field::write)),
        ("archivedAt", citation.archive_url.as_ref().map(Address::write)),
    ])
}

fn review_node(ruling: &Assessment, id: &ClaimId, text: &str) -> Node {
    let organization =
        |name: &String| record(vec![("@type", Some(Node::text("Organization"))), ("name", Some(Node::text(name)))]);
    let rating = |name: &String| record(vec![("@type", Some(Node::text("Rating"))), ("alternateName", Some(Node::text(name)))]);
    record(vec![
        ("@type", Some(Node::text("ClaimReview"))),
        ("claimReviewed", Some(Node::text(text))),
        ("itemReviewed", Some(record(vec![("@id", Some(address_node(id)))]))),
        ("author", ruling.by.as_ref().map(organization)),
        ("datePublished", ruling.on.as_ref().map(Field::write)),
        ("reviewBody", ruling.text.as_ref().map(Field::write)),
        ("reviewRating", ruling.rating.as_ref().map(rating)),
    ])
}

fn address_node(id: &ClaimId) -> Node {
    Node::text(&format!("#claim-{id}"))
}

/// An object of those members that have a value.
fn record(members: Vec<(&str, Option<Node>)>) -> Node {
    let given =
        members.into_iter().filter_map(|(name, value)| Some(Member { name: name.to_owned(), name_span: None, value: value? }));
    Node { value: Value::Record(given.collect()), span: None }
}
