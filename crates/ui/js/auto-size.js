// Text areas grow with their text where CSS cannot do it yet.
if (!CSS.supports("field-sizing", "content")) {
  const grow = (area) => {
    area.style.blockSize = "auto";
    area.style.blockSize = `${area.scrollHeight + 4}px`;
  };
  for (const area of document.querySelectorAll("textarea")) {
    area.addEventListener("input", () => grow(area));
    grow(area);
  }
}
