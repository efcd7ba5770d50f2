// <copy-button for="id" data-done="Copied" hidden><button type="button">…</button><span role="status"></span></copy-button>
customElements.define("copy-button", class extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard) return;
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", async () => {
      const source = document.getElementById(this.getAttribute("for"));
      await navigator.clipboard.writeText(source?.value ?? source?.textContent?.trim() ?? "");
      const status = this.querySelector("[role=status]");
      if (status) status.textContent = this.dataset.done ?? "";
    });
  }
});
