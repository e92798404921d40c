//! Which files are meant, and what each of them is.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use claims_table::claims::Problem;
use claims_table::claims::problem::{Place, Position, Severity};
use claims_table::claims::read::place::Lines;
use claims_table::intake::Manuscript;
use claims_table::markup::{Page, PageProblem};
use clap::ValueEnum;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use walkdir::WalkDir;

/// What a file is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum From {
    /// A claims document in JSON.
    Json,
    /// A table with one row a claim.
    Csv,
    /// ClaimReview or Claim records of schema.org: JSON-LD, one record a line, or an HTML page with such scripts.
    ClaimReview,
}

/// One file.
#[derive(Debug, Clone)]
pub struct Input {
    /// Where it is; `-` for standard input.
    pub path: PathBuf,
    /// Its way from the folder that was given, or its name.
    pub inside: PathBuf,
    /// Whether it was found in a folder, not named.
    pub is_found: bool,
}

/// The endings of files that are looked for in folders.
const ENDINGS: [&str; 6] = ["json", "jsonld", "jsonl", "ndjson", "csv", "tsv"];

/// The files that are named and those in the folders that are named, each folder in the order of names. What is hidden is passed over.
pub fn inputs(given: &[PathBuf]) -> Vec<Input> {
    let mut inputs = Vec::new();
    for path in given {
        if path == Path::new("-") || !path.is_dir() {
            let inside = path.file_name().map_or_else(|| path.clone(), PathBuf::from);
            inputs.push(Input { path: path.clone(), inside, is_found: false });
            continue;
        }
        let is_hidden =
            |name: &std::ffi::OsStr| name.to_str().is_some_and(|name| name.starts_with('.') && name != "." && name != "..");
        let walk = WalkDir::new(path).sort_by_file_name().into_iter();
        // What cannot be walked into is named like a file that cannot be read.
        for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.file_name())) {
            let (at, is_file) = match &entry {
                Ok(entry) => (entry.path().to_owned(), entry.path().is_file()),
                Err(error) => (error.path().map_or_else(|| path.clone(), Path::to_owned), true),
            };
            let ending = ending(&at);
            if is_file && (entry.is_err() || ENDINGS.contains(&ending.as_str())) {
                let inside = at.strip_prefix(path).unwrap_or(&at).to_owned();
                inputs.push(Input { path: at, inside, is_found: entry.is_ok() });
            }
        }
    }
    inputs
}

/// The bytes of a file, or of standard input for `-`.
pub fn read(file: &Path) -> io::Result<Vec<u8>> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        return io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes);
    }
    fs::read(file)
}

/// An article page, for documents from these files.
pub fn read_page(page: &Path, documents: &[Input]) -> Result<Page, PageProblem> {
    if page == Path::new("-") && documents.iter().any(|file| file.path == page) {
        let message = "expected the page or a document at standard input, found both".to_owned();
        return Err(PageProblem::unreadable(message));
    }
    read(page).map_err(|error| PageProblem::unreadable(error.to_string())).and_then(Page::read)
}

/// Reads a document from a file, as what is said, as what its name ends with, or else as what it looks like.
pub fn manuscript(file: &Path, from: Option<From>) -> Result<Manuscript, PageProblem> {
    let bytes = read(file).map_err(|error| PageProblem::unreadable(error.to_string()))?;
    let kind = match from {
        Some(From::Json) => return Ok(Manuscript::of_json(bytes)),
        Some(From::Csv) => Kind::Table,
        Some(From::ClaimReview) => {
            match Kind::by_name(file).filter(|kind| *kind != Kind::Json).unwrap_or_else(|| Kind::by_look(&bytes)) {
                Kind::Table => Kind::Json,
                kind => kind,
            }
        }
        None => Kind::by_name(file).unwrap_or_else(|| Kind::by_look(&bytes)),
    };
    match kind {
        Kind::Json => Ok(Manuscript::of_any_json(bytes)),
        Kind::Lines => {
            let lines = lines(&bytes);
            Ok(Manuscript::of_linked_data(bytes, &lines))
        }
        Kind::Table => Ok(table(bytes)),
        Kind::Page => {
            let page = Page::read(bytes)?;
            let (text, scripts) = page.linked_data();
            Ok(Manuscript::of_linked_data(text.as_bytes().to_vec(), &scripts))
        }
    }
}

/// What can be told of a file before it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Json,
    /// One JSON text a line.
    Lines,
    Table,
    Page,
}

impl Kind {
    fn by_name(file: &Path) -> Option<Self> {
        Some(match ending(file).as_str() {
            "json" | "jsonld" => Self::Json,
            "jsonl" | "ndjson" => Self::Lines,
            "csv" | "tsv" | "tab" => Self::Table,
            "html" | "htm" | "xhtml" => Self::Page,
            _ => return None,
        })
    }

    fn by_look(bytes: &[u8]) -> Self {
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
        match text.first() {
            Some(b'{' | b'[') => {
                let mut lines = text.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty());
                let is_whole = lines.next().is_some_and(|line| line.first() == Some(&b'{') && line.last() == Some(&b'}'));
                if is_whole && lines.next().is_some_and(|line| line.first() == Some(&b'{')) { Self::Lines } else { Self::Json }
            }
            Some(b'<') => Self::Page,
            _ if Manuscript::is_table(&decoded(text).0) => Self::Table,
            _ => Self::Json,
        }
    }
}

fn ending(file: &Path) -> String {
    file.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase()
}

/// Where the lines of a text are that are not empty.
fn lines(bytes: &[u8]) -> Vec<std::ops::Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in bytes.split(|byte| *byte == b'\n') {
        let end = start + line.len();
        if !line.trim_ascii().is_empty() {
            lines.push(start..end);
        }
        start = end + 1;
    }
    lines
}

fn table(bytes: Vec<u8>) -> Manuscript {
    let (text, guessed) = decoded(&bytes);
    let mut read = Manuscript::of_csv(text);
    if let Some(encoding) = guessed {
        let first = std::str::from_utf8(&bytes).err().map_or(0, |error| error.valid_up_to());
        let place = u32::try_from(first).ok().and_then(|first| Lines::new(&bytes).place(first));
        let position = place.map(|(line, column)| Position { line, column });
        let message = format!("expected UTF-8, found other bytes, read as {}", encoding.name());
        let problem = Problem { severity: Severity::Warning, rule: "encoding", place: Place::default(), position, message };
        read.reading.problems.insert(0, problem);
    }
    read
}

/// A text in UTF-8, or in UTF-16, by which some spreadsheets mean Unicode; else as Windows writes it in the west, which is a guess. A byte
/// order mark leaves nothing to guess: bytes that mean nothing become U+FFFD.
fn decoded(bytes: &[u8]) -> (String, Option<&'static Encoding>) {
    let wide = match bytes {
        [0xFF, 0xFE, ..] | [1..=0xFF, 0, 1..=0xFF, 0, ..] => Some(UTF_16LE),
        [0xFE, 0xFF, ..] | [0, 1..=0xFF, 0, 1..=0xFF, ..] => Some(UTF_16BE),
        _ => None,
    };
    if let Some(encoding) = wide {
        return (encoding.decode_with_bom_removal(bytes).0.into_owned(), None);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), None),
        Err(_) if bytes.starts_with(b"\xEF\xBB\xBF") => (String::from_utf8_lossy(bytes).into_owned(), Some(UTF_8)),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(), Some(WINDOWS_1252)),
    }
}
