// <share-card data-caption="id" data-busy="…" data-again="…" data-failed="…"> around a form that sends a picture.
// Where the phone's share sheet takes files, a button beside the form fetches the same picture and opens the sheet
// with it and the caption. Without a script, or without such a sheet, the form downloads the picture.
customElements.define("share-card", class extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const button = this.querySelector("button[data-share]");
    const probe = new File([""], "card.png", { type: "image/png" });
    if (!form || !button || !navigator.canShare?.({ files: [probe] })) return;
    button.hidden = false;
    const status = this.querySelector("[role=status]");
    const say = (words) => { if (status) status.textContent = words ?? ""; };
    // A picture that came when the tap was too long ago: the next tap shares it, without another one being sent.
    let ready = null;
    form.addEventListener("change", () => { ready = null; say(""); });
    button.addEventListener("click", async () => {
      try {
        if (!ready) {
          say(this.dataset.busy);
          ready = await this.take(form);
        }
        say("");
        const text = document.getElementById(this.dataset.caption)?.value ?? "";
        // Some networks take the picture and drop the words: they wait on the clipboard.
        await navigator.clipboard?.writeText(text).catch(() => {});
        await navigator.share({ files: [ready], text });
        ready = null;
      } catch (error) {
        if (error?.name === "AbortError") { ready = null; say(""); }
        else if (error?.name === "NotAllowedError" && ready) say(this.dataset.again);
        else { ready = null; say(this.dataset.failed); }
      }
    });
  }

  async take(form) {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok) throw new Error(String(answer.status));
    const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "card.png";
    const bytes = await answer.blob();
    return new File([bytes], name, { type: bytes.type });
  }
});
