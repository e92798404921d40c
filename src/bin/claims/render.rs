//! `claims render`: documents as fragments of HTML, as plain HTML, or in article pages.

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use claims_table::claims::Problem;
use claims_table::claims::field::Field;
use claims_table::claims::write::json::{Layout, to_text};
use claims_table::intake::{Form, Manuscript};
use claims_table::markup::{Page, PageProblem, passage, rendered};
use claims_table::prerender::{Assets, FirstPage, Prerender};
use claims_table::strings::{LANGUAGES, OwnWords, language_for};
use clap::Args;

use crate::Outcome;
use crate::batch::{Made, Output, filled_text, page_of, run_each, said};
use crate::files::complain;
use crate::inputs::{From, Input, inputs, manuscript, read_page};

/// What to write, and how.
#[derive(Debug, Args)]
pub struct Render {
    /// Claims documents as JSON or CSV, ClaimReview records, or folders of these; `-` is standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The page of the article: it is written with a mark after each passage, and with the table where its first `<claims-table>` stands,
    /// or else after the article. For several documents a folder with a page of the name of each, or a pattern.
    #[arg(long, value_name = "PAGE")]
    article: Option<PathBuf>,
    /// The address of the deployed files: style and script are named there, and nothing stands inline.
    #[arg(long, value_name = "URL")]
    assets: Option<String>,
    /// Write plain HTML for feeds and reader modes: headings and lists, no script, no style and no element of ours.
    #[arg(long, conflicts_with_all = ["assets", "page_size"])]
    plain: bool,
    /// Write a page that is nothing but the table, for a frame on other pages; it takes the height of what it shows.
    #[arg(long, requires = "assets", conflicts_with_all = ["article", "plain"])]
    frame: bool,
    /// The address of the page's oEmbed answer, with `--frame`; patterns are filled as in `-o`.
    #[arg(long, value_name = "URL", requires = "frame")]
    oembed: Option<String>,
    /// Of a document of more than a hundred claims, write only so many rows. The document is then not written into the page: the element
    /// fetches it from `--src`, and a plain link leads to `--rest`.
    #[arg(long, value_name = "ROWS", value_parser = clap::value_parser!(u32).range(1..))]
    page_size: Option<u32>,
    /// Where the document is served, with `--page-size`; the name of FILE unless given, `claims.json` where FILE has ClaimReview records.
    #[arg(long, value_name = "URL", requires = "page_size")]
    src: Option<String>,
    /// Where all rows can be read without script, with `--page-size`; the document itself unless given.
    #[arg(long, value_name = "URL", requires = "page_size")]
    rest: Option<String>,
    /// The language of the interface; unless given, that of the page's `<claims-table>` or else the document's own.
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Words of your own for the interface: a JSON object of names as in the deployed `lang/en.json`.
    #[arg(long, value_name = "FILE")]
    words: Option<PathBuf>,
    /// Where to write: a file, a folder for several, or a pattern; standard output unless given, or for `-`.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    /// Read every file as this; unless given, as its name ends or as it looks.
    #[arg(long, value_enum)]
    from: Option<From>,
}

impl Render {
    /// Writes it. Nothing is written of what cannot be read, and one file that cannot be read does not stop the rest.
    pub fn run(&self) -> io::Result<Outcome> {
        if let Some(tag) = self.lang.as_deref().filter(|tag| language_for(tag).is_none()) {
            let known: Vec<_> = LANGUAGES.iter().map(|language| language.tag).collect();
            complain(&format!("error: --lang: expected one of {}, found `{tag}`", known.join(", ")));
            return Ok(Outcome::Unreadable);
        }
        let words = match self.words.as_deref().map(own_words).transpose() {
            Ok(words) => words,
            Err(messages) => {
                messages.iter().for_each(complain);
                return Ok(Outcome::Unreadable);
            }
        };
        let files = inputs(&self.files);
        let output = match Output::of(self.output.as_deref(), &files, "html") {
            Ok(output) => output,
            Err(message) => {
                complain(&format!("error: {message}"));
                return Ok(Outcome::Unreadable);
            }
        };
        run_each(&files, &output, |file, _| self.one(file, &files, words.as_ref()))
    }

    fn one(&self, file: &Input, files: &[Input], words: Option<&OwnWords>) -> Result<Option<Made>, String> {
        let name = file.path.display().to_string();
        let manuscript = manuscript(&file.path, self.from).map_err(|problem| problem.line(&name))?;
        if file.is_found && !manuscript.is_about_claims() {
            return Ok(None);
        }
        let reading = &manuscript.reading;
        let mut messages = said(file, reading);
        if reading.broken.is_some() {
            return Err(messages.join("\n"));
        }
        let mut outcome = Outcome::of(reading);
        let bytes = match &self.article {
            None => {
                let prerender = Prerender::in_words(&reading.document, self.lang.as_deref(), words);
                let prerender = self.paged(prerender, file, &manuscript);
                let oembed = self.oembed.as_deref().map(|oembed| filled_text(oembed, file));
                let html = match &self.assets {
                    Some(assets) if self.frame => prerender.framed(assets, oembed.as_deref()),
                    _ => prerender.fragment(self.assets()),
                };
                html.into_bytes()
            }
            Some(page) => {
                let page = page_of(page, file);
                let read = read_page(&page, files).and_then(|read| self.page(&read, file, &manuscript, words));
                let (html, problems) = read.map_err(|problem| {
                    messages.push(problem.line(&page.display().to_string()));
                    messages.join("\n")
                })?;
                if !problems.is_empty() {
                    outcome = outcome.max(Outcome::Problems);
                }
                messages.extend(problems.iter().map(|problem| problem.line(&name)));
                html
            }
        };
        Ok(Some(Made { bytes, messages, outcome }))
    }

    /// The prerender with a first page only, where that is asked for.
    fn paged<'a>(&'a self, prerender: Prerender<'a>, file: &'a Input, manuscript: &'a Manuscript) -> Prerender<'a> {
        let Some(size) = self.page_size else { return prerender };
        let name = file.path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        // What is served is what the element will read: a table as the document that it makes of it.
        let bytes = match manuscript.form {
            Form::Json => Some(Cow::Borrowed(manuscript.text())),
            Form::Csv => Some(Cow::Owned(to_text(&manuscript.reading.document.write(), Layout::Compact).into_bytes())),
            Form::ClaimReview => None,
        };
        let src = match self.src.as_deref() {
            Some(src) => src,
            None if bytes.is_some() && name != "-" => name,
            None => "claims.json",
        };
        let rest = self.rest.as_deref().unwrap_or(src);
        prerender.with_first_page(FirstPage { size: size as usize, bytes, src, rest })
    }

    fn assets(&self) -> Assets<'_> {
        match &self.assets {
            _ if self.plain => Assets::Plain,
            Some(at) => Assets::At(at),
            None => Assets::Inline,
        }
    }

    /// The page with marks and table, and what is wrong with the passages of the document.
    fn page(
        &self,
        page: &Page,
        file: &Input,
        manuscript: &Manuscript,
        words: Option<&OwnWords>,
    ) -> Result<(Vec<u8>, Vec<Problem>), PageProblem> {
        let document = &manuscript.reading.document;
        let article = page.article()?;
        let text = page.text(&article);
        // As the element chooses: what its attribute says, else the document, else the page.
        let asked = self.lang.clone().or_else(|| page.table_lang(&article));
        let lang = asked.or_else(|| document.lang.clone()).or_else(|| page.lang());
        let prerender = self.paged(Prerender::in_words(document, lang.as_deref(), words), file, manuscript);
        let passages = passage::anchored(&text.text, document);
        let html = rendered(page, &article, &text, (document, &passages), &prerender, self.assets())?;
        Ok((html, passage::problems(&passages, &text.text, manuscript)))
    }
}

/// A publisher's own words, or what is wrong with them, a line each.
fn own_words(path: &Path) -> Result<OwnWords, Vec<String>> {
    let name = path.display();
    let text = fs::read_to_string(path).map_err(|error| vec![format!("{name}: {error}")])?;
    OwnWords::read(&text).map_err(|wrong| wrong.iter().map(|what| format!("{name}: error: {what} [words]")).collect())
}
