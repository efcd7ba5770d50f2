//! Hashtags outlive editions: what is known of each, who else uses it, and
//! which editions wore it.

pub mod list;
pub mod show;

use base::HashtagId;

pub fn address(hashtag: HashtagId) -> String {
    format!("/desk/hashtags/{hashtag}/")
}
