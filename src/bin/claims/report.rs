//! What is printed of problems: a line each, JSON for programs, or with the line they are in for people.

use std::io;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use claims_table::check::rule;
use claims_table::claims::Problem;
use claims_table::claims::problem::{Position, Severity};
use claims_table::claims::tree::{Member, Node, Value};
use claims_table::claims::write::json::{Layout, to_text};
use claims_table::intake::Manuscript;
use claims_table::markup::{Page, PageProblem};
use clap::ValueEnum;

use crate::files::print;

/// For whom problems are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A line each: `FILE:LINE:COL: severity: message [rule]`.
    Text,
    /// One array of objects, for programs.
    Json,
    /// With the line of the file, the place underlined, and what to do.
    Pretty,
}

/// A text that problems have places in.
pub trait Lines {
    /// The text.
    fn text(&self) -> &[u8];
    /// Where a line begins, in bytes.
    fn line_start(&self, line: u32) -> Option<usize>;
}

impl Lines for Manuscript {
    fn text(&self) -> &[u8] {
        Manuscript::text(self)
    }

    fn line_start(&self, line: u32) -> Option<usize> {
        Manuscript::line_start(self, line)
    }
}

impl Lines for Page {
    fn text(&self) -> &[u8] {
        self.source().as_bytes()
    }

    fn line_start(&self, line: u32) -> Option<usize> {
        Page::line_start(self, line)
    }
}

/// How problems are written.
#[derive(Debug, Clone)]
pub struct Writer {
    format: Format,
    renderer: Renderer,
}

impl Writer {
    /// A writer; `is_coloured` only matters to what people read.
    pub fn new(format: Format, is_coloured: bool) -> Self {
        let renderer = if is_coloured { Renderer::styled() } else { Renderer::plain() };
        Self { format, renderer }
    }

    /// A problem of a document.
    pub fn problem(&self, file: &str, problem: &Problem, lines: Option<&dyn Lines>) -> String {
        match self.format {
            Format::Text => problem.line(file) + "\n",
            Format::Json => object(file, problem.to_node(), problem.rule),
            Format::Pretty => {
                let title: String = problem.to_string().chars().map(shown).collect();
                self.pretty(file, (problem.severity, problem.rule, &title), problem.position, lines)
            }
        }
    }

    /// A problem of a page, or of a file that cannot be read.
    pub fn page_problem(&self, file: &str, problem: &PageProblem, lines: Option<&dyn Lines>) -> String {
        match self.format {
            Format::Text => problem.line(file) + "\n",
            Format::Json => object(file, problem.to_node(), problem.rule),
            Format::Pretty => self.pretty(file, (problem.severity, problem.rule, &problem.message), problem.position, lines),
        }
    }

    fn pretty(
        &self,
        file: &str,
        (severity, name, title): (Severity, &str, &str),
        position: Option<Position>,
        lines: Option<&dyn Lines>,
    ) -> String {
        let level = match severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(title).id(name);
        let excerpt = position.and_then(|at| Excerpt::of(lines?, at));
        let mut group = match (&excerpt, position) {
            (Some(excerpt), Some(at)) => {
                let underlined = AnnotationKind::Primary.span(excerpt.start..excerpt.end);
                let snippet = Snippet::source(excerpt.line.as_str()).line_start(excerpt.number).annotation(underlined);
                if excerpt.is_cut {
                    // The column is not that of the excerpt.
                    title.element(origin(file, at)).element(snippet)
                } else {
                    title.element(snippet.path(file))
                }
            }
            (None, Some(at)) => title.element(origin(file, at)),
            (_, None) => title.element(Origin::path(file)),
        };
        if let Some(rule) = rule(name) {
            group = group.element(Level::HELP.message(rule.help));
        }
        let rendered = self.renderer.render(&[group]);
        // A line that says that the file goes on, which it does everywhere.
        let is_said = |line: &&str| uncoloured(line).trim() != ":::";
        rendered.lines().filter(is_said).map(|line| format!("{line}\n")).collect::<String>() + "\n"
    }
}

fn origin(file: &str, at: Position) -> Origin<'_> {
    Origin::path(file).line(at.line as usize).char_column(at.column as usize)
}

/// For programs: the members of a problem, the file before them and what to do behind.
fn object(file: &str, mut node: Node, name: &str) -> String {
    if let Value::Record(members) = &mut node.value {
        members.insert(0, Member::new("file", Node::text(file)));
        members.extend(rule(name).map(|rule| Member::new("help", Node::text(rule.help))));
    }
    to_text(&node, Layout::Compact)
}

/// A line of a file, cut around a place in it.
struct Excerpt {
    line: String,
    number: usize,
    /// What is underlined, in bytes of the line.
    start: usize,
    end: usize,
    /// Whether letters before it are left out.
    is_cut: bool,
}

/// How many letters are shown before and after a place in a line that is too long.
const AROUND: usize = 60;

impl Excerpt {
    fn of(lines: &dyn Lines, at: Position) -> Option<Self> {
        let text = lines.text();
        let start = lines.line_start(at.line)?;
        let rest = text.get(start..)?;
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        // A document in one line may be long: only what is near is looked at.
        let column = at.column.saturating_sub(1) as usize;
        let from = column.saturating_sub(AROUND);
        let line = String::from_utf8_lossy(rest.get(..end)?);
        let mut letters = line.chars().skip(from);
        let before: String = letters.by_ref().take(column - from).map(shown).collect();
        let after: String = letters.by_ref().take(2 * AROUND).map(shown).collect();
        let is_cut = letters.next().is_some();
        let length = token(&after).max(usize::from(!after.is_empty()));
        let mut line = String::new();
        if from > 0 {
            line.push('…');
        }
        line.push_str(&before);
        let start = line.len();
        let end = start + after.char_indices().map(|(at, letter)| at + letter.len_utf8()).find(|end| *end >= length).unwrap_or(0);
        line.push_str(&after);
        if is_cut {
            line.push('…');
        }
        Some(Self { line, number: at.line as usize, start, end, is_cut: from > 0 })
    }
}

/// A line without what a terminal takes for colours: `ESC [ … m`.
fn uncoloured(line: &str) -> String {
    let mut parts = line.split("\u{1b}[");
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.split_once('m').map_or(part, |(_, text)| text));
    std::iter::once(first).chain(rest).collect()
}

/// A letter as a terminal may be given it.
fn shown(letter: char) -> char {
    if letter.is_control() { ' ' } else { letter }
}

/// How many bytes the string, number, word or mark at the beginning takes.
fn token(text: &str) -> usize {
    let Some(rest) = text.strip_prefix('"') else {
        let is_end =
            |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '{' | '}' | '[' | ']' | ':' | '<' | '>');
        let end = text.find(is_end).unwrap_or(text.len());
        return if end == 0 { text.chars().next().map_or(0, char::len_utf8) } else { end };
    };
    let mut is_escaped = false;
    for (at, letter) in rest.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 2,
            _ => {}
        }
    }
    text.len()
}

/// The array of all problems, as it is printed bit by bit; nothing else has a beginning or an end.
#[derive(Debug)]
pub struct Printer {
    format: Format,
    is_begun: bool,
}

impl Printer {
    pub fn new(format: Format) -> Self {
        Self { format, is_begun: false }
    }

    pub fn put(&mut self, problems: &[String]) -> io::Result<()> {
        let mut text = String::new();
        for problem in problems {
            if self.format == Format::Json {
                text.push_str(if self.is_begun { ",\n " } else { "[" });
                self.is_begun = true;
            }
            text.push_str(problem);
        }
        if text.is_empty() { Ok(()) } else { print(text.as_bytes()) }
    }

    pub fn end(self) -> io::Result<()> {
        match (self.format, self.is_begun) {
            (Format::Json, true) => print(b"]\n"),
            (Format::Json, false) => print(b"[]\n"),
            _ => Ok(()),
        }
    }
}
