//! Every address of the desk, and what somebody needs for it: `Open` to
//! anyone, `Staff` for anyone signed in, else one act of
//! `people::accounts::rules`. A line without it does not compile.

use crate::answer::dress;
use crate::needed::{desk, needs};
use crate::people as desk_people;
use crate::signed::Needs;
use crate::{
    account, applications, audit, bases, by_hand, check_ins, concerns, editions, events, hashtags, heard, jobs, media,
    network, notices, outbox, partners, passkeys, payments, permissions, practice, search, selection, settings,
    sign_in, staff, stories, today, toolkit, training,
};
use axum::routing::MethodRouter;
use axum::{Extension, Router, middleware};
use door::House;
use people::accounts::Act;

desk! {
    // the way in and out
    Open    get    "/desk/sign-in"                                  => sign_in::show;
    Open    post   "/desk/sign-in"                                  => sign_in::ask;
    Open    get    "/desk/sign-in/{secret}"                         => sign_in::open;
    Open    post   "/desk/sign-in/{secret}"                         => sign_in::enter;
    Open    post   "/desk/passkey/options"                          => passkeys::sign_in_options;
    Open    post   "/desk/passkey"                                  => passkeys::sign_in;
    Staff   post   "/desk/sign-out"                                 => sign_in::leave;
    Staff   get    "/desk/account/"                                 => account::show;
    Staff   post   "/desk/account/"                                 => account::save;
    Staff   post   "/desk/account/sessions/{id}/end"                => account::end_session;
    Staff   post   "/desk/account/passkeys/options"                 => passkeys::add_options;
    Staff   post   "/desk/account/passkeys"                         => passkeys::add;
    Staff   get    "/desk/account/passkeys/{id}"                    => passkeys::edit;
    Staff   post   "/desk/account/passkeys/{id}"                    => passkeys::rename;
    Staff   post   "/desk/account/passkeys/{id}/remove"             => passkeys::remove;

    Staff   get    "/desk/"                                         => today::show;
    Staff   get    "/desk"                                          => today::home;

    // campaigns, their editions, what is due
    Staff            get    "/desk/editions/"                                     => editions::list;
    PlanEdition      get    "/desk/editions/new"                                  => editions::plan::new;
    PlanEdition      post   "/desk/editions/new"                                  => editions::plan::plan;
    Staff            get    "/desk/editions/{id}/"                                => editions::show::show;
    PlanEdition      get    "/desk/editions/{id}/edit"                            => editions::plan::edit;
    PlanEdition      post   "/desk/editions/{id}/edit"                            => editions::plan::save;
    PlanEdition      get    "/desk/editions/{id}/next"                            => editions::plan::next;
    PlanEdition      post   "/desk/editions/{id}/open"                            => editions::state::open;
    Staff            get    "/desk/editions/{id}/call"                            => editions::call::show;
    WriteCall        get    "/desk/editions/{id}/call/edit"                       => editions::call::edit;
    WriteCall        post   "/desk/editions/{id}/call/edit"                       => editions::call::save;
    WriteCall        post   "/desk/editions/{id}/call/publish"                    => editions::call::publish;
    WriteCall        post   "/desk/editions/{id}/call/hide"                       => editions::call::hide;
    TranslateCall    get    "/desk/editions/{id}/call/language"                   => editions::call_language::edit;
    TranslateCall    post   "/desk/editions/{id}/call/language"                   => editions::call_language::save;
    SeePersonas      get    "/desk/editions/{id}/board"                           => editions::board::show;
    TakeFiles        post   "/desk/editions/{id}/board/file"                      => editions::board_file::take;
    ReviewMilestones post   "/desk/editions/{id}/board/days"                      => editions::board::set_dues;
    SeePersonas      get    "/desk/editions/{id}/evaluation"                      => editions::evaluation::show;
    SeePersonas      get    "/desk/editions/{id}/evaluation.pdf"                  => editions::evaluation::report;
    AskNetwork       get    "/desk/editions/{id}/alumni"                          => editions::alumni::show;
    AskNetwork       post   "/desk/editions/{id}/alumni"                          => editions::alumni::ask;
    EnrolPeople      post   "/desk/editions/{id}/alumni/{persona}/place"          => editions::alumni::place;
    SeeTraining      get    "/desk/editions/{id}/training"                        => training::list::show;
    SeeTraining      get    "/desk/editions/{id}/training/agenda.pdf"             => training::papers::agenda;
    SeeTraining      get    "/desk/editions/{id}/training/cards.pdf"              => training::papers::cards;
    SeeTraining      get    "/desk/editions/{id}/training/shots.pdf"              => training::papers::shots;
    PlanTraining     get    "/desk/editions/{id}/training/venues/new"             => training::venue::new;
    PlanTraining     post   "/desk/editions/{id}/training/venues/new"             => training::venue::add;
    PlanTraining     get    "/desk/editions/{id}/training/venues/{venue}/edit"    => training::venue::edit;
    PlanTraining     post   "/desk/editions/{id}/training/venues/{venue}/edit"    => training::venue::save;
    PlanTraining     post   "/desk/editions/{id}/training/venues/{venue}/remove"  => training::venue::remove;
    PlanTraining     get    "/desk/editions/{id}/training/sessions/new"           => training::schedule::new;
    PlanTraining     post   "/desk/editions/{id}/training/sessions/new"           => training::schedule::add;
    SeeTraining      get    "/desk/editions/{id}/training/sessions/{training}"    => training::show::show;
    PlanTraining     get    "/desk/editions/{id}/training/sessions/{training}/edit"   => training::schedule::edit;
    PlanTraining     post   "/desk/editions/{id}/training/sessions/{training}/edit"   => training::schedule::save;
    PlanTraining     get    "/desk/editions/{id}/training/sessions/{training}/cancel" => training::cancel::ask;
    PlanTraining     post   "/desk/editions/{id}/training/sessions/{training}/cancel" => training::cancel::send;
    PlanTraining     post   "/desk/editions/{id}/training/sessions/{training}/seats"  => training::enrol::enrol;
    PlanTraining     post   "/desk/editions/{id}/training/sessions/{training}/seats/{persona}/leave" => training::enrol::leave;
    RunTraining      post   "/desk/editions/{id}/training/sessions/{training}/seats/{persona}/attendance" => training::mark::send;
    RunTraining      get    "/desk/editions/{id}/training/sessions/{training}/handouts/new" => training::handouts::new;
    RunTraining      post   "/desk/editions/{id}/training/sessions/{training}/handouts/new" => training::handouts::add;
    RunTraining      post   "/desk/editions/{id}/training/sessions/{training}/handouts/{handout}/remove" => training::handouts::remove;
    ArchiveEdition   get    "/desk/editions/{id}/archive"                         => editions::state::ask_archive;
    ArchiveEdition   post   "/desk/editions/{id}/archive"                         => editions::state::archive;
    EditLook         get    "/desk/editions/{id}/look"                            => editions::look::show;
    EditLook         post   "/desk/editions/{id}/look"                            => editions::look::save;
    Staff            get    "/desk/editions/{id}/look.svg"                        => editions::look::picture;
    PlanEdition      post   "/desk/editions/{id}/notes"                           => editions::record::note;
    PlanEdition      post   "/desk/editions/{id}/theme"                           => editions::record::theme;
    PlanEdition      post   "/desk/editions/{id}/hashtags"                        => editions::record::hashtags;
    ReviewMilestones post   "/desk/editions/{id}/milestones/new"                  => editions::milestones::add;
    ReviewMilestones post   "/desk/editions/{id}/milestones/review-all"           => editions::milestones::review_all;
    ReviewMilestones get    "/desk/editions/{id}/milestones/{milestone}/edit"     => editions::milestones::edit;
    ReviewMilestones post   "/desk/editions/{id}/milestones/{milestone}/edit"     => editions::milestones::save;
    ReviewMilestones post   "/desk/editions/{id}/milestones/{milestone}/review"   => editions::milestones::review;
    ReviewMilestones post   "/desk/editions/{id}/milestones/{milestone}/remove"   => editions::milestones::remove;
    DoMilestones     post   "/desk/editions/{id}/milestones/{milestone}/done"     => editions::milestones::done;
    DoMilestones     post   "/desk/editions/{id}/milestones/{milestone}/undone"   => editions::milestones::undone;
    Staff            get    "/desk/hashtags/"                                     => hashtags::list::show;
    Staff            get    "/desk/hashtags/{id}/"                                => hashtags::show::show;
    PlanEdition      post   "/desk/hashtags/{id}/"                                => hashtags::show::save;
    PlanEdition      post   "/desk/hashtags/{id}/uses"                            => hashtags::show::add_use;
    PlanEdition      post   "/desk/hashtags/{id}/uses/{use}/remove"               => hashtags::show::remove_use;
    Staff            get    "/desk/settings/"                                     => settings::show;
    OpenCampaign     get    "/desk/settings/campaigns/new"                        => settings::campaign::new;
    OpenCampaign     post   "/desk/settings/campaigns/new"                        => settings::campaign::open;
    OpenCampaign     get    "/desk/settings/campaigns/{id}/edit"                  => settings::campaign::edit;
    OpenCampaign     post   "/desk/settings/campaigns/{id}/edit"                  => settings::campaign::save;
    OpenCampaign     post   "/desk/settings/campaigns/{id}/default"               => settings::make_default;

    WriteQuestions   get    "/desk/practice/"                                     => practice::list;
    WriteQuestions   post   "/desk/practice/"                                     => practice::add;
    WriteQuestions   post   "/desk/practice/{id}/end"                             => practice::end;

    // people: as they appear, and the one door to who they are
    SeePersonas      get    "/desk/people/"                                       => desk_people::list;
    EnrolPeople      get    "/desk/people/new"                                    => desk_people::enrol::show;
    EnrolPeople      post   "/desk/people/new"                                    => desk_people::enrol::enrol;
    SeePersonas      get    "/desk/people/{id}/"                                  => desk_people::show::show;
    EnrolPeople      get    "/desk/people/{id}/edit"                              => desk_people::persona::edit;
    EnrolPeople      post   "/desk/people/{id}/edit"                              => desk_people::persona::save;
    EnrolPeople      get    "/desk/people/{id}/another"                           => desk_people::persona::new;
    EnrolPeople      post   "/desk/people/{id}/another"                           => desk_people::persona::add;
    EnrolPeople      post   "/desk/people/{id}/parts"                             => desk_people::parts::join;
    EnrolPeople      post   "/desk/people/{id}/parts/{part}"                      => desk_people::parts::describe;
    EnrolPeople      post   "/desk/people/{id}/parts/{part}/leave"                => desk_people::parts::leave;
    EnrolPeople      post   "/desk/people/{id}/agreements"                        => desk_people::agreements::note;
    ReadIdentity     post   "/desk/people/{id}/papers/{paper}"                    => heard::show;
    ReadNeeds        post   "/desk/people/{id}/needs"                             => desk_people::needs::read;
    ReadComfort      post   "/desk/people/{id}/comfort"                           => desk_people::needs::read_comfort;
    SeeBoundaries    post   "/desk/people/{id}/limits"                            => desk_people::needs::read_limits;
    SafetyPlans      post   "/desk/people/{id}/plan"                              => desk_people::plan::read;
    SafetyPlans      post   "/desk/people/{id}/plan/write"                        => desk_people::plan::write;
    ManagePayments   post   "/desk/people/{id}/payment"                           => payments::terms::read;
    ManagePayments   post   "/desk/people/{id}/payment/terms"                     => payments::terms::set;
    ManagePayments   post   "/desk/people/{id}/payment/note"                      => payments::terms::note;
    OpenAsking       post   "/desk/people/{id}/asking"                            => desk_people::young::open;
    OpenAsking       post   "/desk/people/{id}/asking/{element}/close"            => desk_people::young::close;
    SeeKeyMessages   post   "/desk/people/{id}/messages"                          => desk_people::messages::read;
    SeeKeyMessages   post   "/desk/people/{id}/messages/{place}"                  => desk_people::messages::help;
    SeePersonas      post   "/desk/people/{id}/worry"                             => desk_people::worry::report;
    ReadIdentity     post   "/desk/people/{id}/identity"                          => desk_people::identity::read;
    CorrectIdentity  post   "/desk/people/{id}/identity/correct"                  => desk_people::identity::correct;
    SendStories      post   "/desk/people/{id}/own-page"                          => desk_people::own_page::send;
    ForgetPerson     get    "/desk/people/{id}/forget"                            => desk_people::forget::ask;
    ForgetPerson     post   "/desk/people/{id}/forget"                            => desk_people::forget::forget;

    // stories
    Staff            get    "/desk/stories/"                                      => stories::list;
    DraftStories     get    "/desk/stories/new"                                   => stories::draft::show;
    DraftStories     post   "/desk/stories/new"                                   => stories::draft::draft;
    Staff            get    "/desk/stories/{id}/"                                 => stories::show::show;
    Staff            get    "/desk/stories/{id}/history/{language}"               => stories::history::show;
    ReviseStories    get    "/desk/stories/{id}/edit/{language}"                  => stories::revise::show;
    ReviseStories    post   "/desk/stories/{id}/edit/{language}"                  => stories::revise::save;
    TranslateStories get    "/desk/stories/{id}/translate"                        => stories::translate::show;
    TranslateStories post   "/desk/stories/{id}/translate"                        => stories::translate::save;
    TranslateStories get    "/desk/stories/{id}/translations/{language}"          => stories::revise::show_translation;
    TranslateStories post   "/desk/stories/{id}/translations/{language}"          => stories::revise::save_translation;
    ReviewTranslations post "/desk/stories/{id}/versions/{version}/read"          => stories::translate::read_by_second;
    ReviseStories    post   "/desk/stories/{id}/messages"                         => stories::messages::read;
    ReviseStories    post   "/desk/stories/{id}/messages/carry"                   => stories::messages::carry;
    ReviseStories    post   "/desk/stories/{id}/messages/leave-out"               => stories::messages::leave_out;
    SendStories      post   "/desk/stories/{id}/send"                             => stories::send::send;
    SendStories      post   "/desk/stories/{id}/reviews/{review}/revoke"          => stories::send::revoke;
    SendStories      get    "/desk/stories/{id}/reviews/{review}/note"            => stories::note::ask;
    SendStories      post   "/desk/stories/{id}/reviews/{review}/note"            => stories::note::send;
    SendStories      post   "/desk/stories/{id}/reviews/{review}/guardian"        => stories::guardian::ask;
    SendStories      post   "/desk/stories/{id}/reviews/{review}/guardian/revoke" => stories::guardian::revoke;
    SendStories      post   "/desk/stories/{id}/grants/{grant}/clear"             => stories::send::clear_condition;
    DecideRisk       post   "/desk/stories/{id}/risk"                             => stories::decide::decide;
    SetEmbargo       post   "/desk/stories/{id}/embargo"                          => stories::embargo::set;
    SetEmbargo       post   "/desk/stories/{id}/embargo/lift"                     => stories::embargo::lift;
    EditToolkit      post   "/desk/stories/{id}/frames"                           => stories::frames::give;
    ReviseStories    get    "/desk/stories/{id}/address"                          => stories::address::ask;
    ReviseStories    post   "/desk/stories/{id}/address"                          => stories::address::give;
    RetireStories    get    "/desk/stories/{id}/retire"                           => stories::retire::ask;
    RetireStories    post   "/desk/stories/{id}/retire"                           => stories::retire::retire;

    // money
    ManagePayments   get    "/desk/payments/"                                     => payments::list;
    ManagePayments   get    "/desk/payments/ledger.csv"                           => payments::ledger::csv;
    ManagePayments   get    "/desk/payments/ledger.ods"                           => payments::ledger::ods;
    ManagePayments   get    "/desk/payments/{id}/"                                => payments::one::show;
    ManagePayments   post   "/desk/payments/{id}/receipt"                         => payments::one::receipt;
    ManagePayments   post   "/desk/payments/{id}/answer"                          => payments::one::answer;
    ManagePayments   post   "/desk/payments/{id}/reopen"                          => payments::one::reopen;

    // what people permitted, across all stories
    Staff            get    "/desk/permissions/"                                  => permissions::list::show;
    SendStories      post   "/desk/permissions/ask"                               => permissions::send::send;

    // pictures and recordings
    Staff            get    "/desk/media/"                                        => media::list;
    UploadMedia      get    "/desk/media/new"                                     => media::send::show;
    UploadMedia      post   "/desk/media/new"                                     => media::send::send;
    Staff            get    "/desk/media/bytes/{hash}"                            => media::bytes;
    Staff            get    "/desk/media/{id}/"                                   => media::describe::show;
    DescribeMedia    post   "/desk/media/{id}/"                                   => media::describe::save;
    UploadMedia      get    "/desk/media/{id}/purge"                              => media::purge::ask;
    UploadMedia      post   "/desk/media/{id}/purge"                              => media::purge::purge;
    UploadMedia      post   "/desk/uploads/"                                      => media::pieces::begin;
    UploadMedia      head   "/desk/uploads/{id}"                                  => media::pieces::how_far;
    UploadMedia      patch  "/desk/uploads/{id}"                                  => media::pieces::append;
    UploadMedia      delete "/desk/uploads/{id}"                                  => media::pieces::abandon;

    // what somebody has to be told by hand, because no letter may go to them
    ReadIdentity     get    "/desk/by-hand/"                                      => by_hand::list;
    ReadIdentity     post   "/desk/by-hand/{id}/done"                             => by_hand::done;
    ReadIdentity     post   "/desk/by-hand/{id}/reopen"                           => by_hand::reopen;

    // how people are after they appeared
    SeeCheckIns      get    "/desk/check-ins/"                                    => check_ins::list;
    SeeCheckIns      post   "/desk/check-ins/{id}"                                => check_ins::read;

    // what may not have been free, or not have been said
    HearConcerns     get    "/desk/concerns/"                                     => concerns::list;
    HearConcerns     get    "/desk/concerns/{id}/"                                => concerns::show;
    HearConcerns     post   "/desk/concerns/{id}/words"                           => concerns::read;
    HearConcerns     post   "/desk/concerns/{id}/decide"                          => concerns::decide;
    HearConcerns     post   "/desk/concerns/{id}/clear"                           => concerns::clear;
    HearConcerns     post   "/desk/concerns/{id}/end"                             => concerns::end;

    // what people are told before they are asked
    Staff            get    "/desk/notices/"                                      => notices::list;
    DraftNotices     get    "/desk/notices/new"                                   => notices::new;
    DraftNotices     post   "/desk/notices/new"                                   => notices::draft;
    Staff            get    "/desk/notices/{id}/"                                 => notices::show;
    DraftNotices     get    "/desk/notices/{id}/edit"                             => notices::edit;
    DraftNotices     post   "/desk/notices/{id}/edit"                             => notices::save;
    DraftNotices     get    "/desk/notices/{id}/translate"                        => notices::ask_translate;
    DraftNotices     post   "/desk/notices/{id}/translate"                        => notices::translate;
    PublishNotices   get    "/desk/notices/{id}/publish"                          => notices::ask_publish;
    PublishNotices   post   "/desk/notices/{id}/publish"                          => notices::publish;

    Staff            get    "/desk/bases/"                                        => bases::list;
    StateBasis       post   "/desk/bases/"                                        => bases::state;

    // who would like to be an ambassador
    SeeApplications  get    "/desk/applications/"                   => applications::list;
    TakeApplications get    "/desk/applications/new"                => applications::new;
    TakeApplications post   "/desk/applications/new"                => applications::take;
    SeeApplications  get    "/desk/applications/counted"            => applications::counted;
    SeeApplications  get    "/desk/applications/{id}/"              => applications::show;
    SeeApplications  post   "/desk/applications/{id}/read"          => applications::read;
    SeeApplications  post   "/desk/applications/{id}/hear"          => applications::hear;
    SeeApplications  get    "/desk/applications/{id}/voice"         => applications::voice;
    ReadApplicants   post   "/desk/applications/{id}/who"           => applications::who;
    TakeApplications post   "/desk/applications/{id}/code"          => applications::code;
    TakeApplications get    "/desk/applications/{id}/withdraw"      => applications::ask_withdraw;
    TakeApplications post   "/desk/applications/{id}/withdraw"      => applications::withdraw;

    // who would like to hear of other chances to speak
    SeeNetwork       get    "/desk/network/"                        => network::list;
    TakeFiles        post   "/desk/network/file"                    => network::take;
    SeeNetwork       get    "/desk/network/{id}/"                   => network::show;
    SeeNetwork       post   "/desk/network/{id}/words"              => network::read;
    // choosing among them
    SelectApplicants  get   "/desk/selection/"                               => selection::board;
    SelectApplicants  post  "/desk/selection/scorers"                        => selection::name_all;
    SelectApplicants  get   "/desk/selection/guide"                          => selection::guide;
    SelectApplicants  post  "/desk/selection/guide"                          => selection::save_guide;
    SelectApplicants  get   "/desk/selection/fairness"                       => selection::fairness;
    SelectApplicants  get   "/desk/applications/{id}/scores"                 => selection::scores;
    SelectApplicants  post  "/desk/applications/{id}/scores"                 => selection::notes;
    SelectApplicants  post  "/desk/applications/{id}/scorers"                => selection::name;
    SelectApplicants  post  "/desk/applications/{id}/scorers/replace"        => selection::replace;
    NoteTalks         get   "/desk/applications/{id}/talks"                  => selection::talks;
    NoteTalks         post  "/desk/applications/{id}/talks"                  => selection::add_talk;
    NoteTalks         post  "/desk/applications/{id}/talks/read"             => selection::read_talks;
    ScreenApplicants  post  "/desk/applications/{id}/screen"                 => selection::screen;
    ScreenApplicants  post  "/desk/applications/{id}/screen/read"            => selection::read_screen;
    SelectApplicants  get   "/desk/applications/{id}/outcome"                => selection::outcome;
    SelectApplicants  post  "/desk/applications/{id}/outcome"                => selection::decide;
    SelectApplicants  post  "/desk/applications/{id}/outcome/tell"           => selection::tell;
    SelectApplicants  post  "/desk/applications/{id}/outcome/withdraw"       => selection::withdraw_offer;
    SelectApplicants  post  "/desk/applications/{id}/outcome/reached"        => selection::reached;
    ScoreApplications get   "/desk/scoring/"                                 => selection::mine;
    ScoreApplications get   "/desk/scoring/{id}/"                            => selection::sheet;
    ScoreApplications post  "/desk/scoring/{id}/"                            => selection::fill_in;
    ScoreApplications post  "/desk/scoring/{id}/read"                        => selection::read;
    ScoreApplications post  "/desk/scoring/{id}/hear"                        => selection::hear;
    ScoreApplications get   "/desk/scoring/{id}/voice"                       => selection::voice;
    ScoreApplications post  "/desk/scoring/{id}/out"                         => selection::out;

    // what happens, and with whom
    Staff            get    "/desk/events/"                         => events::list::show;
    ManageEvents     get    "/desk/events/new"                      => events::create::ask;
    ManageEvents     post   "/desk/events/new"                      => events::create::send;
    Staff            get    "/desk/events/{id}/"                    => events::show::show;
    ManageEvents     get    "/desk/events/{id}/edit"                => events::change::ask;
    ManageEvents     post   "/desk/events/{id}/edit"                => events::change::send;
    ManageEvents     post   "/desk/events/{id}/announce"            => events::announce::send;
    ManageEvents     get    "/desk/events/{id}/cancel"              => events::cancel::ask;
    ManageEvents     post   "/desk/events/{id}/cancel"              => events::cancel::send;
    ManageEvents     get    "/desk/events/{id}/people"              => events::people::ask;
    ManageEvents     post   "/desk/events/{id}/people"              => events::people::send;
    ManageEvents     post   "/desk/events/{id}/people/earlier"      => events::people_change::earlier;
    ManageEvents     post   "/desk/events/{id}/people/remove"       => events::people_change::remove;
    ManageEvents     get    "/desk/events/{id}/outcome"             => events::report::ask;
    ManageEvents     post   "/desk/events/{id}/outcome"             => events::report::send;
    Staff            get    "/desk/partners/"                       => partners::list::show;
    ManagePartners   get    "/desk/partners/new"                    => partners::create::ask;
    ManagePartners   post   "/desk/partners/new"                    => partners::create::send;
    Staff            get    "/desk/partners/{id}/"                  => partners::show::show;
    ManagePartners   get    "/desk/partners/{id}/edit"              => partners::change::ask;
    ManagePartners   post   "/desk/partners/{id}/edit"              => partners::change::send;
    ManagePartners   get    "/desk/partners/{id}/contact"           => partners::contact::ask;
    ManagePartners   post   "/desk/partners/{id}/contact"           => partners::contact::send;
    ManagePartners   get    "/desk/partners/{id}/logo"              => partners::logo::ask;
    ManagePartners   post   "/desk/partners/{id}/logo"              => partners::logo::send;
    ManagePartners   post   "/desk/partners/{id}/logo/remove"       => partners::logo::remove;
    ManagePartners   get    "/desk/partners/{id}/logo/offered.png"  => partners::logo::offered;
    ManagePartners   post   "/desk/partners/{id}/logo/accept"       => partners::logo::accept;
    ManagePartners   post   "/desk/partners/{id}/logo/decline"      => partners::logo::decline;
    ManagePartners   get    "/desk/partners/{id}/join"              => partners::join::ask;
    ManagePartners   post   "/desk/partners/{id}/join"              => partners::join::send;
    ManagePartners   get    "/desk/partners/{id}/leave/{edition}"   => partners::leave::ask;
    ManagePartners   post   "/desk/partners/{id}/leave/{edition}"   => partners::leave::send;
    ManagePartners   post   "/desk/partners/{id}/room/{edition}/send" => partners::room::send;
    ManagePartners   post   "/desk/partners/{id}/room/{edition}/end" => partners::room::end;

    // what partners and everyone may post
    Staff            get    "/desk/toolkit/"                        => toolkit::list::show;
    EditToolkit      get    "/desk/toolkit/new"                     => toolkit::form::new;
    EditToolkit      post   "/desk/toolkit/new"                     => toolkit::form::add;
    EditToolkit      get    "/desk/toolkit/plan"                    => toolkit::plan::show;
    EditToolkit      post   "/desk/toolkit/plan"                    => toolkit::plan::save;
    Staff            get    "/desk/toolkit/rooms"                   => toolkit::rooms::list;
    EditToolkit      post   "/desk/toolkit/rooms"                   => toolkit::rooms::open;
    EditToolkit      post   "/desk/toolkit/rooms/{room}/close"      => toolkit::rooms::close;
    Staff            get    "/desk/toolkit/taken"                   => toolkit::taken::list;
    Staff            get    "/desk/toolkit/drawing"                 => toolkit::drawing::show;
    EditToolkit      post   "/desk/toolkit/drawing"                 => toolkit::drawing::begin;
    EditToolkit      get    "/desk/toolkit/card"                    => toolkit::card::show;
    Staff            get    "/desk/toolkit/{id}/"                   => toolkit::show::show;
    EditToolkit      get    "/desk/toolkit/{id}/edit"               => toolkit::form::edit;
    EditToolkit      post   "/desk/toolkit/{id}/edit"               => toolkit::form::save;
    EditToolkit      post   "/desk/toolkit/{id}/release"            => toolkit::show::release;
    EditToolkit      post   "/desk/toolkit/{id}/recall"             => toolkit::show::recall;

    // the house
    Search           get    "/desk/search/"                         => search::list::show;
    SeeAudit         get    "/desk/audit/"                          => audit::list::show;
    SeeJobs          get    "/desk/jobs/"                           => jobs::list::show;
    RetryJobs        post   "/desk/jobs/{id}/retry"                 => jobs::retry::send;
    SeeOutbox        get    "/desk/outbox/"                         => outbox::list::show;
    SeeOutbox        get    "/desk/outbox/{id}/"                    => outbox::show::show;
    Staff            get    "/desk/staff/"                          => staff::list::show;
    Staff            get    "/desk/staff/roles"                     => staff::table::show;
    ManageStaff      get    "/desk/staff/invite"                    => staff::invite::ask;
    ManageStaff      post   "/desk/staff/invite"                    => staff::invite::send;
    ManageStaff      get    "/desk/staff/{id}/"                     => staff::show::show;
    ManageStaff      post   "/desk/staff/{id}/link"                 => staff::invite::again;
    ManageStaff      post   "/desk/staff/{id}/roles/give"           => staff::role_change::give;
    ManageStaff      post   "/desk/staff/{id}/roles/take"           => staff::role_change::take;
    ManageStaff      get    "/desk/staff/{id}/revoke"               => staff::revoke::ask;
    ManageStaff      post   "/desk/staff/{id}/revoke"               => staff::revoke::send;
    ManageStaff      post   "/desk/staff/{id}/sessions/{session}/end" => staff::session_end::send;
}

fn guarded(route: MethodRouter<House>, needs: Option<Needs>) -> MethodRouter<House> {
    match needs {
        Some(needs) => route.layer(Extension(needs)),
        None => route,
    }
}

/// The surface's router.
pub fn routes(house: House) -> Router {
    table().layer(middleware::from_fn(dress)).with_state(house)
}
