//! More choices: never in the way, reachable from every answer. One question
//! at a time, each with an example; whatever is not answered stays no.

mod fields;
pub mod list;
pub mod topic;

/// One question, or a few that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Topic {
    Networks,
    Countries,
    Languages,
    Account,
    Comments,
    Made,
    Machines,
    Length,
    Condition,
}

impl Topic {
    const ALL: [Self; 9] = [
        Self::Networks,
        Self::Countries,
        Self::Languages,
        Self::Account,
        Self::Comments,
        Self::Made,
        Self::Machines,
        Self::Length,
        Self::Condition,
    ];
    /// As addresses write it.
    const fn name(self) -> &'static str {
        match self {
            Self::Networks => "networks",
            Self::Countries => "countries",
            Self::Languages => "languages",
            Self::Account => "account",
            Self::Comments => "comments",
            Self::Made => "made",
            Self::Machines => "machines",
            Self::Length => "length",
            Self::Condition => "condition",
        }
    }
    fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
    const fn title(self) -> &'static str {
        match self {
            Self::Networks => "my-more-networks",
            Self::Countries => "my-more-countries",
            Self::Languages => "my-more-languages",
            Self::Account => "my-more-account",
            Self::Comments => "my-more-comments",
            Self::Made => "my-more-made",
            Self::Machines => "my-more-machines",
            Self::Length => "my-more-length",
            Self::Condition => "my-more-condition",
        }
    }
    /// What it means, with an example.
    const fn lead(self) -> &'static str {
        match self {
            Self::Networks => "my-more-networks-lead",
            Self::Countries => "my-more-countries-lead",
            Self::Languages => "my-more-languages-lead",
            Self::Account => "my-more-account-lead",
            Self::Comments => "my-more-comments-lead",
            Self::Made => "my-more-made-lead",
            Self::Machines => "my-more-machines-lead",
            Self::Length => "my-more-length-lead",
            Self::Condition => "my-more-condition-lead",
        }
    }
}
