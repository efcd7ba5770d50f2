//! A picture with what a phone photo has, made from numbers: soft light, hills of
//! texture at every scale, hard edges, fine hatching, and the grain of a sensor.
//! An even gradient would flatter every encoder. The same on every machine.

use jpeg_encoder::{ColorType, Encoder, EncodingError, SamplingFactor};

/// A JPEG as phones write it: quality 92, colour at half resolution.
pub fn photo(width: u16, height: u16) -> Result<Vec<u8>, EncodingError> {
    let mut pixels = Vec::with_capacity(usize::from(width) * usize::from(height) * 3);
    for y in 0..u32::from(height) {
        for x in 0..u32::from(width) {
            pixels.extend_from_slice(&pixel(x, y));
        }
    }
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, 92);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.encode(&pixels, width, height, ColorType::Rgb)?;
    Ok(out)
}

fn pixel(x: u32, y: u32) -> [u8; 3] {
    // Light from the upper left, and clouds over it.
    let light = 150 - (x / 80 + y / 40) as i32;
    let cloud = noise(x, y, 9, 1) / 3 + noise(x, y, 7, 2) / 4 + noise(x, y, 5, 3) / 6;
    // Leaves and skin: texture that fades in and out over the picture.
    let busy = (noise(x, y, 10, 4) + 128).clamp(0, 255);
    let texture = (noise(x, y, 4, 5) / 3 + noise(x, y, 3, 6) / 3 + noise(x, y, 2, 10) / 3) * busy / 255;
    // Grain, a little stronger in one channel than in another.
    let grain = |channel: u32, strength: i32| (hash(x, y, 20 + channel) % 256) as i32 * strength / 256 - strength / 2;
    let base = light + cloud + texture;
    let mut colour =
        [base + 20 + noise(x, y, 8, 7) / 4, base + noise(x, y, 8, 8) / 5, base - 15 + noise(x, y, 8, 9) / 3];
    // Discs with hard rims, as faces and fruit have.
    for disc in 0..24 {
        let (cx, cy, r) = (hash(disc, 1, 50) % 4000, hash(disc, 2, 50) % 3000, 60 + hash(disc, 3, 50) % 320);
        if x.abs_diff(cx).pow(2) + y.abs_diff(cy).pow(2) < r * r {
            let shade = 40 - (x.abs_diff(cx) + y.abs_diff(cy)) as i32 * 60 / r as i32;
            let tint = |channel: u32| (hash(disc, channel, 60) % 160) as i32 + 40 + shade + texture / 2;
            colour = [tint(1), tint(2), tint(3)];
        }
    }
    // A band of fine hatching, as cloth and railings have.
    if (1800..2300).contains(&y) && (x / 6 + y / 9) % 5 < 2 {
        colour = colour.map(|value| value - 45);
    }
    let [r, g, b] = colour;
    [r + grain(1, 20), g + grain(2, 16), b + grain(3, 24)].map(|value| value.clamp(0, 255) as u8)
}

/// Smooth noise from -128 to 127, in squares of two to the power of `scale` pixels.
fn noise(x: u32, y: u32, scale: u32, seed: u32) -> i32 {
    let side = 1 << scale;
    let (column, row) = (x >> scale, y >> scale);
    let (dx, dy) = ((x & (side - 1)) as i32, (y & (side - 1)) as i32);
    let corner = |right: u32, down: u32| (hash(column + right, row + down, seed) % 256) as i32 - 128;
    let side = side as i32;
    let upper = corner(0, 0) * (side - dx) + corner(1, 0) * dx;
    let lower = corner(0, 1) * (side - dx) + corner(1, 1) * dx;
    (upper / side * (side - dy) + lower / side * dy) / side
}

fn hash(x: u32, y: u32, seed: u32) -> u32 {
    let mut value = x.wrapping_mul(0x9E37_79B1) ^ y.wrapping_mul(0x85EB_CA77) ^ seed.wrapping_mul(0xC2B2_AE3D);
    value = (value ^ value >> 15).wrapping_mul(0x2C1B_3C6D);
    value = (value ^ value >> 12).wrapping_mul(0x297A_2D39);
    value ^ value >> 15
}
