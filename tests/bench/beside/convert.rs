//! The harness's claims as a document of ours, and a check that searches find the same in both.

use crate::beside::record::{Oracle, Record};
use serde_json::{Map, Value, json};

/// The harness's statuses, and the one of ours that stands for each. What they mean differs; that they are as many is what counts.
pub const STATUSES: [(&str, &str); 6] = [
    ("true", "corroborated"),
    ("false", "contradicted"),
    ("misleading", "partly-corroborated"),
    ("unverified", "unverified"),
    ("disputed", "disputed"),
    ("corrected", "withdrawn"),
];

/// A document made of the harness's claims.
pub struct Converted {
    /// The document in the format.
    pub json: String,
    /// The id of each claim and the texts that a search covers, in lower case, a line each.
    searched: Vec<(String, String)>,
}

impl Converted {
    /// Converts the claims. The oracle says which letters must not stand where only our search looks.
    pub fn of(records: &[Record], oracle: &Oracle) -> Self {
        let unfindable = Unfindable::of(&oracle.first_letters());
        let claims: Vec<Value> = records.iter().map(|record| claim(record, &unfindable)).collect();
        let searched = claims.iter().map(|claim| (text(&claim["id"]), searched(claim))).collect();
        let document = json!({ "format": "claims-table/1", "lang": "en", "claims": claims });
        Self { json: document.to_string(), searched }
    }

    /// Compares what a search for each of the oracle's words finds with what it expects, and gives how many they are.
    pub fn check(&self, oracle: &Oracle) -> usize {
        for (query, expected, first) in &oracle.searches {
            // Words apart would each be looked for.
            assert!(!query.contains(char::is_whitespace), "expected one word, found `{query}`");
            let found: Vec<&str> =
                self.searched.iter().filter(|(_, searched)| searched.contains(query)).map(|(id, _)| id.as_str()).collect();
            assert_eq!(found.len(), *expected, "claims with `{query}`");
            assert_eq!(found.first().copied(), Some(first.as_str()), "the first claim with `{query}`");
        }
        oracle.searches.len()
    }
}

fn claim(record: &Record, unfindable: &Unfindable) -> Value {
    let status = STATUSES.iter().find(|(theirs, _)| *theirs == record.text("status"));
    let (_, status) = status.unwrap_or_else(|| panic!("expected a known status, found `{}`", record.text("status")));
    let outlet = record.text("source");
    let citation = |(label, url): (&str, &str)| {
        // The outlet's own name is searched in both; what else a link is called, in ours alone.
        let title = if label == outlet { label.to_owned() } else { unfindable.text(label) };
        // As that of a copy, since ours searches the others from their `https` on.
        json!({ "title": title, "publisher": outlet, "archiveUrl": url })
    };
    let mut claim = Map::new();
    let mut add = |name: &str, value: Value| claim.insert(name.to_owned(), value);
    add("id", json!(record.text("id")));
    add("text", json!(record.text("text")));
    add("quote", json!(unfindable.text(record.text("quote"))));
    add("source", json!({ "name": record.text("speaker"), "role": record.text("kind") }));
    add("saidOn", json!(record.text("date")));
    if let Some(quantity) = quantity(record.text("quantity")) {
        add("quantity", quantity);
    }
    add("citations", record.links().into_iter().map(citation).collect());
    add("caveats", json!(record.caveats()));
    add("status", json!(status));
    Value::Object(claim)
}

/// `1,250.5 tonnes` as a number and its unit; nothing if it is anything else.
fn quantity(text: &str) -> Option<Value> {
    let (number, unit) = text.split_once(' ')?;
    let best: serde_json::Number = number.replace(',', "").parse().ok()?;
    Some(json!({ "best": best, "unit": unit }))
}

/// The texts of a claim that our search covers: claim, quote, source, caveats and citations.
fn searched(claim: &Value) -> String {
    let source = &claim["source"];
    let mut texts: Vec<String> = [&claim["text"], &claim["quote"], &source["name"], &source["role"]].map(text).into();
    texts.extend(claim["caveats"].as_array().into_iter().flatten().map(text));
    for citation in claim["citations"].as_array().into_iter().flatten() {
        texts.extend([&citation["title"], &citation["publisher"], &citation["url"]].map(text));
    }
    texts.join("\n").to_lowercase()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Text that has the length and the look of another and is found by no search of the oracle's.
struct Unfindable {
    /// Letters that searches begin with, and the one that takes the place of each.
    letters: Vec<(char, char)>,
}

impl Unfindable {
    fn of(first: &[char]) -> Self {
        // Letters of ordinary width, so that lines break about where they did.
        let others: Vec<char> = "aeonrdlhu".chars().filter(|letter| !first.contains(letter)).collect();
        assert!(!others.is_empty(), "expected searches that leave a letter to write with, found {first:?}");
        Self { letters: first.iter().copied().zip(others.into_iter().cycle()).collect() }
    }

    fn text(&self, text: &str) -> String {
        text.chars().map(|letter| self.letter(letter)).collect()
    }

    fn letter(&self, letter: char) -> char {
        let small = letter.to_ascii_lowercase();
        match self.letters.iter().find(|(from, _)| *from == small) {
            Some((_, to)) if letter.is_ascii_uppercase() => to.to_ascii_uppercase(),
            Some((_, to)) => *to,
            None => letter,
        }
    }
}
