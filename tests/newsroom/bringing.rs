//! Tables and records of schema.org become documents, and documents tables.

use std::fs;

use serde_json::{Value, json};

use crate::{EXAMPLES, example, folder, put, read, run, run_with_input};

#[test]
fn every_example_comes_back_whole_from_a_table() {
    let folder = folder("round-trip");
    for name in EXAMPLES {
        let path = example(name);
        let (csv, json) = (format!("{name}.csv"), format!("{name}.json"));
        assert_eq!(
            run(&folder, &["convert", path.to_str().unwrap(), "--to", "csv", "-o", &csv]),
            (0, String::new(), String::new())
        );
        assert_eq!(run(&folder, &["convert", &csv, "--to", "json", "-o", &json]), (0, String::new(), String::new()), "{name}");
        // Sources stand in the order in which claims name them.
        let sorted = |mut document: Value| {
            document["sources"].as_array_mut().unwrap().sort_by_key(|source| source["id"].to_string());
            document
        };
        assert_eq!(sorted(read(&folder, &json)), sorted(read(&folder, path.to_str().unwrap())), "{name}");
        let text = fs::read_to_string(folder.join(&csv)).unwrap();
        assert!(text.starts_with('\u{feff}'), "a file is marked as UTF-8 for spreadsheets");
        let (_, piped, _) = run(&folder, &["convert", path.to_str().unwrap(), "--to", "csv"]);
        assert_eq!(format!("\u{feff}{piped}"), text);
    }
}

#[test]
fn a_source_that_no_claim_names_comes_back_from_a_table() {
    let folder = folder("unnamed-source");
    put(
        &folder,
        "claims.json",
        r#"{"sources":[{"id":"a","name":"A","role":"x"},{"name":"B"}],"claims":[{"text":"T","source":"C"}]}"#,
    );
    run(&folder, &["convert", "claims.json", "--to", "csv", "-o", "claims.csv"]);
    assert_eq!(read(&folder, "claims.csv")["sources"], read(&folder, "claims.json")["sources"]);
}

#[test]
fn tables_are_read_in_the_encodings_that_spreadsheets_write() {
    let folder = folder("encodings");
    let text = "text;source.name\r\n„Es schneit“;Müller\r\n";
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.replace(';', "\t").encode_utf16().flat_map(u16::to_le_bytes)).collect();
    put(&folder, "utf8.csv", format!("\u{feff}{text}"));
    put(&folder, "utf16.csv", wide);
    put(&folder, "windows.csv", b"text;source.name\r\n\x84Es schneit\x93;M\xFCller\r\n");
    let expected = json!([{"text": "„Es schneit“", "source": "Müller"}]);
    for file in ["utf8.csv", "utf16.csv", "windows.csv"] {
        assert_eq!(read(&folder, file)["claims"], expected, "{file}");
    }
    assert_eq!(run(&folder, &["check", "utf8.csv", "utf16.csv"]).0, 0);
    let line = "windows.csv:2:1: warning: document: expected UTF-8, found other bytes, read as windows-1252 [encoding]\n";
    assert_eq!(run(&folder, &["check", "windows.csv"]), (1, line.to_owned(), String::new()));
}

#[test]
fn what_stands_at_standard_input_is_told_by_its_look_or_by_the_command_line() {
    let folder = folder("look");
    let claims = |input: &[u8], more: &[&str]| {
        let arguments: Vec<&str> = ["convert", "-", "--to", "json"].iter().chain(more).copied().collect();
        let (code, out, error) = run_with_input(&folder, &arguments, input);
        assert!(code < 2, "{error}");
        serde_json::from_str::<Value>(&out).unwrap()["claims"].clone()
    };
    let expected = json!([{"text": "A"}]);
    assert_eq!(claims(b"text\nA\n", &[]), expected);
    assert_eq!(claims(b" [{\"text\":\"A\"}]", &[]), expected);
    assert_eq!(claims(b"{\"@type\":\"Claim\",\"text\":\"A\"}", &[]), expected);
    let lines = b"{\"@type\":\"Claim\",\"text\":\"A\"}\n\n{\"@type\":\"Claim\",\"text\":\"B\"}\n";
    assert_eq!(claims(lines, &[]), json!([{"text": "A"}, {"text": "B"}]));
    let page = b"<html><head><script type='application/ld+json; charset=utf-8'>{\"@type\":\"Claim\",\"text\":\"A\"}</script>\
                 <script>{\"no\": 1}</script></head></html>";
    assert_eq!(claims(page, &[]), expected);
    assert_eq!(claims(b"text\n{A\n", &["--from", "csv"]), json!([{"text": "{A"}]));
    // What is like none of these is asked to be JSON.
    let (code, out, _) = run_with_input(&folder, &["check", "-"], b"hello\n");
    assert_eq!((code, out.as_str()), (2, "-:1:1: error: document: expected a value, found `hello` [syntax]\n"));
}

#[test]
fn a_page_is_read_for_its_records_with_their_places_in_it() {
    let folder = folder("page");
    put(
        &folder,
        "check.html",
        "<!doctype html>\n<p>text</p>\n<script type=\"application/ld+json\">\n{\"@context\":\"https://schema.org\",\"@type\":\"ClaimReview\",\n\"claimReviewed\":\"It\nrained.\",\"datePublished\":\"soon\"}\n</script>\n<script type=\"application/ld+json\">{\"@type\":\"BreadcrumbList\"}</script>",
    );
    let (code, out, _) = run(&folder, &["check", "check.html", "--allow", "no-source,assessment-incomplete"]);
    assert_eq!(code, 1);
    assert_eq!(
        out,
        "check.html:5:17: warning: document: expected `\"` at the end of this string, found a line break, read all the same [json-ld]\n\
         check.html:6:26: error: claims[0].assessment.on: expected a date like `2025-01-09`, `2025-01`, `2024-10~` or `2024-12/2025-01`, found `soon` [date]\n"
    );
    put(&folder, "none.html", "<p>nothing</p>");
    let line = "none.html: error: document: expected records of the types `ClaimReview` or `Claim`, found none [no-records]\n";
    assert_eq!(run(&folder, &["check", "none.html"]), (1, line.to_owned(), String::new()));
}
