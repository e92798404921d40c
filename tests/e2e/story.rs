//! A page with an article and a table of its claims, and what a test asks of both.
//!
//! Of seven claims five stand in the article, one was edited there, and one has another number.

use crate::page::{self, LOADER};
use crate::server::{Reply, Server};
use crate::webdriver::Browser;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The article.
pub const ARTICLE: &str = include_str!("story.html");
/// The document of its claims.
pub const CLAIMS: &str = include_str!("story.json");
/// The line a publisher writes; its Wasm is fetched at once.
pub const TABLE: &str = r#"<claims-table src="/story.json" load="eager"></claims-table>"#;
/// The addresses of the marks, in the order of the article.
pub const MARKS: [&str; 6] = ["#claim-killed", "#claim-buried", "#claim-drones", "#claim-talks", "#claim-ratio", "#claim-secret"];

/// What tests note of the page before anything of ours happens to it.
const NOTE: &str = "<script>
window.noted = () => {
  const article = document.querySelector('article') ?? document.body;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return { html: article.outerHTML, text: article.textContent, texts, data: texts.map(text => text.data), head: document.head.innerHTML };
};
window.before = noted();
window.same = () => {
  const now = noted();
  const lights = ['claims-table', 'claims-table-unsure', 'claims-table-lit'];
  return {
    html: now.html === before.html,
    texts: now.texts.length === before.texts.length && now.texts.every((text, place) => text === before.texts[place]),
    data: now.data.join('|') === before.data.join('|'),
    head: now.head === before.head,
    dark: !CSS.highlights || lights.every(name => !CSS.highlights.get(name)?.size),
  };
};
</script>";

/// A server that has the built files and the document.
pub fn server() -> Server {
    let server = page::server();
    server.serve("/story.json", Reply::json(CLAIMS));
    server
}

/// A page that does not link the stylesheet itself. `body` is all of it: article, table and loader.
pub fn html(body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Losses at the front</title>\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<script src=\"/watch.js\"></script>\n\
         <link rel=\"icon\" href=\"data:,\">\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
}

/// Serves a page with this article and this table, opens it, and waits until the article was searched.
pub fn open_with(browser: &Browser, article: &str, table: &str) -> Server {
    let server = open_bare(browser, article, table);
    wait_searched(browser);
    server
}

/// Serves a page with this article and this table, or whatever stands there for one, and opens it.
pub fn open_bare(browser: &Browser, article: &str, table: &str) -> Server {
    let server = server();
    server.serve("/", Reply::html(html(&format!("<main>\n{article}{NOTE}\n{table}\n</main>\n{LOADER}"))));
    browser.open(&server.at("/"));
    server
}

/// The article with its table.
pub fn open(browser: &Browser) -> Server {
    let server = open_with(browser, ARTICLE, TABLE);
    wait_marks(browser, &MARKS);
    server
}

/// Waits until the article was searched.
pub fn wait_searched(browser: &Browser) {
    browser.wait("the article is searched", "return watched.events.some(event => event.type === 'claims-table:anchors');");
}

/// Waits until just these marks stand on the page, by their addresses, in order.
pub fn wait_marks(browser: &Browser, expected: &[&str]) {
    browser.wait(&format!("these marks stand: {expected:?}"), &format!("return hrefs() === {:?};", expected.join(" ")));
}

/// The addresses of the marks on the page, in order.
pub fn marks(browser: &Browser) -> Vec<String> {
    page::strings(&browser.run("return marks().map(mark => mark.getAttribute('href'));"))
}

/// What was told last of the passages.
pub fn anchors(browser: &Browser) -> Value {
    page::events(browser, "anchors").pop().unwrap_or_default()
}

/// The page as it stood before the table came: its text nodes, its markup, its head, and no light.
pub fn assert_restored(browser: &Browser) {
    let expected = serde_json::json!({ "html": true, "texts": true, "data": true, "head": true, "dark": true });
    assert_eq!(browser.run("return same();"), expected);
}

/// The page that `claims render --article` writes.
pub fn rendered(page: &str) -> String {
    rendered_of(CLAIMS, page)
}

/// The page that it writes with another document.
pub fn rendered_of(document: &str, page: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (claims, article) = (folder.join("story.json"), folder.join("story.html"));
    fs::write(&claims, document).expect("expected a folder for the document");
    fs::write(&article, page).expect("expected a folder for the page");
    let done = Command::new(page::program())
        .arg("render")
        .arg(&claims)
        .arg("--article")
        .arg(&article)
        .args(["--assets", "/embed/"])
        .output()
        .expect("expected the program to run");
    // It ends with 1 where a passage is lost.
    assert!(!done.stdout.is_empty(), "`claims render` wrote nothing: {}", done.status);
    String::from_utf8(done.stdout).expect("expected UTF-8")
}
