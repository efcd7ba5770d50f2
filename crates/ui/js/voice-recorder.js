// <voice-recorder data-minutes="60" data-going="…" data-paused="…" data-ready="…" data-denied="…" hidden>
//   <button data-record> <button data-pause data-other="Go on" hidden> <button data-stop hidden>
//   <span role="status"></span> <span data-time></span> <audio controls hidden></audio>
// </voice-recorder>
// Records into the file field of the form it stands in, which sends it like any
// other file. Where the browser has no recorder it stays hidden, and the
// field opens the phone's own. Nothing is kept on the device past this page,
// and leaving it, by the quick exit too, lets go of the microphone at once.
const KINDS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
// Speech as clear as on a telephone: 40 minutes are about 10 MB.
const BITS = 32_000;
customElements.define("voice-recorder", class extends HTMLElement {
  connectedCallback() {
    this.input = this.closest("form")?.querySelector("input[type=file]");
    this.kind = window.MediaRecorder && KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    if (!this.input || !this.kind || !navigator.mediaDevices?.getUserMedia) return;
    const part = (name) => this.querySelector(name);
    [this.record, this.pause, this.stop] = ["[data-record]", "[data-pause]", "[data-stop]"].map(part);
    [this.status, this.time, this.own] = ["[role=status]", "[data-time]", "audio"].map(part);
    [this.pauseWord, this.goOnWord] = [this.pause.textContent, this.pause.dataset.other];
    // One records here, so that the field is for a file that is there already.
    this.input.removeAttribute("capture");
    this.record.addEventListener("click", () => this.begin());
    this.pause.addEventListener("click", () => this.turn());
    this.stop.addEventListener("click", () => this.recorder?.stop());
    this.input.addEventListener("change", () => this.chosen());
    addEventListener("pagehide", this.release);
    this.hidden = false;
  }
  disconnectedCallback() {
    this.release();
    removeEventListener("pagehide", this.release);
  }
  async begin() {
    if (this.recorder || this.asking) return;
    this.asking = true;
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      this.status.textContent = this.dataset.denied;
      return;
    } finally {
      this.asking = false;
    }
    const pieces = [];
    this.seconds = 0;
    this.recorder = new MediaRecorder(this.stream, { mimeType: this.kind, audioBitsPerSecond: BITS });
    this.recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
    this.recorder.addEventListener("stop", () => this.finish(pieces));
    this.recorder.start(1_000);
    this.clock = setInterval(() => this.tick(), 1_000);
    // A screen that goes dark ends a recording on some phones.
    this.lock = await navigator.wakeLock?.request("screen").catch(() => null);
    this.show(true);
    this.stop.focus();
  }
  tick() {
    if (this.recorder?.state !== "recording") return;
    this.seconds += 1;
    this.time.textContent = `${Math.floor(this.seconds / 60)}:${String(this.seconds % 60).padStart(2, "0")}`;
    if (this.seconds >= Number(this.dataset.minutes) * 60) this.recorder.stop();
  }
  turn() {
    const paused = this.recorder?.state === "paused";
    if (paused) this.recorder.resume();
    else this.recorder?.pause();
    this.pause.textContent = paused ? this.pauseWord : this.goOnWord;
    this.status.textContent = paused ? this.dataset.going : this.dataset.paused;
  }
  finish(pieces) {
    // Its name says nothing.
    const file = new File(pieces, "voice", { type: this.kind.split(";")[0] });
    this.release();
    this.show(false);
    const chosen = new DataTransfer();
    chosen.items.add(file);
    this.input.files = chosen.files;
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
    this.record.focus();
  }
  // A file was recorded or chosen: it can be heard before it is sent.
  chosen() {
    if (this.address) URL.revokeObjectURL(this.address);
    const file = this.input.files[0];
    this.address = file ? URL.createObjectURL(file) : null;
    this.own.hidden = !file;
    if (file) this.own.src = this.address;
    this.status.textContent = file ? this.dataset.ready : "";
  }
  show(recording) {
    this.record.hidden = recording;
    this.pause.hidden = this.stop.hidden = !recording;
    this.own.hidden = recording || !this.address;
    this.pause.textContent = this.pauseWord;
    if (recording) {
      this.status.textContent = this.dataset.going;
      this.time.textContent = "0:00";
    }
  }
  release = () => {
    clearInterval(this.clock);
    this.stream?.getTracks().forEach((track) => track.stop());
    this.lock?.release();
    this.stream = this.recorder = this.lock = null;
  };
});
