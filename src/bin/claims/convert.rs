//! `claims convert`: the same document for other programs and other places.

use std::io;
use std::path::PathBuf;
use std::rc::Rc;

use claims_table::claims::Reading;
use claims_table::claims::write::csv::BYTE_ORDER_MARK;
use claims_table::claims::write::{to_json, to_whole_csv};
use claims_table::feeds::{Frame, to_annotations, to_apple_news, to_newsletter, to_oembed};
use claims_table::prerender::json_ld;
use clap::{Args, ValueEnum};

use crate::Outcome;
use crate::batch::{Made, Output, filled_text, let_go, run_each, said};
use crate::files::complain;
use crate::inputs::{From, inputs, manuscript};

/// What to convert, and to what.
#[derive(Debug, Args)]
pub struct Convert {
    /// Claims documents as JSON or CSV, ClaimReview records or pages with them, or folders of these; `-` is standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// What to make of them.
    #[arg(long, value_enum)]
    to: To,
    /// The address of the framed page, for `--to oembed`; patterns are filled as in `-o`.
    #[arg(long, value_name = "URL", required_if_eq("to", "oembed"))]
    frame: Option<String>,
    /// The address of the deployed files, for `--to oembed`: from there comes the script that gives the frame its height.
    #[arg(long, value_name = "URL")]
    assets: Option<String>,
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
    /// An oEmbed answer: how other sites frame the page that `claims render --frame` writes.
    Oembed,
}

impl To {
    fn ending(self) -> &'static str {
        match self {
            Self::Json | Self::AppleNews | Self::Oembed => "json",
            Self::Csv => "csv",
            Self::Jsonld | Self::Annotations => "jsonld",
            Self::Newsletter => "txt",
        }
    }

    fn write(self, reading: &Rc<Reading>, is_file: bool, frame: Frame<'_>) -> String {
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
            Self::Oembed => to_oembed(reading, frame),
        }
    }
}

impl Convert {
    /// Converts each file. Nothing is written of what cannot be read to its end.
    pub fn run(&self) -> io::Result<Outcome> {
        // Other sites have no page that an address could be relative to.
        for (name, given) in [("--frame", &self.frame), ("--assets", &self.assets)] {
            let is_whole = |address: &&String| address.starts_with("https://") || address.starts_with("http://");
            if let Some(address) = given.as_ref().filter(|address| self.to == To::Oembed && !is_whole(address)) {
                complain(&format!("error: {name}: expected a whole http or https address, found `{address}`"));
                return Ok(Outcome::Unreadable);
            }
        }
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
            let page = self.frame.as_deref().map(|frame| filled_text(frame, file)).unwrap_or_default();
            let frame = Frame { page: &page, assets: self.assets.as_deref() };
            let bytes = self.to.write(&reading, is_file, frame).into_bytes();
            let_go(reading, &files);
            Ok(Some(Made { bytes, messages, outcome }))
        })
    }
}
