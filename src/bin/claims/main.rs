//! The newsroom's command line: checks claims documents, converts them, and writes them into pages.

mod batch;
mod check;
mod convert;
mod explain;
mod files;
mod inputs;
mod render;
mod report;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use claims_table::claims::Reading;
use claims_table::feeds::json_schema::to_json_schema;
use claims_table::feeds::type_script::to_type_script;
use claims_table::strings::{LANGUAGES, to_json};
use claims_table::style;
use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::Shell;

use check::Check;
use convert::Convert;
use files::{about, complain, print, write_whole};
use render::Render;

#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Checks claims documents, converts them, and writes them into pages.
#[derive(Debug, Parser)]
#[command(name = "claims", version, after_help = AFTER)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const AFTER: &str = "A claims document says who claims what in an article, and what is known about it:

  {\"claims\": [{\"text\": \"The lanes cost £2.4 million.\", \"source\": \"The council\", \"caveats\": [\"Upkeep is not in it.\"]}]}

or, as a table with one row a claim:

  text,source.name,caveats
  The lanes cost £2.4 million.,The council,Upkeep is not in it.

To begin: claims check claims.json
Each command has examples of its own: claims check --help";

const AFTER_CHECK: &str = "Examples:
  claims check claims.json                            what is missing, with the line it is in
  claims check claims.json --article article.html     the same, its passages, and what no claim covers
  claims check stories/ --format json                 every document of a folder, for programs
  claims check claims.csv --allow no-archive          a table, without the rule on copies
  claims explain no-as-of                             why a rule is one

Ends with 0 if nothing is wrong, 1 if something is, 2 if a file cannot be read to its end.";

const AFTER_RENDER: &str = "Examples:
  claims render claims.json --assets /claims-table/ -o fragment.html
  claims render claims.json --article article.html --assets /claims-table/ -o article.html
  claims render claims.json --frame --assets https://paper.example/claims-table/ -o claims.html
                                                                             a page for frames on other sites
  claims render stories/ -o out/                                             every document of a folder
  claims render stories/ --article '{dir}/article.html' -o '{dir}/index.html'    with the page beside each

In patterns {dir} is the folder of the document, {name} its name without the ending, {path} its way from the
folder that was given, without the ending. A folder given to --article has pages of the same names as the
documents. A file is written whole or not at all.

Ends with 0 if nothing is wrong, 1 if a document has problems and was written, 2 if one could not be read or written.";

const AFTER_CONVERT: &str = "Examples:
  claims convert claims.csv --to json -o claims.json          what was written in a spreadsheet
  claims convert claims.json --to csv -o claims.csv           for a spreadsheet; no cell of it is a formula
  claims convert factcheck.html --to json -o claims.json      the ClaimReview records of a page
  claims convert claims.json --to newsletter                  plain text in 72 columns
  claims convert stories/ --to jsonld -o out/                 every document of a folder

Ends with 0 if nothing is wrong, 1 if a document has problems and was written, 2 if one could not be read or written.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Says what is wrong with claims documents and what they lack.
    #[command(after_help = AFTER_CHECK)]
    Check(Check),
    /// Writes claims documents as HTML fragments that are complete without script, or into the pages of their articles.
    #[command(after_help = AFTER_RENDER)]
    Render(Render),
    /// Writes claims documents in other forms, and others as claims documents.
    #[command(after_help = AFTER_CONVERT)]
    Convert(Convert),
    /// Says why a rule of `check` is one, or lists them.
    Explain {
        /// The name of a rule, as it stands in brackets after a problem.
        rule: Option<String>,
    },
    /// Writes the JSON Schema of the document format, for editors that complete and check while one writes.
    #[command(after_help = "Example:\n  claims schema > claims-table.schema.json")]
    Schema,
    /// Writes completions for a shell.
    #[command(after_help = "Example:\n  claims completions bash > ~/.local/share/bash-completion/completions/claims")]
    Completions {
        /// The shell.
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Writes the stylesheet and the language files that are deployed beside the Wasm.
    #[command(hide = true)]
    Assets {
        /// The folder to write to.
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
        /// Where to write the types of the document format for TypeScript.
        #[arg(long, value_name = "FILE")]
        types: Option<PathBuf>,
    },
}

/// How a command ended; more than one file ends as the worst of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Clean = 0,
    Problems = 1,
    Unreadable = 2,
}

impl Outcome {
    fn of(reading: &Reading) -> Self {
        match (&reading.broken, reading.problems.is_empty()) {
            (Some(_), _) => Self::Unreadable,
            (None, false) => Self::Problems,
            (None, true) => Self::Clean,
        }
    }
}

fn main() -> ExitCode {
    let ended = match Arguments::parse().command {
        Command::Check(check) => check.run(),
        Command::Render(render) => render.run(),
        Command::Convert(convert) => convert.run(),
        Command::Explain { rule } => explain::explain(rule.as_deref()),
        Command::Schema => print(to_json_schema().as_bytes()).map(|()| Outcome::Clean),
        Command::Completions { shell } => completions(shell).map(|()| Outcome::Clean),
        Command::Assets { to, types } => write_assets(&to, types.as_deref()).map(|()| Outcome::Clean),
    };
    match ended {
        Ok(outcome) => ExitCode::from(outcome as u8),
        Err(error) => {
            complain(&format!("error: {error}"));
            ExitCode::from(Outcome::Unreadable as u8)
        }
    }
}

fn completions(shell: Shell) -> io::Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "claims", &mut script);
    print(&script)
}

fn write_assets(to: &Path, types: Option<&Path>) -> io::Result<()> {
    let languages = to.join("lang");
    fs::create_dir_all(&languages).map_err(|error| about(&languages, &error))?;
    write_whole(&to.join("claims-table.css"), style::sheet().as_bytes())?;
    write_whole(&to.join("claims-table-frame.css"), style::frame_sheet().as_bytes())?;
    if let Some(types) = types {
        write_whole(types, to_type_script().as_bytes())?;
    }
    for language in LANGUAGES {
        write_whole(&languages.join(format!("{}.json", language.tag)), to_json(language).as_bytes())?;
    }
    Ok(())
}
