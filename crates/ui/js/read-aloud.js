// <read-aloud for="id" data-stop="Stop reading" hidden><button type="button">Read it aloud</button></read-aloud>
// Reads that element's text in the browser's own voice, block by block, each in
// its own language. Shown only where there is a voice for it. Leaving the page,
// by the quick exit too, silences it at once.
customElements.define("read-aloud", class extends HTMLElement {
  connectedCallback() {
    this.voice = window.speechSynthesis;
    this.text = document.getElementById(this.getAttribute("for"));
    this.button = this.querySelector("button");
    if (!this.voice || !this.text || !this.button) return;
    this.begin = this.button.textContent;
    this.button.addEventListener("click", this.turn);
    this.voice.addEventListener?.("voiceschanged", this.look);
    addEventListener("pagehide", this.stop);
    this.look();
  }
  disconnectedCallback() {
    this.stop();
    this.voice?.removeEventListener?.("voiceschanged", this.look);
    removeEventListener("pagehide", this.stop);
  }
  look = () => {
    const language = (tag) => tag.split(/[-_]/)[0].toLowerCase();
    this.hidden = !this.voice.getVoices().some((one) => language(one.lang) === language(this.text.lang));
  };
  turn = () => {
    if (this.reading) return this.stop();
    const blocks = [...this.text.querySelectorAll("h2, p, li")];
    blocks.forEach((block, at) => {
      const words = new SpeechSynthesisUtterance(block.innerText);
      words.lang = block.closest("[lang]").lang;
      if (at === blocks.length - 1) words.addEventListener("end", this.stop);
      words.addEventListener("error", this.stop);
      this.voice.speak(words);
    });
    this.reading = true;
    this.button.textContent = this.dataset.stop;
  };
  stop = () => {
    if (!this.reading) return;
    this.reading = false;
    this.voice.cancel();
    this.button.textContent = this.begin;
  };
});
