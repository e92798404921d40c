//! Deutsch: German, in the language of newsrooms.
//!
//! A claim is an „Aussage“: „Behauptung“ already doubts it, and „Angabe“ is too narrow for an intention or an opinion. What
//! evidence speaks against is not „widerlegt“, which would be a verdict. What is counted stands after a colon, since it can be
//! a noun or a participle, and people are named in words that fit everybody.

use crate::strings::Language;
use crate::strings::plural::{Category, PluralRule};
use crate::strings::word::{Counted, Word};

/// German.
pub static GERMAN: Language = Language { tag: "de", plural: PluralRule::OneOther, word, counted };

fn counted(counted: Counted) -> &'static [(Category, &'static str)] {
    use Category::{One, Other};
    match counted {
        Counted::Claims => &[(One, "{} Aussage"), (Other, "{} Aussagen")],
        Counted::Caveats => &[(One, "{} Vorbehalt"), (Other, "{} Vorbehalte")],
        Counted::Single => {
            &[(One, "{} beruht auf einer einzigen Quelle"), (Other, "{} beruhen jeweils auf einer einzigen Quelle")]
        }
        Counted::Unnamed => &[(One, "{} stammt von einer ungenannten Quelle"), (Other, "{} stammen von ungenannten Quellen")],
        Counted::Party => &[(One, "{} stammt von einer beteiligten Seite"), (Other, "{} stammen von einer beteiligten Seite")],
        Counted::Reports => &[(One, "{} Meldung"), (Other, "{} Meldungen")],
        Counted::Origins => &[(One, "{} Ursprung"), (Other, "{} unabhängige Ursprünge")],
        Counted::Problems => {
            &[(One, "{} Problem in der Datei mit den Aussagen"), (Other, "{} Probleme in der Datei mit den Aussagen")]
        }
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Caption => "Die Aussagen in diesem Artikel",
        Word::ColumnClaim => "Aussage",
        Word::ColumnSpeaker => "Wer das sagt",
        Word::ColumnAsOf => "Stand",
        Word::ColumnStatus => "Status",
        Word::Updated => "aktualisiert: {}",
        Word::SourceIs => "Quelle",
        Word::NoSource => "keine Quelle angegeben",
        Word::NoCaveats => "keine Vorbehalte angegeben",
        Word::NothingMore => "Mehr ist zu dieser Aussage nicht angegeben.",
        Word::HeadingSource => "Quelle",
        Word::HeadingCitations => "Zum Nachlesen",
        Word::HeadingCaveats => "Vorbehalte",
        Word::HeadingStanding => "Wie es darum steht",
        Word::HeadingRelations => "Bezug zu anderen Aussagen",
        Word::HeadingRevisions => "Änderungen an dieser Zeile",
        Word::FactSpeaker => "Wer",
        Word::FactNaming => "Identität",
        Word::FactStake => "Interesse",
        Word::FactWords => "Verb",
        Word::FactSaid => "Geäußert",
        Word::FactAsOf => "Stand",
        Word::FactPlace => "Ort",
        Word::FactBasis => "Grundlage",
        Word::FactRelay => "Weitergegeben von",
        Word::FactFigure => "Zahl",
        Word::FactCounts => "Was gezählt wird",
        Word::FactParts => "Davon",
        Word::FactPeriod => "Zeitraum",
        Word::FactKind => "Art",
        Word::FactStatus => "Status",
        Word::FactSince => "Seit",
        Word::FactAssessment => "Unsere Bewertung",
        Word::Overview => "Wie es um die Aussagen steht",
        Word::OvertakenOn => "Traf zu, als der Artikel entstand. Überholt seit {}",
        Word::OvertakenSince => "Traf zu, als der Artikel entstand. Inzwischen überholt",
        Word::CorrectedOn => "Korrektur ({})",
        Word::SaidBefore => "Zuvor hieß es",
        Word::HeadingPlot => "Zahlen im Vergleich",
        Word::PlotClaim => "Aussage {}",
        Word::PlotAsOf => "Stand {}",
        Word::PlotApart => "Nicht auf der Skala",
        Word::AlsoCounts => "auch gezählt: {}",
        Word::ApartCounts => "nur gezählt: {}",
        Word::ApartUnsaid => "sagt nicht, was gezählt wird",
        Word::ApartUnit => "in einer anderen Einheit",
        Word::ApartTime => "für einen anderen Zeitraum",
        Word::DisputedBy => "Dem widerspricht",
        Word::RelayThen => ", dann ",
        Word::ListOr => " oder ",
        Word::ListNot => ", nicht ",
        Word::Glossary => "Was die Begriffe bedeuten",
        Word::StatusMeanings => {
            "Jemand sagt es; wir haben es nicht beurteilt.|\
             Wir konnten es nicht bestätigen.|\
             Andere bestätigen einen Teil davon.|\
             Unabhängige Quellen bestätigen es.|\
             Andere, die die Sache kennen, sagen etwas anderes.|\
             Es liegen gegenteilige Belege vor.|\
             Traf zu, als der Artikel entstand; seither haben die Ereignisse es überholt.|\
             Wer es gesagt hat, hat es zurückgenommen."
        }
        Word::CaveatMeanings => {
            "Niemand ohne eigenes Interesse hat es überprüft.|\
             Es stammt von einer der beteiligten Seiten.|\
             Die Leserschaft erfährt nicht, wer spricht.|\
             Niemand sonst sagt es aus eigener Kenntnis.|\
             Was es bestätigt, geht auf die Aussage selbst zurück.|\
             Wie es ermittelt wurde, wird nicht gesagt.|\
             Es kann Verschiedenes gemeint sein, etwa nur Tote oder Tote und Verletzte.|\
             Es umfasst mehr oder weniger, als es scheint: eine andere Zeit, einen anderen Ort oder eine andere Gruppe.|\
             Seither kann sich die Lage geändert haben.|\
             Aus einer anderen Zahl errechnet, nicht gezählt.|\
             Ein Teil dessen, was gezählt wird, wurde wahrscheinlich nicht erfasst.|\
             Manches ist wahrscheinlich doppelt oder zu viel gezählt.|\
             Die Worte wurden in eine andere Sprache übertragen.|\
             Andere nennen eine andere Zahl oder schildern es anders.|\
             Die Angaben passen nicht zueinander oder nicht zu dem, was daneben steht.|\
             Es lässt sich noch nicht überprüfen.|\
             Was sonst noch zu wissen ist."
        }
        Word::Casualties => "(Verluste)",
        Word::CasualtiesMean => "Verluste: Getötete und Verletzte, oft auch Vermisste und Gefangene. Nicht allein Todesfälle.",
        Word::StakeIs => "Ist {}",
        Word::StakeAnd => " und ",
        Word::Quote => "Im Wortlaut",
        Word::AnonymousBecause => "Grund: {}",
        Word::AnonymousNoReason => "ohne Angabe von Gründen",
        Word::CitationPrimary => "eigene Veröffentlichung der Quelle",
        Word::CitationPublished => "veröffentlicht: {}",
        Word::CitationAccessed => "abgerufen: {}",
        Word::CitationArchived => "Archivkopie",
        Word::CitationArchivedOn => "Archivkopie ({})",
        Word::CitationUntitled => "ohne Titel",
        Word::Settles => "Was Klarheit brächte",
        Word::RevisionChanged => "Änderung",
        Word::RevisionCorrected => "Korrektur",
        Word::RevisionFrom => "vorher",
        Word::RevisionTo => "jetzt",
        Word::ByWhom => "von {}",
        Word::NoticeEmpty => "Zu diesem Artikel sind noch keine Aussagen verzeichnet.",
        Word::NoticeBroken => "Die Aussagen dieses Artikels konnten nicht gelesen werden.",
        Word::NoticeBrokenPart => "Die Liste der Aussagen bricht hier ab: Der Rest konnte nicht gelesen werden.",
        Word::NoticeUnreachable => "Die Aussagen dieses Artikels konnten nicht geladen werden.",
        Word::ListComma => ", ",
        Word::ListSemicolon => "; ",
        Word::SentenceEnd => ". ",
        Word::LabelColon => ": ",
        Word::NumberGroup => ".",
        Word::NumberGroupedFrom => "1000",
        Word::NumberDecimal => ",",
        Word::BoundAbout => "etwa {}",
        Word::BoundAtLeast => "mindestens {}",
        Word::BoundAtMost => "höchstens {}",
        Word::BoundNearly => "fast {}",
        Word::BoundOver => "mehr als {}",
        Word::RangeTo => " bis ",
        Word::RangeFrom => "{} oder mehr",
        Word::RangeUpTo => "bis zu {}",
        Word::RangeBetween => "Spanne: {}",
        Word::DateDay => "{d}. {m} {y}",
        Word::DateMonth => "{m} {y}",
        Word::DateYear => "{}",
        Word::DateInterval => "{} bis {2}",
        Word::DateSince => "seit {}",
        Word::DateUntil => "bis {}",
        Word::DateAbout => "etwa {}",
        Word::DateUncertain => "{} (unsicher)",
        Word::DateAboutUncertain => "etwa {} (unsicher)",
        Word::DateDecade => "{}er-Jahre",
        Word::DateBefore => "{} v.\u{a0}Chr.",
        Word::Months => "Jan.|Feb.|März|Apr.|Mai|Juni|Juli|Aug.|Sept.|Okt.|Nov.|Dez.",
        Word::Seasons => "Frühjahr|Sommer|Herbst|Winter",
        Word::StatusAttributed => "Laut Quelle",
        Word::StatusUnverified => "Nicht verifiziert",
        Word::StatusPartlyCorroborated => "Teilweise bestätigt",
        Word::StatusCorroborated => "Unabhängig bestätigt",
        Word::StatusDisputed => "Bestritten",
        Word::StatusContradicted => "Gegenteilige Belege",
        Word::StatusOvertaken => "Überholt",
        Word::StatusWithdrawn => "Zurückgenommen",
        Word::KindQuantity => "eine Zahl",
        Word::KindEvent => "ein Ereignis",
        Word::KindIntent => "eine Absicht",
        Word::KindDenial => "ein Dementi",
        Word::KindPrediction => "eine Vorhersage",
        Word::KindOpinion => "eine Meinung",
        Word::ForceStates => "als Tatsache",
        Word::ForceEstimates => "als Schätzung",
        Word::ForceClaims => "als Standpunkt",
        Word::ForceAlleges => "als Vorwurf",
        Word::ForceDenies => "als Dementi",
        Word::ForceAdmits => "als Eingeständnis",
        Word::ForceBelieves => "als Überzeugung",
        Word::BasisNamedCount => "eine namentliche Zählung",
        Word::BasisRecords => "Register und Akten",
        Word::BasisIntercept => "abgefangene Kommunikation",
        Word::BasisSatellite => "Satellitenbilder",
        Word::BasisFootage => "Foto- oder Videoaufnahmen",
        Word::BasisModel => "ein Modell",
        Word::BasisRatio => "mit einem üblichen Verhältnis aus einer anderen Zahl errechnet",
        Word::BasisTestimony => "eigenes Erleben",
        Word::BasisDocuments => "Dokumente",
        Word::BasisUndisclosed => "nicht offengelegt",
        Word::TypePerson => "Person",
        Word::TypeOrganisation => "Organisation",
        Word::TypeGovernment => "Regierung",
        Word::TypeMilitary => "Militär",
        Word::TypeIntelligence => "Nachrichtendienst",
        Word::TypeMedia => "Nachrichtenmedium",
        Word::TypeResearcher => "Forscherin oder Forscher",
        Word::TypeEyewitness => "Augenzeugin oder Augenzeuge",
        Word::TypeDocument => "Dokument",
        Word::NamingNamed => "namentlich genannt",
        Word::NamingAnonymous => "anonym",
        Word::NamingCollective => "eine Gruppe, aus der niemand genannt wird",
        Word::SideParty => "eine der beteiligten Seiten",
        Word::SideAlly => "mit einer der Seiten verbündet",
        Word::SideOpponent => "gegen eine der Seiten",
        Word::SideIndependent => "unabhängig",
        Word::SideUnknown => "Seite nicht bekannt",
        Word::GainsHigher => "profitiert von einer höheren Zahl",
        Word::GainsLower => "profitiert von einer niedrigeren Zahl",
        Word::GainsNone => "profitiert weder von einer höheren noch von einer niedrigeren Zahl",
        Word::GainsUnknown => "Nutzen nicht bekannt",
        Word::CaveatNotIndependentlyVerified => "Nicht unabhängig überprüft",
        Word::CaveatPartyToConflict => "Konfliktpartei",
        Word::CaveatAnonymousSource => "Anonyme Quelle",
        Word::CaveatSingleSource => "Nur eine Quelle",
        Word::CaveatCircular => "Zirkuläre Quellen",
        Word::CaveatUndisclosedMethod => "Methode nicht offengelegt",
        Word::CaveatUnitAmbiguous => "Unklar, was gezählt wird",
        Word::CaveatScope => "Geltungsbereich",
        Word::CaveatStale => "Möglicherweise veraltet",
        Word::CaveatDerivedByRatio => "Über ein Verhältnis errechnet",
        Word::CaveatLikelyUndercount => "Wahrscheinlich zu niedrig",
        Word::CaveatLikelyOvercount => "Wahrscheinlich zu hoch",
        Word::CaveatTranslation => "Übersetzung",
        Word::CaveatDisputed => "Bestritten",
        Word::CaveatInternallyInconsistent => "In sich widersprüchlich",
        Word::CaveatPredictsFuture => "Betrifft die Zukunft",
        Word::CaveatOther => "Hinweis",
        Word::DirectionTooHigh => "möglicherweise zu hoch",
        Word::DirectionTooLow => "möglicherweise zu niedrig",
        Word::DirectionEither => "möglicherweise zu hoch oder zu niedrig",
        Word::DirectionUnknown => "Richtung nicht bekannt",
        Word::WeightMajor => "wesentlich",
        Word::WeightMinor => "geringfügig",
        Word::RelationSupports => "Stützt",
        Word::RelationDisputes => "Widerspricht",
        Word::RelationQualifies => "Relativiert",
        Word::RelationUpdates => "Aktualisiert",
        Word::RelationRepeats => "Wiederholt",
        Word::RelationOther => "Siehe auch",
        Word::RelationClaim => "Aussage {}",
        Word::MarkName => "Aussage {}",
        Word::CardWay => "Quelle und Vorbehalte",
        Word::ToPassage => "Im Artikel",
        Word::ToPassageOf => "Im Artikel, {} von {2}",
        Word::CopyLink => "Link kopieren",
        Word::LinkCopied => "Link kopiert",
        Word::CopyCitation => "Quellenangabe kopieren",
        Word::CitationCopied => "Quellenangabe kopiert",
        Word::CitedArticle => "Artikel",
        Word::NoMatch => "Keine passende Aussage",
        Word::LeftOf => "{} von {2}",
        Word::SortedUp => "sortiert nach „{}“",
        Word::SortedDown => "sortiert nach „{}“, umgekehrt",
        Word::Range => "{}–{2} von {3} angezeigt",
        Word::Search => "Aussagen durchsuchen",
        Word::Any => "Alle",
        Word::FilterCaveat => "Vorbehalt",
        Word::OpenAll => "Alle aufklappen",
        Word::CloseAll => "Alle zuklappen",
        Word::PageMore => "{} weitere anzeigen",
        Word::PageAll => "Alle {} anzeigen",
        Word::PageFirst => "Erste",
        Word::PagePrevious => "Vorige",
        Word::PageNext => "Nächste",
        Word::PageLast => "Letzte",
        Word::Pages => "Seiten der Tabelle",
        Word::LoosenSearch => "ohne die Suche „{}“",
        Word::LoosenFilter => "ohne „{}“",
        Word::LoosenAll => "Alle Aussagen anzeigen",
        Word::Take => "Herunterladen",
        Word::TakeShown => "Auswahl als {}",
        Word::TakeAll => "Alles als {}",
        Word::Rest => "Alle {}",
    }
}
