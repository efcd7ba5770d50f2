// Leaves at once and takes this page's place in the history. Escape three
// times within two seconds does the same. Works as a plain link without this.
customElements.define("quick-exit", class extends HTMLElement {
  presses = [];
  connectedCallback() {
    const link = this.querySelector("a");
    const leave = (event) => {
      event?.preventDefault();
      document.documentElement.classList.add("leaving");
      document.title = "";
      location.replace(link.href);
    };
    link.addEventListener("click", leave);
    this.listen = (event) => {
      if (event.key !== "Escape" || event.repeat) return;
      const now = event.timeStamp;
      this.presses = [...this.presses.filter((then) => now - then < 2000), now];
      if (this.presses.length >= 3) leave();
    };
    addEventListener("keydown", this.listen);
    // A page brought back from memory by the back button shows itself again as blank.
    addEventListener("pageshow", (event) => {
      if (event.persisted && document.documentElement.classList.contains("leaving")) location.replace(link.href);
    });
  }
  disconnectedCallback() {
    removeEventListener("keydown", this.listen);
  }
});
