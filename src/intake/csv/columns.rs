//! What the first row of a table says: which column is which field, and how the columns make a tree.

use std::collections::HashMap;

use crate::claims::shape::{FieldShape, RecordShape, Shape};
use crate::claims::tree::Span;

use super::cells::Cell;

/// How deep a column may lead. What is deeper is one name.
const DEEPEST: usize = 32;

/// A column.
#[derive(Debug)]
pub(super) struct Column {
    /// Its name, as it is written.
    pub(super) name: String,
    pub(super) span: Span,
    /// The name by which it was taken, where that is another one.
    pub(super) meant: Option<String>,
    /// Whether the format has it.
    pub(super) is_known: bool,
    /// Where its cells stand in a claim, or in the document: `caveats[0].text`.
    pub(super) place: String,
    /// Whether its cells are the document's own.
    pub(super) is_own: bool,
}

/// A step on the way to columns.
#[derive(Debug, Default)]
pub(super) struct Branch {
    /// The name of the field, or the number of the item in digits.
    pub(super) name: String,
    /// What stands here; nothing where the format does not know it.
    pub(super) holds: Option<Holding>,
    /// The column whose cells stand here.
    pub(super) column: Option<usize>,
    /// The first of the columns here and below: in a row that ends before it there is nothing.
    pub(super) first: usize,
    pub(super) branches: Vec<Branch>,
    by_name: HashMap<String, usize>,
}

/// What stands in a field of the format.
#[derive(Debug, Clone, Copy)]
pub(super) struct Holding {
    pub(super) is_list: bool,
    pub(super) shape: Shape,
}

/// The columns of a table.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) list: Vec<Column>,
    /// The fields of a claim.
    pub(super) claim: Branch,
    /// The fields of the document.
    pub(super) own: Branch,
}

impl Columns {
    /// Reads the first row.
    pub(super) fn of(header: &[Cell<'_>]) -> Self {
        let document = RecordShape::document();
        let mut columns = Self {
            list: Vec::new(),
            claim: Branch { holds: document.record("claims").map(Holding::record), ..Branch::default() },
            own: Branch { holds: Some(Holding::record(document)), ..Branch::default() },
        };
        for (index, cell) in header.iter().enumerate() {
            columns.add(index, cell);
        }
        columns
    }

    /// How many of them the format has, or say that they are the document's own.
    pub(super) fn known(&self) -> usize {
        self.list.iter().filter(|column| column.is_known || column.is_own).count()
    }

    fn add(&mut self, index: usize, cell: &Cell<'_>) {
        let name = cell.text.trim().trim_start_matches('\u{feff}').to_owned();
        let mut steps = steps(&name);
        let is_own = matches!(steps.as_slice(), [first, _, ..] if !first.is_escaped && is_like(&first.text, "document"));
        let root = if is_own {
            steps.remove(0);
            &mut self.own
        } else {
            &mut self.claim
        };
        let mut written = name.clone();
        if written.is_empty() {
            // The letters of a spreadsheet would be shorter, but not every program shows them.
            written = format!("column {}", index + 1);
            steps = vec![Step::name(&written)];
        }
        // A document has no claims beside the rows.
        let is_claims = is_own && steps.first().is_some_and(|step| step.text == "claims");
        let is_too_deep = steps.len() > DEEPEST;
        if is_too_deep || is_claims {
            steps = vec![Step::name(&written)];
        }
        let way = (!is_too_deep && !is_claims).then(|| known_way(root, &steps)).flatten();
        let is_known = way.is_some();
        let way = way.unwrap_or_else(|| unknown_way(root, &steps));
        let put = root.put(&way, index);
        // A second column of one name, and a name that is a field and a record at once, stand beside it under what is written.
        let (place, is_known) = if put {
            (place_of(&way), is_known)
        } else {
            let mut name = format!("{written} (column {})", index + 1);
            while !root.put(&[Step::name(&name)], index) {
                name.push('*');
            }
            (name, false)
        };
        let plain = way.iter().map(|step| step.text.as_str()).collect::<Vec<_>>().join(".");
        let plain = if is_own { format!("document.{plain}") } else { plain };
        let meant = (is_known && plain != name).then_some(plain);
        self.list.push(Column { name, span: cell.span, meant, is_known, place, is_own });
    }
}

impl Holding {
    fn record(record: RecordShape) -> Self {
        Self { is_list: false, shape: Shape::Record(record) }
    }

    fn as_record(self) -> Option<RecordShape> {
        match self.shape {
            Shape::Record(record) => Some(record),
            _ => None,
        }
    }
}

impl Branch {
    /// The item's number, where this is one of a list.
    pub(super) fn number(&self) -> Option<u64> {
        is_number(&self.name).then(|| self.name.parse().unwrap_or(u64::MAX))
    }

    /// Puts a column at the end of a way; whether it could be put there.
    fn put(&mut self, way: &[Step], index: usize) -> bool {
        let Some((step, rest)) = way.split_first() else {
            let is_free = self.column.is_none();
            self.column.get_or_insert(index);
            return is_free;
        };
        let below = self.holding_of(step);
        let at = *self.by_name.entry(step.key()).or_insert_with(|| {
            self.branches.push(Branch { name: step.key(), holds: below, first: index, ..Branch::default() });
            self.branches.len() - 1
        });
        self.branches.get_mut(at).is_some_and(|branch| branch.put(rest, index))
    }

    /// What stands one step further.
    fn holding_of(&self, step: &Step) -> Option<Holding> {
        let own = self.holds?;
        if own.is_list && !step.is_name {
            return Some(Holding { is_list: false, ..own });
        }
        // A field of a list without a number is one of its first item.
        let field = own.as_record()?.field(&step.text).filter(|_| step.is_name)?;
        Some(Holding { is_list: field.is_list, shape: (field.shape)() })
    }
}

/// One part of a column's name.
#[derive(Debug, Clone)]
struct Step {
    text: String,
    /// Whether it is a name, not the number of an item.
    is_name: bool,
    /// Whether a backslash says so: then it is not `document`, and no other writing of a field.
    is_escaped: bool,
}

impl Step {
    fn name(text: &str) -> Self {
        Self { text: text.to_owned(), is_name: true, is_escaped: false }
    }

    /// By which a name of digits is told from a number.
    fn key(&self) -> String {
        if self.is_name && is_number(&self.text) { format!("\\{}", self.text) } else { self.text.clone() }
    }
}

/// The name of a field as it stands in a document, from the name of its branch.
pub(super) fn unescaped(name: &str) -> &str {
    name.strip_prefix('\\').filter(|rest| is_number(rest)).unwrap_or(name)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The steps of a name: parted at points, where no backslash stands before them.
fn steps(name: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let begin = || Step { text: String::new(), is_name: false, is_escaped: false };
    let mut step = begin();
    let mut letters = name.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '.' => steps.push(std::mem::replace(&mut step, begin())),
            '\\' => {
                (step.is_name, step.is_escaped) = (true, true);
                step.text.extend(letters.next());
            }
            letter => step.text.push(letter),
        }
    }
    steps.push(step);
    for step in &mut steps {
        step.text = step.text.trim().to_owned();
        step.is_name |= !is_number(&step.text);
    }
    steps
}

/// The way that the format knows, if it does, with the names as the format writes them.
fn known_way(root: &Branch, steps: &[Step]) -> Option<Vec<Step>> {
    let mut way = Vec::new();
    let mut here = root.holds?;
    for step in steps {
        if here.is_list && !step.is_name {
            here.is_list = false;
            way.push(step.clone());
            continue;
        }
        let is_it = |field: &&FieldShape| step.text == field.key || !step.is_escaped && is_like(&step.text, field.key);
        let field = here.as_record()?.fields.iter().find(|field| step.is_name && is_it(field))?;
        way.push(Step::name(field.key));
        here = Holding { is_list: field.is_list, shape: (field.shape)() };
    }
    Some(way)
}

/// The way of a column that the format does not have: as far as it knows its records, and then as it is written. Below what is no record
/// it is one name.
fn unknown_way(root: &Branch, steps: &[Step]) -> Vec<Step> {
    let mut way = Vec::new();
    let mut here = root.holds;
    for step in steps {
        let Some(holding) = here else {
            way.push(step.clone());
            continue;
        };
        if holding.is_list && !step.is_name {
            here = Some(Holding { is_list: false, ..holding });
            way.push(step.clone());
            continue;
        }
        let Some(record) = holding.as_record() else {
            // `text.size` stands beside the text, not in it; `counts.1.size` beside the list.
            let from = way.iter().rposition(|step: &Step| step.is_name).unwrap_or_default();
            way.truncate(from);
            let rest: Vec<&str> = steps.get(from..).unwrap_or_default().iter().map(|step| step.text.as_str()).collect();
            way.push(Step::name(&rest.join(".")));
            return way;
        };
        let field = record.field(&step.text).filter(|_| step.is_name);
        way.push(Step::name(&step.text));
        here = field.map(|field| Holding { is_list: field.is_list, shape: (field.shape)() });
    }
    way
}

/// Whether a name is that of a field, but for capitals, spaces and strokes, which spreadsheets and people put in: `As of`, `as_of`.
fn is_like(written: &str, key: &str) -> bool {
    written == key || letters(written).eq(letters(key))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !matches!(c, ' ' | '_' | '-')).flat_map(char::to_lowercase)
}

/// The place of a way in a document: `caveats[0].text`.
fn place_of(way: &[Step]) -> String {
    let mut place = String::new();
    for step in way {
        match step.text.parse::<u64>() {
            Ok(number) if !step.is_name => {
                place.push('[');
                place.push_str(&number.saturating_sub(1).to_string());
                place.push(']');
            }
            _ => {
                if !place.is_empty() {
                    place.push('.');
                }
                place.push_str(&step.text);
            }
        }
    }
    place
}
