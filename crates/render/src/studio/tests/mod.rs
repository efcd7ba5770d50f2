//! Cards as they come out: the same each time, nothing read as markup, nobody
//! shown without a permit, each letter where another engine puts it.

mod golden;
mod hostile;
mod people;
mod print;
mod samples;
mod sayings;
mod shaping;
mod values;
