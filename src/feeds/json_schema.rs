//! The document format as a JSON Schema, draft 2020-12 (<https://json-schema.org/draft/2020-12>): for editors that complete and check while
//! one writes.
//!
//! It is made of the lists by which documents are read. It asks for what is shown: what reading takes with a warning, such as a number for
//! text, it does not know. Fields that the format does not have are allowed, as they are kept.

use crate::claims::document::FORMAT;
use crate::claims::shape::{FieldShape, RecordShape, Shape, WordShape};
use crate::claims::tree::{Member, Node};
use crate::claims::write::json::{Layout, to_text};

/// A year: four digits, of which the last may be open, or more after a `Y`.
const YEAR: &str = "(?:-?\\d{4}|\\d{3}X|\\d\\dXX|Y-?[1-9]\\d{4,17})";
/// What may stand after a year of four digits.
const REST: &str = "(?:-(?:0[1-9]|1[0-2]|2[1-4]|XX)|-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]|XX)|-XX-XX)";
/// A time of day.
const TIME: &str = "-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d(?::\\d\\d)?)?";

/// The schema, as JSON for people.
pub fn to_json_schema() -> String {
    let document = RecordShape::document();
    let mut definitions = Vec::new();
    define(&document, &mut definitions);
    // The document itself is the schema, not one of its definitions.
    let own = definitions.iter().position(|(name, _)| *name == document.name).map(|at| definitions.remove(at).1);
    let mut members = vec![
        text("$schema", "https://json-schema.org/draft/2020-12/schema"),
        text("title", &format!("A claims document, {FORMAT}")),
    ];
    if let Some(crate::claims::tree::Value::Record(own)) = own.map(|node| node.value) {
        members.extend(own);
    }
    definitions.push(("Date", date()));
    definitions.push(("Address", address()));
    definitions.push(("Id", id()));
    definitions.sort_by_key(|(name, _)| *name);
    let definitions = definitions.into_iter().map(|(name, node)| Member::new(name, node)).collect();
    members.push(Member::new("$defs", Node::record(definitions)));
    let mut schema = to_text(&Node::record(members), Layout::Pretty);
    schema.push('\n');
    schema
}

/// Adds the schema of a record and of those in it, each once.
fn define(record: &RecordShape, definitions: &mut Vec<(&'static str, Node)>) {
    if definitions.iter().any(|(name, _)| *name == record.name) {
        return;
    }
    let mut properties = Vec::new();
    definitions.push((record.name, Node::record(Vec::new())));
    for field in record.fields {
        if let Shape::Record(inner) = (field.shape)() {
            define(&inner, definitions);
        }
        properties.push(Member::new(field.key, property(field)));
    }
    let object = vec![
        text("description", sentence(record.about)),
        text("type", "object"),
        Member::new("properties", Node::record(properties)),
    ];
    let own = if record.is_short {
        let short = Node::record(vec![text("type", "string"), text("pattern", "\\S")]);
        Node::record(vec![Member::new("anyOf", Node::list(vec![short, Node::record(object)]))])
    } else {
        Node::record(object)
    };
    if let Some((_, node)) = definitions.iter_mut().find(|(name, _)| *name == record.name) {
        *node = own;
    }
}

fn property(field: &FieldShape) -> Node {
    let mut members = vec![text("description", sentence(field.about))];
    let own = value((field.shape)());
    if field.key == "format" {
        members.push(text("const", FORMAT));
    } else if field.is_list {
        members.push(text("type", "array"));
        members.push(Member::new("items", Node::record(own)));
    } else {
        members.extend(own);
    }
    Node::record(members)
}

fn value(shape: Shape) -> Vec<Member> {
    let refer = |name: &str| vec![text("$ref", &format!("#/$defs/{name}"))];
    match shape {
        Shape::Text => vec![text("type", "string")],
        Shape::Number => vec![text("type", "number")],
        Shape::Truth => vec![text("type", "boolean")],
        Shape::Date => refer("Date"),
        Shape::Address => refer("Address"),
        Shape::Id => refer("Id"),
        Shape::Word(words) => vec![Member::new("oneOf", words_of(words))],
        Shape::Record(record) => refer(record.name),
    }
}

fn words_of(shape: WordShape) -> Node {
    let word = |(word, about): &(&str, &str)| Node::record(vec![text("const", word), text("description", sentence(about))]);
    Node::list(shape.words.iter().map(word).collect())
}

fn date() -> Node {
    let point = format!("(?:{YEAR}|-?\\d{{4}}{REST})[?~%]?");
    Node::record(vec![
        text("description", "A date of EDTF level 0 or 1: `2025-01-09`, `2025-01`, `2024-10~`, `2024-12/2025-01`."),
        text("type", "string"),
        text("pattern", &format!("^\\s*(?:{point}|\\d{{4}}{TIME}|{point}/(?:{point}|\\.\\.)?|(?:\\.\\.)?/{point})\\s*$")),
    ])
}

fn address() -> Node {
    Node::record(vec![
        text("description", "An absolute http, https or mailto address."),
        text("type", "string"),
        text(
            "pattern",
            "^\\s*(?:[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s<>\"\\\\]|[Mm][Aa][Ii][Ll][Tt][Oo]:[^/?#\\s<>\"\\\\])[^\\s<>\"\\\\]*\\s*$",
        ),
    ])
}

fn id() -> Node {
    Node::record(vec![
        text("description", "A stable name, of which addresses are made. A number stands for its digits."),
        Member::new("type", Node::list(vec!["string".into(), "integer".into()])),
        text("pattern", "^[A-Za-z0-9._-]+$"),
    ])
}

fn text(name: &str, value: &str) -> Member {
    Member::new(name, Node::text(value))
}

/// A doc comment as a sentence of its own.
fn sentence(about: &str) -> &str {
    about.trim()
}
