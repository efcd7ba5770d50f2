// Mistakes come first: the focus goes to their list, and following one of its
// links puts the cursor into the field.
customElements.define("error-summary", class extends HTMLElement {
  connectedCallback() {
    this.firstElementChild?.focus();
    this.addEventListener("click", (event) => {
      const field = event.target.closest("a[href^='#']") && document.getElementById(event.target.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      (field.closest("fieldset, .field") ?? field).scrollIntoView();
      field.focus({ preventScroll: true });
    });
  }
});
