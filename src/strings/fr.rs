//! Français: French, in the language of newsrooms.
//!
//! A claim is an « affirmation », which leaves open whether it is so: « allégation » and « prétention » already doubt it.
//! Whatever agrees with it is feminine; people are named in words that have one form for both genders. A date is given
//! without an article or a preposition, since it can be a day, a month, a season or a year: « 2025 et après », « correction
//! (janv. 2025) ».

use crate::strings::Language;
use crate::strings::plural::{Category, PluralRule};
use crate::strings::word::{Counted, Word};

/// French.
pub static FRENCH: Language = Language { tag: "fr", plural: PluralRule::French, word, counted };

fn counted(counted: Counted) -> &'static [(Category, &'static str)] {
    use Category::{One, Other};
    match counted {
        Counted::Claims => &[(One, "{} affirmation"), (Other, "{} affirmations")],
        Counted::Caveats => &[(One, "{} réserve"), (Other, "{} réserves")],
        Counted::Single => &[(One, "{} repose sur une seule source"), (Other, "{} reposent sur une seule source")],
        Counted::Unnamed => &[(One, "{} émane d’une source non nommée"), (Other, "{} émanent de sources non nommées")],
        Counted::Party => &[(One, "{} émane de l’une des parties"), (Other, "{} émanent de l’une des parties")],
        Counted::Reports => &[(One, "{} mention"), (Other, "{} mentions")],
        Counted::Origins => &[(One, "{} origine"), (Other, "{} origines indépendantes")],
        Counted::Problems => {
            &[(One, "{} problème dans le fichier des affirmations"), (Other, "{} problèmes dans le fichier des affirmations")]
        }
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Caption => "Les affirmations de cet article",
        Word::ColumnClaim => "Affirmation",
        Word::ColumnSpeaker => "Qui l’affirme",
        Word::ColumnAsOf => "Date de référence",
        Word::ColumnStatus => "Statut",
        Word::Updated => "mise à jour\u{a0}: {}",
        Word::SourceIs => "Source",
        Word::NoSource => "source non indiquée",
        Word::NoCaveats => "aucune réserve indiquée",
        Word::NothingMore => "Rien d’autre n’est indiqué sur cette affirmation.",
        Word::HeadingSource => "Source",
        Word::HeadingCitations => "Où la lire",
        Word::HeadingCaveats => "Réserves",
        Word::HeadingStanding => "État actuel",
        Word::HeadingRelations => "Liens avec d’autres affirmations",
        Word::HeadingRevisions => "Modifications de cette ligne",
        Word::FactSpeaker => "Qui",
        Word::FactNaming => "Identité",
        Word::FactStake => "Intérêt",
        Word::FactWords => "Verbe",
        Word::FactSaid => "Énoncée",
        Word::FactAsOf => "Date de référence",
        Word::FactPlace => "Lieu",
        Word::FactBasis => "Fondement",
        Word::FactRelay => "Relayée par",
        Word::FactFigure => "Chiffre",
        Word::FactCounts => "Ce qui est compté",
        Word::FactParts => "Dont",
        Word::FactPeriod => "Période",
        Word::FactKind => "Type",
        Word::FactStatus => "Statut",
        Word::FactSince => "Depuis",
        Word::FactAssessment => "Notre évaluation",
        Word::Overview => "État des affirmations",
        Word::OvertakenOn => "Exacte au moment de la rédaction. Dépassée ({})",
        Word::OvertakenSince => "Exacte au moment de la rédaction. Dépassée depuis lors",
        Word::CorrectedOn => "Correction ({})",
        Word::SaidBefore => "Version précédente",
        Word::HeadingPlot => "Chiffres en présence",
        Word::PlotClaim => "Affirmation {}",
        Word::PlotAsOf => "date\u{a0}: {}",
        Word::PlotApart => "Hors graphique",
        Word::AlsoCounts => "y compris {}",
        Word::ApartCounts => "uniquement {}",
        Word::ApartUnsaid => "ne précise pas ce qui est compté",
        Word::ApartUnit => "dans une autre unité",
        Word::ApartTime => "pour une autre période",
        Word::DisputedBy => "Contestée par",
        Word::RelayThen => ", puis ",
        Word::ListOr => " ou ",
        Word::ListNot => ", mais pas ",
        Word::Glossary => "Le sens des mots",
        Word::StatusMeanings => {
            "Quelqu’un l’affirme\u{202f}; nous ne nous sommes pas prononcés.|\
             Nous n’avons pas pu la confirmer.|\
             D’autres en confirment une partie.|\
             Des sources indépendantes la confirment.|\
             D’autres, qui ont connaissance des faits, disent autre chose.|\
             Des éléments de preuve vont en sens contraire.|\
             Exacte au moment de la rédaction\u{202f}; la situation a changé depuis.|\
             La source est revenue sur ses propos."
        }
        Word::CaveatMeanings => {
            "Aucun tiers sans intérêt dans l’affaire ne l’a vérifiée.|\
             Elle émane de l’une des parties.|\
             On ne dit pas aux lecteurs qui parle.|\
             Personne d’autre ne l’affirme de première main.|\
             Ce qui la confirme remonte à l’affirmation elle-même.|\
             La façon dont elle a été obtenue n’est pas précisée.|\
             Il peut désigner plusieurs choses, par exemple les morts, ou les morts et les blessés.|\
             Elle couvre plus ou moins qu’il n’y paraît\u{a0}: autre période, autre lieu ou autre groupe.|\
             La situation a pu changer depuis.|\
             Chiffre calculé à partir d’un autre, et non compté.|\
             Une partie de ce qui est compté a probablement échappé au décompte.|\
             Certains cas sont probablement comptés deux fois, ou en trop.|\
             Les propos ont été traduits.|\
             D’autres donnent un autre chiffre ou une autre version.|\
             Elle se contredit, ou ne concorde pas avec ce qui l’entoure.|\
             Elle ne peut pas encore être vérifiée.|\
             Autre chose à savoir."
        }
        Word::Casualties => "(pertes)",
        Word::CasualtiesMean => {
            "Pertes\u{a0}: les tués et les blessés, souvent aussi les disparus et les prisonniers. Pas les morts seulement."
        }
        Word::StakeIs => "Est {}",
        Word::StakeAnd => " et ",
        Word::Quote => "Mot pour mot",
        Word::AnonymousBecause => "motif\u{a0}: {}",
        Word::AnonymousNoReason => "sans motif indiqué",
        Word::CitationPrimary => "publication de la source elle-même",
        Word::CitationPublished => "publication\u{a0}: {}",
        Word::CitationAccessed => "consultation\u{a0}: {}",
        Word::CitationArchived => "copie archivée",
        Word::CitationArchivedOn => "copie archivée ({})",
        Word::CitationUntitled => "sans titre",
        Word::Settles => "Ce qui trancherait",
        Word::RevisionChanged => "modification",
        Word::RevisionCorrected => "correction",
        Word::RevisionFrom => "avant",
        Word::RevisionTo => "désormais",
        Word::ByWhom => "par {}",
        Word::NoticeEmpty => "Aucune affirmation n’est encore recensée pour cet article.",
        Word::NoticeBroken => "Les affirmations de cet article n’ont pas pu être lues.",
        Word::NoticeBrokenPart => "La liste des affirmations s’interrompt ici\u{a0}: la suite n’a pas pu être lue.",
        Word::NoticeUnreachable => "Les affirmations de cet article n’ont pas pu être chargées.",
        Word::ListComma => ", ",
        Word::ListSemicolon => "\u{202f}; ",
        Word::SentenceEnd => ". ",
        Word::LabelColon => "\u{a0}: ",
        Word::NumberGroup => "\u{202f}",
        Word::NumberGroupedFrom => "1000",
        Word::NumberDecimal => ",",
        Word::BoundAbout => "environ {}",
        Word::BoundAtLeast => "au moins {}",
        Word::BoundAtMost => "au plus {}",
        Word::BoundNearly => "près de {}",
        Word::BoundOver => "plus de {}",
        Word::RangeTo => " à ",
        Word::RangeFrom => "{} ou plus",
        Word::RangeUpTo => "jusqu’à {}",
        Word::RangeBetween => "fourchette\u{a0}: {}",
        Word::DateDay => "{d} {m} {y}",
        Word::DateMonth => "{m} {y}",
        Word::DateYear => "{}",
        Word::DateInterval => "{}\u{a0}– {2}",
        Word::DateSince => "{} et après",
        Word::DateUntil => "{} et avant",
        Word::DateAbout => "{} environ",
        Word::DateUncertain => "{} (date incertaine)",
        Word::DateAboutUncertain => "{} environ (date incertaine)",
        Word::DateDecade => "années {}",
        Word::DateBefore => "{} av.\u{a0}J.-C.",
        Word::Months => "janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.",
        Word::Seasons => "printemps|été|automne|hiver",
        Word::StatusAttributed => "Selon la source",
        Word::StatusUnverified => "Non vérifiée",
        Word::StatusPartlyCorroborated => "Corroborée en partie",
        Word::StatusCorroborated => "Corroborée",
        Word::StatusDisputed => "Contestée",
        Word::StatusContradicted => "Contredite",
        Word::StatusOvertaken => "Dépassée",
        Word::StatusWithdrawn => "Retirée",
        Word::KindQuantity => "un chiffre",
        Word::KindEvent => "un événement",
        Word::KindIntent => "une intention",
        Word::KindDenial => "un démenti",
        Word::KindPrediction => "une prévision",
        Word::KindOpinion => "une opinion",
        Word::ForceStates => "comme un fait",
        Word::ForceEstimates => "comme une estimation",
        Word::ForceClaims => "comme une assertion",
        Word::ForceAlleges => "comme une accusation",
        Word::ForceDenies => "comme un démenti",
        Word::ForceAdmits => "comme un aveu",
        Word::ForceBelieves => "comme une conviction",
        Word::BasisNamedCount => "un décompte nominatif",
        Word::BasisRecords => "des registres",
        Word::BasisIntercept => "des communications interceptées",
        Word::BasisSatellite => "des images satellite",
        Word::BasisFootage => "des photos ou des vidéos",
        Word::BasisModel => "un modèle",
        Word::BasisRatio => "un calcul à partir d’un autre chiffre, selon un ratio usuel",
        Word::BasisTestimony => "un témoignage",
        Word::BasisDocuments => "des documents",
        Word::BasisUndisclosed => "non communiqué",
        Word::TypePerson => "personne",
        Word::TypeOrganisation => "organisation",
        Word::TypeGovernment => "gouvernement",
        Word::TypeMilitary => "forces armées",
        Word::TypeIntelligence => "service de renseignement",
        Word::TypeMedia => "média",
        Word::TypeResearcher => "spécialiste",
        Word::TypeEyewitness => "témoin oculaire",
        Word::TypeDocument => "document",
        Word::NamingNamed => "sous son nom",
        Word::NamingAnonymous => "anonyme",
        Word::NamingCollective => "un groupe dont personne n’est nommé",
        Word::SideParty => "l’une des parties",
        Word::SideAlly => "du côté de l’une des parties",
        Word::SideOpponent => "adversaire de l’une des parties",
        Word::SideIndependent => "sans lien avec les parties",
        Word::SideUnknown => "position inconnue",
        Word::GainsHigher => "a intérêt à un chiffre plus élevé",
        Word::GainsLower => "a intérêt à un chiffre plus bas",
        Word::GainsNone => "n’a intérêt ni à un chiffre plus élevé ni à un chiffre plus bas",
        Word::GainsUnknown => "intérêt inconnu",
        Word::CaveatNotIndependentlyVerified => "Sans vérification indépendante",
        Word::CaveatPartyToConflict => "Partie au conflit",
        Word::CaveatAnonymousSource => "Source anonyme",
        Word::CaveatSingleSource => "Source unique",
        Word::CaveatCircular => "Sources circulaires",
        Word::CaveatUndisclosedMethod => "Méthode non communiquée",
        Word::CaveatUnitAmbiguous => "Chiffre ambigu",
        Word::CaveatScope => "Périmètre",
        Word::CaveatStale => "N’est peut-être plus à jour",
        Word::CaveatDerivedByRatio => "Calcul par ratio",
        Word::CaveatLikelyUndercount => "Sous-estimation probable",
        Word::CaveatLikelyOvercount => "Surestimation probable",
        Word::CaveatTranslation => "Traduction",
        Word::CaveatDisputed => "Contestée",
        Word::CaveatInternallyInconsistent => "Incohérence interne",
        Word::CaveatPredictsFuture => "Porte sur l’avenir",
        Word::CaveatOther => "Note",
        Word::DirectionTooHigh => "surestimation possible",
        Word::DirectionTooLow => "sous-estimation possible",
        Word::DirectionEither => "surestimation ou sous-estimation possible",
        Word::DirectionUnknown => "sens inconnu",
        Word::WeightMajor => "réserve majeure",
        Word::WeightMinor => "réserve mineure",
        Word::RelationSupports => "Appuie",
        Word::RelationDisputes => "Conteste",
        Word::RelationQualifies => "Nuance",
        Word::RelationUpdates => "Actualise",
        Word::RelationRepeats => "Répète",
        Word::RelationOther => "Voir aussi",
        Word::RelationClaim => "l’affirmation {}",
        Word::MarkName => "Affirmation {}",
        Word::CardWay => "Source et réserves",
        Word::ToPassage => "Dans l’article",
        Word::ToPassageOf => "Dans l’article, {} sur {2}",
        Word::CopyLink => "Copier le lien",
        Word::LinkCopied => "Lien copié",
        Word::CopyCitation => "Copier la référence",
        Word::CitationCopied => "Référence copiée",
        Word::CitedArticle => "Article",
        Word::NoMatch => "Aucune affirmation ne correspond",
        Word::LeftOf => "{} sur {2}",
        Word::SortedUp => "tri par «\u{a0}{}\u{a0}»",
        Word::SortedDown => "tri par «\u{a0}{}\u{a0}», en ordre inverse",
        Word::Range => "affichage de {} à {2} sur {3}",
        Word::Search => "Rechercher une affirmation",
        Word::Any => "Tout",
        Word::FilterCaveat => "Réserve",
        Word::OpenAll => "Tout déplier",
        Word::CloseAll => "Tout replier",
        Word::PageMore => "Afficher {} de plus",
        Word::PageAll => "Tout afficher ({})",
        Word::PageFirst => "Première",
        Word::PagePrevious => "Précédente",
        Word::PageNext => "Suivante",
        Word::PageLast => "Dernière",
        Word::Pages => "Pages du tableau",
        Word::LoosenSearch => "sans la recherche «\u{a0}{}\u{a0}»",
        Word::LoosenFilter => "sans «\u{a0}{}\u{a0}»",
        Word::LoosenAll => "Afficher toutes les affirmations",
        Word::Take => "Télécharger",
        Word::TakeShown => "La sélection en {}",
        Word::TakeAll => "Tout en {}",
        Word::Rest => "Tout voir\u{a0}: {}",
    }
}
