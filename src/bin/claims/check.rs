//! `claims check`: what is wrong with documents, and what an article says that they do not speak of.

use std::io::{self, IsTerminal};
use std::path::PathBuf;

use claims_table::anchor::Stretch;
use claims_table::check::{Day, check, rules};
use claims_table::claims::problem::Position;
use claims_table::claims::{Date, Problem};
use claims_table::intake::Manuscript;
use claims_table::markup::{Page, PageProblem, PageText, gaps, passage};
use clap::Args;

use crate::Outcome;
use crate::batch::{NOTHING_FOUND, each, let_go};
use crate::files::complain;
use crate::inputs::{From, Input, inputs, manuscript, read_page};
use crate::report::{Format, Lines, Printer, Writer};

/// What to check, and how.
#[derive(Debug, Args)]
pub struct Check {
    /// Claims documents as JSON or CSV, ClaimReview records, or folders of these; `-` is standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The page of the article: each passage and quote is looked for in it, and what no passage covers is listed.
    #[arg(long, value_name = "PAGE")]
    article: Option<PathBuf>,
    /// For whom: `text` is a line for each problem, `json` is for programs, `pretty` shows the place in the file. Unless given, `pretty` on
    /// a terminal and `text` elsewhere.
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Say nothing of this rule; several with commas or again. See `claims explain`.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    allow: Vec<String>,
    /// Read every file as this; unless given, as its name ends or as it looks.
    #[arg(long, value_enum)]
    from: Option<From>,
    /// The day after which a date is in the future, as 2025-01-09; today unless given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    today: Option<Day>,
}

/// A day, from the command line.
fn day(text: &str) -> Result<Day, String> {
    let date = Date::parse(text).map_err(|error| error.to_string())?;
    match (date.earliest(), date.latest()) {
        (Some(first), Some(last)) if first == last => Ok(first),
        _ => Err("expected one day, such as 2025-01-09".to_owned()),
    }
}

/// The day it is, in UTC; none where the clock is before 1970.
fn today() -> Option<Day> {
    let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?.as_secs();
    Some(claims_table::intake::loose::day_of(i64::try_from(seconds).ok()?))
}

/// What came of one file.
struct Checked {
    problems: Vec<String>,
    outcome: Outcome,
    covered: Vec<Stretch>,
    lang: Option<String>,
    is_passed_over: bool,
}

/// An article that was read.
struct Article {
    page: Page,
    text: PageText,
}

impl Check {
    /// Checks documents, with an article also their passages in it and what none of them covers.
    pub fn run(&self) -> io::Result<Outcome> {
        if let Some(unknown) = self.allow.iter().find(|name| rules().all(|rule| rule.name != name.as_str())) {
            complain(&format!("error: --allow: expected the name of a rule, found `{unknown}`; `claims explain` lists them"));
            return Ok(Outcome::Unreadable);
        }
        let files = inputs(&self.files);
        let format = self.format.unwrap_or(if io::stdout().is_terminal() { Format::Pretty } else { Format::Text });
        let is_coloured = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let writer = Writer::new(format, is_coloured);
        let mut printer = Printer::new(format);
        let article = self.article.as_deref().map(|page| Article::read(page, &files));
        let known = match &article {
            Some(Ok(article)) => Some(article),
            _ => None,
        };
        let (mut worst, mut covered, mut lang, mut passed_over) = (Outcome::Clean, Vec::new(), None, 0_usize);
        each(&files, |_, file| self.one(file, &files, known, &writer), &mut |checked: Checked| {
            worst = worst.max(checked.outcome);
            covered.extend(checked.covered);
            lang = lang.take().or(checked.lang);
            passed_over += usize::from(checked.is_passed_over);
            printer.put(&checked.problems)
        })?;
        if let (Some(page), Some(article)) = (&self.article, &article) {
            let name = page.display().to_string();
            let problems = match article {
                Err(problem) => {
                    worst = Outcome::Unreadable;
                    vec![writer.page_problem(&name, problem, None)]
                }
                Ok(article) => {
                    let gaps = article.gaps(&covered, lang.as_deref());
                    let gaps = gaps.iter().filter(|gap| !self.is_allowed(gap.rule));
                    gaps.map(|gap| writer.page_problem(&name, gap, Some(&article.page))).collect()
                }
            };
            if !problems.is_empty() {
                worst = worst.max(Outcome::Problems);
            }
            printer.put(&problems)?;
        }
        printer.end()?;
        if files.is_empty() {
            complain(&NOTHING_FOUND);
        }
        if passed_over > 0 {
            complain(&format!("passed over {passed_over} files that are not about claims"));
        }
        Ok(worst)
    }

    fn is_allowed(&self, rule: &str) -> bool {
        self.allow.iter().any(|name| name == rule)
    }

    fn one(&self, file: &Input, files: &[Input], article: Option<&Article>, writer: &Writer) -> Checked {
        let name = file.path.display().to_string();
        let mut checked =
            Checked { problems: Vec::new(), outcome: Outcome::Clean, covered: Vec::new(), lang: None, is_passed_over: false };
        let manuscript = match manuscript(&file.path, self.from) {
            Ok(manuscript) => manuscript,
            Err(problem) => {
                checked.outcome = Outcome::Unreadable;
                checked.problems.push(writer.page_problem(&name, &problem, None));
                return checked;
            }
        };
        if file.is_found && !manuscript.is_about_claims() {
            checked.is_passed_over = true;
            return checked;
        }
        let mut problems = problems_of(&manuscript, self.today.or_else(today));
        if let Some(article) = article {
            let text = &article.text.text;
            let passages = passage::anchored(text, &manuscript.reading.document);
            checked.covered = passages.iter().filter_map(|passage| passage.anchor.ok()).map(|found| found.at).collect();
            problems.extend(passage::problems(&passages, text, &manuscript));
            problems.extend(passage::quotes(text, &manuscript));
        }
        // As they stand in the file. What has no place there comes last, and what is wrong with one place stays in order.
        problems.sort_by_key(|problem| problem.position.map_or((u32::MAX, 0), |Position { line, column }| (line, column)));
        // Why a file could not be read to its end is always said.
        let broken = manuscript.reading.broken.as_ref();
        problems.retain(|problem| !self.is_allowed(problem.rule) || problem.rule == "syntax" || Some(problem) == broken);
        let lines: Option<&dyn Lines> = Some(&manuscript);
        checked.problems.extend(problems.iter().map(|problem| writer.problem(&name, problem, lines)));
        checked.outcome = match (&manuscript.reading.broken, problems.is_empty()) {
            (Some(_), _) => Outcome::Unreadable,
            (None, false) => Outcome::Problems,
            (None, true) => Outcome::Clean,
        };
        checked.lang = manuscript.reading.document.lang.clone();
        let_go((manuscript, problems), files);
        checked
    }
}

/// Everything that is wrong with a document, as reading and the rules find it.
fn problems_of(manuscript: &Manuscript, today: Option<Day>) -> Vec<Problem> {
    let reading = &manuscript.reading;
    let mut problems = reading.problems.clone();
    problems.extend(check(manuscript, today));
    problems.extend(reading.broken.clone());
    problems
}

impl Article {
    fn read(page: &std::path::Path, documents: &[Input]) -> Result<Self, PageProblem> {
        let page = read_page(page, documents)?;
        let text = page.text(&page.article()?);
        Ok(Self { page, text })
    }

    fn gaps(&self, covered: &[Stretch], lang: Option<&str>) -> Vec<PageProblem> {
        gaps(&self.page, &self.text, covered, lang.or(self.page.lang().as_deref()))
    }
}
