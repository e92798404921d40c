//! The newsroom's command line: checks claims documents and writes them into pages.

mod check;
mod files;
mod render;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use claims_table::claims::Reading;
use claims_table::strings::{LANGUAGES, to_json};
use claims_table::style;
use clap::{Parser, Subcommand};

use check::{Format, check};
use files::{about, complain, write_whole};
use render::Render;

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
        /// The page of the article: each passage is looked for in it, and what no passage covers is listed.
        #[arg(long, value_name = "PAGE")]
        article: Option<PathBuf>,
        /// For people, or for other programs.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Writes a claims document as an HTML fragment that is complete without script, or into the page of its article.
    Render(Render),
    /// Writes the stylesheet and the language files that are deployed beside the Wasm.
    #[command(hide = true)]
    Assets {
        /// The folder to write to.
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
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
        Command::Check { files, article, format } => check(&files, article.as_deref(), format),
        Command::Render(render) => render.run(),
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

fn write_assets(to: &Path) -> io::Result<()> {
    let languages = to.join("lang");
    fs::create_dir_all(&languages).map_err(|error| about(&languages, &error))?;
    write_whole(&to.join("claims-table.css"), style::sheet().as_bytes())?;
    for language in LANGUAGES {
        write_whole(&languages.join(format!("{}.json", language.tag)), to_json(language).as_bytes())?;
    }
    Ok(())
}
