// <resumable-upload endpoint="/desk/media/uploads" data-token="…" data-going="…" data-paused="…" data-failed="…" data-done="…">
//   <form method="post" enctype="multipart/form-data">…<input type="file">…<input type="hidden" name="upload"><button>…</button></form>
// </resumable-upload>
// Speaks tus 1.0.0 (core and creation). The file goes up in pieces; after a
// dropped connection the same file picks up where it stopped, also after the
// tab was closed. When all of it is there, the form is sent with the upload's
// address in the field `upload` instead of the file. Without this element, or
// where it fails for good, the form sends the file itself.
const PIECE = 1 << 20;
const TUS = { "Tus-Resumable": "1.0.0" };
// A teller's device keeps no trace past the tab.
const store = () => document.documentElement.dataset.surface === "guest" ? sessionStorage : localStorage;
const pause = (ms) => new Promise((go) => setTimeout(go, ms));
const encode = (value) => btoa(String.fromCharCode(...new TextEncoder().encode(value)));
class Refused extends Error {}
customElements.define("resumable-upload", class extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const input = form?.querySelector("input[type=file]");
    const field = form?.elements.upload;
    if (!form || !input || !field) return;
    form.addEventListener("submit", async (event) => {
      const file = input.files[0];
      if (!file || field.value || this.plain || this.busy) {
        if (this.busy) event.preventDefault();
        return;
      }
      event.preventDefault();
      this.busy = true;
      this.show();
      try {
        field.value = await this.send(file);
        input.disabled = true;
        this.say(this.dataset.done);
      } catch (error) {
        this.say((error.message === "413" && this.dataset.large) || this.dataset.failed);
        if (error instanceof Refused) return;
        this.plain = true;
      } finally {
        this.busy = false;
      }
      form.requestSubmit(event.submitter);
    });
  }
  show() {
    if (this.bar) return;
    this.bar = document.createElement("progress");
    this.line = document.createElement("p");
    this.line.setAttribute("role", "status");
    this.bar.setAttribute("aria-label", this.dataset.going ?? "");
    this.append(this.line, this.bar);
  }
  say(words) {
    if (this.line.textContent !== words) this.line.textContent = words ?? "";
  }
  async send(file) {
    const key = `upload:${file.name}:${file.size}:${file.lastModified}`;
    const remembered = this.recall(key);
    let address = remembered;
    let offset = address ? await this.offset(address) : -1;
    if (offset < 0) {
      address = await this.create(file);
      offset = 0;
      this.remember(key, address);
    }
    for (let tries = 0; offset < file.size; ) {
      this.bar.max = file.size;
      this.bar.value = offset;
      this.say(this.dataset.going);
      try {
        const answer = await fetch(address, {
          method: "PATCH",
          headers: { ...TUS, ...this.proof(), "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" },
          body: file.slice(offset, offset + PIECE),
        });
        if (answer.status === 409) {
          offset = await this.offset(address);
          if (offset < 0) throw new Refused("409");
          continue;
        }
        if ([400, 403, 404, 410, 413, 415].includes(answer.status)) throw new Refused(String(answer.status));
        if (!answer.ok) throw new Error(String(answer.status));
        offset = Number(answer.headers.get("Upload-Offset"));
        tries = 0;
      } catch (error) {
        if (error instanceof Refused || tries >= 8) {
          if (error instanceof Refused) this.remember(key, null);
          throw error;
        }
        this.say(this.dataset.paused);
        await pause(Math.min(30_000, 500 * 2 ** tries++));
        const known = await this.offset(address).catch(() => offset);
        if (known >= 0) offset = known;
      }
    }
    this.bar.value = file.size;
    this.remember(key, null);
    return address;
  }
  async create(file) {
    const answer = await fetch(this.getAttribute("endpoint"), {
      method: "POST",
      headers: {
        ...TUS,
        ...this.proof(),
        "Upload-Length": String(file.size),
        "Upload-Metadata": `filename ${encode(file.name)},filetype ${encode(file.type)}`,
      },
    });
    if ([400, 403, 413, 415].includes(answer.status)) throw new Refused(String(answer.status));
    if (answer.status !== 201) throw new Error(String(answer.status));
    return new URL(answer.headers.get("Location"), location.href).pathname;
  }
  // Where the server stands; -1 if it knows nothing of it any more.
  async offset(address) {
    const answer = await fetch(address, { method: "HEAD", headers: { ...TUS, ...this.proof() }, cache: "no-store" });
    if ([403, 404, 410].includes(answer.status)) return -1;
    if (!answer.ok) throw new Error(String(answer.status));
    return Number(answer.headers.get("Upload-Offset"));
  }
  proof() {
    return this.dataset.token ? { "X-Token": this.dataset.token } : {};
  }
  recall(key) {
    try {
      return store().getItem(key);
    } catch {
      return null;
    }
  }
  remember(key, address) {
    try {
      if (address) store().setItem(key, address);
      else store().removeItem(key);
    } catch {}
  }
});
