//! News pages around the element, and what a test asks of them.

use crate::server::{Reply, Server};
use crate::webdriver::Browser;
use serde_json::Value;
use std::env;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A claims document of six claims, each with a source and a caveat of its own.
pub const CLAIMS: &str = include_str!("claims.json");
/// Their ids, in order.
pub const IDS: [&str; 6] = ["lost", "buried", "drones", "talks", "ratio", "denial"];
/// Where the Wasm is fetched from.
pub const WASM: &str = "/embed/claims-table_bg.wasm";
/// Where the stylesheet is fetched from.
pub const CSS: &str = "/embed/claims-table.css";
/// The line a publisher writes.
pub const LOADER: &str = r#"<script type="module" src="/embed/claims-table.js"></script>"#;

/// A folder or file the run is told of.
pub fn given(variable: &str) -> PathBuf {
    env::var_os(variable)
        .map_or_else(|| panic!("expected {variable} to be a path: start with `cargo xtask test --only e2e`"), PathBuf::from)
}

/// A server that has the built files at `/embed/` and the document at `/claims.json`.
pub fn server() -> Server {
    let server = Server::start();
    server.serve_folder("/embed/", &given("CLAIMS_TABLE_DIST").join("embed"));
    server.serve("/claims.json", Reply::json(CLAIMS));
    server.serve("/watch.js", Reply::script(include_str!("watch.js")));
    server
}

/// The built command line.
pub fn program() -> PathBuf {
    given("CLAIMS_TABLE_DIST").join("bin").join(format!("claims{}", env::consts::EXE_SUFFIX))
}

/// The fragment that `claims render` writes of a document, linked to the built files.
pub fn prerender(document: &str) -> String {
    prerender_with(document, &[])
}

/// The same with more arguments.
pub fn prerender_with(document: &str, more: &[&str]) -> String {
    let program = program();
    let mut claims = Command::new(&program)
        .args(["render", "-", "--assets", "/embed/"])
        .args(more)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    claims.stdin.take().expect("expected a pipe").write_all(document.as_bytes()).expect("expected the program to read");
    let done = claims.wait_with_output().expect("expected the program to end");
    assert!(!done.stdout.is_empty(), "`claims render` wrote nothing: {}", done.status);
    String::from_utf8(done.stdout).expect("expected UTF-8")
}

/// A page with an article around `body`; it notes what happens from its first line on.
pub fn host(body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Article</title>\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<script src=\"/watch.js\"></script>\n\
         <link rel=\"stylesheet\" href=\"{CSS}\">\n<link rel=\"icon\" href=\"data:,\">\n</head>\n<body>\n<main>\n\
         <article><h1>Losses</h1><p>Kyiv says it lost 43,000 soldiers.</p></article>\n{body}\n</main>\n</body>\n</html>\n"
    )
}

/// Serves the page and opens it.
pub fn open(browser: &Browser, server: &Server, body: &str) {
    server.serve("/", Reply::html(host(body)));
    browser.open(&server.at("/"));
}

/// Waits for the first element's `claims-table:ready`.
pub fn wait_ready(browser: &Browser) {
    browser.wait("claims-table:ready is sent", "return watched.events.some(event => event.type === 'claims-table:ready');");
}

/// The details of all events of one name so far, such as `toggle`.
pub fn events(browser: &Browser, name: &str) -> Vec<Value> {
    let script =
        "return watched.events.filter(event => event.type === 'claims-table:' + arguments[0]).map(event => event.detail);";
    browser.run_with(script, &[name.into()]).as_array().cloned().unwrap_or_default()
}

/// Nothing was written to the console as an error, and nothing thrown.
pub fn assert_no_error(browser: &Browser) {
    assert_eq!(browser.run("return watched.errors;"), serde_json::json!([]), "errors on the page");
}

/// Opens a row by clicking its summary.
pub fn click_row(browser: &Browser, id: &str) {
    browser.click(&format!("return details('{id}').querySelector('summary');"));
}

/// The ids of all opened rows.
pub fn opened(browser: &Browser) -> Vec<String> {
    strings(&browser.run("return opened();"))
}

/// The strings of a list.
pub fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Opens every row by a click and looks for its source and its caveats.
pub fn assert_every_row_can_be_read(browser: &Browser) {
    for id in IDS {
        click_row(browser, id);
        browser.wait(&format!("{id} is open"), &format!("return details('{id}').open;"));
        let shown = |part: &str| {
            let script = "return parts(arguments[1], row(arguments[0])).filter(part => part.getClientRects().length).map(part => part.innerText.trim());";
            strings(&browser.run_with(script, &[id.into(), part.into()])).join(" ")
        };
        assert!(shown("source").contains(&format!("Speaker of {id}")), "{id}: its source is not shown: {}", shown("source"));
        assert!(shown("caveat").contains(&format!("Caveat of {id}")), "{id}: its caveat is not shown: {}", shown("caveat"));
    }
}
