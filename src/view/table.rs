//! The component: a caption, the column headings and the rows.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{self, Fold};
use crate::claims::ClaimId;
use crate::strings::Strings;
use crate::table::{
    Around, Choice, Column, Copied, Facet, FacetValue, Ledger, Page, Pick, Row, Shown, TOGETHER, TableAction, TableState, Window,
};
use crate::view::card::card;
use crate::view::controls::{Helm, column, controls, filters, nothing_left};
use crate::view::copy::copy;
use crate::view::line::{Context as Words, line, text};
use crate::view::pages::foot;
use crate::view::row::row;
use crate::view::ways::{Doings, Way};

/// Everything the component shows: a document in the words of a language.
#[derive(Debug)]
pub struct Screen {
    /// What stands above the rows.
    pub shown: Shown,
    /// The claims.
    pub ledger: Rc<Ledger>,
    /// What they can be filtered by, in the order of [`Facet::ALL`].
    pub facets: [Vec<FacetValue>; 4],
    /// Which rows are shown at first.
    pub window: Window,
    /// What is wrong, if anything is.
    pub notice: Option<Notice>,
    /// The words around the rows.
    pub strings: Strings,
    /// What stands before `claim-ID` in the addresses of this table's rows; empty for the first table of a page.
    pub prefix: Rc<str>,
    /// Where the rows that were not written into the page can be read, if there are any.
    pub rest: Option<Rc<str>>,
}

/// A quiet word about what is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What the reader should know; nothing where every claim is shown.
    pub words: Option<Rc<str>>,
    /// How many problems, in words.
    pub count: Rc<str>,
    /// The problems, one a line.
    pub problems: Vec<Rc<str>>,
}

/// What [`ClaimsTable`] takes.
#[derive(Debug, Clone, Default, Properties)]
pub struct ClaimsTableProps {
    /// What to show; nothing while the element is off the page.
    pub screen: Option<Rc<Screen>>,
    /// The rows that are open at first.
    #[prop_or_default]
    pub opened: Vec<ClaimId>,
    /// Told of each row that opened or closed, once the page shows it.
    #[prop_or_default]
    pub on_toggle: Callback<(ClaimId, bool)>,
    /// Told when a new screen stands on the page.
    #[prop_or_default]
    pub on_shown: Callback<()>,
    /// Told where in the article the reader wants to go: a claim, and which of its passages that were found.
    #[prop_or_default]
    pub on_passage: Callback<(ClaimId, usize)>,
    /// Told what is shown when the reader has chosen something else, once the page shows it.
    #[prop_or_default]
    pub on_view: Callback<Viewed>,
    /// Told what the reader takes along, with the rows that are left, in their order.
    #[prop_or_default]
    pub on_take: Callback<(Take, Rc<[u32]>)>,
    /// Told when another card stands on the page, to be shown and placed.
    #[prop_or_default]
    pub on_card: Callback<()>,
}

impl ClaimsTableProps {
    /// A screen with no row open, and nobody told.
    pub fn of(screen: Rc<Screen>) -> Self {
        Self { screen: Some(screen), ..Self::default() }
    }
}

/// A screen is made anew whenever anything in it changes, so the same one is recognised by where it is.
impl PartialEq for ClaimsTableProps {
    fn eq(&self, other: &Self) -> bool {
        self.opened == other.opened && same(self.screen.as_ref(), other.screen.as_ref())
    }
}

fn same(one: Option<&Rc<Screen>>, other: Option<&Rc<Screen>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (None, None) => true,
        _ => false,
    }
}

/// A file that a reader takes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Take {
    /// Whether as CSV; else as JSON.
    pub is_csv: bool,
    /// Whether with every claim; else with those that the reader's choice leaves, in their order.
    pub is_all: bool,
}

/// What is shown of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewed {
    /// What was chosen.
    pub choice: Choice,
    /// How many rows that leaves.
    pub matching: usize,
    /// The rows on the page, in their order.
    pub ids: Vec<ClaimId>,
    /// Which rows are open.
    pub open: TableState,
    /// Whether other rows are shown than before, or in another order; else rows were opened or closed.
    pub is_other: bool,
}

/// What the component is told.
#[derive(Debug)]
pub enum Message {
    /// The reader, or a script, did something to rows.
    Did(TableAction),
    /// A row is to be seen: it is opened, and its page shown.
    Bring(ClaimId),
    /// The browser says that a row has opened or closed.
    Saw(ClaimId, Fold),
    /// The reader typed this into the search.
    Searched(String),
    /// The reader chose a value of a filter; none is empty.
    Filtered(Facet, String),
    /// The reader asked for an order.
    Sorted(Column),
    /// The reader, or an address, chose all this.
    Chose(Choice),
    /// An address says what is chosen and which rows are open.
    Restored(Choice, Vec<ClaimId>),
    /// The reader went on.
    Turned(Page),
    /// The reader opened all rows on the page, or closed them.
    OpenedAll(bool),
    /// The reader takes the claims along.
    Took(Take),
    /// There is time for what can wait, as it was put off for this time.
    Settle(u32),
    /// The article was searched: how many passages of each row were found.
    Found(Rc<[usize]>),
    /// The reader looks at the mark of a claim in the article, or no longer.
    Card(Option<ClaimId>),
    /// The reader goes a way from a row.
    Went(ClaimId, Way),
    /// The address of a row was copied, or could not be.
    Copied(Copied),
}

/// What is worked out for one screen.
#[derive(Debug, Default)]
struct Drawn {
    pick: Option<Pick>,
    /// The filters, until what each would leave has changed.
    filters: RefCell<Option<Html>>,
    /// The rows on the page.
    rows: Vec<Rc<Row>>,
    /// The rows that stand on the page with what opens under them, by their numbers; those of others are written a moment later.
    whole: Vec<usize>,
}

/// The table of an article's claims.
#[derive(Debug)]
pub struct ClaimsTable {
    state: TableState,
    /// Which rows stand open on the page, as far as is known.
    drawn: TableState,
    toggled: Vec<(ClaimId, bool)>,
    /// The rows that the reader opened and closed since the table was drawn.
    followed: Vec<(ClaimId, Fold)>,
    is_new: bool,
    around: Around,
    has_new_card: bool,
    view: Drawn,
    /// Whether the controls work.
    is_live: bool,
    /// What was said about what is shown.
    said: String,
    /// How often what can wait was put off: only the last time counts.
    put_off: u32,
    /// Whether something else is shown than the page was told.
    has_new_view: bool,
}

/// How long after a change was seen what can wait is done, in milliseconds: who types on is not kept.
const REST: u32 = 30;

impl ClaimsTable {
    /// Which rows are open.
    pub fn state(&self) -> &TableState {
        &self.state
    }

    /// What the reader has chosen; nothing before there is anything to choose from.
    pub fn choice(&self) -> Option<&Choice> {
        self.view.pick.as_ref().map(|pick| &pick.choice)
    }

    /// The ids of the rows on the page.
    pub fn shown(&self) -> Vec<ClaimId> {
        self.view.rows.iter().map(|row| row.id.clone()).collect()
    }

    /// Takes in what the page around the table tells; whether anything changed.
    fn learn(&mut self, change: impl FnOnce(&mut Around)) -> bool {
        let before = self.around.clone();
        change(&mut self.around);
        self.has_new_card |= self.around.card != before.card;
        self.around != before
    }

    fn go(&self, context: &Context<Self>, screen: &Screen, id: ClaimId, way: Way) {
        match way {
            Way::Passage(passage) => context.props().on_passage.emit((id, passage)),
            Way::Copy | Way::Cite => copy(screen, id, way, context.link().callback(Message::Copied)),
        }
    }

    fn act(&mut self, ids: &[ClaimId], action: TableAction) -> bool {
        // Of one row it is known what changes: there may be thousands.
        let one = match &action {
            TableAction::Open(id) => Some((id.clone(), true)),
            TableAction::Close(id) => Some((id.clone(), false)),
            _ => None,
        };
        let Some(after) = self.state.after(ids, action) else { return false };
        match one {
            Some(one) => self.toggled.push(one),
            None => self.toggled.extend(self.state.changes(ids, &after)),
        }
        self.state = after;
        true
    }

    /// Takes in how a row stands; whether that is not how it was drawn, and so the reader's doing.
    fn follow(&mut self, screen: &Screen, id: &ClaimId, fold: &Fold) -> bool {
        let is_open = fold.is_open();
        if self.drawn.is_open(id) == is_open {
            return false;
        }
        let action = |id| if is_open { TableAction::Open(id) } else { TableAction::Close(id) };
        if let Some(drawn) = self.drawn.after(screen.ids(), action(id.clone())) {
            self.drawn = drawn;
        }
        self.act(screen.ids(), action(id.clone()))
    }

    /// Begins with a screen.
    fn begin(&mut self, screen: &Screen) {
        let pick = Pick::of(&screen.ledger, screen.window);
        self.view = Drawn { rows: self.rows(screen, &pick), ..Drawn::default() };
        self.view.whole = numbers(&self.view.rows);
        self.view.pick = Some(pick);
        self.said = String::new();
    }

    /// Shows other rows, unless there are none; what can wait is done when the reader has seen them.
    fn pick(&mut self, context: &Context<Self>, screen: &Screen, change: impl FnOnce(&Pick) -> Option<Pick>) -> bool {
        let Some(pick) = self.view.pick.as_ref().and_then(change) else { return false };
        self.has_new_view = true;
        self.view.rows = self.rows(screen, &pick);
        if !pick.window.is_paged() {
            self.view.whole = numbers(&self.view.rows);
        }
        self.view.pick = Some(pick);
        self.settle(context);
        true
    }

    /// Tells what else is shown now, and which rows have opened and closed.
    fn tell(&mut self, props: &ClaimsTableProps) {
        let is_other = std::mem::take(&mut self.has_new_view);
        if let (true, Some(pick)) = (is_other || !self.toggled.is_empty(), &self.view.pick) {
            props.on_view.emit(Viewed {
                is_other,
                open: self.state.clone(),
                choice: pick.choice.clone(),
                matching: pick.left.len(),
                ids: self.shown(),
            });
        }
        for toggle in self.toggled.drain(..) {
            props.on_toggle.emit(toggle);
        }
    }

    fn settle(&mut self, context: &Context<Self>) {
        self.put_off += 1;
        let (link, time) = (context.link().clone(), self.put_off);
        browser::later(REST, Box::new(move || link.send_message(Message::Settle(time))));
    }

    /// The rows of a pick; those that stand on the page are not made again.
    fn rows(&self, screen: &Screen, pick: &Pick) -> Vec<Rc<Row>> {
        let mut rows = Vec::new();
        for (place, index) in pick.shown().iter().enumerate() {
            let is_it = |row: &&Rc<Row>| row.number == *index as usize + 1;
            let known = self.view.rows.get(place).filter(is_it);
            // To look through all of them would take longer than to make a row.
            let known = known.or_else(|| self.view.rows.iter().take(TOGETHER).find(is_it));
            rows.extend(known.cloned().or_else(|| screen.row(*index as usize).map(Rc::new)));
        }
        rows
    }
}

impl Component for ClaimsTable {
    type Message = Message;
    type Properties = ClaimsTableProps;

    fn create(context: &Context<Self>) -> Self {
        let state = TableState::with_open(context.props().opened.iter().cloned());
        let mut table = Self {
            drawn: state.clone(),
            state,
            toggled: Vec::new(),
            followed: Vec::new(),
            is_new: true,
            around: Around::default(),
            has_new_card: false,
            view: Drawn::default(),
            is_live: false,
            said: String::new(),
            put_off: 0,
            has_new_view: false,
        };
        if let Some(screen) = &context.props().screen {
            table.begin(screen);
        }
        table
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let Some(screen) = &context.props().screen else { return false };
        let ledger = &screen.ledger;
        // What is drawn next must not undo what the reader did since, of which the browser has not told yet.
        if !matches!(message, Message::Saw(..)) {
            for (id, fold) in std::mem::take(&mut self.followed) {
                self.follow(screen, &id, &fold);
                self.followed.push((id, fold));
            }
        }
        let action = match message {
            Message::Did(action) => action,
            // The browser tells of what was drawn as well, and late: only what differs from it was the reader's doing. The row stands as
            // it should: what else there is to draw for it can wait.
            Message::Saw(id, fold) => {
                if self.follow(screen, &id, &fold) {
                    self.followed.push((id, fold));
                    self.tell(context.props());
                    self.settle(context);
                }
                return false;
            }
            Message::Bring(id) => {
                let Some(index) = ledger.index_of(id.as_str()) else { return false };
                let is_moved = self.pick(context, screen, |pick| pick.with(ledger, index));
                return self.act(screen.ids(), TableAction::Open(id)) || is_moved;
            }
            Message::Searched(search) => {
                return self.pick(context, screen, |pick| pick.chosen(ledger, Choice { search, ..pick.choice.clone() }));
            }
            Message::Filtered(facet, value) => {
                return self.pick(context, screen, |pick| pick.chosen(ledger, pick.choice.clone().filtered(facet, &value)));
            }
            Message::Sorted(column) => {
                return self.pick(context, screen, |pick| pick.chosen(ledger, pick.choice.clone().sorted(column)));
            }
            Message::Chose(choice) => return self.pick(context, screen, |pick| pick.chosen(ledger, ledger.sensible(choice))),
            Message::Restored(choice, open) => {
                let is_other = self.pick(context, screen, |pick| pick.chosen(ledger, ledger.sensible(choice)));
                return self.act(screen.ids(), TableAction::OpenOnly(open)) || is_other;
            }
            Message::Turned(page) => return self.pick(context, screen, |pick| pick.turned(page)),
            Message::OpenedAll(is_open) => TableAction::Set(self.shown(), is_open),
            Message::Took(take) => {
                if let Some(pick) = &self.view.pick {
                    context.props().on_take.emit((take, pick.left.clone()));
                }
                return false;
            }
            Message::Settle(time) if time != self.put_off => return false,
            Message::Settle(_) => {
                self.is_live = true;
                self.view.whole = numbers(&self.view.rows);
                if let Some(pick) = &self.view.pick {
                    self.said = pick.words(ledger, &screen.strings);
                    self.view.filters.take();
                }
                return true;
            }
            Message::Found(found) => return self.learn(|around| around.found = Some(found)),
            Message::Card(card) => return self.learn(|around| around.card = card),
            Message::Copied(copied) => return self.learn(|around| around.copied = Some(copied)),
            Message::Went(id, way) => {
                self.go(context, screen, id, way);
                return false;
            }
        };
        self.act(screen.ids(), action)
    }

    fn changed(&mut self, context: &Context<Self>, old: &Self::Properties) -> bool {
        let props = context.props();
        let is_same = same(props.screen.as_ref(), old.screen.as_ref());
        if !is_same {
            self.around = Around::default();
            self.view = Drawn::default();
        }
        if let Some(screen) = &props.screen {
            self.is_new |= !is_same;
            self.state = self.state.kept(screen.ids(), &props.opened);
            if !is_same {
                self.begin(screen);
            }
        }
        !is_same || props.opened != old.opened
    }

    fn view(&self, context: &Context<Self>) -> Html {
        match (&context.props().screen, &self.view.pick) {
            (Some(screen), Some(pick)) => {
                let doings = Doings {
                    on_toggle: context.link().callback(|(id, fold)| Message::Saw(id, fold)),
                    on_way: context.link().callback(|(id, way)| Message::Went(id, way)),
                };
                let helm = Helm {
                    screen,
                    pick,
                    is_live: self.is_live,
                    said: &self.said,
                    are_open: !self.view.rows.is_empty() && self.view.rows.iter().all(|row| self.state.is_open(&row.id)),
                    tell: context.link().callback(|message| message),
                };
                let rows = Rows {
                    rows: &self.view.rows,
                    whole: &self.view.whole,
                    is_long: screen.window.is_paged(),
                    state: &self.state,
                    around: &self.around,
                    doings: &doings,
                };
                sheet(&helm, &rows, self.view.filters.borrow_mut().get_or_insert_with(|| filters(&helm)).clone())
            }
            _ => Html::default(),
        }
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let props = context.props();
        self.drawn = self.state.clone();
        self.followed.clear();
        let is_new = std::mem::take(&mut self.is_new) && props.screen.is_some();
        if is_new {
            props.on_shown.emit(());
            if !self.is_live {
                self.settle(context);
            }
        }
        if std::mem::take(&mut self.has_new_card) && self.around.card.is_some() {
            props.on_card.emit(());
        }
        self.tell(props);
    }
}

fn numbers(rows: &[Rc<Row>]) -> Vec<usize> {
    rows.iter().map(|row| row.number).collect()
}

/// The rows on the page, and how they stand.
pub struct Rows<'a> {
    /// The rows.
    pub rows: &'a [Rc<Row>],
    /// Those that are written with what opens under them, by number.
    pub whole: &'a [usize],
    /// Whether the table has pages.
    pub is_long: bool,
    /// Which of them are open.
    pub state: &'a TableState,
    /// What the page around the table has told.
    pub around: &'a Around,
    /// Whom they tell what the reader does.
    pub doings: &'a Doings,
}

/// A screen as it is at first, with some rows open: what is prerendered, and what hydration expects.
pub fn first_sheet(screen: &Screen, state: &TableState) -> Html {
    let pick = Pick::of(&screen.ledger, screen.window);
    let rows: Vec<Rc<Row>> = pick.shown().iter().filter_map(|index| screen.row(*index as usize)).map(Rc::new).collect();
    let whole = numbers(&rows);
    let helm = Helm { screen, pick: &pick, is_live: false, said: "", are_open: false, tell: Callback::noop() };
    let filters = filters(&helm);
    sheet(
        &helm,
        &Rows {
            rows: &rows,
            whole: &whole,
            is_long: screen.window.is_paged(),
            state,
            around: &Around::default(),
            doings: &Doings::default(),
        },
        filters,
    )
}

/// Everything inside the mount.
fn sheet(helm: &Helm<'_>, rows: &Rows<'_>, filters: Html) -> Html {
    let screen = helm.screen;
    let looked_at = rows.around.card.as_ref().and_then(|id| screen.row(screen.ledger.index_of(id.as_str())?));
    html! {
        <div class="sheet" lang={screen.strings.tag().to_owned()} dir={screen.strings.direction()}>
            { for screen.notice.as_ref().map(notice) }
            if !screen.ledger.is_empty() {
                { controls(helm, filters) }
                { table(helm, rows) }
                if rows.rows.is_empty() {
                    { nothing_left(helm) }
                }
                { foot(helm) }
            }
            { for looked_at.map(|row| card(&Words::new(screen), &row)) }
        </div>
    }
}

fn notice(notice: &Notice) -> Html {
    html! {
        <div part="notice" class="notice">
            if let Some(words) = &notice.words {
                <p>{ text(words) }</p>
            }
            if !notice.problems.is_empty() {
                <details>
                    <summary>{ text(&notice.count) }</summary>
                    <ul>{ for notice.problems.iter().map(|problem| html! { <li lang="en" dir="ltr">{ text(problem) }</li> }) }</ul>
                </details>
            }
        </div>
    }
}

fn table(helm: &Helm<'_>, rows: &Rows<'_>) -> Html {
    let screen = helm.screen;
    let words = Words { query: Some(&*helm.pick.query).filter(|query| !query.is_empty()), ..Words::new(screen) };
    // Roles are written out because a browser forgets those of a table whose parts are laid out as cards.
    html! {
        <table part="table" role="table">
            <caption>
                <span class="title">{ line(&words, &screen.shown.title) }</span>
                <span class="subtitle">{ line(&words, &screen.shown.subtitle) }</span>
            </caption>
            <thead role="rowgroup">
                <tr role="row">{ for Column::ALL.into_iter().map(|own| column(helm, own)) }</tr>
            </thead>
            <>{ for rows.rows.iter().enumerate().map(|(place, shown)| row(&words, place, shown, rows)) }</>
        </table>
    }
}
