use super::{sound, value, written};
use crate::claims::read::{json_document, tree_document};
use crate::claims::vocabulary::{
    Basis, Bound, CaveatKind, ClaimKind, Direction, Force, Gains, Naming, RelationKind, Side, SourceType, Status, Weight,
};
use crate::claims::write::{to_json, to_json_in_script};

/// A document with every field of the format.
pub(crate) const EVERY_FIELD: &str = r#"{
  "format": "claims-table/1",
  "lang": "en",
  "title": "Losses in Kursk",
  "article": {
    "title": "Counting losses",
    "url": "https://example.org/a",
    "publisher": "Example",
    "author": "A. Writer",
    "published": "2025-01-20",
    "modified": "2025-01-21T10:20:30Z"
  },
  "sources": [
    {
      "id": "nis",
      "name": "National Intelligence Service",
      "role": "South Korea’s intelligence service",
      "type": "intelligence",
      "naming": "collective",
      "anonymityReason": "of custom",
      "stake": { "side": "opponent", "gains": "unknown", "note": "Serves a state at odds with the North." },
      "url": "https://example.org/nis"
    }
  ],
  "claims": [
    {
      "id": "4a",
      "text": "About 300 were killed and 2,700 wounded.",
      "quote": "some 300 dead",
      "kind": "quantity",
      "source": "nis",
      "relay": ["Yonhap", { "name": "BBC", "type": "media" }],
      "verb": "estimated",
      "force": "estimates",
      "saidOn": "2025-01-13",
      "asOf": "2024-10~/2025-01",
      "place": "Kursk",
      "basis": "undisclosed",
      "quantity": {
        "best": 3000,
        "low": 2500.50,
        "high": 4e3,
        "bound": "about",
        "unit": "soldiers",
        "counts": ["killed", "wounded"],
        "measures": "kursk-losses",
        "period": "since October",
        "parts": [
          { "counts": ["killed"], "best": 300, "low": 250, "high": 350 },
          { "counts": ["wounded"], "best": 2700 }
        ]
      },
      "citations": [
        {
          "title": "Briefing",
          "publisher": "Yonhap",
          "url": "https://example.org/b",
          "published": "2025-01-13",
          "accessed": "2026-11",
          "archiveUrl": "https://example.com/b",
          "archivedAt": "2026-11-02",
          "locator": "minute 3",
          "primary": false
        }
      ],
      "caveats": [
        {
          "kind": "undisclosed-method",
          "text": "How it was counted is not said.",
          "direction": "either",
          "severity": "major",
          "settles": "The count by name."
        }
      ],
      "relations": [{ "to": "5", "kind": "disputes", "origin": "the briefing of 13 January" }],
      "status": "partly-corroborated",
      "statusNote": "Two prisoners were shown.",
      "statusOn": "2025-01-22",
      "statusCitations": [{ "title": "Prisoners" }],
      "assessment": { "by": "the desk", "on": "2025-02-01", "text": "Half of it is shown.", "rating": "Half right" },
      "passages": [{ "exact": "about 300 had been killed", "prefix": "on 13 January that ", "suffix": " and 2,700" }],
      "revisions": [
        {
          "on": "2025-01-23",
          "by": "the desk",
          "field": "quantity.best",
          "from": "300",
          "to": "3000",
          "reason": "A slip.",
          "correction": true
        }
      ]
    },
    { "id": "5", "text": "Over 1,000." }
  ],
  "updated": "2025-01-24"
}"#;

#[test]
fn every_field_of_the_format_is_read_and_written_back() {
    let document = sound(EVERY_FIELD);
    assert_eq!(written(&document), value(EVERY_FIELD));
    assert_eq!(value(&to_json_in_script(&document)), value(EVERY_FIELD));
}

#[test]
fn what_is_written_is_read_as_the_same_document_and_written_the_same_again() {
    let document = sound(EVERY_FIELD);
    let text = to_json(&document);
    assert_eq!(sound(&text), document);
    assert_eq!(to_json(&sound(&text)), text);
    assert!(text.starts_with("{\n  \"format\": \"claims-table/1\",\n") && text.ends_with("}\n"));
    assert_eq!(sound(&to_json_in_script(&document)), document);
}

#[test]
fn numbers_are_written_with_the_digits_they_were_read_with() {
    let text = to_json(&sound(EVERY_FIELD));
    assert!(text.contains("\"low\": 2500.50,") && text.contains("\"high\": 4e3,"), "{text}");
}

#[test]
fn a_tree_without_places_gives_the_same_document_and_problems_without_positions() {
    let node = serde_json::from_str(EVERY_FIELD).unwrap();
    let reading = tree_document(&node);
    assert_eq!((&reading.problems, &reading.broken), (&Vec::new(), &None));
    // By way of serde a number keeps its value, not its digits.
    assert_eq!(written(&reading.document)["claims"][0]["caveats"], value(EVERY_FIELD)["claims"][0]["caveats"]);
    let reading = tree_document(&serde_json::from_str(r#"{"claims":[{"text":"A","status":"true"}]}"#).unwrap());
    assert_eq!(reading.problems.len(), 1);
    assert_eq!(reading.problems[0].position, None);
    assert_eq!(
        reading.problems[0].line("f"),
        "f: error: claims[0].status: expected one of `attributed`, `unverified`, `partly-corroborated`, `corroborated`, `disputed`, \
         `contradicted`, `overtaken`, `withdrawn`, found `true` [vocabulary]"
    );
}

/// Each word of a vocabulary in a claim of its own: read without a problem and written back.
fn assert_words(words: &[&str], expected: &[&str], claim: impl Fn(&str) -> String) {
    assert_eq!(words, expected);
    for word in words {
        let text = format!(r#"{{"claims":[{}]}}"#, claim(word));
        assert_eq!(written(&sound(&text)), value(&text), "{word}");
    }
}

macro_rules! words {
    ($name:ident) => {
        $name::ALL.iter().map(|value| value.word()).collect::<Vec<_>>().as_slice()
    };
}

#[test]
fn every_word_of_the_format_is_read_and_written_back() {
    assert_words(words!(ClaimKind), &["quantity", "event", "intent", "denial", "prediction", "opinion"], |word| {
        format!(r#"{{"text":"A","kind":"{word}"}}"#)
    });
    assert_words(words!(Force), &["states", "estimates", "claims", "alleges", "denies", "admits", "believes"], |word| {
        format!(r#"{{"text":"A","force":"{word}"}}"#)
    });
    assert_words(
        words!(Basis),
        &[
            "named-count",
            "records",
            "intercept",
            "satellite",
            "footage",
            "model",
            "ratio",
            "testimony",
            "documents",
            "undisclosed",
        ],
        |word| format!(r#"{{"text":"A","basis":"{word}"}}"#),
    );
    assert_words(words!(Bound), &["exact", "about", "at-least", "at-most", "nearly", "over"], |word| {
        format!(r#"{{"text":"A","quantity":{{"bound":"{word}"}}}}"#)
    });
    assert_words(
        words!(Status),
        &[
            "attributed",
            "unverified",
            "partly-corroborated",
            "corroborated",
            "disputed",
            "contradicted",
            "overtaken",
            "withdrawn",
        ],
        |word| format!(r#"{{"text":"A","status":"{word}"}}"#),
    );
    assert_words(
        words!(SourceType),
        &["person", "organisation", "government", "military", "intelligence", "media", "researcher", "eyewitness", "document"],
        |word| format!(r#"{{"text":"A","source":{{"type":"{word}"}}}}"#),
    );
    assert_words(words!(Naming), &["named", "anonymous", "collective"], |word| {
        format!(r#"{{"text":"A","source":{{"naming":"{word}"}}}}"#)
    });
    assert_words(words!(Side), &["party", "ally", "opponent", "independent", "unknown"], |word| {
        format!(r#"{{"text":"A","source":{{"stake":{{"side":"{word}"}}}}}}"#)
    });
    assert_words(words!(Gains), &["higher", "lower", "none", "unknown"], |word| {
        format!(r#"{{"text":"A","source":{{"stake":{{"gains":"{word}"}}}}}}"#)
    });
    assert_words(words!(Direction), &["too-high", "too-low", "either", "unknown"], |word| {
        format!(r#"{{"text":"A","caveats":[{{"direction":"{word}"}}]}}"#)
    });
    assert_words(words!(Weight), &["major", "minor"], |word| format!(r#"{{"text":"A","caveats":[{{"severity":"{word}"}}]}}"#));
    assert_words(words!(RelationKind), &["supports", "disputes", "qualifies", "updates", "repeats"], |word| {
        format!(r#"{{"text":"A","relations":[{{"kind":"{word}"}}]}}"#)
    });
    assert_words(
        words!(CaveatKind),
        &[
            "not-independently-verified",
            "party-to-conflict",
            "anonymous-source",
            "single-source",
            "circular",
            "undisclosed-method",
            "unit-ambiguous",
            "scope",
            "stale",
            "derived-by-ratio",
            "likely-undercount",
            "likely-overcount",
            "translation",
            "disputed",
            "internally-inconsistent",
            "predicts-future",
            "other",
        ],
        |word| format!(r#"{{"text":"A","caveats":[{{"kind":"{word}"}}]}}"#),
    );
}

#[test]
fn another_format_is_read_as_this_one_with_a_warning() {
    let text = r#"{"format":"claims-table/2","claims":["A"]}"#;
    assert_eq!(
        super::lines(text),
        ["f:1:11: warning: format: expected `claims-table/1`, found `claims-table/2`, read as if it were [format]"]
    );
    assert_eq!(json_document(text.as_bytes()).document.claims.len(), 1);
}
