//! The edition's fact sheet as a tagged PDF, for anyone: every figure with its
//! source and date, and nobody in it.

use crate::file::file;
use crate::here::Here;
use crate::toolkit_show::{SECONDS, VOICE};
use door::Answer;
use http::{HeaderValue, header};
use newsroom::press::{self, Bureau};

pub async fn show(here: Here) -> Answer {
    let house = &here.house;
    let bureau =
        Bureau { db: &house.db, files: &house.files, base_url: &house.base_url, voice: VOICE, language: here.locale() };
    let sheet = press::fact_sheet(bureau, here.edition.id).await.map_err(|error| here.trouble(error))?;
    let pdf = press::set(sheet.document()).await.map_err(|error| here.trouble(error))?;
    // Looked at again as the page that leads here is.
    let mut response = file("application/pdf", pdf, Some(here.keep().until(Some(here.now.plus_seconds(SECONDS)))));
    let name = HeaderValue::from_static("inline; filename=\"facts.pdf\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}
