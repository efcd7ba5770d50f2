//! Cards as they come out: the same each time, nothing read as markup, nobody
//! shown without a permit.

mod hostile;
mod people;
mod samples;
mod values;
