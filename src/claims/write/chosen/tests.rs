use crate::claims::read::json_document;
use crate::claims::write::to_json_of;
use serde_json::{Value, json};

fn chosen(document: &Value, indices: &[usize]) -> Value {
    let reading = json_document(document.to_string().as_bytes());
    let text = to_json_of(&reading, indices);
    assert!(text.starts_with("{\n  \"") && text.ends_with("}\n"), "{text}");
    serde_json::from_str(&text).unwrap()
}

#[test]
fn only_the_claims_asked_for_are_written_with_the_ids_they_had_and_the_sources_they_name() {
    let document = json!({
        "title": "T", "x-desk": [1, null],
        "sources": [
            { "id": "a", "name": "A" }, { "id": "b", "name": "B" }, { "id": "c", "name": "C" }, { "id": "d", "name": "D" },
            { "name": "without an id" },
        ],
        "claims": [
            { "text": "1", "source": "a" },
            { "id": "two", "text": "2", "source": "b", "relay": [{ "id": "d" }, "Radio"] },
            { "text": "3", "source": { "name": "In place" }, "relations": [{ "to": "1", "kind": "updates" }], "x": "kept" },
            { "id": "two", "text": "4", "source": "c" },
        ],
        "updated": "2026-10-12",
    });
    let expected = json!({
        "title": "T", "x-desk": [1, null],
        "sources": [{ "id": "b", "name": "B" }, { "id": "d", "name": "D" }],
        "claims": [
            { "id": "3", "text": "3", "source": { "name": "In place" }, "relations": [{ "to": "1", "kind": "updates" }], "x": "kept" },
            { "id": "two", "text": "2", "source": "b", "relay": [{ "id": "d" }, "Radio"] },
        ],
        "updated": "2026-10-12",
    });
    assert_eq!(chosen(&document, &[2, 1]), expected);
    assert_eq!(chosen(&document, &[3])["claims"], json!([{ "id": "two-2", "text": "4", "source": "c" }]));
}

#[test]
fn of_no_claims_the_rest_of_the_document_is_left() {
    let document = json!({ "title": "T", "sources": [{ "id": "a" }], "claims": ["A"] });
    assert_eq!(chosen(&document, &[]), json!({ "title": "T", "sources": [], "claims": [] }));
    assert_eq!(chosen(&json!({ "title": "T" }), &[0, 7]), json!({ "title": "T", "sources": [], "claims": [] }));
}

#[test]
fn what_is_no_claim_stays_what_it_is() {
    assert_eq!(
        chosen(&json!({ "claims": [7, "A"] }), &[1, 0]),
        json!({ "sources": [], "claims": [{ "id": "2", "text": "A" }, 7] })
    );
}
