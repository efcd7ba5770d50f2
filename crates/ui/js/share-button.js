// <share-button data-url data-title hidden><button type="button">…</button></share-button>
// Shown only where the phone has a share sheet; links beside it work anyway.
customElements.define("share-button", class extends HTMLElement {
  connectedCallback() {
    const data = { url: new URL(this.dataset.url ?? location.href, location.href).href, title: this.dataset.title ?? document.title };
    if (!navigator.canShare?.(data)) return;
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", () => navigator.share(data).catch(() => {}));
  }
});
