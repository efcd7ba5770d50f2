//! The surface asked as visitors ask it.
