//! `claims check`: what is wrong with documents, and what an article says that they do not speak of.

use std::io;
use std::path::{Path, PathBuf};

use claims_table::anchor::Stretch;
use claims_table::claims::read::{circles, json_document};
use claims_table::claims::tree::{Member, Node, Value};
use claims_table::claims::write::json::{Layout, to_text};
use claims_table::claims::{Problem, Reading};
use claims_table::markup::{Page, PageProblem, PageText, gaps, passage};
use clap::ValueEnum;

use crate::Outcome;
use crate::files::{print, read, read_page};

/// For whom problems are printed.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

/// Checks documents, with an article also their passages in it and what none of them covers.
pub fn check(files: &[PathBuf], article: Option<&Path>, format: Format) -> io::Result<Outcome> {
    let mut report = Report { format, lines: Vec::new(), worst: Outcome::Clean };
    let article = article.map(|page| (page.display().to_string(), Article::read(page, files)));
    let mut covered = Vec::new();
    let mut lang = None;
    for file in files {
        let name = file.display().to_string();
        match read(file) {
            Err(error) => report.unreadable(&name, &PageProblem::unreadable(error.to_string())),
            Ok(bytes) => {
                let reading = json_document(&bytes);
                report.document(&name, &reading);
                report.problems(&name, &circles(&reading.document, &bytes));
                lang = lang.or_else(|| reading.document.lang.clone());
                if let Some((_, Ok(article))) = &article {
                    let text = &article.text.text;
                    let passages = passage::anchored(text, &reading.document);
                    covered.extend(passages.iter().filter_map(|passage| passage.anchor.ok()).map(|found| found.at));
                    report.problems(&name, &passage::problems(&passages, text, &bytes));
                }
            }
        }
    }
    match &article {
        None => {}
        Some((name, Err(problem))) => report.unreadable(name, problem),
        Some((name, Ok(article))) => report.gaps(name, &article.gaps(&covered, lang.as_deref())),
    }
    report.print()
}

/// An article that was read.
struct Article {
    page: Page,
    text: PageText,
}

impl Article {
    fn read(page: &Path, documents: &[PathBuf]) -> Result<Self, PageProblem> {
        let page = read_page(page, documents)?;
        let text = page.text(&page.article()?);
        Ok(Self { page, text })
    }

    fn gaps(&self, covered: &[Stretch], lang: Option<&str>) -> Vec<PageProblem> {
        gaps(&self.page, &self.text, covered, lang.or(self.page.lang().as_deref()))
    }
}

/// What is printed, and how it ends.
struct Report {
    format: Format,
    lines: Vec<String>,
    worst: Outcome,
}

impl Report {
    fn document(&mut self, name: &str, reading: &Reading) {
        self.problems(name, &reading.problems);
        if let Some(broken) = &reading.broken {
            self.problems(name, std::slice::from_ref(broken));
        }
        self.worst = self.worst.max(Outcome::of(reading));
    }

    fn problems(&mut self, name: &str, problems: &[Problem]) {
        for problem in problems {
            self.put(name, problem.line(name), problem.to_node(), Outcome::Problems);
        }
    }

    fn gaps(&mut self, name: &str, gaps: &[PageProblem]) {
        for gap in gaps {
            self.put(name, gap.line(name), gap.to_node(), Outcome::Problems);
        }
    }

    fn unreadable(&mut self, name: &str, problem: &PageProblem) {
        self.put(name, problem.line(name), problem.to_node(), Outcome::Unreadable);
    }

    fn put(&mut self, name: &str, line: String, mut node: Node, outcome: Outcome) {
        self.worst = self.worst.max(outcome);
        self.lines.push(match self.format {
            Format::Text => line,
            Format::Json => {
                if let Value::Record(members) = &mut node.value {
                    members.insert(0, Member::new("file", Node::text(name)));
                }
                to_text(&node, Layout::Compact)
            }
        });
    }

    fn print(self) -> io::Result<Outcome> {
        let text = match self.format {
            Format::Text => self.lines.iter().map(|line| format!("{line}\n")).collect(),
            Format::Json => format!("[{}]\n", self.lines.join(",\n ")),
        };
        print(text.as_bytes())?;
        Ok(self.worst)
    }
}
