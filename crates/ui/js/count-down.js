// <count-down until="2026-12-18T00:00:00Z" data-days="27">27 days to go</count-down>
// The server writes the words. On a page left open past midnight this asks the
// server for them again (words change with the number) and lets them breathe
// once. Never per second: a running clock beside a text is a distraction.
customElements.define("count-down", class extends HTMLElement {
  connectedCallback() {
    this.until = Date.parse(this.getAttribute("until"));
    this.timer = setInterval(this.look, 60_000);
    document.addEventListener("visibilitychange", this.look);
  }
  disconnectedCallback() {
    clearInterval(this.timer);
    document.removeEventListener("visibilitychange", this.look);
  }
  look = async () => {
    const shown = Number(this.dataset.days);
    const days = Math.max(0, Math.ceil((this.until - Date.now()) / 86_400_000));
    if (!(shown > days) || document.hidden || this.asking === days) return;
    this.asking = days;
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("count-down");
    if (!fresh) return location.reload();
    this.dataset.days = fresh.dataset.days;
    this.replaceChildren(...fresh.childNodes);
    this.classList.remove("breathe");
    void this.offsetWidth;
    this.classList.add("breathe");
  };
});
