//! The pages of `examples/embed/` that the command line writes are as it writes them now.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples").join("embed")
}

/// What `claims` writes, called in the folder of the pages.
fn claims(arguments: &[&str]) -> String {
    let done = Command::new(env!("CARGO_BIN_EXE_claims")).args(arguments).current_dir(folder()).output().unwrap();
    assert!(done.status.success(), "claims {arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// Compares a page with what it should be, or writes it where it is to be renewed.
fn assert_written(name: &str, now: &str) {
    let path = folder().join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, now).unwrap();
    }
    let standing = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        standing == now,
        "expected examples/embed/{name} as the command line writes it, found another. \
         If the change is meant, renew it with `UPDATE_GOLDEN=1 cargo test --features cli --test embed`."
    );
}

const RENDER: [&str; 4] = ["render", "claims.json", "--assets", "/embed/"];

#[test]
fn the_article_with_marks_and_table_is_as_it_is_written() {
    assert_written("written.html", &claims(&[&RENDER[..], &["--article", "story.html"]].concat()));
}

#[test]
fn the_article_in_plain_html_is_as_it_is_written() {
    assert_written("static.html", &claims(&["render", "claims.json", "--plain", "--article", "story.html"]));
}

#[test]
fn the_fragment_is_as_it_is_written() {
    assert_written("fragment.html", &claims(&RENDER));
}

#[test]
fn the_framed_page_and_its_answer_are_as_they_are_written() {
    let page = "https://paper.example/embed/framed.html";
    assert_written(
        "framed.html",
        &claims(&[&RENDER[..], &["--frame", "--oembed", "https://paper.example/embed/framed.oembed.json"]].concat()),
    );
    let answer =
        claims(&["convert", "claims.json", "--to", "oembed", "--frame", page, "--assets", "https://paper.example/claims-table/"]);
    assert_written("framed.oembed.json", &answer);
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    // What the specification asks of an answer of the type rich.
    assert_eq!((&answer["version"], &answer["type"]), (&"1.0".into(), &"rich".into()));
    assert!(answer["width"].is_u64() && answer["height"].is_u64(), "{answer}");
    assert!(answer["html"].as_str().is_some_and(|html| html.contains(&format!("src=\"{page}\""))), "{answer}");
}

#[test]
fn an_answer_for_other_sites_needs_whole_addresses() {
    let relative = ["convert", "claims.json", "--to", "oembed", "--frame", "framed.html"];
    let done = Command::new(env!("CARGO_BIN_EXE_claims")).args(relative).current_dir(folder()).output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(
        (done.status.code(), said.as_str()),
        (Some(2), "error: --frame: expected a whole http or https address, found `framed.html`\n")
    );
}

#[test]
fn the_post_of_wordpress_holds_the_fragment() {
    let (begin, end) = ("<!-- A block “Custom HTML” begins -->\n", "<!-- It ends -->");
    let page = fs::read_to_string(folder().join("wordpress.html")).unwrap();
    let (before, rest) = page.split_once(begin).expect("expected the beginning of the block");
    let (_, after) = rest.split_once(end).expect("expected its end");
    assert_written("wordpress.html", &format!("{before}{begin}{}{end}{after}", claims(&RENDER)));
}
