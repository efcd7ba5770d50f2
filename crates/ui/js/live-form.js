// <live-form data-name="do" data-value="look" data-done="…" data-failed="…"> around a form. As one chooses, the form is
// sent with that choice, which keeps nothing, and the parts marked data-live are taken from the answer. A part that is
// being used stays as it is. Without a script the button with that choice does the same.
customElements.define("live-form", class extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form) return;
    let waiting = 0;
    form.addEventListener("input", (event) => {
      if (event.target.type === "file") return;
      clearTimeout(waiting);
      waiting = setTimeout(() => this.look(form), event.target.matches("select, [type=radio]") ? 0 : 700);
    });
  }

  async look(form) {
    this.asking?.abort();
    const asking = this.asking = new AbortController();
    const status = this.querySelector(":scope > [role=status]");
    const sent = new URLSearchParams(new FormData(form));
    sent.set(this.dataset.name, this.dataset.value);
    try {
      const answer = await fetch(form.action, { method: "POST", body: sent, signal: asking.signal });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of this.querySelectorAll("[data-live]")) {
        const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`);
        if (fresh && !part.contains(document.activeElement)) part.replaceWith(document.adoptNode(fresh));
      }
      if (status) status.textContent = this.dataset.done;
    } catch (error) {
      if (error?.name !== "AbortError" && status) status.textContent = this.dataset.failed;
    }
  }
});
