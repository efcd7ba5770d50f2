//! The two WebAuthn ceremonies (W3C Web Authentication, sections 7.1 and 7.2),
//! without a database. What the server must remember between asking and
//! answering travels with the browser, sealed under the instance key, so that
//! any node can finish what another began.

use super::site::{Exactly, Site};
use super::{Asked, Credential, LIVES_SECONDS};
use crate::Keys;
use base::{Chance, Error, Instant, Message, Result};
use base64ct::{Base64UrlUnpadded, Encoding};
use webauthn_rp::bin::{Decode, Encode};
use webauthn_rp::request::PublicKeyCredentialDescriptor;
use webauthn_rp::request::auth::AuthenticationVerificationOptions;
use webauthn_rp::request::register::{
    Nickname, PublicKeyCredentialUserEntity, RegistrationVerificationOptions, UserHandle, Username,
};
use webauthn_rp::response::auth::DiscoverableAuthentication;
use webauthn_rp::response::register::{CompressedPubKey, DynamicState, StaticState};
use webauthn_rp::response::{AuthTransports, CredentialId};
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthenticationServerState, DiscoverableCredentialRequestOptions,
    PublicKeyCredentialCreationOptions, Registration, RegistrationServerState,
};

/// The 26 letters of a random id, so that the authenticator learns nothing from it.
pub(crate) const HANDLE: usize = 26;
type StoredKey = StaticState<CompressedPubKey<[u8; 32], [u8; 32], [u8; 48], Vec<u8>>>;

/// Whom a registration is for.
pub(crate) struct Holder<'a> {
    /// [`HANDLE`] letters: what the authenticator knows them by.
    pub handle: &'a str,
    /// Whose ceremony it is, so that nobody can finish what another began.
    pub about: &'a str,
    /// What their device shows beside the passkey.
    pub name: &'a str,
    pub account: &'a str,
}

/// An answer with the challenge it answers, so that the caller can spend it.
pub(crate) struct Proven<T> {
    pub challenge: String,
    pub value: T,
}

pub(crate) fn ask_registration(
    keys: &Keys,
    chance: &dyn Chance,
    now: Instant,
    site: &Site,
    holder: &Holder<'_>,
    has: &[Credential],
) -> Result<Asked> {
    let handle = handle(holder.handle)?;
    // RFC 8265 forbids some addresses and RFC 8266 some names; the handle always passes.
    let name = Username::try_from(holder.account).or_else(|_| Username::try_from(holder.handle));
    let entity = PublicKeyCredentialUserEntity {
        name: name.map_err(Error::because("naming a passkey"))?,
        id: &handle,
        display_name: Nickname::try_from(holder.name).ok(),
    };
    let mut known = Vec::with_capacity(has.len());
    for credential in has {
        known.push(PublicKeyCredentialDescriptor {
            id: CredentialId::<Vec<u8>>::decode(bytes(&credential.id)?).map_err(Error::because("a stored passkey"))?,
            transports: AuthTransports::decode(credential.transports).map_err(Error::because("a stored passkey"))?,
        });
    }
    let (server, client) = PublicKeyCredentialCreationOptions::passkey(&site.id, entity, known)
        .start_ceremony()
        .map_err(Error::because("starting a passkey registration"))?;
    let state = server.encode().map_err(Error::because("starting a passkey registration"))?;
    let options = serde_json::to_string(&client).map_err(Error::because("starting a passkey registration"))?;
    Ok(Asked { options, state: pack(keys, chance, now, holder.about, &state)? })
}

pub(crate) fn prove_registration(
    keys: &Keys,
    now: Instant,
    site: &Site,
    about: &str,
    state: &str,
    answer: &str,
) -> Result<Proven<Credential>> {
    let state = unpack(keys, now, about, state)?;
    let server = RegistrationServerState::<HANDLE>::decode(&state).map_err(|_| refused())?;
    let answer = Registration::from_json_relaxed(answer.as_bytes()).map_err(|_| refused())?;
    let challenge = answer.challenge_relaxed().map_err(|_| refused())?;
    let options = RegistrationVerificationOptions::<Exactly, Exactly> {
        allowed_origins: &site.origins,
        error_on_unsolicited_extensions: false,
        ..RegistrationVerificationOptions::default()
    };
    let proven = server.verify(&site.id, &answer, &options).map_err(|_| refused())?;
    let Ok(public_key) = proven.static_state().encode();
    let Ok(dynamic) = proven.dynamic_state().encode();
    let Ok(transports) = proven.transports().encode();
    let credential = Credential {
        id: Base64UrlUnpadded::encode_string(proven.id().as_ref()),
        public_key: Base64UrlUnpadded::encode_string(&public_key),
        dynamic: Base64UrlUnpadded::encode_string(&dynamic),
        transports,
    };
    Ok(Proven { challenge: spent_name(keys, challenge), value: credential })
}

pub(crate) fn ask_authentication(
    keys: &Keys,
    chance: &dyn Chance,
    now: Instant,
    site: &Site,
    about: &str,
) -> Result<Asked> {
    let (server, client) = DiscoverableCredentialRequestOptions::passkey(&site.id)
        .start_ceremony()
        .map_err(Error::because("starting a passkey sign-in"))?;
    let state = server.encode().map_err(Error::because("starting a passkey sign-in"))?;
    let options = serde_json::to_string(&client).map_err(Error::because("starting a passkey sign-in"))?;
    Ok(Asked { options, state: pack(keys, chance, now, about, &state)? })
}

/// A sign-in answer that has been read but not yet believed.
pub(crate) struct Claim(DiscoverableAuthentication<HANDLE>);

impl Claim {
    pub fn read(answer: &str) -> Result<Self> {
        DiscoverableAuthentication::from_json_relaxed(answer.as_bytes()).map(Self).map_err(|_| refused())
    }
    /// Which credential it says it comes from, as the database keeps it.
    pub fn credential_id(&self) -> String {
        Base64UrlUnpadded::encode_string(self.0.raw_id().as_ref())
    }

    /// The credential's new dynamic state, when the claim is true.
    pub fn prove(
        &self,
        keys: &Keys,
        now: Instant,
        site: &Site,
        (about, whose): (&str, &str),
        credential: &Credential,
        state: &str,
    ) -> Result<Proven<String>> {
        let state = unpack(keys, now, about, state)?;
        let server = DiscoverableAuthenticationServerState::decode(&state).map_err(|_| refused())?;
        let (id, public_key) = (bytes(&credential.id)?, bytes(&credential.public_key)?);
        let stored = || Error::fault("a stored passkey", "does not parse");
        let dynamic: [u8; 7] = bytes(&credential.dynamic)?.try_into().map_err(|_| stored())?;
        let handle = handle(whose)?;
        let mut known = AuthenticatedCredential::new(
            CredentialId::<&[u8]>::decode(&id).map_err(|_| stored())?,
            &handle,
            StoredKey::decode(&public_key).map_err(|_| stored())?,
            DynamicState::decode(dynamic).map_err(|_| stored())?,
        )
        .map_err(|_| stored())?;
        let challenge = self.0.challenge_relaxed().map_err(|_| refused())?;
        let options = AuthenticationVerificationOptions::<Exactly, Exactly> {
            allowed_origins: &site.origins,
            error_on_unsolicited_extensions: false,
            ..AuthenticationVerificationOptions::default()
        };
        server.verify(&site.id, &self.0, &mut known, &options).map_err(|_| refused())?;
        let Ok(dynamic) = known.dynamic_state().encode();
        Ok(Proven { challenge: spent_name(keys, challenge), value: Base64UrlUnpadded::encode_string(&dynamic) })
    }
}

/// Our clock decides how long it holds; the crate's own check comes on top.
fn pack(keys: &Keys, chance: &dyn Chance, now: Instant, about: &str, state: &[u8]) -> Result<String> {
    let mut plain = now.plus_seconds(LIVES_SECONDS).micros().to_be_bytes().to_vec();
    plain.extend_from_slice(state);
    keys.seal(chance, about, &plain)
}

fn unpack(keys: &Keys, now: Instant, about: &str, sealed: &str) -> Result<Vec<u8>> {
    let plain = keys.open(about, sealed).map_err(|_| refused())?;
    let (until, state) = plain.split_first_chunk::<8>().ok_or_else(refused)?;
    if now >= Instant::from_micros(i64::from_be_bytes(*until)) {
        return Err(refused());
    }
    Ok(state.to_vec())
}

fn spent_name(keys: &Keys, challenge: webauthn_rp::response::SentChallenge) -> String {
    keys.token_hash("passkey challenge", &challenge.0.to_string())
}

fn handle(id: &str) -> Result<UserHandle<HANDLE>> {
    let id: [u8; HANDLE] =
        id.as_bytes().try_into().map_err(|_| Error::fault("naming a passkey", "an id has another length"))?;
    let Ok(handle) = UserHandle::decode(id);
    Ok(handle)
}

fn bytes(text: &str) -> Result<Vec<u8>> {
    Base64UrlUnpadded::decode_vec(text).map_err(|_| Error::fault("a stored passkey", "does not parse"))
}

/// One answer to everything that is not right: it tells a forger nothing, and
/// the honest what to do.
pub(crate) fn refused() -> Error {
    Error::Refused(Message::new("accounts-passkey-refused"))
}
