//! An authenticator made of software: one ES256 key pair that answers as
//! browsers do, and can be told to lie.

use base64ct::{Base64UrlUnpadded as B64, Encoding};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub struct Authenticator {
    key: SigningKey,
    pub credential_id: Vec<u8>,
    pub rp_id: String,
    pub origin: String,
    user_handle: Option<String>,
    pub count: u32,
    /// User present and verified.
    pub flags: u8,
}

impl Authenticator {
    pub fn new(seed: u8) -> Self {
        Self {
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
            credential_id: vec![seed; 20],
            rp_id: "day.example.org".to_owned(),
            origin: "https://day.example.org".to_owned(),
            user_handle: None,
            count: 0,
            flags: 0b101,
        }
    }

    /// `navigator.credentials.create(…)` and `toJSON()`.
    pub fn register(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        self.user_handle = Some(options["user"]["id"].as_str().unwrap().to_owned());
        let client_data = self.client_data("webauthn.create", &options);
        let point = self.key.verifying_key().to_encoded_point(false);
        let mut auth_data = self.auth_data(0b0100_0000);
        auth_data.extend([0; 16]);
        auth_data.extend(u16::try_from(self.credential_id.len()).unwrap().to_be_bytes());
        auth_data.extend(&self.credential_id);
        // A COSE key (RFC 9053): EC2, ES256, P-256, x, y.
        auth_data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        auth_data.extend(point.x().unwrap());
        auth_data.extend([0x22, 0x58, 0x20]);
        auth_data.extend(point.y().unwrap());
        // CBOR: { "fmt": "none", "attStmt": {}, "authData": bytes }.
        let mut attestation = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        attestation.push(u8::try_from(auth_data.len()).unwrap());
        attestation.extend(&auth_data);
        let response = json!({
            "clientDataJSON": B64::encode_string(client_data.as_bytes()),
            "attestationObject": B64::encode_string(&attestation),
            "authenticatorData": B64::encode_string(&auth_data),
            "transports": ["internal"],
        });
        self.wrap(&response, &json!({ "credProps": { "rk": true } }))
    }

    /// `navigator.credentials.get(…)` and `toJSON()`.
    pub fn sign_in(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        let client_data = self.client_data("webauthn.get", &options);
        let auth_data = self.auth_data(0);
        let mut signed = auth_data.clone();
        signed.extend(Sha256::digest(client_data.as_bytes()));
        let signature: Signature = self.key.sign(&signed);
        let response = json!({
            "clientDataJSON": B64::encode_string(client_data.as_bytes()),
            "authenticatorData": B64::encode_string(&auth_data),
            "signature": B64::encode_string(signature.to_der().as_bytes()),
            "userHandle": self.user_handle,
        });
        self.wrap(&response, &json!({}))
    }

    fn client_data(&self, kind: &str, options: &Value) -> String {
        json!({ "type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false })
            .to_string()
    }

    fn auth_data(&mut self, more_flags: u8) -> Vec<u8> {
        self.count += 1;
        let mut data = Sha256::digest(self.rp_id.as_bytes()).to_vec();
        data.push(self.flags | more_flags);
        data.extend(self.count.to_be_bytes());
        data
    }

    fn wrap(&self, response: &Value, extensions: &Value) -> String {
        let id = B64::encode_string(&self.credential_id);
        json!({
            "id": id,
            "rawId": id,
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": extensions,
            "response": response,
        })
        .to_string()
    }
}
