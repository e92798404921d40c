//! The pages that are measured, each with one table and nothing else to do.

use crate::claims::Document;
use crate::page::{self, LOADER};
use crate::server::{Reply, Server};
use crate::webdriver::Browser;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How long a page may take until it is ready for everything, in milliseconds; the driver gives up soon after.
pub const LIMIT: u32 = 25_000;
/// How many rows are written into a page whose document is longer than [`WHOLE`].
const PAGE: &str = "50";
/// A table of so many claims is written, and shown, whole.
const WHOLE: usize = 100;

/// How the table comes into its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Its first rows stand there, written by `claims render`.
    Prerendered,
    /// A script fetches the document and draws it.
    ScriptOnly,
}

impl Kind {
    /// Both, the quicker first.
    pub const ALL: [Self; 2] = [Self::Prerendered, Self::ScriptOnly];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Prerendered => "prerendered",
            Self::ScriptOnly => "script only",
        }
    }
}

/// A document and the pages that show it.
pub struct Host {
    document: Document,
    fragment: Result<String, String>,
}

impl Host {
    /// Makes a document of so many claims and writes its table.
    pub fn of(claims: usize) -> Self {
        let document = Document::of(claims);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench");
        let file = folder.join(format!("claims-{claims}.json"));
        fs::create_dir_all(&folder)
            .and_then(|()| fs::write(&file, &document.json))
            .expect("expected to write into the target folder");
        let fragment = fragment(&file, claims, "/embed/");
        Self { document, fragment }
    }

    /// The document.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// A server of a fresh origin with the page at `/`.
    ///
    /// # Errors
    /// Why there is no such page.
    pub fn serve(&self, kind: Kind) -> Result<Server, String> {
        let name = format!("claims-{}.json", self.document.claims.len());
        let table = match kind {
            Kind::Prerendered => self.fragment.clone()?,
            Kind::ScriptOnly => format!("{LOADER}\n<claims-table src=\"{name}\" load=\"eager\"></claims-table>"),
        };
        let server = Server::start();
        server.serve_folder("/embed/", &page::given("CLAIMS_TABLE_DIST").join("embed"));
        server.serve(&format!("/{name}"), Reply::json(self.document.json.as_bytes()));
        server.serve("/probe.js", Reply::script(include_str!("probe.js")));
        server.serve("/", Reply::html(html(&table)));
        Ok(server)
    }
}

/// Has something measured so many times, each time in a fresh browser, so that no round profits from what another has warmed up. The
/// first page of a browser, which also waits for the browser, is not measured.
pub fn in_rounds(hosts: &[Host], rounds: usize, mut measure: impl FnMut(&Browser)) {
    for _ in 0..rounds {
        let browser = Browser::start();
        if let Some(server) = hosts.first().and_then(|host| host.serve(Kind::ScriptOnly).ok()) {
            browser.open(&server.at("/"));
            browser.run_with("return bench.started(arguments[0]);", &[json!(LIMIT)]);
        }
        measure(&browser);
    }
}

/// What `claims render` writes of a file: of a long document the first rows, with the way to the rest.
///
/// # Errors
/// What the program said instead.
pub fn fragment(file: &Path, claims: usize, assets: &str) -> Result<String, String> {
    let program: PathBuf = page::program();
    let mut render = Command::new(&program);
    render.arg("render").arg(file).args(["--assets", assets]);
    if claims > WHOLE {
        render.args(["--page-size", PAGE]);
    }
    let done = render.output().map_err(|error| format!("{}: {error}", program.display()))?;
    if done.stdout.is_empty() {
        let said = String::from_utf8_lossy(&done.stderr);
        return Err(said.lines().next().unwrap_or("`claims render` wrote nothing").to_owned());
    }
    String::from_utf8(done.stdout).map_err(|error| error.to_string())
}

fn html(table: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Claims</title>\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<script src=\"/probe.js\"></script>\n\
         <link rel=\"stylesheet\" href=\"{}\">\n<link rel=\"icon\" href=\"data:,\">\n</head>\n<body>\n<main>\n\
         <h1>What was said, and what is known</h1>\n<p>Every claim of this page with its source.</p>\n{table}\n</main>\n</body>\n</html>\n",
        page::CSS
    )
}
