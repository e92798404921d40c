//! `docs/rules.md` is made of the rules in the code, with what the checker says of each example.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use claims_table::check::{Example, Rule, rules};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules.md");

const HEAD: &str = "# The rules of the checker

`claims check` reports by these rules. Each problem names its rule in brackets; `claims explain RULE` prints what stands here.
`--allow RULE` leaves a rule out. An error means that something written is not shown, is shown otherwise than written, or cannot be
so; a warning means that everything is shown, and that readers will ask for more.

This page is made of the code: `UPDATE_GOLDEN=1 cargo test --features cli --test rules` writes it anew.
";

/// What is in the folder of a rule's example: the file that is checked and what else the command line is given.
fn files(rule: &Rule, folder: &Path) -> Option<Vec<&'static str>> {
    let put = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    Some(match rule.example {
        Example::Json(text) => {
            put("claims.json", text);
            vec!["claims.json"]
        }
        Example::Csv(text) => {
            put("claims.csv", text);
            vec!["claims.csv"]
        }
        Example::ClaimReview(text) => {
            put("review.json", text);
            vec!["review.json"]
        }
        Example::Article(text, page) => {
            put("claims.json", text);
            put("article.html", page);
            vec!["claims.json", "--article", "article.html"]
        }
        Example::None => return None,
    })
}

/// What the checker prints of a rule's example, by that rule alone.
fn printed(rule: &Rule) -> Option<String> {
    let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rules").join(rule.name);
    fs::create_dir_all(&folder).unwrap();
    let arguments = files(rule, &folder)?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_claims"));
    let output = command.current_dir(&folder).arg("check").args(arguments).args(["--today", "2026-11-26"]).output().unwrap();
    assert!(matches!(output.status.code(), Some(1 | 2)), "{}: {output:?}", rule.name);
    let text = String::from_utf8(output.stdout).unwrap();
    let own: Vec<&str> = text.lines().filter(|line| line.ends_with(&format!("[{}]", rule.name))).collect();
    assert!(!own.is_empty(), "{}: {text}", rule.name);
    Some(own.join("\n"))
}

fn section(rule: &Rule) -> String {
    let severities: Vec<&str> = rule.severities.iter().map(|severity| severity.word()).collect();
    let capital = |text: &str| {
        let mut letters = text.chars();
        letters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default() + letters.as_str()
    };
    let mut text = format!("\n## `{}`\n\n", rule.name);
    text.push_str(&format!(
        "{}. ({})\n\n{}\n\n**What to do:** {}.\n",
        capital(rule.about),
        severities.join(" or "),
        rule.why,
        rule.help
    ));
    let Some(printed) = printed(rule) else { return text };
    let block = |language: &str, code: &str| format!("\n```{language}\n{}\n```\n", code.trim_end());
    text.push_str(&match rule.example {
        Example::Json(json) | Example::ClaimReview(json) => block("json", json),
        Example::Csv(csv) => block("csv", csv),
        Example::Article(json, page) => block("json", json) + &block("html", page),
        Example::None => String::new(),
    });
    text.push_str(&block("text", &printed));
    text
}

#[test]
fn the_page_of_rules_says_what_the_code_does() {
    let mut page = HEAD.to_owned();
    page.push_str("\n| rule | severity | what it finds |\n| --- | --- | --- |\n");
    for rule in rules() {
        page.push_str(&format!("| [`{0}`](#{0}) | {1} | {2} |\n", rule.name, rule.severity().word(), rule.about));
    }
    page.extend(rules().map(section));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(PAGE, &page).unwrap();
    }
    let kept = fs::read_to_string(PAGE).unwrap_or_default();
    let differs = page.lines().zip(kept.lines().chain(std::iter::repeat(""))).find(|(new, old)| new != old);
    assert!(
        page == kept,
        "expected docs/rules.md as the code has it, found another line: {differs:?}; if that is meant, renew it with \
         `UPDATE_GOLDEN=1 cargo test --features cli --test rules`"
    );
}

#[test]
fn a_rule_is_explained_on_the_command_line_and_all_are_listed() {
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_claims")).arg("explain").args(arguments).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, list, _) = run(&[]);
    assert_eq!(code, Some(0));
    let names: Vec<&str> = list.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(names, rules().map(|rule| rule.name).collect::<Vec<_>>());
    for rule in rules() {
        let (code, text, _) = run(&[rule.name]);
        assert_eq!(code, Some(0), "{}", rule.name);
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in [rule.about, rule.why, rule.help] {
            assert!(flat.contains(&part.split_whitespace().collect::<Vec<_>>().join(" ")), "{}: {part}", rule.name);
        }
    }
    let error = "error: expected the name of a rule, found `no-sauce`; `claims explain` lists them\n";
    assert_eq!(run(&["no-sauce"]), (Some(2), String::new(), error.to_owned()));
}
