//! What stands in an article now, and how it becomes what should stand there.

use gloo::timers::callback::Timeout;
use web_sys::{Element, Range, ShadowRoot};

use crate::claims::tree::Node;
use crate::page::light::{Light, Lights};
use crate::page::mark::{Label, Placed, set_lit};
use crate::page::outcome::Standing;
use crate::page::style::Styled;
use crate::view::Screen;

/// A passage with its mark.
#[derive(Debug)]
pub struct Marked {
    /// The index of its row.
    pub row: usize,
    /// Where it stands.
    pub range: Range,
    /// Its mark.
    pub mark: Element,
}

/// What a table has put into its article. It goes when this is dropped.
#[derive(Default)]
pub struct Work {
    /// The article.
    pub root: Option<Element>,
    /// The marks.
    pub placed: Placed,
    /// The passages that have a mark.
    pub marked: Vec<Marked>,
    /// How many there are of each row.
    pub counts: Vec<usize>,
    /// What was told last.
    pub told: Option<Node>,
    /// The passage to which a reader was led, for a moment: its light, its mark, and when it goes dark.
    pub lit: Option<(Lights, Element, Timeout)>,
    lights: Lights,
    styled: Option<Styled>,
}

impl Work {
    /// Marks what was found, keeping what stands right already; gives how many passages of each row have a mark.
    pub fn mark(
        &mut self,
        screen: &Screen,
        shadow: &ShadowRoot,
        standing: Vec<Standing>,
        leads_here: impl Fn(&str) -> bool,
    ) -> Vec<usize> {
        if !standing.is_empty() && self.styled.is_none() {
            self.styled = Some(Styled::by(shadow));
        }
        if let Some(root) = &self.root {
            self.placed.adopt(root, leads_here);
        }
        let wanted: Vec<(&Range, Label)> = standing
            .iter()
            .filter_map(|standing| {
                let row = screen.row(standing.row)?;
                let label = Label {
                    href: format!("#{}claim-{}", screen.prefix, row.id),
                    number: row.number,
                    name: row.mark_name(&screen.strings),
                    lang: screen.strings.tag().to_owned(),
                    doubt: (!standing.certainty.is_sure()).then(|| standing.certainty.word()),
                };
                Some((&standing.words, label))
            })
            .collect();
        let marks = self.placed.place(&wanted);
        let mut counts = vec![0; screen.ledger.len()];
        // The new light is on before the old one goes out.
        let mut lights = Lights::default();
        self.marked.clear();
        for (Standing { row, certainty, range, .. }, mark) in standing.into_iter().zip(marks) {
            let Some(mark) = mark else { continue };
            lights.add(if certainty.is_sure() { Light::Sure } else { Light::Unsure }, &range);
            if let Some(count) = counts.get_mut(row) {
                *count += 1;
            }
            self.marked.push(Marked { row, range, mark });
        }
        self.lights = lights;
        counts
    }

    /// The light on the passage to which a reader was led goes out.
    pub fn go_dark(&mut self) {
        if let Some((_, mark, _)) = self.lit.take() {
            set_lit(&mark, false);
        }
    }
}
