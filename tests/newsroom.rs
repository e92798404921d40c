//! What a newsroom does with the command line: it checks folders, brings in tables and records, and sends documents elsewhere.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const SOUND: &str = r#"{"claims":[{"text":"It rained.","source":"The article"}]}"#;
const EXAMPLES: [&str; 3] = ["bus-lanes", "climate", "north-korea"];

/// An empty folder of its own for one test.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("newsroom").join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn put(folder: &Path, name: &str, text: impl AsRef<[u8]>) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name).join("claims.json")
}

fn claims(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_claims"));
    command.current_dir(folder).args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn ended(output: Output) -> (i32, String, String) {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().expect("expected an exit code, found a signal"), text(output.stdout), text(output.stderr))
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    ended(claims(folder, arguments).output().unwrap())
}

fn run_with_input(folder: &Path, arguments: &[&str], input: &[u8]) -> (i32, String, String) {
    let mut child = claims(folder, arguments).stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    ended(child.wait_with_output().unwrap())
}

/// A document as it is after reading: what is written of it as JSON.
fn read(folder: &Path, file: &str) -> Value {
    let (code, out, error) = run(folder, &["convert", file, "--to", "json"]);
    assert!(code < 2, "{error}");
    serde_json::from_str(&out).unwrap()
}

fn files_in(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            names.extend(files_in(&path).into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            names.push(name);
        }
    }
    names.sort();
    names
}

#[test]
fn a_folder_is_checked_with_what_is_about_claims_in_it() {
    let folder = folder("folder");
    put(&folder, "a/claims.json", r#"{"claims":[{"text":"It rained."}]}"#);
    put(&folder, "a/package.json", r#"{"name":"x","version":"1"}"#);
    put(&folder, "b/claims.csv", "text\nIt snowed.\n");
    put(&folder, "b/other.csv", "year,rain\n2025,12\n");
    put(&folder, "b/review.jsonld", r#"{"@type":"ClaimReview","claimReviewed":"It poured."}"#);
    put(&folder, "b/notes.txt", "not looked at");
    put(&folder, ".hidden/claims.json", "{");
    let (code, out, error) = run(&folder, &["check", "."]);
    let told = |file: &str, at: &str| {
        format!("./{file}:{at}: warning: claims[0].source: expected who says so, found no source [no-source]\n")
    };
    let expected = told("a/claims.json", "1:20") + &told("b/claims.csv", "2:1") + &told("b/review.jsonld", "1:40");
    assert_eq!((code, out, error.as_str()), (1, expected, "passed over 2 files that are not about claims\n"));
    // A file that is named is always looked at.
    assert_eq!(run(&folder, &["check", "b/other.csv"]).0, 2);
    assert_eq!(run(&folder, &["check", "a/package.json"]).0, 1);
}

#[test]
fn a_rule_that_is_allowed_is_silent_and_an_unknown_one_is_named() {
    let folder = folder("allow");
    put(&folder, "claims.json", r#"{"claims":[{"text":"It rained.","citations":["https://example.org/"]}]}"#);
    let rules = |arguments: &[&str]| {
        let (code, out, _) = run(&folder, arguments);
        (code, out.lines().map(|line| line.rsplit_once('[').unwrap().1.trim_end_matches(']').to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(rules(&["check", "claims.json"]), (1, vec!["no-source".to_owned(), "no-archive".to_owned()]));
    assert_eq!(rules(&["check", "claims.json", "--allow", "no-archive"]), (1, vec!["no-source".to_owned()]));
    assert_eq!(rules(&["check", "claims.json", "--allow", "no-archive,no-source"]), (0, vec![]));
    let (code, out, error) = run(&folder, &["check", "claims.json", "--allow", "no-archives"]);
    let said = "error: --allow: expected the name of a rule, found `no-archives`; `claims explain` lists them\n";
    assert_eq!((code, out.as_str(), error.as_str()), (2, "", said));
}

#[test]
fn people_are_shown_the_line_the_place_underlined_and_what_to_do() {
    let folder = folder("pretty");
    put(
        &folder,
        "claims.json",
        "{\"claims\": [\n  {\"text\": \"It rained.\", \"source\": \"Met\",\n   \"status\": \"tru\\\"e\"}\n]}\n",
    );
    let (code, out, _) = run(&folder, &["check", "--format", "pretty", "claims.json"]);
    assert_eq!(code, 1);
    let expected = "\
error[vocabulary]: claims[0].status: expected one of `attributed`, `unverified`, `partly-corroborated`, `corroborated`, `disputed`, `contradicted`, `overtaken`, `withdrawn`, found `tru\"e`
 --> claims.json:3:14
  |
3 |    \"status\": \"tru\\\"e\"}
  |              ^^^^^^^^
  |
  = help: choose one of the words that the message lists
";
    assert_eq!(out.trim_end(), expected.trim_end());
}

#[test]
fn a_place_in_a_long_line_is_shown_with_what_is_around_it() {
    let folder = folder("pretty-long");
    let filler = "x".repeat(5_000);
    put(
        &folder,
        "claims.json",
        format!("{{\"title\":\"{filler}\",\"claims\":[{{\"text\":\"A\",\"source\":\"B\",\"asOf\":7,\"place\":\"{filler}\"}}]}}"),
    );
    let (_, out, _) = run(&folder, &["check", "--format", "pretty", "claims.json"]);
    let line = out.lines().find(|line| line.starts_with("1 |")).unwrap();
    assert!(line.len() < 220 && line.contains("\"asOf\":7,"), "{out}");
    let marks = out.lines().find(|line| line.contains('^')).unwrap();
    assert_eq!(line.chars().nth(marks.chars().position(|c| c == '^').unwrap()), Some('7'), "{out}");
}

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
    let line = "windows.csv: warning: document: expected UTF-8, found other bytes, read as windows-1252 [encoding]\n";
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

#[test]
fn the_schema_holds_for_every_example_and_not_for_what_is_not_shown() {
    let folder = folder("schema");
    let (code, out, error) = run(&folder, &["schema"]);
    assert_eq!((code, error.as_str()), (0, ""));
    let schema: Value = serde_json::from_str(&out).unwrap();
    let mut compiler = boon::Compiler::new();
    let mut schemas = boon::Schemas::new();
    compiler.add_resource("schema.json", schema).unwrap();
    let index = compiler.compile("schema.json", &mut schemas).unwrap();
    let holds = |document: &Value| schemas.validate(document, index).map_err(|error| error.to_string());
    for name in EXAMPLES {
        holds(&serde_json::from_str(&fs::read_to_string(example(name)).unwrap()).unwrap()).unwrap();
    }
    holds(&serde_json::from_str(include_str!("golden/claims.json")).unwrap()).unwrap();
    let claim = |claim: Value| json!({ "claims": [claim] });
    for sound in [
        json!({}),
        claim(json!("It rained.")),
        claim(
            json!({"text": "A", "source": "B", "caveats": ["C"], "citations": ["https://example.org/"], "relations": ["a"], "passages": ["A"]}),
        ),
        claim(json!({"id": 7, "unknown": true})),
    ] {
        holds(&sound).unwrap();
    }
    for date in [
        "2025",
        "2025-01",
        "2001-21",
        "2024-10~",
        "201X",
        "2004-XX",
        "1985-XX-XX",
        "2024-12/2025-01",
        "2024-12/..",
        "/2025-01",
        "-0043",
        "Y170000002",
        "2025-01-09T10:20:30Z",
    ] {
        holds(&claim(json!({"text": "A", "asOf": date}))).unwrap();
    }
    for flawed in [
        claim(json!({"text": "A", "status": "true"})),
        claim(json!({"text": "A", "asOf": "9 January"})),
        claim(json!({"text": "A", "asOf": "2025-13"})),
        claim(json!({"text": "A", "citations": [{"url": "javascript:alert(1)"}]})),
        claim(json!({"text": "A", "quantity": {"best": "7"}})),
        claim(json!({"id": "a b"})),
        claim(json!({"text": 7})),
        claim(json!(7)),
        json!({"format": "claims-table/2"}),
    ] {
        assert!(holds(&flawed).is_err(), "{flawed}");
    }
}

#[test]
fn what_is_sent_elsewhere_has_every_claim_and_nothing_that_could_break_out() {
    let folder = folder("feeds");
    let hostile = "</script><script>alert(1)</script><!-- & \u{2028} \" ' =1+1";
    let document = json!({
        "title": hostile,
        "article": {"title": hostile, "url": "https://example.org/a#b", "publisher": hostile},
        "claims": [{
            "id": "one", "text": hostile, "quote": hostile, "source": {"name": hostile, "role": hostile},
            "caveats": [hostile], "citations": [{"title": hostile, "url": "https://example.org/x"}],
            "passages": [{"exact": hostile, "prefix": hostile}], "statusNote": hostile,
            "assessment": {"by": hostile, "text": hostile, "rating": hostile},
            "revisions": [{"reason": hostile, "correction": true}]
        }]
    });
    put(&folder, "claims.json", document.to_string());
    let convert = |to: &str| {
        let (code, out, error) = run(&folder, &["convert", "claims.json", "--to", to]);
        assert_eq!((code, error.as_str()), (0, ""), "{to}");
        out
    };
    for to in ["jsonld", "annotations", "apple-news"] {
        let text = convert(to);
        assert!(!text.contains(['<', '>', '&', '\u{2028}']), "{to}: {text}");
        serde_json::from_str::<Value>(&text).unwrap();
    }
    let ld: Value = serde_json::from_str(&convert("jsonld")).unwrap();
    assert_eq!(ld["@graph"][0]["@id"], "https://example.org/a#claim-one");
    assert_eq!((ld["@graph"][0]["text"].as_str(), ld["@graph"][1]["@type"].as_str()), (Some(hostile), Some("ClaimReview")));
    assert_eq!(ld["@graph"][0]["correction"][0]["text"], hostile);
    let page: Value = serde_json::from_str(&convert("annotations")).unwrap();
    let target = &page["items"][0]["target"];
    assert_eq!((target["source"].as_str(), target["selector"]["exact"].as_str()), (Some("https://example.org/a"), Some(hostile)));
    let news: Value = serde_json::from_str(&convert("apple-news")).unwrap();
    let body = news["components"][3]["text"].as_str().unwrap();
    assert!(body.contains("&lt;/script&gt;") && !body.contains("<script"), "{body}");
    // Every cell of the table that a spreadsheet could take for a formula is text.
    put(
        &folder,
        "formula.json",
        json!({"claims": [{"text": "=1+1", "quote": "+1", "verb": "-1", "place": "@a", "id": "-x"}]}).to_string(),
    );
    let (_, csv, _) = run(&folder, &["convert", "formula.json", "--to", "csv"]);
    assert_eq!(csv, "id,text,quote,verb,place\r\n'-x,'=1+1,'+1,'-1,'@a\r\n");
}

#[test]
fn a_newsletter_has_lines_of_72_columns_but_for_addresses() {
    let folder = folder("newsletter");
    for name in EXAMPLES {
        let (code, text, _) = run(&folder, &["convert", example(name).to_str().unwrap(), "--to", "newsletter"]);
        assert_eq!(code, 0);
        for line in text.lines() {
            assert!(line.chars().count() <= 72 || line.trim_start().starts_with("<http"), "{name}: {line}");
            assert!(!line.ends_with(' '), "{name}: {line}");
        }
        let document: Value = serde_json::from_str(&fs::read_to_string(example(name)).unwrap()).unwrap();
        // Lines break at spaces and after strokes.
        let flat = |text: &str| text.split_whitespace().collect::<String>();
        let whole = flat(&text);
        for (index, claim) in document["claims"].as_array().unwrap().iter().enumerate() {
            assert!(
                whole.contains(&flat(&format!("{}. {}", index + 1, claim["text"].as_str().unwrap()))),
                "{name}, claim {index}"
            );
            for caveat in claim["caveats"].as_array().into_iter().flatten() {
                let text = caveat["text"].as_str().or(caveat.as_str()).unwrap_or_default();
                assert!(whole.contains(&flat(text)), "{name}, claim {index}: {text}");
            }
        }
    }
    put(&folder, "ar.json", r#"{"lang":"ar","claims":[{"text":"هطل المطر","source":"الأرصاد"}]}"#);
    let (_, text, _) = run(&folder, &["convert", "ar.json", "--to", "newsletter"]);
    assert!(text.contains("1. هطل المطر") && text.contains("قول واحد"), "{text}");
}

#[test]
fn many_files_are_written_in_one_call_and_a_bad_one_stops_none() {
    let folder = folder("many");
    for number in 0..200 {
        put(&folder, &format!("in/{}/doc{number}.json", number % 7), if number == 100 { "{\"claims\":[" } else { SOUND });
    }
    let (code, out, error) = run(&folder, &["render", "in", "-o", "out"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(
        error,
        "in/2/doc100.json:1:12: error: document: expected a value or `]`, found the end of the text [syntax]\n\
         wrote 199 of 200 files, 1 failed\n"
    );
    let written = files_in(&folder.join("out"));
    assert_eq!(written.len(), 199);
    assert!(written.contains(&"3/doc3.html".to_owned()) && !written.contains(&"2/doc100.html".to_owned()));
    let (code, html, _) = run(&folder, &["render", "in/3/doc3.json"]);
    assert_eq!((code, html), (0, fs::read_to_string(folder.join("out/3/doc3.html")).unwrap()));
    // The same for what is converted.
    let (code, _, error) = run(&folder, &["convert", "in/0", "in/1", "--to", "csv", "-o", "tables"]);
    assert_eq!((code, error.as_str()), (0, "wrote 58 of 58 files, 0 failed\n"));
}

#[test]
fn each_document_goes_into_the_page_that_belongs_to_it() {
    let folder = folder("pages");
    let page = |number: usize| format!("<html><body><article><p>It rained {number} mm.</p></article></body></html>");
    for number in [3, 4, 5] {
        let document = json!({"claims": [{"text": "A", "source": "B", "passages": [format!("rained {number} mm")]}]});
        put(&folder, &format!("docs/{number}/claims.json"), document.to_string());
        put(&folder, &format!("docs/{number}/article.html"), page(number));
        put(&folder, &format!("pages/{number}/claims.html"), page(number));
    }
    let both = |arguments: &[&str], place: &dyn Fn(usize) -> String| {
        assert_eq!(run(&folder, arguments).0, 0, "{arguments:?}");
        for number in [3, 4, 5] {
            let html = fs::read_to_string(folder.join(place(number))).unwrap();
            assert!(html.contains(&format!("It rained {number} mm<a class=\"claims-table-mark\"")), "{html}");
        }
    };
    both(&["render", "docs", "--article", "{dir}/article.html", "-o", "{dir}/index.html"], &|number| {
        format!("docs/{number}/index.html")
    });
    both(&["render", "docs", "--article", "pages", "-o", "out"], &|number| format!("out/{number}/claims.html"));
    both(&["render", "docs", "--article", "pages/{path}.html", "-o", "flat/{path}.html"], &|number| {
        format!("flat/{number}/claims.html")
    });
    // A page that is missing stops no other document.
    fs::remove_file(folder.join("pages/4/claims.html")).unwrap();
    let (code, _, error) = run(&folder, &["render", "docs", "--article", "pages", "-o", "again"]);
    assert_eq!(code, 2);
    assert!(
        error.starts_with("pages/4/claims.html: error: No such file") && error.ends_with("wrote 2 of 3 files, 1 failed\n"),
        "{error}"
    );
}

#[test]
fn two_files_never_go_into_one_place_and_several_not_to_standard_output() {
    let folder = folder("clash");
    put(&folder, "a/claims.json", SOUND);
    put(&folder, "b/claims.json", SOUND);
    let (code, out, error) = run(&folder, &["render", "a/claims.json", "b/claims.json", "-o", "out"]);
    let said =
        "error: expected a place of its own for each file, found out/claims.html for both a/claims.json and b/claims.json\n";
    assert_eq!((code, out.as_str(), error.as_str()), (2, "", said));
    let (code, out, error) = run(&folder, &["convert", "a", "b", "--to", "json"]);
    let said = "error: expected `-o` with a folder for 2 files, found standard output\n";
    assert_eq!((code, out.as_str(), error.as_str()), (2, "", said));
    assert_eq!(files_in(&folder), ["a/claims.json", "b/claims.json"]);
}

#[test]
fn what_cannot_be_written_leaves_what_stood_there_and_nothing_beside() {
    let folder = folder("unwritable");
    put(&folder, "claims.json", SOUND);
    // A folder stands where the file should be.
    put(&folder, "out.html/inner", "x");
    let (code, out, error) = run(&folder, &["render", "claims.json", "-o", "{dir}/out.html"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(error.starts_with("error: ./out.html: "), "{error}");
    assert_eq!(files_in(&folder), ["claims.json", "out.html/inner"]);
    #[cfg(target_os = "linux")]
    {
        // A device on which there is never any room.
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = claims(&folder, &["render", "claims.json"]).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8(output.stderr).unwrap().starts_with("error: standard output: No space left on device"));
    }
}

#[test]
fn a_document_of_any_depth_and_shape_ends_with_a_message() {
    let folder = folder("deep");
    for (name, text) in [
        ("list.json", "[".repeat(100_000)),
        ("object.json", "{\"a\":".repeat(100_000)),
        ("closed.json", format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))),
        (
            "review.json",
            format!("{{\"@type\":\"ClaimReview\",\"itemReviewed\":{}{}}}", "{\"author\":".repeat(100_000), "}".repeat(100_000)),
        ),
        ("table.csv", format!("text,\"{}\nA,B\n", "x".repeat(100_000))),
    ] {
        put(&folder, name, text);
        let (code, out, error) = run(&folder, &["check", name]);
        assert_eq!((code, error.as_str()), (2, ""), "{name}");
        assert!(out.lines().any(|line| line.ends_with("[syntax]") || line.ends_with("[columns]")), "{name}: {out}");
        assert!(out.len() < 2_000, "{name}");
    }
}

#[test]
fn each_shell_has_completions_and_help_has_examples() {
    let folder = folder("help");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let (code, out, _) = run(&folder, &["completions", shell]);
        assert!(code == 0 && out.contains("convert"), "{shell}");
    }
    for command in ["check", "render", "convert"] {
        let (code, out, _) = run(&folder, &[command, "--help"]);
        assert!(code == 0 && out.contains("Examples:\n  claims ") && out.contains("Ends with 0"), "{out}");
    }
    assert!(run(&folder, &["--help"]).1.contains("To begin: claims check claims.json"));
}
