// <confirm-action data-ask="…" data-yes="…" data-no="…"><form method="post">…</form></confirm-action>
// A question in a dialog before a small act. Great acts have a page of their own.
customElements.define("confirm-action", class extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form || !globalThis.HTMLDialogElement) return;
    form.addEventListener("submit", (event) => {
      if (this.sure) return;
      event.preventDefault();
      const dialog = document.createElement("dialog");
      const ask = document.createElement("p");
      ask.textContent = this.dataset.ask;
      const inside = document.createElement("form");
      inside.method = "dialog";
      inside.className = "buttons";
      for (const [value, label, kind] of [["yes", this.dataset.yes, "button grave"], ["no", this.dataset.no, "button quiet"]]) {
        const button = document.createElement("button");
        Object.assign(button, { value, className: kind, textContent: label });
        inside.append(button);
      }
      dialog.append(ask, inside);
      dialog.addEventListener("close", () => {
        dialog.remove();
        if (dialog.returnValue !== "yes") return event.submitter?.focus();
        this.sure = true;
        form.requestSubmit(event.submitter);
      });
      this.append(dialog);
      dialog.showModal();
      inside.lastElementChild.focus();
    });
  }
});
