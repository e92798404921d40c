//! The component: what the reader did, and what is drawn for it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{self, Fold};
use crate::claims::ClaimId;
use crate::table::{Around, Choice, Pick, Row, TOGETHER, TableAction, TableState};
use crate::view::controls::{Helm, filters};
use crate::view::copy::copy;
use crate::view::message::{Message, Take, Viewed};
use crate::view::screen::Screen;
use crate::view::sheet::{Rows, numbers, sheet};
use crate::view::ways::{Doings, Way};

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

/// What is worked out for one screen.
#[derive(Debug, Default)]
struct Worked {
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
    view: Worked,
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
        self.view = Worked { rows: self.rows(screen, &pick), ..Worked::default() };
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
            view: Worked::default(),
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
            self.view = Worked::default();
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
