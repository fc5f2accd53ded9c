//! The one program, `faelled`.

fn main() {}
