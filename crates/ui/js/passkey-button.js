// <passkey-button data-kind="create|get" data-options="/…/options" data-token="…" data-failed="…" hidden>
//   <form method="post" action="/…/finish"><input type="hidden" name="credential"><button>…</button></form>
//   <p role="status"></p>
// </passkey-button>
// Options come as JSON from `data-options` (POST, form field `token`), or stand
// in `data-json`. The answer goes back as JSON in the field `credential`.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const listed = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));
const parse = {
  create: (json) => PublicKeyCredential.parseCreationOptionsFromJSON?.(json) ??
    { ...json, challenge: bytes(json.challenge), user: { ...json.user, id: bytes(json.user.id) }, excludeCredentials: listed(json.excludeCredentials) },
  get: (json) => PublicKeyCredential.parseRequestOptionsFromJSON?.(json) ??
    { ...json, challenge: bytes(json.challenge), allowCredentials: listed(json.allowCredentials) },
};
const written = (credential) => {
  if (credential.toJSON) return credential.toJSON();
  const { response } = credential;
  const answer = { clientDataJSON: text(response.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) answer[name] = text(response[name]);
  }
  if (response.getTransports) answer.transports = response.getTransports();
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: answer,
  };
};
customElements.define("passkey-button", class extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form || !globalThis.PublicKeyCredential) return;
    this.hidden = false;
    form.addEventListener("submit", async (event) => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      const status = this.querySelector("[role=status]");
      try {
        const kind = this.dataset.kind === "create" ? "create" : "get";
        const json = await this.options();
        const credential = await navigator.credentials[kind]({ publicKey: parse[kind](json.publicKey ?? json) });
        form.elements.credential.value = JSON.stringify(written(credential));
        form.submit();
      } catch {
        if (status) status.textContent = this.dataset.failed ?? "";
      }
    });
  }
  async options() {
    if (this.dataset.json) return JSON.parse(this.dataset.json);
    const answer = await fetch(this.dataset.options, {
      method: "POST",
      body: new URLSearchParams({ token: this.dataset.token ?? "" }),
      headers: { accept: "application/json" },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }
});
