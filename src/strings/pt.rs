//! Português: Portuguese, in the language of newsrooms, in words that Brazil and Portugal have in common.
//!
//! A claim is an “afirmação”, which leaves open whether it is so: “alegação” already doubts it. Whatever agrees with it is
//! feminine; people are named in words that have one form for both genders. Words that the two countries spell or choose
//! differently, such as “fato”, “anônimo”, “registro” or “arquivo”, are avoided.

use crate::strings::Language;
use crate::strings::plural::{Category, PluralRule};
use crate::strings::word::{Counted, Word};

/// Portuguese.
pub static PORTUGUESE: Language = Language { tag: "pt", plural: PluralRule::French, word, counted };

fn counted(counted: Counted) -> &'static [(Category, &'static str)] {
    use Category::{One, Other};
    match counted {
        Counted::Claims => &[(One, "{} afirmação"), (Other, "{} afirmações")],
        Counted::Caveats => &[(One, "{} ressalva"), (Other, "{} ressalvas")],
        Counted::Single => &[(One, "{} depende de uma única fonte"), (Other, "{} dependem de uma única fonte")],
        Counted::Unnamed => &[(One, "{} vem de uma fonte sem nome"), (Other, "{} vêm de fontes sem nome")],
        Counted::Party => &[(One, "{} vem de uma das partes"), (Other, "{} vêm de uma das partes")],
        Counted::Reports => &[(One, "{} menção"), (Other, "{} menções")],
        Counted::Origins => &[(One, "{} origem"), (Other, "{} origens independentes")],
        Counted::Problems => {
            &[(One, "{} problema no documento das afirmações"), (Other, "{} problemas no documento das afirmações")]
        }
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Caption => "As afirmações deste artigo",
        Word::ColumnClaim => "Afirmação",
        Word::ColumnSpeaker => "Quem afirma",
        Word::ColumnAsOf => "Referente a",
        Word::ColumnStatus => "Situação",
        Word::Updated => "atualização: {}",
        Word::SourceIs => "Fonte",
        Word::NoSource => "fonte não indicada",
        Word::NoCaveats => "nenhuma ressalva indicada",
        Word::NothingMore => "Nada mais é indicado sobre esta afirmação.",
        Word::HeadingSource => "Fonte",
        Word::HeadingCitations => "Onde ler",
        Word::HeadingCaveats => "Ressalvas",
        Word::HeadingStanding => "Situação atual",
        Word::HeadingRelations => "Relação com outras afirmações",
        Word::HeadingRevisions => "Alterações nesta linha",
        Word::FactSpeaker => "Quem",
        Word::FactNaming => "Identidade",
        Word::FactStake => "Interesse",
        Word::FactWords => "Verbo",
        Word::FactSaid => "Feita em",
        Word::FactAsOf => "Referente a",
        Word::FactPlace => "Local",
        Word::FactBasis => "Base",
        Word::FactRelay => "Por meio de",
        Word::FactFigure => "Número",
        Word::FactCounts => "O que inclui",
        Word::FactParts => "Composição",
        Word::FactPeriod => "Período",
        Word::FactKind => "Tipo",
        Word::FactStatus => "Situação",
        Word::FactSince => "Desde",
        Word::FactAssessment => "Avaliação da redação",
        Word::Overview => "Situação das afirmações",
        Word::OvertakenOn => "Verdadeira quando foi escrita. Ultrapassada ({})",
        Word::OvertakenSince => "Verdadeira quando foi escrita. Ultrapassada desde então",
        Word::CorrectedOn => "Correção ({})",
        Word::SaidBefore => "Antes dizia",
        Word::HeadingPlot => "Comparação de números",
        Word::PlotClaim => "Afirmação {}",
        Word::PlotAsOf => "referente a {}",
        Word::PlotApart => "Fora da escala",
        Word::AlsoCounts => "inclui também {}",
        Word::ApartCounts => "inclui apenas {}",
        Word::ApartUnsaid => "não diz o que inclui",
        Word::ApartUnit => "em outra unidade",
        Word::ApartTime => "para outro período",
        Word::DisputedBy => "Em sentido contrário,",
        Word::RelayThen => ", depois ",
        Word::ListOr => " ou ",
        Word::ListNot => ", mas não ",
        Word::Glossary => "O que significam os termos",
        Word::StatusMeanings => {
            "Alguém afirma isso; não fizemos nenhum juízo.|\
             Não conseguimos confirmá-la.|\
             É confirmada em parte por outros.|\
             É confirmada por fontes independentes.|\
             Outros, com conhecimento do assunto, dizem outra coisa.|\
             Há provas que apontam em sentido contrário.|\
             Verdadeira quando foi escrita; os acontecimentos mudaram a situação.|\
             Quem a fez voltou atrás."
        }
        Word::CaveatMeanings => {
            "Ninguém sem interesse no assunto a verificou.|\
             Vem de uma das partes.|\
             Não se diz aos leitores quem fala.|\
             Ninguém mais diz o mesmo por conhecimento próprio.|\
             O que a confirma remonta à própria afirmação.|\
             Não se diz como se chegou a ela.|\
             Pode significar coisas diferentes, como mortos, ou mortos e feridos.|\
             Abrange mais ou menos do que parece: outra época, outro lugar ou outro grupo.|\
             A situação pode ter mudado desde então.|\
             É um cálculo a partir de outro número, não uma contagem.|\
             É provável que parte do que se conta tenha ficado de fora.|\
             É provável que algo tenha sido contado duas vezes ou a mais.|\
             As palavras foram traduzidas para outra língua.|\
             Outros dão outro número ou outra versão.|\
             Não é coerente em si mesma ou com o que a rodeia.|\
             Ainda não pode ser verificada.|\
             Algo mais que convém saber."
        }
        Word::Casualties => "(baixas)",
        Word::CasualtiesMean => {
            "Baixas: os mortos e os feridos, muitas vezes também os desaparecidos e os prisioneiros. Não apenas os mortos."
        }
        Word::StakeIs => "É {}",
        Word::StakeAnd => " e ",
        Word::Quote => "Citação textual",
        Word::AnonymousBecause => "motivo: {}",
        Word::AnonymousNoReason => "sem motivo indicado",
        Word::CitationPrimary => "publicação da própria fonte",
        Word::CitationPublished => "publicação: {}",
        Word::CitationAccessed => "consulta: {}",
        Word::CitationArchived => "cópia arquivada",
        Word::CitationArchivedOn => "cópia arquivada ({})",
        Word::CitationUntitled => "sem título",
        Word::Settles => "O que permitiria esclarecer",
        Word::RevisionChanged => "alteração",
        Word::RevisionCorrected => "correção",
        Word::RevisionFrom => "antes",
        Word::RevisionTo => "agora",
        Word::ByWhom => "por {}",
        Word::NoticeEmpty => "Ainda não há afirmações listadas para este artigo.",
        Word::NoticeBroken => "Não foi possível ler as afirmações deste artigo.",
        Word::NoticeBrokenPart => "A lista de afirmações interrompe-se aqui: não foi possível ler o resto.",
        Word::NoticeUnreachable => "Não foi possível carregar as afirmações deste artigo.",
        Word::ListComma => ", ",
        Word::ListSemicolon => "; ",
        Word::SentenceEnd => ". ",
        Word::LabelColon => ": ",
        Word::NumberGroup => ".",
        Word::NumberGroupedFrom => "1000",
        Word::NumberDecimal => ",",
        Word::BoundAbout => "cerca de {}",
        Word::BoundAtLeast => "pelo menos {}",
        Word::BoundAtMost => "no máximo {}",
        Word::BoundNearly => "quase {}",
        Word::BoundOver => "mais de {}",
        Word::RangeTo => " a ",
        Word::RangeFrom => "{} ou mais",
        Word::RangeUpTo => "até {}",
        Word::RangeBetween => "intervalo: {}",
        Word::DateDay => "{d} de {m} de {y}",
        Word::DateMonth => "{m} de {y}",
        Word::DateYear => "{}",
        Word::DateInterval => "{} a {2}",
        Word::DateSince => "desde {}",
        Word::DateUntil => "até {}",
        Word::DateAbout => "cerca de {}",
        Word::DateUncertain => "{} (data incerta)",
        Word::DateAboutUncertain => "cerca de {} (data incerta)",
        Word::DateDecade => "década de {}",
        Word::DateBefore => "{} a.C.",
        Word::Months => "jan.|fev.|mar.|abr.|mai.|jun.|jul.|ago.|set.|out.|nov.|dez.",
        Word::Seasons => "primavera|verão|outono|inverno",
        Word::StatusAttributed => "Segundo a fonte",
        Word::StatusUnverified => "Não verificada",
        Word::StatusPartlyCorroborated => "Corroborada em parte",
        Word::StatusCorroborated => "Corroborada",
        Word::StatusDisputed => "Contestada",
        Word::StatusContradicted => "Provas em contrário",
        Word::StatusOvertaken => "Ultrapassada",
        Word::StatusWithdrawn => "Retirada",
        Word::KindQuantity => "um número",
        Word::KindEvent => "um acontecimento",
        Word::KindIntent => "uma intenção",
        Word::KindDenial => "um desmentido",
        Word::KindPrediction => "uma previsão",
        Word::KindOpinion => "uma opinião",
        Word::ForceStates => "como afirmação direta",
        Word::ForceEstimates => "como estimativa",
        Word::ForceClaims => "como asserção",
        Word::ForceAlleges => "como acusação",
        Word::ForceDenies => "como desmentido",
        Word::ForceAdmits => "como admissão",
        Word::ForceBelieves => "como convicção",
        Word::BasisNamedCount => "uma contagem nome a nome",
        Word::BasisRecords => "dados oficiais ou de empresas",
        Word::BasisIntercept => "escutas",
        Word::BasisSatellite => "imagens de satélite",
        Word::BasisFootage => "fotografias ou vídeos",
        Word::BasisModel => "um modelo",
        Word::BasisRatio => "um cálculo a partir de outro número com uma proporção habitual",
        Word::BasisTestimony => "testemunhos",
        Word::BasisDocuments => "documentos",
        Word::BasisUndisclosed => "não divulgada",
        Word::TypePerson => "pessoa",
        Word::TypeOrganisation => "organização",
        Word::TypeGovernment => "governo",
        Word::TypeMilitary => "forças armadas",
        Word::TypeIntelligence => "serviço de inteligência",
        Word::TypeMedia => "meio de comunicação",
        Word::TypeResearcher => "especialista",
        Word::TypeEyewitness => "testemunha ocular",
        Word::TypeDocument => "documento",
        Word::NamingNamed => "com o nome indicado",
        Word::NamingAnonymous => "sob anonimato",
        Word::NamingCollective => "um grupo do qual ninguém é nomeado",
        Word::SideParty => "uma das partes",
        Word::SideAlly => "favorável a uma das partes",
        Word::SideOpponent => "rival de uma das partes",
        Word::SideIndependent => "independente",
        Word::SideUnknown => "posição desconhecida",
        Word::GainsHigher => "ganha com um número mais alto",
        Word::GainsLower => "ganha com um número mais baixo",
        Word::GainsNone => "não ganha nem com um número mais alto nem com um mais baixo",
        Word::GainsUnknown => "interesse desconhecido",
        Word::CaveatNotIndependentlyVerified => "Sem verificação independente",
        Word::CaveatPartyToConflict => "Parte no conflito",
        Word::CaveatAnonymousSource => "Fonte sob anonimato",
        Word::CaveatSingleSource => "Fonte única",
        Word::CaveatCircular => "Fontes circulares",
        Word::CaveatUndisclosedMethod => "Método não divulgado",
        Word::CaveatUnitAmbiguous => "Não está claro o que se conta",
        Word::CaveatScope => "Abrangência",
        Word::CaveatStale => "Talvez desatualizada",
        Word::CaveatDerivedByRatio => "Cálculo por proporção",
        Word::CaveatLikelyUndercount => "Provável contagem a menos",
        Word::CaveatLikelyOvercount => "Provável contagem a mais",
        Word::CaveatTranslation => "Tradução",
        Word::CaveatDisputed => "Contestada",
        Word::CaveatInternallyInconsistent => "Incoerência interna",
        Word::CaveatPredictsFuture => "Sobre o futuro",
        Word::CaveatOther => "Nota",
        Word::DirectionTooHigh => "pode estar acima do real",
        Word::DirectionTooLow => "pode estar abaixo do real",
        Word::DirectionEither => "pode estar acima ou abaixo do real",
        Word::DirectionUnknown => "direção desconhecida",
        Word::WeightMajor => "importante",
        Word::WeightMinor => "menor",
        Word::RelationSupports => "Apoia",
        Word::RelationDisputes => "Contesta",
        Word::RelationQualifies => "Relativiza",
        Word::RelationUpdates => "Atualiza",
        Word::RelationRepeats => "Repete",
        Word::RelationOther => "Ver também",
        Word::RelationClaim => "a afirmação {}",
        Word::MarkName => "Afirmação {}",
        Word::CardWay => "Fonte e ressalvas",
        Word::ToPassage => "No artigo",
        Word::ToPassageOf => "No artigo, {} de {2}",
        Word::CopyLink => "Copiar link",
        Word::LinkCopied => "Link copiado",
        Word::CopyCitation => "Copiar referência",
        Word::CitationCopied => "Referência copiada",
        Word::CitedArticle => "Artigo",
        Word::NoMatch => "Nenhuma afirmação encontrada",
        Word::LeftOf => "{} de {2}",
        Word::SortedUp => "ordenação por “{}”",
        Word::SortedDown => "ordenação por “{}”, em sentido inverso",
        Word::Range => "exibição de {} a {2} de {3}",
        Word::Search => "Pesquisar nas afirmações",
        Word::Any => "Tudo",
        Word::FilterCaveat => "Ressalva",
        Word::OpenAll => "Abrir tudo",
        Word::CloseAll => "Fechar tudo",
        Word::PageMore => "Mostrar mais {}",
        Word::PageAll => "Mostrar tudo ({})",
        Word::PageFirst => "Primeira",
        Word::PagePrevious => "Anterior",
        Word::PageNext => "Seguinte",
        Word::PageLast => "Última",
        Word::Pages => "Páginas da tabela",
        Word::LoosenSearch => "sem a pesquisa “{}”",
        Word::LoosenFilter => "sem “{}”",
        Word::LoosenAll => "Mostrar todas as afirmações",
        Word::Take => "Download",
        Word::TakeShown => "A seleção em {}",
        Word::TakeAll => "Tudo em {}",
        Word::Rest => "Ver tudo: {}",
    }
}
