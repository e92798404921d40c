//! The table as plain HTML: headings, paragraphs and lists, for feeds and reader modes that know neither elements of ours nor styles.

use super::{Piece, Prerender, attribute_text};
use crate::strings::Word;
use crate::table::citation::caveat_line;
use crate::table::{Fact, Line, Row, Run};

/// The class by which the table is known again in a page.
pub const CLASS: &str = "claims-table-plain";

impl Prerender<'_> {
    /// Every claim with its source, its caveats and what else is known of it, without script, style or an element of ours.
    pub fn plain(&self) -> Piece {
        let shown = &self.screen.shown;
        let mut plain = Plain { prerender: self, lang: shown.lang.as_deref(), dir: shown.dir, html: String::new() };
        let strings = self.strings();
        plain.open(&format!(
            "section class=\"{CLASS}\" lang=\"{}\" dir=\"{}\"",
            attribute_text(strings.tag()),
            strings.direction()
        ));
        plain.line("h2", &shown.title);
        plain.line("p", &shown.subtitle);
        for row in self.rows() {
            plain.row(&row);
        }
        plain.html.push_str("</section>");
        Piece::Markup(plain.html)
    }
}

struct Plain<'a> {
    prerender: &'a Prerender<'a>,
    /// The document's language and direction.
    lang: Option<&'a str>,
    dir: &'static str,
    html: String,
}

impl Plain<'_> {
    fn row(&mut self, row: &Row) {
        self.open(&format!("h3 id=\"claim-{}\"{}", row.id, self.of_document()));
        self.text(&format!("{}. {}", row.number, row.text));
        self.html.push_str("</h3>\n");
        let mut about = row.speaker.clone();
        for part in [&row.role, &row.as_of, &Line::ours(&row.status_words)] {
            if !part.is_empty() {
                about.0.push(Run::Ours(" · ".into()));
                about.0.extend(part.0.iter().cloned());
            }
        }
        self.line("p", &about);
        for note in &row.notes {
            self.line("p", note);
        }
        let evidence = &row.evidence;
        if let Some(quote) = &evidence.quote {
            self.open(&format!("blockquote{}", self.of_document()));
            self.text(quote);
            self.html.push_str("</blockquote>\n");
        }
        self.facts(Word::HeadingSource, &evidence.source);
        if let Some(plot) = &evidence.plot {
            let lines: Vec<Line> = plot.rivals.iter().map(|rival| rival.line.clone()).chain(plot.apart.iter().cloned()).collect();
            self.list(Word::HeadingPlot, &lines);
        }
        let caveats: Vec<Line> = evidence.caveats.iter().map(|caveat| caveat_line(self.prerender.strings(), caveat)).collect();
        self.list(Word::HeadingCaveats, &caveats);
        self.list(Word::HeadingCitations, &evidence.citations);
        self.facts(Word::HeadingStanding, &evidence.standing);
        self.lines(&evidence.status_citations);
        self.list(Word::HeadingRelations, &evidence.relations);
        self.list(Word::HeadingRevisions, &evidence.revisions);
    }

    fn facts(&mut self, heading: Word, facts: &[Fact]) {
        let colon = self.prerender.strings().get(Word::LabelColon);
        let labelled = |fact: &Fact| {
            let mut line = Line::ours(&fact.label);
            line.join(colon, fact.value.clone());
            line
        };
        self.list(heading, &facts.iter().map(labelled).collect::<Vec<_>>());
    }

    fn list(&mut self, heading: Word, lines: &[Line]) {
        if !lines.is_empty() {
            self.line("h4", &Line::ours(self.prerender.strings().get(heading)));
            self.lines(lines);
        }
    }

    fn lines(&mut self, lines: &[Line]) {
        if !lines.is_empty() {
            self.html.push_str("<ul>\n");
            lines.iter().for_each(|line| self.line("li", line));
            self.html.push_str("</ul>\n");
        }
    }

    fn line(&mut self, tag: &str, line: &Line) {
        self.open(tag);
        line.0.iter().for_each(|run| self.run(run));
        self.html.push_str(&format!("</{tag}>\n"));
    }

    fn run(&mut self, run: &Run) {
        match run {
            Run::Ours(words) | Run::Term { words, .. } => self.text(words),
            Run::Time { words, machine } => {
                self.open(&format!("time datetime=\"{}\"", attribute_text(machine)));
                self.text(words);
                self.html.push_str("</time>");
            }
            Run::Theirs(words) => self.theirs("bdi", words),
            Run::Strong(words) => self.theirs("strong", words),
            Run::Link { text, to } | Run::OurLink { text, to } => {
                self.open(&format!("a href=\"{}\"", attribute_text(to)));
                if matches!(run, Run::Link { .. }) {
                    self.theirs("bdi", text)
                } else {
                    self.text(text)
                }
                self.html.push_str("</a>");
            }
            Run::ToRow { text, row } => {
                self.open(&format!("a href=\"#claim-{row}\""));
                self.text(text);
                self.html.push_str("</a>");
            }
        }
    }

    /// Words of the document.
    fn theirs(&mut self, tag: &str, words: &str) {
        let lang = self.lang.filter(|lang| *lang != self.prerender.strings().tag());
        self.open(&lang.map_or_else(|| tag.to_owned(), |lang| format!("{tag} lang=\"{}\"", attribute_text(lang))));
        self.text(words);
        self.html.push_str(&format!("</{tag}>"));
    }

    /// The attributes of an element that holds words of the document alone.
    fn of_document(&self) -> String {
        let lang = self.lang.map(|lang| format!(" lang=\"{}\"", attribute_text(lang))).unwrap_or_default();
        format!("{lang} dir=\"{}\"", self.dir)
    }

    fn open(&mut self, tag: &str) {
        self.html.push('<');
        self.html.push_str(tag);
        self.html.push('>');
    }

    fn text(&mut self, words: &str) {
        self.html.push_str(&words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"));
    }
}
