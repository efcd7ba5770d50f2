// <share-card data-caption="id" data-failed="…" hidden-button> around a form that sends a picture.
// Where the phone's share sheet takes files, a button beside the form fetches the same picture and opens the sheet
// with it and the caption. Without a script, or without such a sheet, the form downloads the picture.
customElements.define("share-card", class extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const button = this.querySelector("button[data-share]");
    const probe = new File([""], "card.png", { type: "image/png" });
    if (!form || !button || !navigator.canShare?.({ files: [probe] })) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const status = this.querySelector("[role=status]");
      try {
        if (status) status.textContent = this.dataset.busy ?? "";
        const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
        if (!answer.ok) throw new Error(String(answer.status));
        const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "card.png";
        const bytes = await answer.blob();
        const file = new File([bytes], name, { type: bytes.type });
        const text = document.getElementById(this.dataset.caption)?.value ?? "";
        if (status) status.textContent = "";
        // Some networks take the picture and drop the words: they wait on the clipboard.
        await navigator.clipboard?.writeText(text).catch(() => {});
        await navigator.share({ files: [file], text });
      } catch (error) {
        if (status) status.textContent = error?.name === "AbortError" ? "" : this.dataset.failed ?? "";
      }
    });
  }
});
