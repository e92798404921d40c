//! The claims as schema.org JSON-LD, for search engines and archives that run no script.

use crate::claims::field::Field;
use crate::claims::tree::{Member, Node, Value};
use crate::claims::vocabulary::SourceType;
use crate::claims::write::json::{Layout, to_text};
use crate::claims::{Address, Assessment, Citation, Claim, Document, Revision, Source};

/// One `Claim` for each row (<https://schema.org/Claim>), and a `ClaimReview` only where the newsroom ruled. Safe inside a `<script>` of a
/// page, where its names are those of the rows.
pub fn in_script(document: &Document) -> String {
    to_text(&graph(document, ""), Layout::InScript)
}

/// The same as a file of its own. Names are addresses on the page of the article, where the document says which that is. Safe inside a
/// `<script>` as well.
pub fn to_json_ld(document: &Document) -> String {
    let page = document.article.as_ref().and_then(|article| article.url.as_ref()).map_or("", |url| url.as_str());
    let page = page.split('#').next().unwrap_or_default();
    let mut text = to_text(&graph(document, page), Layout::Pretty);
    text.push('\n');
    escaped(&text)
}

/// JSON without the letters that could end or alter a `script` element. They stand in strings only, where an escape means the same.
pub fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            '<' => text.push_str("\\u003c"),
            '>' => text.push_str("\\u003e"),
            '&' => text.push_str("\\u0026"),
            '\u{2028}' => text.push_str("\\u2028"),
            '\u{2029}' => text.push_str("\\u2029"),
            _ => text.push(character),
        }
    }
    text
}

fn graph(document: &Document, page: &str) -> Node {
    let mut graph = Vec::new();
    for (claim, id) in document.claims.iter().zip(document.claim_ids()) {
        let Some(text) = claim.wording() else { continue };
        let name = Node::text(&format!("{page}#claim-{id}"));
        graph.push(claim_node(document, claim, &name, text));
        if let Some(ruling) = &claim.assessment {
            graph.push(review_node(ruling, &name, page, text));
        }
    }
    record(vec![("@context", Some(Node::text("https://schema.org"))), ("@graph", Some(Node::list(graph)))])
}

fn claim_node(document: &Document, claim: &Claim, name: &Node, text: &str) -> Node {
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
    let corrections = claim.revisions.iter().filter(|revision| revision.correction == Some(true));
    let corrections: Vec<Node> = corrections.map(correction_node).collect();
    record(vec![
        ("@type", Some(Node::text("Claim"))),
        ("@id", Some(name.clone())),
        ("text", Some(Node::text(text))),
        ("inLanguage", document.lang.as_ref().map(Field::write)),
        ("author", author),
        ("dateCreated", claim.said_on.as_ref().map(Field::write)),
        ("appearance", appearance),
        ("citation", (!citations.is_empty()).then(|| Node::list(citations))),
        ("correction", (!corrections.is_empty()).then(|| Node::list(corrections))),
    ])
}

fn correction_node(revision: &Revision) -> Node {
    let text = revision.reason.as_ref().or(revision.to.as_ref()).or(revision.from.as_ref());
    record(vec![
        ("@type", Some(Node::text("CorrectionComment"))),
        ("text", text.map(Field::write)),
        ("datePublished", revision.on.as_ref().map(Field::write)),
        ("author", revision.by.as_ref().map(|by| organization(by))),
    ])
}

fn organization(name: &str) -> Node {
    record(vec![("@type", Some(Node::text("Organization"))), ("name", Some(Node::text(name)))])
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
    let publisher = citation.publisher.as_deref().map(organization);
    record(vec![
        ("@type", Some(Node::text("CreativeWork"))),
        ("name", citation.title.as_ref().map(Field::write)),
        ("publisher", publisher),
        ("url", citation.url.as_ref().map(Field::write)),
        ("datePublished", citation.published.as_ref().map(Field::write)),
        ("archivedAt", citation.archive_url.as_ref().map(Address::write)),
    ])
}

fn review_node(ruling: &Assessment, name: &Node, page: &str, text: &str) -> Node {
    let rating = |name: &String| record(vec![("@type", Some(Node::text("Rating"))), ("alternateName", Some(Node::text(name)))]);
    record(vec![
        ("@type", Some(Node::text("ClaimReview"))),
        ("claimReviewed", Some(Node::text(text))),
        ("itemReviewed", Some(record(vec![("@id", Some(name.clone()))]))),
        ("url", (!page.is_empty()).then(|| name.clone())),
        ("author", ruling.by.as_deref().map(organization)),
        ("datePublished", ruling.on.as_ref().map(Field::write)),
        ("reviewBody", ruling.text.as_ref().map(Field::write)),
        ("reviewRating", ruling.rating.as_ref().map(rating)),
    ])
}

/// An object of those members that have a value.
fn record(members: Vec<(&str, Option<Node>)>) -> Node {
    let given =
        members.into_iter().filter_map(|(name, value)| Some(Member { name: name.to_owned(), name_span: None, value: value? }));
    Node { value: Value::Record(given.collect()), span: None }
}
