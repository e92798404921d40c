//! How many claims a second the command line checks, converts and renders, on one core.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{env, fs};

use crate::claims::Document;
use crate::figures::{self, spread, thousands};

/// What is run: what it is called, what it works on, and the words of the command line.
const COMMANDS: [(&str, &str, &[&str]); 12] = [
    ("check, JSON", "claims.json", &["check"]),
    ("check, CSV", "claims.csv", &["check"]),
    ("check, JSON-LD", "claims.jsonld", &["check"]),
    ("convert CSV to JSON", "claims.csv", &["convert", "--to", "json"]),
    ("convert to CSV", "claims.json", &["convert", "--to", "csv"]),
    ("convert to JSON-LD", "claims.json", &["convert", "--to", "jsonld"]),
    ("convert to annotations", "claims.json", &["convert", "--to", "annotations"]),
    ("convert to a newsletter", "claims.json", &["convert", "--to", "newsletter"]),
    ("convert to Apple News", "claims.json", &["convert", "--to", "apple-news"]),
    ("render, every row", "claims.json", &["render"]),
    ("render --plain", "claims.json", &["render", "--plain"]),
    ("render --page-size 50", "claims.json", &["render", "--page-size", "50"]),
];

/// How many claims a document has of which there are many.
const SMALL: usize = 20;

/// Measures each command on a document of so many claims, and rendering as many in documents of twenty.
pub fn run(claims: usize, rounds: usize) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("commands");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("many")).unwrap();
    fs::write(folder.join("claims.json"), Document::of(claims).json).unwrap();
    for to in ["csv", "jsonld"] {
        timed(&folder, &["convert", "claims.json", "--to", to, "-o", &format!("claims.{to}")]);
    }
    let small = Document::of(SMALL).json;
    for number in 0..claims.div_ceil(SMALL) {
        fs::write(folder.join("many").join(format!("{number}.json")), &small).unwrap();
    }
    let mut rows = Vec::new();
    let mut measure = |name: &str, words: &[&str]| {
        let seconds: Vec<f64> = (0..rounds).map(|_| timed(&folder, words)).collect();
        let of = |number: usize| seconds.iter().map(|seconds| number as f64 / seconds / 1000.0).collect::<Vec<_>>();
        let milliseconds: Vec<f64> = seconds.iter().map(|seconds| seconds * 1000.0).collect();
        rows.push(vec![name.to_owned(), spread(&milliseconds), spread(&of(claims))]);
    };
    for (name, file, words) in COMMANDS {
        let words: Vec<&str> = words.iter().copied().chain([file]).collect();
        measure(name, &words);
    }
    measure("render, documents of 20", &["render", "many", "-o", "out"]);
    let heading = format!("{} claims on the command line, one core, {rounds} rounds", thousands(claims));
    figures::print(&heading, &["command", "ms", "thousand claims a second"], &rows);
}

/// The seconds from the start of a command to its end. What it prints goes nowhere.
fn timed(folder: &Path, words: &[&str]) -> f64 {
    let program = PathBuf::from(env::var("CLAIMS_TABLE_DIST").unwrap()).join("bin").join("claims");
    let mut command = Command::new(program);
    command
        .current_dir(folder)
        .args(words)
        .env("RAYON_NUM_THREADS", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let begun = Instant::now();
    let status = command.status().unwrap();
    let took = begun.elapsed().as_secs_f64();
    assert!(matches!(status.code(), Some(0 | 1)), "expected {words:?} to end with 0 or 1, found {status}");
    took
}
