//! Every word the interface has. A language is a match over these, so one it lacks does not compile.

use crate::claims::vocabulary::{
    Basis, CaveatKind, ClaimKind, Direction, Force, Gains, Naming, RelationKind, Side, SourceType, Status, Weight,
};
use crate::strings::plural::Category;

macro_rules! words {
    ($( $word:ident = $name:literal, )+) => {
        /// A word or sentence of the interface. `{}` in it is the place of what it is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Word { $( $word, )+ }

        impl Word {
            /// Every word.
            pub const ALL: &[Self] = &[$( Self::$word, )+];

            /// The name in a language file.
            pub fn name(self) -> &'static str {
                match self { $( Self::$word => $name, )+ }
            }
        }
    };
}

words! {
    Caption = "caption",
    ColumnClaim = "column.claim",
    ColumnSpeaker = "column.speaker",
    ColumnAsOf = "column.asOf",
    ColumnStatus = "column.status",
    Updated = "updated",
    SourceIs = "source.is",
    NoSource = "source.none",
    NoCaveats = "caveats.none",
    NothingMore = "evidence.none",
    HeadingSource = "heading.source",
    HeadingCitations = "heading.citations",
    HeadingCaveats = "heading.caveats",
    HeadingStanding = "heading.standing",
    HeadingRelations = "heading.relations",
    HeadingRevisions = "heading.revisions",
    FactSpeaker = "fact.speaker",
    FactNaming = "fact.naming",
    FactStake = "fact.stake",
    FactWords = "fact.words",
    FactSaid = "fact.said",
    FactAsOf = "fact.asOf",
    FactPlace = "fact.place",
    FactBasis = "fact.basis",
    FactRelay = "fact.relay",
    FactFigure = "fact.figure",
    FactCounts = "fact.counts",
    FactParts = "fact.parts",
    FactPeriod = "fact.period",
    FactKind = "fact.kind",
    FactStatus = "fact.status",
    FactSince = "fact.since",
    FactAssessment = "fact.assessment",
    Overview = "overview",
    OvertakenOn = "overtaken.on",
    OvertakenSince = "overtaken",
    CorrectedOn = "corrected.on",
    SaidBefore = "corrected.before",
    HeadingPlot = "plot.heading",
    PlotClaim = "plot.claim",
    PlotAsOf = "plot.asOf",
    PlotApart = "plot.apart",
    AlsoCounts = "plot.alsoCounts",
    ApartCounts = "plot.counts",
    ApartUnsaid = "plot.unsaid",
    ApartUnit = "plot.unit",
    ApartTime = "plot.time",
    DisputedBy = "disputedBy",
    RelayThen = "relay.then",
    StakeIs = "stake.is",
    StakeAnd = "stake.and",
    ListOr = "list.or",
    ListNot = "list.not",
    Glossary = "glossary",
    StatusMeanings = "glossary.status",
    CaveatMeanings = "glossary.caveat",
    Casualties = "casualties",
    CasualtiesMean = "glossary.casualties",
    Quote = "quote",
    AnonymousBecause = "anonymous.because",
    AnonymousNoReason = "anonymous.noReason",
    CitationPrimary = "citation.primary",
    CitationPublished = "citation.published",
    CitationAccessed = "citation.accessed",
    CitationArchived = "citation.archived",
    CitationArchivedOn = "citation.archivedOn",
    CitationUntitled = "citation.untitled",
    Settles = "caveat.settles",
    RevisionChanged = "revision.changed",
    RevisionCorrected = "revision.corrected",
    RevisionFrom = "revision.from",
    RevisionTo = "revision.to",
    ByWhom = "byWhom",
    NoticeEmpty = "notice.empty",
    NoticeBroken = "notice.broken",
    NoticeBrokenPart = "notice.brokenPart",
    NoticeUnreachable = "notice.unreachable",
    ListComma = "list.comma",
    ListSemicolon = "list.semicolon",
    SentenceEnd = "sentence.end",
    LabelColon = "label.colon",
    NumberGroup = "number.group",
    NumberGroupedFrom = "number.groupedFrom",
    NumberDecimal = "number.decimal",
    BoundAbout = "bound.about",
    BoundAtLeast = "bound.atLeast",
    BoundAtMost = "bound.atMost",
    BoundNearly = "bound.nearly",
    BoundOver = "bound.over",
    RangeTo = "range.to",
    RangeFrom = "range.from",
    RangeUpTo = "range.upTo",
    RangeBetween = "range.between",
    DateDay = "date.day",
    DateMonth = "date.month",
    DateYear = "date.year",
    DateInterval = "date.interval",
    DateSince = "date.since",
    DateUntil = "date.until",
    DateAbout = "date.about",
    DateUncertain = "date.uncertain",
    DateAboutUncertain = "date.aboutUncertain",
    DateDecade = "date.decade",
    DateBefore = "date.beforeChrist",
    Months = "date.months",
    Seasons = "date.seasons",
    StatusAttributed = "status.attributed",
    StatusUnverified = "status.unverified",
    StatusPartlyCorroborated = "status.partlyCorroborated",
    StatusCorroborated = "status.corroborated",
    StatusDisputed = "status.disputed",
    StatusContradicted = "status.contradicted",
    StatusOvertaken = "status.overtaken",
    StatusWithdrawn = "status.withdrawn",
    KindQuantity = "kind.quantity",
    KindEvent = "kind.event",
    KindIntent = "kind.intent",
    KindDenial = "kind.denial",
    KindPrediction = "kind.prediction",
    KindOpinion = "kind.opinion",
    ForceStates = "force.states",
    ForceEstimates = "force.estimates",
    ForceClaims = "force.claims",
    ForceAlleges = "force.alleges",
    ForceDenies = "force.denies",
    ForceAdmits = "force.admits",
    ForceBelieves = "force.believes",
    BasisNamedCount = "basis.namedCount",
    BasisRecords = "basis.records",
    BasisIntercept = "basis.intercept",
    BasisSatellite = "basis.satellite",
    BasisFootage = "basis.footage",
    BasisModel = "basis.model",
    BasisRatio = "basis.ratio",
    BasisTestimony = "basis.testimony",
    BasisDocuments = "basis.documents",
    BasisUndisclosed = "basis.undisclosed",
    TypePerson = "type.person",
    TypeOrganisation = "type.organisation",
    TypeGovernment = "type.government",
    TypeMilitary = "type.military",
    TypeIntelligence = "type.intelligence",
    TypeMedia = "type.media",
    TypeResearcher = "type.researcher",
    TypeEyewitness = "type.eyewitness",
    TypeDocument = "type.document",
    NamingNamed = "naming.named",
    NamingAnonymous = "naming.anonymous",
    NamingCollective = "naming.collective",
    SideParty = "side.party",
    SideAlly = "side.ally",
    SideOpponent = "side.opponent",
    SideIndependent = "side.independent",
    SideUnknown = "side.unknown",
    GainsHigher = "gains.higher",
    GainsLower = "gains.lower",
    GainsNone = "gains.none",
    GainsUnknown = "gains.unknown",
    CaveatNotIndependentlyVerified = "caveat.notIndependentlyVerified",
    CaveatPartyToConflict = "caveat.partyToConflict",
    CaveatAnonymousSource = "caveat.anonymousSource",
    CaveatSingleSource = "caveat.singleSource",
    CaveatCircular = "caveat.circular",
    CaveatUndisclosedMethod = "caveat.undisclosedMethod",
    CaveatUnitAmbiguous = "caveat.unitAmbiguous",
    CaveatScope = "caveat.scope",
    CaveatStale = "caveat.stale",
    CaveatDerivedByRatio = "caveat.derivedByRatio",
    CaveatLikelyUndercount = "caveat.likelyUndercount",
    CaveatLikelyOvercount = "caveat.likelyOvercount",
    CaveatTranslation = "caveat.translation",
    CaveatDisputed = "caveat.disputed",
    CaveatInternallyInconsistent = "caveat.internallyInconsistent",
    CaveatPredictsFuture = "caveat.predictsFuture",
    CaveatOther = "caveat.other",
    DirectionTooHigh = "direction.tooHigh",
    DirectionTooLow = "direction.tooLow",
    DirectionEither = "direction.either",
    DirectionUnknown = "direction.unknown",
    WeightMajor = "severity.major",
    WeightMinor = "severity.minor",
    RelationSupports = "relation.supports",
    RelationDisputes = "relation.disputes",
    RelationQualifies = "relation.qualifies",
    RelationUpdates = "relation.updates",
    RelationRepeats = "relation.repeats",
    RelationOther = "relation.other",
    RelationClaim = "relation.claim",
    MarkName = "mark.name",
    CardWay = "card.way",
    ToPassage = "way.passage",
    ToPassageOf = "way.passageOf",
    CopyLink = "way.copy",
    LinkCopied = "way.copied",
    CopyCitation = "way.cite",
    CitationCopied = "way.cited",
    CitedArticle = "cited.article",
    NoMatch = "view.none",
    LeftOf = "view.leftOf",
    SortedUp = "view.sortedUp",
    SortedDown = "view.sortedDown",
    Range = "view.range",
    Search = "view.search",
    Any = "view.any",
    FilterCaveat = "view.caveat",
    OpenAll = "view.openAll",
    CloseAll = "view.closeAll",
    PageMore = "page.more",
    PageAll = "page.all",
    PageFirst = "page.first",
    PagePrevious = "page.previous",
    PageNext = "page.next",
    PageLast = "page.last",
    Pages = "page.pages",
    LoosenSearch = "loosen.search",
    LoosenFilter = "loosen.filter",
    LoosenAll = "loosen.all",
    Take = "take",
    TakeShown = "take.shown",
    TakeAll = "take.all",
    Rest = "rest",
}

/// Something of which there can be any number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// The claims of a table.
    Claims,
    /// The caveats of a claim.
    Caveats,
    /// The problems of a document.
    Problems,
    /// Claims that rest on one source.
    Single,
    /// Claims whose source has no name.
    Unnamed,
    /// Claims of a party to the matter.
    Party,
    /// Claims that say the same.
    Reports,
    /// Where they come from.
    Origins,
}

impl Counted {
    /// Every one.
    pub const ALL: &[Self] =
        &[Self::Claims, Self::Caveats, Self::Problems, Self::Single, Self::Unnamed, Self::Party, Self::Reports, Self::Origins];

    /// The name of one form in a language file.
    pub fn name(self, category: Category) -> String {
        let stem = match self {
            Self::Claims => "claims.",
            Self::Caveats => "caveats.",
            Self::Problems => "problems.",
            Self::Single => "single.",
            Self::Unnamed => "unnamed.",
            Self::Party => "party.",
            Self::Reports => "reports.",
            Self::Origins => "origins.",
        };
        let mut name = String::from(stem);
        name.push_str(category.name());
        name
    }
}

macro_rules! word_of {
    ($( $type:ident { $( $value:ident => $word:ident, )+ } )+) => {
        $(
            impl From<$type> for Word {
                fn from(value: $type) -> Self {
                    match value { $( $type::$value => Self::$word, )+ }
                }
            }
        )+
    };
}

word_of! {
    Status {
        Attributed => StatusAttributed, Unverified => StatusUnverified, PartlyCorroborated => StatusPartlyCorroborated,
        Corroborated => StatusCorroborated, Disputed => StatusDisputed, Contradicted => StatusContradicted,
        Overtaken => StatusOvertaken, Withdrawn => StatusWithdrawn,
    }
    ClaimKind {
        Quantity => KindQuantity, Event => KindEvent, Intent => KindIntent, Denial => KindDenial,
        Prediction => KindPrediction, Opinion => KindOpinion,
    }
    Force {
        States => ForceStates, Estimates => ForceEstimates, Claims => ForceClaims, Alleges => ForceAlleges,
        Denies => ForceDenies, Admits => ForceAdmits, Believes => ForceBelieves,
    }
    Basis {
        NamedCount => BasisNamedCount, Records => BasisRecords, Intercept => BasisIntercept, Satellite => BasisSatellite,
        Footage => BasisFootage, Model => BasisModel, Ratio => BasisRatio, Testimony => BasisTestimony,
        Documents => BasisDocuments, Undisclosed => BasisUndisclosed,
    }
    SourceType {
        Person => TypePerson, Organisation => TypeOrganisation, Government => TypeGovernment, Military => TypeMilitary,
        Intelligence => TypeIntelligence, Media => TypeMedia, Researcher => TypeResearcher, Eyewitness => TypeEyewitness,
        Document => TypeDocument,
    }
    Naming { Named => NamingNamed, Anonymous => NamingAnonymous, Collective => NamingCollective, }
    Side {
        Party => SideParty, Ally => SideAlly, Opponent => SideOpponent, Independent => SideIndependent, Unknown => SideUnknown,
    }
    Gains { Higher => GainsHigher, Lower => GainsLower, None => GainsNone, Unknown => GainsUnknown, }
    CaveatKind {
        NotIndependentlyVerified => CaveatNotIndependentlyVerified, PartyToConflict => CaveatPartyToConflict,
        AnonymousSource => CaveatAnonymousSource, SingleSource => CaveatSingleSource, Circular => CaveatCircular,
        UndisclosedMethod => CaveatUndisclosedMethod, UnitAmbiguous => CaveatUnitAmbiguous, Scope => CaveatScope,
        Stale => CaveatStale, DerivedByRatio => CaveatDerivedByRatio, LikelyUndercount => CaveatLikelyUndercount,
        LikelyOvercount => CaveatLikelyOvercount, Translation => CaveatTranslation, Disputed => CaveatDisputed,
        InternallyInconsistent => CaveatInternallyInconsistent, PredictsFuture => CaveatPredictsFuture, Other => CaveatOther,
    }
    Direction { TooHigh => DirectionTooHigh, TooLow => DirectionTooLow, Either => DirectionEither, Unknown => DirectionUnknown, }
    Weight { Major => WeightMajor, Minor => WeightMinor, }
    RelationKind {
        Supports => RelationSupports, Disputes => RelationDisputes, Qualifies => RelationQualifies,
        Updates => RelationUpdates, Repeats => RelationRepeats,
    }
}
