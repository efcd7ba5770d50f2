//! What happens: campaigns and their editions, events, partner organisations.
//! Each domain is a module with the same file names; `index` keeps what can be
//! found in step with all of them. Training days get their own module when
//! their issue comes; nothing here stands in for it.
//!
//! Reads take any connection (`db.read()`, or `work.db()` inside a change) and
//! give plain values; a thing that is not there is `Error::Missing`:
//!
//! ```text
//! campaigns::all(db) -> Vec<Campaign>            default(db) -> Option<Campaign>      find(db, CampaignId) -> Campaign
//! campaigns::by_slug(db, &Slug) -> Campaign      editions(db, CampaignId) -> Vec<Edition>, newest first, planned ones too
//! campaigns::edition(db, EditionId) -> Edition   edition_by_slug(db, CampaignId, &Slug) -> Edition
//! campaigns::current(db, CampaignId, today: Date) -> Option<Edition>
//! campaigns::archive(db, CampaignId) -> Vec<ArchiveRow>                counts(db, &[EditionId]) -> BTreeMap<EditionId, Counts>
//! campaigns::themes(db, CampaignId) -> Vec<Theme>                      notes(db, EditionId) -> Vec<EditionNote>
//! campaigns::hashtags(db) -> Vec<Hashtag>                              hashtag_uses(db, &[HashtagId]) -> Vec<HashtagUse>
//! campaigns::rules::phase(days, now, &zone) -> Phase
//! campaigns::milestones::of(db, EditionId) -> Vec<Milestone>           milestones::today(db, EditionId, today: Date) -> Today
//! calls::of(db, EditionId) -> Option<Call>         find(db, EditionId) -> Call      published(db, &[EditionId]) -> Vec<Call>
//! calls::rules::state(&Call, now, &zone, is_archived) -> CallState     turns(&Call, now, &zone) -> Option<Instant>
//! practice::of(db, CampaignId) -> Vec<Question>
//! partners::list(db, &Filter) -> Listing<PartnerRow>                   find(db, PartnerId) / by_slug(db, &Slug) -> Partner
//! partners::all(db) -> Vec<Partner>, by name                           towns(db, EditionId) -> Vec<Text>
//! partners::leads(db, EditionId) -> Vec<Partner>
//! partners::membership(db, EditionId, PartnerId) -> Option<Membership>   memberships(db, PartnerId) -> Vec<Membership>
//! events::list(db, EditionId, &Filter, now: Instant) -> Listing<Event> find(db, EventId) / by_slug(db, EditionId, &Slug) -> Event
//! events::calendar(db, EditionId) -> Vec<Event>, all announced, cancelled too    towns(db, EditionId) -> Vec<Text>
//! ```
//!
//! Every input type has `parse(&Fields, …) -> Result<Self, Invalid>` and `to_fields()`, which a form that is opened
//! for changing something starts with; `From<&Edition>` and its like make the draft to change.
//!
//! Verbs take `&mut Work` (`store::write!(db, actor, |work| campaigns::plan(work, id, &draft, start))`):
//!
//! ```text
//! campaigns::open(&CampaignDraft) -> CampaignId       change(CampaignId, &CampaignDraft)     make_default(CampaignId)
//! campaigns::plan(CampaignId, &EditionDraft, Start) -> EditionId       change_edition(EditionId, &EditionDraft)
//! campaigns::set_look(EditionId, Look)                set_hashtags(EditionId, &[HashtagId])
//! campaigns::open_edition(EditionId)                  archive_edition(EditionId)
//! campaigns::add_theme(CampaignId, &ThemeDraft) -> ThemeId             change_theme(ThemeId, &ThemeDraft)
//! campaigns::add_hashtag(&HashtagDraft) -> HashtagId  note_history(HashtagId, &HistoryDraft)
//! campaigns::note_use(HashtagId, &UseDraft)           drop_use(HashtagId, NoteId)
//! campaigns::note(EditionId, &NoteDraft) -> NoteId
//! campaigns::milestones::add(EditionId, &MilestoneDraft) -> MilestoneId   change(MilestoneId, &MilestoneDraft)   remove(MilestoneId)
//! campaigns::milestones::review_all(EditionId)        review(MilestoneId)   done(MilestoneId)   undone(MilestoneId)
//! calls::write(EditionId, &CallDraft)                 publish(EditionId)     hide(EditionId)
//! practice::add(CampaignId, &QuestionDraft) -> QuestionId             end(QuestionId)
//! partners::add(&PartnerDraft) -> PartnerId           change(PartnerId, &PartnerDraft)
//! partners::join(EditionId, PartnerId, Part)          leave(EditionId, PartnerId)
//! events::draft(EditionId, &EventDraft) -> EventId    announce(EventId)     change(EventId, &EventDraft)   cancel(EventId)
//! events::set_people(EventId, &[EventPerson])         report(EventId, &Text)
//! ```

pub mod calls;
pub mod campaigns;
pub mod events;
mod fields;
mod index;
pub mod listing;
pub mod partners;
pub mod practice;
pub mod testing;
mod zone;

pub use fields::{Fields, WebAddress};
pub use listing::{Listing, PER_PAGE};
pub use zone::{Moment, Zone};

/// Makes the index of editions, events and partners anew.
pub async fn reindex(work: &mut store::Work) -> base::Result<()> {
    index::all(work).await
}
