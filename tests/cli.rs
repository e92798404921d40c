//! The command line as an editor's shell and other programs see it: what it prints, where, and how it ends.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const SOUND: &str = r#"{"claims":[{"text":"It rained.","source":"The article"}]}"#;
const FLAWED: &str = "{\"claims\":[\n  {\"text\":\"A\",\"satus\":\"disputed\",\"source\":\"S\"},\n  {\"text\":\"B\",\"source\":{\"name\":\"C\",\"url\":\"javascript:alert(1)\"}},\n  7\n]}\n";
const BROKEN: &str = "{\"claims\":[{\"text\":\"A\",\"source\":\"S\"},\n{\"text\":\"B\",\"source\":\"S\"} \"C\"]}";

const FLAWS: [&str; 3] = [
    "2:15: warning: claims[0].satus: expected a field of the format, found `satus`, kept as it is; perhaps `status` was meant [unknown-field]",
    "3:42: error: claims[1].source.url: expected an http, https or mailto address, found `javascript:alert(1)` [address]",
    "4:3: error: claims[2]: expected an object or a string, found `7` [type]",
];
const BREAK: &str = "2:27: error: document: expected `,` or `]`, found `\"` [syntax]";

/// A folder of its own for one test, emptied before.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in [("sound.json", SOUND), ("flawed.json", FLAWED), ("broken.json", BROKEN)] {
        fs::write(folder.join(name), text).unwrap();
    }
    folder
}

fn claims(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_claims"));
    command.current_dir(folder).args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Exit code, standard output, standard error.
fn ended(output: Output) -> (i32, String, String) {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().expect("expected an exit code, found a signal"), text(output.stdout), text(output.stderr))
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    ended(claims(folder, arguments).output().unwrap())
}

/// The same with a text at standard input.
fn run_with_input(folder: &Path, arguments: &[&str], input: &str) -> (i32, String, String) {
    let mut child = claims(folder, arguments).stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    ended(child.wait_with_output().unwrap())
}

/// Lines under the name of a file.
fn of(file: &str, lines: &[&str]) -> String {
    lines.iter().map(|line| format!("{file}:{line}\n")).collect()
}

#[test]
fn a_sound_document_ends_with_0_and_says_nothing() {
    let folder = folder("sound");
    assert_eq!(run(&folder, &["check", "sound.json"]), (0, String::new(), String::new()));
}

#[test]
fn problems_are_printed_one_a_line_and_end_with_1() {
    let folder = folder("problems");
    assert_eq!(run(&folder, &["check", "flawed.json"]), (1, of("flawed.json", &FLAWS), String::new()));
}

#[test]
fn a_document_that_breaks_off_is_unreadable_and_ends_with_2() {
    let folder = folder("broken");
    assert_eq!(run(&folder, &["check", "broken.json"]), (2, of("broken.json", &[BREAK]), String::new()));
    fs::write(folder.join("null.json"), "null").unwrap();
    let line = "1:1: error: document: expected an object, found null [type]";
    assert_eq!(run(&folder, &["check", "null.json"]), (2, of("null.json", &[line]), String::new()));
}

#[test]
fn of_several_files_all_are_checked_and_the_worst_decides() {
    let folder = folder("several");
    let (code, out, error) = run(&folder, &["check", "sound.json", "broken.json", "missing.json", "flawed.json"]);
    assert_eq!(code, 2);
    let missing = "missing.json: error: No such file or directory (os error 2) [unreadable]\n";
    assert_eq!(out, of("broken.json", &[BREAK]) + missing + &of("flawed.json", &FLAWS));
    assert_eq!(error, "");
    assert_eq!(run(&folder, &["check", "sound.json", "flawed.json"]).0, 1);
}

#[test]
fn a_missing_file_is_named_and_ends_with_2() {
    let folder = folder("missing");
    let reason = "No such file or directory (os error 2)";
    let line = format!("gone.json: error: {reason} [unreadable]\n");
    assert_eq!(run(&folder, &["check", "gone.json"]), (2, line.clone(), String::new()));
    assert_eq!(run(&folder, &["render", "gone.json"]), (2, String::new(), line));
}

#[test]
fn a_dash_is_standard_input() {
    let folder = folder("dash");
    assert_eq!(run_with_input(&folder, &["check", "-"], FLAWED), (1, of("-", &FLAWS), String::new()));
    assert_eq!(run_with_input(&folder, &["check", "-"], SOUND), (0, String::new(), String::new()));
    let (code, out, error) = run_with_input(&folder, &["render", "-"], SOUND);
    assert_eq!((code, error.as_str()), (0, ""));
    assert_eq!(out, run(&folder, &["render", "sound.json"]).1);
}

#[test]
fn problems_for_other_programs_are_one_json_array() {
    let folder = folder("json");
    let (code, out, error) = run(&folder, &["check", "--format", "json", "flawed.json", "broken.json", "sound.json"]);
    assert_eq!((code, error.as_str()), (2, ""));
    let expected = serde_json::json!([
        {
            "file": "flawed.json", "line": 2, "column": 15, "severity": "warning", "place": "claims[0].satus",
            "message": "expected a field of the format, found `satus`, kept as it is; perhaps `status` was meant", "rule": "unknown-field",
            "help": "compare it with the fields in `docs/format.md`"
        },
        {
            "file": "flawed.json", "line": 3, "column": 42, "severity": "error", "place": "claims[1].source.url",
            "message": "expected an http, https or mailto address, found `javascript:alert(1)`", "rule": "address",
            "help": "write the whole address, from `https://` on"
        },
        {
            "file": "flawed.json", "line": 4, "column": 3, "severity": "error", "place": "claims[2]",
            "message": "expected an object or a string, found `7`", "rule": "type",
            "help": "write what the field takes; `docs/format.md` has every field"
        },
        {
            "file": "broken.json", "line": 2, "column": 27, "severity": "error", "place": "",
            "message": "expected `,` or `]`, found `\"`", "rule": "syntax",
            "help": "mend what stands at the place that is named; a comma, a quotation mark or a bracket is missing or one too many"
        }
    ]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&out).unwrap(), expected);
    let (code, out, _) = run(&folder, &["check", "--format", "json", "sound.json"]);
    assert_eq!((code, out.as_str()), (0, "[]\n"));
}

#[test]
fn render_writes_a_whole_file_and_nothing_beside_it() {
    let folder = folder("render");
    let (code, html, error) = run(&folder, &["render", "sound.json", "--assets", "/embed"]);
    assert_eq!((code, error.as_str()), (0, ""));
    assert!(html.starts_with("<claims-table lang=\"en\"><template shadowrootmode=\"open\">"), "{html}");
    assert!(html.ends_with("<script type=\"module\" src=\"/embed/claims-table.js\"></script>\n"), "{html}");
    fs::write(folder.join("out.html"), "what stood there before").unwrap();
    let ended = run(&folder, &["render", "sound.json", "--assets", "/embed", "-o", "out.html"]);
    assert_eq!(ended, (0, String::new(), String::new()));
    assert_eq!(fs::read_to_string(folder.join("out.html")).unwrap(), html);
    assert_eq!(names(&folder), ["broken.json", "flawed.json", "out.html", "sound.json"]);
}

#[test]
fn render_says_what_is_wrong_beside_what_it_writes() {
    let folder = folder("render-flawed");
    let (code, html, error) = run(&folder, &["render", "flawed.json"]);
    assert_eq!((code, error), (1, of("flawed.json", &FLAWS)));
    assert_eq!(html.matches("data-claim=").count(), 2);
}

#[test]
fn render_writes_nothing_of_an_unreadable_document() {
    let folder = folder("render-broken");
    assert_eq!(run(&folder, &["render", "broken.json", "-o", "out.html"]), (2, String::new(), of("broken.json", &[BREAK])));
    assert_eq!(run(&folder, &["render", "broken.json"]), (2, String::new(), of("broken.json", &[BREAK])));
    assert_eq!(names(&folder), ["broken.json", "flawed.json", "sound.json"]);
}

#[test]
fn render_into_a_folder_that_is_not_there_names_the_file_and_ends_with_2() {
    let folder = folder("render-nowhere");
    let (code, out, error) = run(&folder, &["render", "sound.json", "-o", "no/where.html"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(error.contains("no/where.html: ") && error.lines().count() == 1, "{error}");
}

#[test]
fn render_takes_the_language_that_is_asked_for() {
    let folder = folder("render-lang");
    let (code, html, _) = run(&folder, &["render", "sound.json", "--lang", "ar"]);
    assert_eq!(code, 0);
    assert!(html.starts_with("<claims-table lang=\"ar\">") && html.contains("قول واحد"), "{html}");
}

#[test]
fn arguments_that_make_no_sense_end_with_2() {
    let folder = folder("usage");
    for arguments in [&[][..], &["check"], &["render"], &["chekc", "sound.json"], &["check", "--format", "xml", "sound.json"]] {
        let (code, out, error) = run(&folder, arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(!error.is_empty(), "{arguments:?}");
    }
    assert_eq!(run(&folder, &["--version"]), (0, format!("claims {}\n", env!("CARGO_PKG_VERSION")), String::new()));
}

#[test]
fn a_reader_that_goes_away_is_no_error_and_changes_no_verdict() {
    let folder = folder("pipe");
    // More than a pipe holds, so that writing has to meet its closed end.
    let many = format!("{{\"claims\":[{}]}}", vec!["{\"text\":\"A\",\"x\":1}"; 5_000].join(",\n"));
    fs::write(folder.join("many.json"), many).unwrap();
    for arguments in [&["check", "many.json"][..], &["check", "--format", "json", "many.json"], &["render", "many.json"]] {
        let mut child = claims(&folder, arguments).stderr(Stdio::null()).spawn().unwrap();
        drop(child.stdout.take());
        assert_eq!(child.wait().unwrap().code(), Some(1), "{arguments:?}");
    }
}

#[test]
fn render_writes_to_what_a_link_leads_to_and_to_what_is_no_file() {
    let folder = folder("links");
    fs::write(folder.join("real.html"), "before").unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("real.html", folder.join("link.html")).unwrap();
        assert_eq!(run(&folder, &["render", "sound.json", "-o", "link.html"]).0, 0);
        assert!(fs::symlink_metadata(folder.join("link.html")).unwrap().is_symlink());
        assert!(fs::read_to_string(folder.join("real.html")).unwrap().starts_with("<claims-table"));
        assert!(run(&folder, &["render", "sound.json", "-o", "/dev/stdout"]).1.starts_with("<claims-table"));
    }
    assert!(run(&folder, &["render", "sound.json", "-o", "-"]).1.starts_with("<claims-table"));
    let (code, out, error) = run(&folder, &["render", "sound.json", "--lang", "xx"]);
    assert_eq!(
        (code, out.as_str(), error.as_str()),
        (2, "", "error: --lang: expected one of en, fr, de, es, pt, uk, ar, he, ko, ja, found `xx`\n")
    );
}

#[test]
fn the_deployed_files_are_written_without_being_asked_twice() {
    let folder = folder("assets");
    assert_eq!(run(&folder, &["assets", "--to", "a/b"]), (0, String::new(), String::new()));
    assert_eq!(names(&folder.join("a/b")), ["claims-table-frame.css", "claims-table.css", "lang"]);
    assert_eq!(
        names(&folder.join("a/b/lang")),
        ["ar", "de", "en", "es", "fr", "he", "ja", "ko", "pt", "uk"].map(|tag| format!("{tag}.json"))
    );
    let arabic = fs::read_to_string(folder.join("a/b/lang/ar.json")).unwrap();
    let arabic: serde_json::Value = serde_json::from_str(&arabic).unwrap();
    assert_eq!((arabic["lang"].as_str(), arabic["column.claim"].as_str()), (Some("ar"), Some("القول")));
}

/// An article, and claims with a passage of each kind that there is.
const PAGE: &str = "<html lang=en><head></head>\n<body><article>\n<p>Kyiv says it lost 43,000 soldiers. \
                    Moscow lost 4,000 men, it <b>said</b>.</p>\n<p>It rained. It rained.\nThe winter was rather cold, with snow.</p></article></body>\n";
const PASSAGES: &str = r#"{"lang":"en","claims":[
  {"text":"A","passages":["it lost 43,000 soldiers"],"source":"S"},
  {"text":"B","passages":[
    "", "Moscow lost 5,000 men",
    {"exact":"the harvest was good"},
    {"exact":"It","prefix":"Snow fell. "},
    {}],"source":"S"},
  {"text":"C","passages":["It rained", "The winter was very cold, with snow"],"source":"S"}
]}
"#;
const PASSAGE_LINES: [&str; 7] = [
    "4:5: error: claims[1].passages[0]: expected an object or a string, found an empty string [type]",
    "4:9: error: claims[1].passages[1]: expected the passage in the article, found another number; nearest is `Moscow lost 4,000 men` [passage-lost]",
    "5:5: error: claims[1].passages[2]: expected the passage in the article, found nothing like it [passage-lost]",
    "6:5: error: claims[1].passages[3]: expected the passage in the article, found its words in another context; nearest is `It` [passage-lost]",
    "7:5: error: claims[1].passages[4]: expected words to look for in the article, found an empty passage [passage-lost]",
    "8:27: warning: claims[2].passages[0]: expected the passage in one place of the article, found `It rained`, which may not be the place that is meant [passage-unsure]",
    "8:40: warning: claims[2].passages[1]: expected the passage word for word in the article, found it edited: `The winter was rather cold, with snow` [passage-unsure]",
];
const GAPS: [&str; 2] = [
    "3:51: warning: expected a claim whose passage covers the number `4,000`, found none, in `Moscow lost 4,000 men, it said.` [uncovered-number]",
    "3:68: warning: expected a claim whose passage covers the statement with `said`, found none, in `Moscow lost 4,000 men, it said.` [uncovered-statement]",
];

fn folder_with_page(test: &str) -> PathBuf {
    let folder = folder(test);
    fs::write(folder.join("page.html"), PAGE).unwrap();
    fs::write(folder.join("passages.json"), PASSAGES).unwrap();
    folder
}

#[test]
fn check_looks_for_passages_in_the_article_and_lists_what_none_covers() {
    let folder = folder_with_page("article");
    let expected = of("passages.json", &PASSAGE_LINES) + &of("page.html", &GAPS);
    assert_eq!(run(&folder, &["check", "passages.json", "--article", "page.html"]), (1, expected, String::new()));
    // The passages of all documents count together.
    let other = r#"{"claims":[{"text":"D","passages":["Moscow lost 4,000 men, it said"],"source":"S"}]}"#;
    fs::write(folder.join("other.json"), other).unwrap();
    assert_eq!(
        run(&folder, &["check", "passages.json", "other.json", "--article", "page.html"]),
        (1, of("passages.json", &PASSAGE_LINES), String::new())
    );
    // What is not covered is a problem even of a sound document.
    let sentence = "in `Kyiv says it lost 43,000 soldiers.`";
    let gap = |at: &str, what: &str, rule: &str| {
        format!("page.html:{at}: warning: expected a claim whose passage covers the {what}, found none, {sentence} [{rule}]\n")
    };
    let gaps = gap("3:22", "number `43,000`", "uncovered-number") + &gap("3:9", "statement with `says`", "uncovered-statement");
    assert_eq!(run(&folder, &["check", "other.json", "--article", "page.html"]), (1, gaps, String::new()));
}

#[test]
fn check_with_an_article_for_other_programs_names_the_file_of_each_problem() {
    let folder = folder_with_page("article-json");
    let (code, out, error) = run(&folder, &["check", "--format", "json", "passages.json", "--article", "page.html"]);
    assert_eq!((code, error.as_str()), (1, ""));
    let problems: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(problems.as_array().unwrap().len(), PASSAGE_LINES.len() + GAPS.len());
    assert_eq!(
        problems[1],
        serde_json::json!({
            "file": "passages.json", "line": 4, "column": 9, "severity": "error", "place": "claims[1].passages[1]", "rule": "passage-lost",
            "message": "expected the passage in the article, found another number; nearest is `Moscow lost 4,000 men`",
            "help": "copy the passage from the article as it is now; the preview shows it for words that you select"
        })
    );
    assert_eq!(
        problems[7],
        serde_json::json!({
            "file": "page.html", "line": 3, "column": 51, "severity": "warning", "place": "", "rule": "uncovered-number",
            "message": "expected a claim whose passage covers the number `4,000`, found none, in `Moscow lost 4,000 men, it said.`",
            "help": "add a claim for it, or its words to the passages of a claim"
        })
    );
}

#[test]
fn a_page_that_cannot_be_read_ends_with_2_and_nothing_is_written() {
    let folder = folder_with_page("article-unreadable");
    let gone = "gone.html: error: No such file or directory (os error 2) [unreadable]\n";
    assert_eq!(
        run(&folder, &["check", "flawed.json", "--article", "gone.html"]),
        (2, of("flawed.json", &FLAWS) + gone, String::new())
    );
    let render = |page: &str, file: &str| run(&folder, &["render", file, "--article", page, "-o", "out.html"]);
    assert_eq!(render("gone.html", "sound.json"), (2, String::new(), gone.to_owned()));
    fs::write(folder.join("lost.html"), "<claims-table article=\"#a\"></claims-table>").unwrap();
    let lost =
        "lost.html:1:1: error: expected an element for the selector in the attribute `article`, found none for `#a` [article]\n";
    assert_eq!(run(&folder, &["check", "sound.json", "--article", "lost.html"]), (2, lost.to_owned(), String::new()));
    assert_eq!(render("lost.html", "sound.json"), (2, String::new(), lost.to_owned()));
    assert_eq!(render("page.html", "broken.json"), (2, String::new(), of("broken.json", &[BREAK])));
    let both = "-: error: expected the page or a document at standard input, found both [unreadable]\n";
    assert_eq!(run_with_input(&folder, &["check", "-", "--article", "-"], SOUND), (2, both.to_owned(), String::new()));
    assert_eq!(run_with_input(&folder, &["render", "-", "--article", "-"], SOUND), (2, String::new(), both.to_owned()));
    assert!(!folder.join("out.html").exists());
}

#[test]
fn render_puts_marks_and_table_into_the_page() {
    let folder = folder_with_page("article-render");
    let claims = r#"{"claims":[{"text":"A","passages":["it lost 43,000 soldiers"]}]}"#;
    fs::write(folder.join("one.json"), claims).unwrap();
    let ended = run(&folder, &["render", "one.json", "--article", "page.html", "--assets", "/embed", "-o", "out.html"]);
    assert_eq!(ended, (0, String::new(), String::new()));
    let (_, fragment, _) = run(&folder, &["render", "one.json", "--assets", "/embed"]);
    let mark = "<a class=\"claims-table-mark\" href=\"#claim-1\" data-number=\"1\" aria-label=\"Claim 1: no source given, Attributed\" lang=\"en\"></a>";
    let expected = PAGE
        .replace("</head>", "<link rel=\"stylesheet\" href=\"/embed/claims-table.css\">\n</head>")
        .replace("43,000 soldiers", &format!("43,000 soldiers{mark}"))
        .replace("</article>", &format!("</article>\n{}", fragment.trim_end()));
    assert_eq!(fs::read_to_string(folder.join("out.html")).unwrap(), expected);
    // A second time, in place, nothing changes.
    let ended = run(&folder, &["render", "one.json", "--article", "out.html", "--assets", "/embed", "-o", "out.html"]);
    assert_eq!(ended, (0, String::new(), String::new()));
    assert_eq!(fs::read_to_string(folder.join("out.html")).unwrap(), expected);
    // The page may come from standard input.
    let (code, html, _) = run_with_input(&folder, &["render", "one.json", "--article", "-", "--assets", "/embed"], PAGE);
    assert_eq!((code, html), (0, expected));
}

#[test]
fn render_says_which_passages_are_lost_and_writes_the_rest() {
    let folder = folder_with_page("article-lost");
    let (code, html, error) = run(&folder, &["render", "passages.json", "--article", "page.html"]);
    assert_eq!((code, error), (1, of("passages.json", &PASSAGE_LINES)));
    assert_eq!(html.matches("class=\"claims-table-mark\"").count(), 3);
    assert_eq!(html.matches("<style data-claims-table>").count(), 1);
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
