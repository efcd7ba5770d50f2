// <keep-draft name="story-7" data-found="…" data-take="Take it back" data-drop="Throw it away">form</keep-draft>
// Staff forms only: a teller's device keeps nothing. What was typed and not
// sent is offered again, never filled in behind anyone's back.
customElements.define("keep-draft", class extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const key = `draft:${location.pathname}:${this.getAttribute("name") ?? ""}`;
    if (!form || document.documentElement.dataset.surface !== "desk") return;
    const fields = () => [...form.elements].filter((field) => field.name && /^(textarea|text|email|url)$/.test(field.type));
    const read = () => Object.fromEntries(fields().map((field) => [field.name, field.value]));
    const first = JSON.stringify(read());
    let kept;
    try {
      kept = localStorage.getItem(key);
    } catch {
      return;
    }
    if (kept && kept !== first && !document.querySelector("error-summary")) this.offer(JSON.parse(kept), fields, key);
    let timer;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        try {
          localStorage.setItem(key, JSON.stringify(read()));
        } catch {}
      }, 400);
    });
    form.addEventListener("submit", () => {
      clearTimeout(timer);
      localStorage.removeItem(key);
    });
  }
  offer(values, fields, key) {
    const note = document.createElement("div");
    note.className = "notice";
    note.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = this.dataset.found;
    const row = document.createElement("div");
    row.className = "buttons";
    const button = (label, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "button quiet";
      made.textContent = label;
      made.addEventListener("click", () => {
        act();
        note.remove();
      });
      return made;
    };
    row.append(
      button(this.dataset.take, () => fields().forEach((field) => field.name in values && (field.value = values[field.name]))),
      button(this.dataset.drop, () => localStorage.removeItem(key)),
    );
    note.append(text, row);
    this.prepend(note);
  }
});
