//! Every address of this surface.

use crate::{answer_send, before_show, change_ask, picture_show, review_show, welcome, withdrawal, yes_ask};
use axum::Router;
use door::House;

door::routes! {
    get "/my" => welcome::show;
    get "/my/" => welcome::show;
    get "/my/read/{secret}" => review_show::show;
    get "/my/read/{secret}/change" => change_ask::show;
    post "/my/read/{secret}/change" => change_ask::send;
    post "/my/read/{secret}/not-now" => answer_send::not_now;
    post "/my/read/{secret}/no" => answer_send::no;
    get "/my/read/{secret}/before" => before_show::show;
    post "/my/read/{secret}/before" => before_show::send;
    get "/my/read/{secret}/yes" => yes_ask::show;
    post "/my/read/{secret}/yes" => yes_ask::send;
    get "/my/read/{secret}/take-down" => withdrawal::ask;
    post "/my/read/{secret}/take-down" => withdrawal::act;
    get "/my/read/{secret}/picture/{hash}" => picture_show::show;
}

/// The surface's router.
pub fn routes(house: House) -> Router {
    table().with_state(house)
}
