//! What is told: pictures and recordings, stories, and the cleared values that
//! every surface shows of them. Knows people and programme, and no surface.

pub mod alumni;
pub mod asks;
pub mod board;
pub mod care;
pub mod carried;
pub mod evaluation;
#[cfg(test)]
mod every_letter;
pub mod forgetting;
pub mod logos;
pub mod media;
pub mod mine;
pub mod pages;
pub mod press;
pub mod replay;
pub mod retention;
pub mod stories;
pub mod testing;
pub mod toolkit;
pub mod training;
pub mod windows;
mod words;
