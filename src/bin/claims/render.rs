//! `claims render`: a document as a fragment of HTML, or in an article page.

use std::io;
use std::path::{Path, PathBuf};

use claims_table::claims::read::json_document;
use claims_table::claims::{Document, Problem};
use claims_table::markup::{PageProblem, passage, rendered};
use claims_table::prerender::{Assets, FirstPage, Prerender};
use claims_table::strings::{LANGUAGES, language_for};
use clap::Args;

use crate::Outcome;
use crate::files::{about, complain, print, read, read_page, write_whole};

/// What to write, and how.
#[derive(Debug, Args)]
pub struct Render {
    /// A claims document in JSON; `-` is standard input.
    file: PathBuf,
    /// The page of the article: it is written with a mark after each passage, and with the table where its first `<claims-table>` stands,
    /// or else after the article.
    #[arg(long, value_name = "PAGE")]
    article: Option<PathBuf>,
    /// The address of the deployed files: style and script are named there, and nothing stands inline.
    #[arg(long, value_name = "URL")]
    assets: Option<String>,
    /// Of a document of more than a hundred claims, write only so many rows. The document is then not written into the page: the element
    /// fetches it from `--src`, and a plain link leads to `--rest`.
    #[arg(long, value_name = "ROWS", value_parser = clap::value_parser!(u32).range(1..))]
    page_size: Option<u32>,
    /// Where the document is served, with `--page-size`; the name of FILE unless given.
    #[arg(long, value_name = "URL", requires = "page_size")]
    src: Option<String>,
    /// Where all rows can be read without script, with `--page-size`; the document itself unless given.
    #[arg(long, value_name = "URL", requires = "page_size")]
    rest: Option<String>,
    /// The language of the interface; unless given, that of the page's `<claims-table>` or else the document's own.
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Where to write; standard output unless given, or for `-`.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
}

impl Render {
    /// Writes it. Nothing is written of what cannot be read.
    pub fn run(&self) -> io::Result<Outcome> {
        if let Some(tag) = self.lang.as_deref().filter(|tag| language_for(tag).is_none()) {
            let known: Vec<_> = LANGUAGES.iter().map(|language| language.tag).collect();
            complain(&format!("error: --lang: expected one of {}, found `{tag}`", known.join(", ")));
            return Ok(Outcome::Unreadable);
        }
        let bytes = read(&self.file).map_err(|error| about(&self.file, &error))?;
        let reading = json_document(&bytes);
        self.say(reading.problems.iter().chain(&reading.broken));
        if reading.broken.is_some() {
            return Ok(Outcome::Unreadable);
        }
        let mut outcome = Outcome::of(&reading);
        let html = match &self.article {
            None => {
                self.paged(Prerender::of(&reading.document, self.lang.as_deref()), &bytes).fragment(self.assets()).into_bytes()
            }
            Some(page) => match self.page(page, &reading.document, &bytes) {
                Ok((html, problems)) => {
                    self.say(&problems);
                    if !problems.is_empty() {
                        outcome = outcome.max(Outcome::Problems);
                    }
                    html
                }
                Err(problem) => {
                    complain(&problem.line(&page.display().to_string()));
                    return Ok(Outcome::Unreadable);
                }
            },
        };
        match self.output.as_deref() {
            None => print(&html)?,
            Some(path) if path == Path::new("-") => print(&html)?,
            Some(path) => write_whole(path, &html)?,
        }
        Ok(outcome)
    }

    /// The prerender with a first page only, where that is asked for of a document that was read from `bytes`.
    fn paged<'a>(&'a self, prerender: Prerender<'a>, bytes: &'a [u8]) -> Prerender<'a> {
        let Some(size) = self.page_size else { return prerender };
        let name = self.file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let src = self.src.as_deref().unwrap_or(if name == "-" { "claims.json" } else { name });
        let rest = self.rest.as_deref().unwrap_or(src);
        prerender.with_first_page(FirstPage { size: size as usize, bytes, src, rest })
    }

    fn assets(&self) -> Assets<'_> {
        self.assets.as_deref().map_or(Assets::Inline, Assets::At)
    }

    /// The page with marks and table, and what is wrong with the passages of the document, which was read from `json`.
    fn page(&self, page: &Path, document: &Document, json: &[u8]) -> Result<(Vec<u8>, Vec<Problem>), PageProblem> {
        let page = read_page(page, std::slice::from_ref(&self.file))?;
        let article = page.article()?;
        let text = page.text(&article);
        // As the element chooses: what its attribute says, else the document, else the page.
        let asked = self.lang.clone().or_else(|| page.table_lang(&article));
        let lang = asked.or_else(|| document.lang.clone()).or_else(|| page.lang());
        let prerender = self.paged(Prerender::of(document, lang.as_deref()), json);
        let passages = passage::anchored(&text.text, document);
        let html = rendered(&page, &article, &text, (document, &passages), &prerender, self.assets())?;
        Ok((html, passage::problems(&passages, &text.text, json)))
    }

    fn say<'p>(&self, problems: impl IntoIterator<Item = &'p Problem>) {
        let name = self.file.display().to_string();
        for problem in problems {
            complain(&problem.line(&name));
        }
    }
}
