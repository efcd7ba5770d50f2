//! What every drawing promises: the same each time, small, well formed, and
//! nothing in it that a page would have to fear.

use super::*;

#[test]
fn a_look_survives_the_round_trip_as_compact_json() {
    let look = Look::new(PaletteName::NightBus, DisplayStyle::Slab, Motif::Tides, Rhythm::Stair, 42);
    let json = serde_json::to_string(&look).unwrap();
    assert_eq!(
        json,
        r#"{"palette":"night-bus","display":"slab","motif":"tides","rhythm":"stair","seed":42,"version":1}"#
    );
    assert_eq!(serde_json::from_str::<Look>(&json).unwrap(), look);
    assert!(serde_json::from_str::<Look>(&json.replace("slab", "wobbly")).is_err());
}
