//! The document format as TypeScript interfaces, for the npm package.
//!
//! They are made of the lists by which documents are read, as the [JSON Schema](super::json_schema) is.

use std::fmt::Write;

use crate::claims::shape::{RecordShape, Shape};

/// The interfaces, one for each record of the format. The document's own is `ClaimsDocument`, since browsers have a `Document`.
pub fn to_type_script() -> String {
    let mut records = Vec::new();
    gather(RecordShape::document(), &mut records);
    let mut text = String::from("// The document format, version claims-table/1. Fields that it does not have are kept.\n");
    for record in &records {
        // Writing to a String cannot fail.
        let _ = write!(text, "\n/** {} */\nexport interface {} {{\n", plain(record.about), name(record));
        for field in record.fields {
            let one = type_of((field.shape)());
            let own = match (field.is_list, one.contains(' ')) {
                (true, true) => format!("({one})[]"),
                (true, false) => format!("{one}[]"),
                (false, _) => one,
            };
            let _ = writeln!(text, "  /** {} */\n  {}?: {own};", plain(field.about), field.key);
        }
        text.push_str("  [field: string]: unknown;\n}\n");
    }
    text
}

/// A doc comment without the brackets by which Rust's documentation links.
fn plain(about: &str) -> String {
    about.trim().replace("[`", "`").replace("`]", "`")
}

fn gather(record: RecordShape, records: &mut Vec<RecordShape>) {
    if records.iter().any(|known| known.name == record.name) {
        return;
    }
    records.push(record);
    for field in record.fields {
        if let Shape::Record(inner) = (field.shape)() {
            gather(inner, records);
        }
    }
}

fn name(record: &RecordShape) -> &'static str {
    if record.name == RecordShape::document().name { "ClaimsDocument" } else { record.name }
}

fn type_of(shape: Shape) -> String {
    match shape {
        Shape::Text | Shape::Date | Shape::Address => "string".to_owned(),
        Shape::Id => "string | number".to_owned(),
        Shape::Number => "number".to_owned(),
        Shape::Truth => "boolean".to_owned(),
        Shape::Word(words) => words.words.iter().map(|(word, _)| format!("\"{word}\"")).collect::<Vec<_>>().join(" | "),
        Shape::Record(record) if record.is_short => format!("string | {}", name(&record)),
        Shape::Record(record) => name(&record).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_is_an_interface_with_its_fields() {
        let text = to_type_script();
        assert!(text.contains("export interface ClaimsDocument {"), "{text}");
        assert!(text.contains("  claims?: (string | Claim)[];"), "{text}");
        assert!(text.contains("  source?: string | Source;"), "{text}");
        assert!(text.contains("  direction?: \"too-high\" | \"too-low\" | \"either\" | \"unknown\";"), "{text}");
        assert_eq!(text.matches("export interface ").count(), text.matches("[field: string]: unknown;").count());
    }
}
