//! What an editor is told of documents.

use crate::{folder, put, run};

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
    // What breaks a file off is said whatever is allowed.
    put(&folder, "rain.csv", "year,rain\n2025,12\n");
    let broken = run(&folder, &["check", "rain.csv"]);
    assert!(broken.0 == 2 && broken.1.contains("error: ") && broken.1.ends_with("[columns]\n"), "{broken:?}");
    assert_eq!(run(&folder, &["check", "rain.csv", "--allow", "columns"]), broken);
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
fn a_line_with_colons_of_its_own_is_shown() {
    let folder = folder("pretty-colons");
    put(&folder, "claims.json", "{\"title\":7,\"::: \":8,\n\"claims\":[]}");
    let (_, out, _) = run(&folder, &["check", "--format", "pretty", "claims.json"]);
    assert!(out.lines().any(|line| line.starts_with("warning[") && line.contains("`::: `")), "{out}");
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
