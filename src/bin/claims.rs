//! The newsroom's command line: checks claims documents and writes them into pages.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use claims_table::claims::read::json_document;
use claims_table::claims::tree::{Member, Node, Value};
use claims_table::claims::write::json::{Layout, to_text};
use claims_table::claims::{Place, Problem, Reading, Severity};
use claims_table::prerender::{Assets, fragment};
use claims_table::strings::{LANGUAGES, language_for, to_json};
use claims_table::style;
use clap::{Parser, Subcommand, ValueEnum};

/// Checks claims documents and writes them into pages.
#[derive(Debug, Parser)]
#[command(name = "claims", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Says what is wrong with claims documents, one problem a line.
    ///
    /// Ends with 0 if nothing is wrong, 1 if something is, 2 if a file cannot be read to its end.
    Check {
        /// Claims documents in JSON; `-` is standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// For people, or for other programs.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Writes a claims document as an HTML fragment that is complete without script.
    Render {
        /// A claims document in JSON; `-` is standard input.
        file: PathBuf,
        /// The address of the deployed files: style and script are named there, and nothing stands inline.
        #[arg(long, value_name = "URL")]
        assets: Option<String>,
        /// The language of the interface; the document's own unless given.
        #[arg(long, value_name = "TAG")]
        lang: Option<String>,
        /// Where to write; standard output unless given, or for `-`.
        #[arg(short, long, value_name = "OUT")]
        output: Option<PathBuf>,
    },
    /// Writes the stylesheet and the language files that are deployed beside the Wasm.
    #[command(hide = true)]
    Assets {
        /// The folder to write to.
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// How a command ended; more than one file ends as the worst of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Clean = 0,
    Problems = 1,
    Unreadable = 2,
}

fn main() -> ExitCode {
    let ended = match Arguments::parse().command {
        Command::Check { files, format } => check(&files, format),
        Command::Render { file, assets, lang, output } => render(&file, assets.as_deref(), lang.as_deref(), output.as_deref()),
        Command::Assets { to } => write_assets(&to).map(|()| Outcome::Clean),
    };
    match ended {
        Ok(outcome) => ExitCode::from(outcome as u8),
        Err(error) => {
            complain(&format!("error: {error}"));
            ExitCode::from(Outcome::Unreadable as u8)
        }
    }
}

fn check(files: &[PathBuf], format: Format) -> io::Result<Outcome> {
    let mut worst = Outcome::Clean;
    let mut lines = Vec::new();
    for file in files {
        let name = file.display().to_string();
        match read(file) {
            Err(error) => {
                worst = worst.max(Outcome::Unreadable);
                let message = error.to_string();
                lines.push(match format {
                    Format::Text => format!("{name}: error: {message} [unreadable]"),
                    Format::Json => as_json(
                        &name,
                        &Problem {
                            severity: Severity::Error,
                            rule: "unreadable",
                            place: Place::default(),
                            position: None,
                            message,
                        },
                    ),
                });
            }
            Ok(reading) => {
                worst = worst.max(outcome(&reading));
                let problems = reading.problems.iter().chain(&reading.broken);
                lines.extend(problems.map(|problem| match format {
                    Format::Text => problem.line(&name),
                    Format::Json => as_json(&name, problem),
                }));
            }
        }
    }
    let text = match format {
        Format::Text => lines.iter().map(|line| format!("{line}\n")).collect(),
        Format::Json => format!("[{}]\n", lines.join(",\n ")),
    };
    print(text.as_bytes())?;
    Ok(worst)
}

fn outcome(reading: &Reading) -> Outcome {
    match (&reading.broken, reading.problems.is_empty()) {
        (Some(_), _) => Outcome::Unreadable,
        (None, false) => Outcome::Problems,
        (None, true) => Outcome::Clean,
    }
}

fn render(file: &Path, assets: Option<&str>, lang: Option<&str>, output: Option<&Path>) -> io::Result<Outcome> {
    if let Some(tag) = lang.filter(|tag| language_for(tag).is_none()) {
        let known: Vec<_> = LANGUAGES.iter().map(|language| language.tag).collect();
        complain(&format!("error: --lang: expected one of {}, found `{tag}`", known.join(", ")));
        return Ok(Outcome::Unreadable);
    }
    let reading = read(file).map_err(|error| about(file, &error))?;
    let name = file.display().to_string();
    for problem in reading.problems.iter().chain(&reading.broken) {
        complain(&problem.line(&name));
    }
    if reading.broken.is_some() {
        return Ok(Outcome::Unreadable);
    }
    let html = fragment(&reading.document, lang, assets.map_or(Assets::Inline, Assets::At));
    match output {
        None => print(html.as_bytes())?,
        Some(path) if path == Path::new("-") => print(html.as_bytes())?,
        Some(path) => write_whole(path, html.as_bytes())?,
    }
    Ok(outcome(&reading))
}

fn write_assets(to: &Path) -> io::Result<()> {
    let languages = to.join("lang");
    fs::create_dir_all(&languages).map_err(|error| about(&languages, &error))?;
    write_whole(&to.join("claims-table.css"), style::sheet().as_bytes())?;
    for language in LANGUAGES {
        write_whole(&languages.join(format!("{}.json", language.tag)), to_json(language).as_bytes())?;
    }
    Ok(())
}

/// Reads a file, or standard input for `-`.
fn read(file: &Path) -> io::Result<Reading> {
    let mut bytes = Vec::new();
    let done = if file == Path::new("-") {
        io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        fs::read(file).map(|read| bytes = read)
    };
    done?;
    Ok(json_document(&bytes))
}

/// Writes a file so that no reader ever finds half of it: beside it first, then in its place. What is no ordinary file, such as a
/// device or a pipe, is written to; what a link leads to is written, not the link.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&target).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        return fs::write(&target, bytes).map_err(|error| about(path, &error));
    }
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let beside = target.with_file_name(name);
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, &target));
    written.map_err(|error| {
        let _ = fs::remove_file(&beside);
        about(path, &error)
    })
}

fn about(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// Writes to standard output. Whoever reads it may stop reading: that is no error, and changes no verdict.
fn print(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
        _ => Ok(()),
    }
}

/// Says something on standard error; if nobody can hear it, the exit code still tells.
fn complain(message: &impl std::fmt::Display) {
    let _ = writeln!(io::stderr(), "{message}");
}

/// A problem for other programs: one object on one line, with its file.
fn as_json(file: &str, problem: &Problem) -> String {
    let mut node = problem.to_node();
    if let Value::Record(members) = &mut node.value {
        members.insert(0, Member::new("file", Node::text(file)));
    }
    to_text(&node, Layout::Compact)
}
