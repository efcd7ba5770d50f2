//! What the cache keeps, drops and answers.
