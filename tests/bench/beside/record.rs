//! What the harness gives: its claims, and what it expects of searches.

use serde_json::Value;
use std::fs;
use std::path::Path;

/// A claim in the harness's form.
pub struct Record(Value);

impl Record {
    /// A text field; empty where there is none.
    pub fn text(&self, field: &str) -> &str {
        self.0[field].as_str().unwrap_or_default()
    }

    /// Its caveats.
    pub fn caveats(&self) -> Vec<&str> {
        self.list("caveats").filter_map(Value::as_str).collect()
    }

    /// Its links: what they are called, and where they lead.
    pub fn links(&self) -> Vec<(&str, &str)> {
        self.list("links").filter_map(|link| Some((link["label"].as_str()?, link["url"].as_str()?))).collect()
    }

    fn list(&self, field: &str) -> impl Iterator<Item = &Value> {
        self.0[field].as_array().into_iter().flatten()
    }
}

/// The claims of a file.
pub fn read(path: &Path) -> Vec<Record> {
    match parsed(path) {
        Value::Array(records) => records.into_iter().map(Record).collect(),
        _ => panic!("{}: expected an array of claims", path.display()),
    }
}

/// What the harness expects of searches.
pub struct Oracle {
    /// What is searched for, with how many claims that finds and the first of them.
    pub searches: Vec<(String, usize, String)>,
    /// What is searched for in full.
    words: Vec<String>,
}

impl Oracle {
    /// Reads a file `meta-N.json`.
    pub fn read(path: &Path) -> Self {
        let meta = parsed(path);
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let searches = meta["pre"].as_object().into_iter().flatten();
        Self {
            searches: searches
                .map(|(query, found)| (query.clone(), found["k"].as_u64().unwrap_or_default() as usize, text(&found["first"])))
                .collect(),
            words: meta["words"].as_array().into_iter().flatten().map(text).collect(),
        }
    }

    /// The letters that what is searched for begins with: text without any of them cannot be found.
    pub fn first_letters(&self) -> Vec<char> {
        let searched = self.words.iter().chain(self.searches.iter().map(|(query, ..)| query));
        let mut letters: Vec<char> = searched.filter_map(|query| query.chars().next()).collect();
        letters.sort_unstable();
        letters.dedup();
        letters
    }
}

/// A file of JSON.
pub fn parsed(path: &Path) -> Value {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
