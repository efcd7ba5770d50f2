//! Every address of this surface.

use crate::my::{
    accounts_check, answers, asked, chances, code_renew, enter, everything, files, forget, home, how, keys, limits,
    messages, money, more, needs, noted, pause, plan, reach, read_open, reads, receipt, receipts, support, take_down,
    training, work_show,
};
use crate::{
    answer_send, apply, before_show, before_sound, change_ask, felt, file_check, holder_answer, passkey, picture_show,
    review_show, room, withdrawal, yes_ask,
};
use axum::Router;
use door::House;

door::routes! {
    get "/my" => enter::show;
    get "/my/" => enter::show;
    post "/my" => enter::enter;
    post "/my/passkey/options" => passkey::entering;
    post "/my/passkey" => passkey::enter;

    get "/my/story/{secret}" => home::show;
    post "/my/story/{secret}/pause" => pause::pause;
    post "/my/story/{secret}/go-on" => pause::go_on;
    get "/my/story/{secret}/works/{story}" => work_show::show;
    post "/my/story/{secret}/works/{story}/read" => read_open::open;
    get "/my/story/{secret}/works/{story}/yes" => answers::ask;
    post "/my/story/{secret}/works/{story}/answer" => answers::answer;
    post "/my/story/{secret}/works/{story}/show-again" => answers::show_again;
    get "/my/story/{secret}/works/{story}/more" => more::list::show;
    get "/my/story/{secret}/works/{story}/more/{topic}" => more::topic::ask;
    post "/my/story/{secret}/works/{story}/more/{topic}" => more::topic::choose;
    get "/my/story/{secret}/asked" => asked::show;
    post "/my/story/{secret}/asked" => asked::answer;
    get "/my/story/{secret}/take-down" => take_down::ask;
    post "/my/story/{secret}/take-down" => take_down::act;
    get "/my/story/{secret}/taken-down" => take_down::done;
    get "/my/story/{secret}/files" => files::show;
    post "/my/story/{secret}/files/close" => files::close;
    post "/my/story/{secret}/files/ask-again" => files::ask_again;
    get "/my/story/{secret}/reach" => reach::ask;
    post "/my/story/{secret}/reach" => reach::say;
    get "/my/story/{secret}/needs" => needs::ask;
    post "/my/story/{secret}/needs" => needs::say;
    get "/my/story/{secret}/limits" => limits::list;
    post "/my/story/{secret}/limits" => limits::add;
    post "/my/story/{secret}/limits/remove" => limits::remove;
    post "/my/story/{secret}/limits/there" => limits::all_there;
    get "/my/story/{secret}/plan" => plan::show;
    get "/my/story/{secret}/accounts" => accounts_check::show;
    post "/my/story/{secret}/accounts" => accounts_check::done;
    get "/my/story/{secret}/money" => money::list;
    post "/my/story/{secret}/money" => money::claim;
    get "/my/story/{secret}/money/{id}" => money::one::show;
    post "/my/story/{secret}/money/{id}" => money::one::change;
    post "/my/story/{secret}/money/{id}/take-back" => money::one::take_back;
    get "/my/story/{secret}/money/{id}/receipt" => money::one::receipt;
    get "/my/story/{secret}/reads" => reads::show;
    get "/my/story/{secret}/noted" => noted::show;
    post "/my/story/{secret}/noted" => noted::deny;
    get "/my/story/{secret}/papers/{id}" => noted::paper;
    get "/my/story/{secret}/felt" => felt::own_ask;
    post "/my/story/{secret}/felt" => felt::own_send;
    get "/my/story/{secret}/receipts" => receipts::list;
    get "/my/story/{secret}/receipts/{id}" => receipts::show;
    get "/my/story/{secret}/receipts/{id}/receipt.jsonld" => receipts::json;
    get "/my/story/{secret}/receipts/{id}/receipt.pdf" => receipts::pdf;
    get "/my/story/{secret}/code" => code_renew::ask;
    post "/my/story/{secret}/code" => code_renew::renew;
    get "/my/story/{secret}/keys" => keys::list;
    post "/my/story/{secret}/keys" => keys::add;
    post "/my/story/{secret}/keys/options" => keys::options;
    get "/my/story/{secret}/keys/{key}" => keys::edit;
    post "/my/story/{secret}/keys/{key}" => keys::rename;
    post "/my/story/{secret}/keys/{key}/remove" => keys::remove;
    get "/my/story/{secret}/everything" => everything::show;
    get "/my/story/{secret}/everything.zip" => everything::send;
    get "/my/story/{secret}/forget" => forget::ask;
    post "/my/story/{secret}/forget" => forget::forget;
    get "/my/story/{secret}/support" => support::list;
    post "/my/story/{secret}/support" => support::make;
    post "/my/story/{secret}/support/end" => support::end;
    get "/my/with/{secret}" => support::view;
    get "/my/story/{secret}/chances" => chances::show;
    post "/my/story/{secret}/chances" => chances::say;
    post "/my/story/{secret}/chances/join" => chances::join;
    post "/my/story/{secret}/chances/leave" => chances::leave;
    post "/my/story/{secret}/chances/answer" => chances::answer;
    get "/my/chances/{secret}" => chances::show;
    post "/my/chances/{secret}" => chances::say;
    post "/my/chances/{secret}/join" => chances::join;
    post "/my/chances/{secret}/leave" => chances::leave;
    post "/my/chances/{secret}/answer" => chances::answer;
    get "/my/story/{secret}/how" => how::show;
    post "/my/story/{secret}/how" => how::answer;
    post "/my/story/{secret}/how/off" => how::turn_off;
    post "/my/story/{secret}/how/on" => how::turn_on;
    get "/my/story/{secret}/messages" => messages::home::show;
    get "/my/story/{secret}/messages/card.pdf" => messages::card::send;
    get "/my/story/{secret}/messages/practise" => messages::practise::show;
    get "/my/story/{secret}/messages/languages" => messages::languages::ask;
    post "/my/story/{secret}/messages/languages" => messages::languages::save;
    get "/my/story/{secret}/messages/write/{place}/{part}" => messages::part::ask;
    post "/my/story/{secret}/messages/write/{place}/{part}" => messages::part::save;
    get "/my/story/{secret}/messages/remove/{place}" => messages::remove::ask;
    post "/my/story/{secret}/messages/remove/{place}" => messages::remove::act;
    post "/my/story/{secret}/messages/sure" => messages::sure::say;
    get "/my/story/{secret}/messages/share" => messages::share::ask;
    post "/my/story/{secret}/messages/share" => messages::share::save;
    get "/my/how/{secret}" => how::show;
    post "/my/how/{secret}" => how::answer;
    post "/my/how/{secret}/off" => how::turn_off;
    post "/my/how/{secret}/on" => how::turn_on;
    get "/my/story/{secret}/training" => training::show::show;
    post "/my/story/{secret}/training" => training::show::say;
    post "/my/story/{secret}/training/card" => training::card::say;
    post "/my/story/{secret}/training/calendar" => training::calendar::make;
    post "/my/story/{secret}/training/calendar/end" => training::calendar::end;
    get "/my/training/{secret}" => training::show::show;
    post "/my/training/{secret}" => training::show::say;
    post "/my/training/{secret}/card" => training::card::say;
    post "/my/training/{secret}/calendar" => training::calendar::make;
    post "/my/training/{secret}/calendar/end" => training::calendar::end;
    get "/my/calendar/{secret}/days.ics" => training::feed::show;

    // an open call, and somebody who answers it
    get "/my/apply/{campaign}/{edition}" => apply::begin::ask;
    post "/my/apply/{campaign}/{edition}" => apply::begin::begin;
    get "/my/application/{secret}" => apply::home::show;
    get "/my/application/{secret}/send" => apply::send::ask;
    post "/my/application/{secret}/send" => apply::send::act;
    get "/my/application/{secret}/voice" => apply::voice::show;
    post "/my/application/{secret}/voice" => apply::voice::keep;
    get "/my/application/{secret}/voice/sound" => apply::voice::sound;
    post "/my/application/{secret}/voice/remove" => apply::voice::remove;
    post "/my/application/{secret}/voice/pieces" => apply::voice_pieces::begin;
    get "/my/application/{secret}/voice/pieces/{piece}" => apply::voice_pieces::how_far;
    patch "/my/application/{secret}/voice/pieces/{piece}" => apply::voice_pieces::append;
    get "/my/application/{secret}/withdraw" => apply::withdraw::ask;
    post "/my/application/{secret}/withdraw" => apply::withdraw::act;
    post "/my/application/{secret}/offer" => apply::outcome::act;
    get "/my/application/{secret}/{step}" => apply::step::show;
    post "/my/application/{secret}/{step}" => apply::step::save;
    get "/my/counted/{campaign}/{edition}" => apply::equality::ask;
    post "/my/counted/{campaign}/{edition}" => apply::equality::count;

    get "/my/asked/{secret}" => asked::show;
    post "/my/asked/{secret}" => asked::answer;
    get "/room/{secret}" => room::today::show;
    get "/room/{secret}/choices" => room::choices::ask;
    post "/room/{secret}/choices" => room::choices::send;
    get "/room/{secret}/logo" => room::logo::show;
    post "/room/{secret}/logo" => room::logo::send;
    post "/room/{secret}/logo/remove" => room::logo::remove;
    get "/room/{secret}/logo/mark.png" => room::logo::mark;
    get "/room/{secret}/logo/card" => room::logo::card;
    get "/room/{secret}/week" => room::week::show;
    get "/room/{secret}/everything" => room::everything::show;
    get "/room/{secret}/items/{item}" => room::item_show::show;
    get "/room/{secret}/items/{item}/picture" => room::file_send::preview;
    post "/room/{secret}/items/{item}/file" => room::file_send::take;
    get "/room/{secret}/items/{item}/posted" => room::posted::show;
    post "/room/{secret}/items/{item}/posted" => room::posted::note;
    post "/room/{secret}/zip" => room::zip_send::send;
    get "/room/{secret}/changes" => room::changes::show;
    post "/room/{secret}/changes" => room::changes::seen;
    post "/room/{secret}/subscribe" => room::subscribe::make;
    post "/room/{secret}/unsubscribe" => room::subscribe::end;
    get "/room/{secret}/take-down" => room::take_down::ask;
    post "/room/{secret}/take-down" => room::take_down::send_answer;
    get "/room/feed/{secret}/week.ics" => room::calendar::show;
    get "/room/feed/{secret}/changes.xml" => room::feed::show;

    get "/answer/{secret}" => holder_answer::show;
    post "/answer/{secret}" => holder_answer::answer;
    get "/check" => file_check::ask;
    get "/check/{code}" => file_check::show;

    get "/my/read/{secret}" => review_show::show;
    get "/my/read/{secret}/change" => change_ask::show;
    post "/my/read/{secret}/change" => change_ask::send;
    post "/my/read/{secret}/not-now" => answer_send::not_now;
    post "/my/read/{secret}/no" => answer_send::no;
    get "/my/read/{secret}/before" => before_show::show;
    post "/my/read/{secret}/before" => before_show::send;
    get "/my/read/{secret}/before/{notice}/sound" => before_sound::show;
    get "/my/read/{secret}/yes" => yes_ask::show;
    post "/my/read/{secret}/yes" => yes_ask::send;
    post "/my/read/{secret}/receipt.pdf" => receipt::send;
    get "/my/read/{secret}/felt" => felt::ask;
    post "/my/read/{secret}/felt" => felt::send;
    get "/my/read/{secret}/take-down" => withdrawal::ask;
    post "/my/read/{secret}/take-down" => withdrawal::act;
    get "/my/read/{secret}/picture/{hash}" => picture_show::show;

    // a guardian beside a teller under 18
    get "/my/beside/{secret}" => review_show::show;
    get "/my/beside/{secret}/before" => before_show::show;
    post "/my/beside/{secret}/before" => before_show::send;
    get "/my/beside/{secret}/before/{notice}/sound" => before_sound::show;
    get "/my/beside/{secret}/yes" => yes_ask::show;
    post "/my/beside/{secret}/yes" => yes_ask::send;
    post "/my/beside/{secret}/no" => answer_send::no;
    get "/my/beside/{secret}/take-down" => withdrawal::ask;
    post "/my/beside/{secret}/take-down" => withdrawal::act;
    get "/my/beside/{secret}/picture/{hash}" => picture_show::show;
}

/// The surface's router.
pub fn routes(house: House) -> Router {
    table().with_state(house)
}
