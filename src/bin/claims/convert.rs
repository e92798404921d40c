//! `claims convert`: the same document for other programs and other places.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use claims_table::claims::Reading;
use claims_table::claims::write::csv::BYTE_ORDER_MARK;
use claims_table::claims::write::{to_json, to_whole_csv};
use claims_table::feeds::{to_annotations, to_apple_news, to_newsletter};
use claims_table::prerender::json_ld;
use clap::{Args, ValueEnum};

use crate::Outcome;
use crate::batch::{Output, each, let_go};
use crate::files::{about, complain, print, write_whole};
use crate::inputs::{From, Input, inputs, manuscript};

/// What to convert, and to what.
#[derive(Debug, Args)]
pub struct Convert {
    /// Claims documents as JSON or CSV, ClaimReview records or pages with them, or folders of these; `-` is standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// What to make of them.
    #[arg(long, value_enum)]
    to: To,
    /// Where to write: a file, a folder for several, or a pattern as in `claims render`; standard output unless given, or for `-`.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    /// Read every file as this; unless given, as its name ends or as it looks.
    #[arg(long, value_enum)]
    from: Option<From>,
}

/// What a document can become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum To {
    /// A claims document in JSON.
    Json,
    /// A table with one row a claim; in a file, marked as UTF-8 for spreadsheets.
    Csv,
    /// schema.org Claim, and ClaimReview where the newsroom ruled.
    Jsonld,
    /// A W3C page of web annotations on the article.
    Annotations,
    /// Plain text in 72 columns.
    Newsletter,
    /// article.json in Apple News Format.
    AppleNews,
}

impl To {
    fn ending(self) -> &'static str {
        match self {
            Self::Json | Self::AppleNews => "json",
            Self::Csv => "csv",
            Self::Jsonld | Self::Annotations => "jsonld",
            Self::Newsletter => "txt",
        }
    }

    fn write(self, reading: &Rc<Reading>, is_file: bool) -> String {
        let document = &reading.document;
        match self {
            Self::Json => to_json(document),
            // Programs that read a pipe would take the mark for a part of the first column’s name.
            Self::Csv if is_file => format!("{BYTE_ORDER_MARK}{}", to_whole_csv(reading)),
            Self::Csv => to_whole_csv(reading),
            Self::Jsonld => json_ld::to_json_ld(document),
            Self::Annotations => to_annotations(reading),
            Self::Newsletter => to_newsletter(reading),
            Self::AppleNews => to_apple_news(reading),
        }
    }
}

impl Convert {
    /// Converts each file. Nothing is written of what cannot be read to its end.
    pub fn run(&self) -> io::Result<Outcome> {
        let files = inputs(&self.files);
        let output = match Output::of(self.output.as_deref(), &files, self.to.ending()) {
            Ok(output) => output,
            Err(message) => {
                complain(&format!("error: {message}"));
                return Ok(Outcome::Unreadable);
            }
        };
        run_each(&files, &output, |file, is_file| {
            let manuscript =
                manuscript(&file.path, self.from).map_err(|problem| problem.line(&file.path.display().to_string()))?;
            if file.is_found && !manuscript.is_about_claims() {
                return Ok(None);
            }
            // The text and its tree have served their time.
            let reading = manuscript.reading;
            let messages = said(file, &reading);
            if reading.broken.is_some() {
                return Err(messages.join("\n"));
            }
            let outcome = Outcome::of(&reading);
            let reading = Rc::new(reading);
            let bytes = self.to.write(&reading, is_file).into_bytes();
            let_go(reading, &files);
            Ok(Some(Made { bytes, messages, outcome }))
        })
    }
}

/// What was made of a file.
pub struct Made {
    pub bytes: Vec<u8>,
    /// What is wrong with it, a line each.
    pub messages: Vec<String>,
    pub outcome: Outcome,
}

/// What reading a file found wrong, a line each.
pub fn said(file: &Input, reading: &Reading) -> Vec<String> {
    let name = file.path.display().to_string();
    reading.problems.iter().chain(&reading.broken).map(|problem| problem.line(&name)).collect()
}

/// Makes something of each file and writes it. One that cannot be read or written does not stop the rest.
pub fn run_each(
    files: &[Input],
    output: &Output,
    make: impl Fn(&Input, bool) -> Result<Option<Made>, String> + Sync,
) -> io::Result<Outcome> {
    let are_many = files.len() > 1;
    let places: std::collections::HashMap<&Path, &Path> =
        files.iter().enumerate().filter_map(|(index, file)| Some((file.path.as_path(), output.place(index)?))).collect();
    let (mut worst, mut written, mut failed, mut passed_over) = (Outcome::Clean, 0_usize, 0_usize, 0_usize);
    let work = |file: &Input| {
        let place = places.get(file.path.as_path()).copied();
        let made = make(file, place.is_some())?;
        let Some(mut made) = made else { return Ok(None) };
        if let Some(place) = place {
            let bytes = std::mem::take(&mut made.bytes);
            put(place, &bytes, are_many).map_err(|error| {
                let mut lines = std::mem::take(&mut made.messages);
                lines.push(format!("error: {error}"));
                lines.join("\n")
            })?;
        }
        Ok(Some(made))
    };
    each(files, work, &mut |_, made: Result<Option<Made>, String>| {
        match made {
            Ok(None) => passed_over += 1,
            Ok(Some(made)) => {
                made.messages.iter().for_each(complain);
                worst = worst.max(made.outcome);
                written += 1;
                if !made.bytes.is_empty() {
                    print(&made.bytes)?;
                }
            }
            Err(message) => {
                complain(&message);
                worst = Outcome::Unreadable;
                failed += 1;
            }
        }
        Ok(())
    })?;
    if are_many {
        let passed_over =
            if passed_over > 0 { format!(", passed over {passed_over} that are not about claims") } else { String::new() };
        complain(&format!("wrote {written} of {} files, {failed} failed{passed_over}", files.len()));
    }
    if files.is_empty() {
        complain(&"no claims documents found: folders are searched for .json, .jsonld, .jsonl, .csv and .tsv");
    }
    Ok(worst)
}

fn put(place: &Path, bytes: &[u8], are_many: bool) -> io::Result<()> {
    if let Some(folder) = place.parent().filter(|folder| are_many && !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(|error| about(folder, &error))?;
    }
    write_whole(place, bytes)
}
